from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.content import LibraryContent
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.ids import HelplineId
from hope_desktop.storage import helplines, library
from hope_desktop.storage.database import Database

LINES = tuple(
    Helpline(HelplineId(name), f"Lijn {name}", "praten", phone=f"0800-{name}")
    for name in ("b", "a", "c")
)
CONTENT = LibraryContent("1", (), (), (), LINES, {"vo": (HelplineId("c"), HelplineId("a"))}, ())
DAY = date.fromisoformat("2026-12-01")


@pytest.fixture
def filled(db: Database) -> Database:
    with db.transaction() as connection:
        library.replace_starter(connection, CONTENT)
    return db


def test_lines_and_cards_keep_their_order(filled: Database) -> None:
    assert tuple(helplines.every(filled.connection).values()) == LINES
    assert helplines.card(filled.connection, "vo") == ("c", "a")
    assert helplines.card(filled.connection, "anders") == ()


def test_the_last_check_counts_and_survives_a_new_library(filled: Database) -> None:
    for day, by in ((date.fromisoformat("2026-01-01"), "A"), (DAY, "B")):
        with filled.transaction() as connection:
            helplines.mark_checked(connection, HelplineId("a"), day, by)
    with filled.transaction() as connection:
        library.replace_starter(connection, CONTENT)
    found = helplines.every(filled.connection)
    assert found[HelplineId("a")] == replace(LINES[1], checked_on=DAY, checked_by="B")
    assert found[HelplineId("b")].checked_on is None
