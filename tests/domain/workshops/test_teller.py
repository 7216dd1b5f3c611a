from dataclasses import replace

from hope_desktop.domain.workshops.teller import NOTHING_MORE, LetterWord, Teller
from tests.making import OPENING, plan

SAMIRA = Teller("Samira")


def test_who_stopped_does_not_tell_and_is_still_known():
    session = replace(plan(OPENING).session, teller=SAMIRA)
    assert session.told_by == "Samira"
    stopped = replace(session, teller=replace(SAMIRA, stopped=True))
    assert (stopped.told_by, stopped.teller and stopped.teller.name) == ("", "Samira")


def test_letters_say_and_name_nothing_that_was_not_chosen():
    assert SAMIRA.told == NOTHING_MORE
    assert (SAMIRA.is_named, SAMIRA.is_expert) == (False, False)
    assert set(LetterWord) == {"exploited", "abused", "trafficked", "own-words"}


def test_a_name_that_somebody_else_once_ticked_never_counts():
    ticked = replace(SAMIRA, named=frozenset({"Joris"}), experts=frozenset({"Joris"}))
    assert (ticked.is_named, ticked.is_expert) == (False, False)
