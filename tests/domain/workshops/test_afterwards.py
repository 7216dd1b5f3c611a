import pytest

from hope_desktop.domain.workshops.afterwards import LEAST_SLIPS, Answer, Question, Tally

YES_NO_NOTHING = (Answer.YES, Answer.NO, None)


def test_slips_become_totals():
    tally = Tally().with_slip(YES_NO_NOTHING).with_slip(YES_NO_NOTHING)
    assert tally.slips == 2
    assert tally.of(Question.PLEASANT, Answer.YES) == 2
    assert tally.of(Question.CLEAR, Answer.NO) == 2
    assert sum(tally.of(Question.KNOWS_WHERE, answer) for answer in Answer) == 0


def test_a_slip_can_be_taken_back():
    assert Tally().with_slip(YES_NO_NOTHING).with_slip(YES_NO_NOTHING, -1) == Tally()


@pytest.mark.parametrize(("slips", "shown"), [(0, False), (LEAST_SLIPS - 1, False), (5, True)])
def test_below_five_slips_nothing_is_shown(slips, shown):
    tally = Tally()
    for _ in range(slips):
        tally = tally.with_slip(YES_NO_NOTHING)
    assert tally.may_be_shown == shown
