import pytest

from hope_desktop.domain.least_loss import Chosen, Loss, Saving, least_loss

CORE = [Saving(20, Loss(core=1, changed=1)), Saving(10, Loss(changed=1), from_minutes=1)]
EXTRA = [Saving(8, Loss(extra=1, changed=1))]
SAFE = [Saving(3, Loss(changed=1), Loss(protected=1), from_minutes=1)]


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
def test_the_worst_goes_last(wanted: int, chosen: dict[int, Chosen] | None) -> None:
    best = least_loss([CORE, EXTRA, SAFE], wanted)
    assert (best and best.chosen) == chosen


def test_what_must_go_goes_though_it_is_not_needed() -> None:
    must = Saving(30, Loss(core=1, changed=1), must=True)
    best = least_loss([[must], EXTRA], 1)
    assert best is not None
    assert best.chosen == {0: Chosen(0, 30)}


def test_losses_add_up_without_running_into_each_other() -> None:
    many = Loss(0, 0, 0, 1, 80_000).packed() * 200
    assert many < Loss(extra=1).packed()
    assert Loss(extra=1).packed() * 200 < Loss(protected=1).packed()
    assert Loss(protected=1).packed() * 200 * 240 < Loss(core=1).packed()
