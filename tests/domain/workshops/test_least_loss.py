import pytest

from hope_desktop.domain.workshops.fitting import Chosen, Loss, MinutesSaved, least_loss

CORE = [
    MinutesSaved(20, Loss(core=1, changed=1)),
    MinutesSaved(10, Loss(changed=1), from_minutes=1),
]
EXTRA = [MinutesSaved(8, Loss(extra=1, changed=1))]
SAFE = [MinutesSaved(3, Loss(changed=1), Loss(protected=1), from_minutes=1)]


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (4, {0: Chosen(1, 4)}),
        (12, {0: Chosen(1, 4), 1: Chosen(0, 8)}),
        (20, {0: Chosen(1, 10), 1: Chosen(0, 8), 2: Chosen(0, 2)}),
        (22, {0: Chosen(0, 20), 1: Chosen(0, 8)}),
        (32, None),
    ],
)
def test_the_worst_goes_last(wanted, chosen):
    best = least_loss([CORE, EXTRA, SAFE], wanted)
    assert (best and best.chosen) == chosen


def test_what_must_go_goes_though_it_is_not_needed():
    must = MinutesSaved(30, Loss(core=1, changed=1), must=True)
    best = least_loss([[must], EXTRA], 1)
    assert best.chosen == {0: Chosen(0, 30)}


@pytest.mark.parametrize(
    ("savings", "chosen"),
    [
        # One core is worse than all protected minutes, one of those than all extras.
        ([[MinutesSaved(9, Loss(core=1))], [MinutesSaved(9, Loss(), Loss(protected=1), 1)]], 1),
        ([[MinutesSaved(9, Loss(), Loss(protected=1), 1)], [MinutesSaved(9, Loss(extra=1))]], 1),
        # One extra is worse than changing everything, and that is worse than the order.
        ([[MinutesSaved(9, Loss(extra=1))], [MinutesSaved(9, Loss(changed=1, order=99))]], 1),
        ([[MinutesSaved(9, Loss(changed=1))], [MinutesSaved(9, Loss(order=99_999))]], 1),
    ],
)
def test_a_worse_loss_is_never_outweighed(savings, chosen):
    best = least_loss(savings, 9)
    assert list(best.chosen) == [chosen]


def test_losses_of_two_searches_are_numbers_of_one_kind():
    """Whatever else could have been saved: the best of two branches is chosen by these."""
    one = [MinutesSaved(20, Loss(core=1, changed=1, order=3))]
    others = (MinutesSaved(1, Loss(order=1)), MinutesSaved(200, Loss(heart=1, extra=1, order=99)))
    found = [least_loss([one, [other]], 20) for other in others]
    assert len({best and best.loss for best in found}) == 1


def test_of_equal_losses_minutes_decide_before_changes():
    whole = [MinutesSaved(12, Loss(changed=1))]
    parts = [[MinutesSaved(5, Loss(changed=1))], [MinutesSaved(5, Loss(changed=1))]]
    best = least_loss([whole, *parts], 10)
    assert set(best.chosen) == {1, 2}
