from datetime import date

import pytest

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.promises import (
    Promise,
    Promised,
    PromiseState,
    checked_month,
    month_of,
    months_after,
)

DAY = date(2026, 11, 24)


def _promised(due: str, outcome: PromiseState | None = None) -> Promised:
    return Promised(SessionId(1), 0, None, "Tafel", Promise("Iets.", due=due, outcome=outcome))


def test_months_go_over_the_end_of_a_year():
    assert month_of(DAY) == "2026-11"
    assert [months_after(DAY, n) for n in (0, 1, 2, 14)] == [
        "2026-11", "2026-12", "2027-01", "2028-01",
    ]  # fmt: skip


@pytest.mark.parametrize("month", ["2027-13", "2027-00", "1999-01", "maart", "2027-3"])
def test_what_is_no_month(month):
    with pytest.raises(WrongValue):
        checked_month(month)


def test_it_is_asked_in_its_month_and_after_and_never_without_one():
    assert [_promised(due).is_asked(DAY) for due in ("2026-10", "2026-11", "2026-12", "")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert not _promised("2026-10", PromiseState.NOT_YET).is_asked(DAY)
