from dataclasses import replace

import pytest

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.terms import HelplineId
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.storage import helplines
from hope_desktop.storage.database import Database
from hope_desktop.storage.helplines import KeptHelpline
from hope_desktop.storage.library import library
from tests.making import NINE

LINES = tuple(
    Helpline(HelplineId(name), f"Lijn {name}", "praten", phone=f"0800-{name}")
    for name in ("b", "a", "c")
)
CONTENT = LibraryContent("1", (), (), (), LINES, {"vo": (HelplineId("c"), HelplineId("a"))}, ())


@pytest.fixture
def filled(db) -> Database:
    with db.transaction() as connection:
        library.replace_starter(connection, CONTENT)
    return db


def test_lines_and_cards_keep_their_order(filled):
    assert tuple(helplines.every(filled.connection).values()) == LINES
    assert helplines.lines_on_card(filled.connection, "vo") == ("c", "a")
    assert helplines.lines_on_card(filled.connection, "anders") == ()


def keep(db: Database, one: KeptHelpline) -> None:
    with db.change("helpline.changed") as change:
        helplines.keep(change, one)


def test_a_corrected_line_keeps_its_place_and_survives_a_new_library(filled):
    corrected = replace(LINES[1], phone="0800-new")
    keep(filled, KeptHelpline(corrected, NINE, removed=False))
    with filled.transaction() as connection:
        library.replace_starter(connection, CONTENT)
    found = tuple(helplines.every(filled.connection).values())
    assert found == (LINES[0], corrected, LINES[2])
    assert tuple(helplines.shipped(filled.connection).values()) == LINES


def test_own_lines_come_last_and_removed_ones_are_remembered(filled):
    own = Helpline(HelplineId("own-1"), "GGD", "praten", phone="000", own=True)
    keep(filled, KeptHelpline(own, None, removed=False))
    assert tuple(helplines.every(filled.connection).values()) == (*LINES, own)
    keep(filled, KeptHelpline(own, NINE, removed=True))
    assert tuple(helplines.every(filled.connection).values()) == LINES
    assert helplines.kept(filled.connection) == {own.id: KeptHelpline(own, NINE, removed=True)}
