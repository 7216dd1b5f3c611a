"""Under which heading a workshop stands."""

from datetime import date, datetime

import pytest

from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.ui.workshops.list.agenda import by_week, workshop_row
from tests.tools.shared_ui import made_ui


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-26", "Today"),
        ("2026-11-29", "This week"),
        ("2026-11-30", "Next week"),
        ("2026-12-06", "Next week"),
        ("2026-12-07", "Later"),
        ("2026-11-25", "Past"),
    ],
)
def test_weeks_begin_on_monday(day, words):
    start = datetime.fromisoformat(f"{day}T09:00")
    row = SessionRow(SessionId(1), ClassId(1), "3C", "", start, 50, 44, (), done=False)
    assert list(by_week([row], date(2026, 11, 26))) == [words]


@pytest.mark.parametrize(("minutes", "said"), [(60, "60 min"), (0, "nog geen modules")])
def test_with_adults_nobody_waits_for_modules(minutes, said):
    start = datetime.fromisoformat("2026-12-01T14:00")
    row = SessionRow(SessionId(1), ClassId(1), "Team", "", start, 60, minutes, (), done=False)
    assert workshop_row(row, None, start.date(), made_ui("nl"), named=True).below == said
