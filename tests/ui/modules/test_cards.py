"""A card says what a module is about and shows two of its sheets."""

import pytest
from PySide6.QtGui import QAccessible, QFontMetrics

from hope_desktop.domain.library.handout import CARD_KINDS
from hope_desktop.domain.terms import Module
from tests.bringing import bring


def test_a_card_says_name_aim_and_how_much_there_is(start_view, page, services):
    bring(services, "kwartet.txt", b"x", module=Module.LOVE)
    start_view.refresh()
    love = start_view.cards[Module.LOVE]
    assert love.text() == "2. Liefde"
    count = len(services.library.module(Module.LOVE).activities)
    assert love.about.startswith(f"{count} activiteiten · ")
    assert love.about.endswith(" bladen · 1 van mij")
    told = QAccessible.queryAccessibleInterface(love).text(QAccessible.Text.Name)
    assert told.startswith("module 2 Liefde, Verliefd zijn")
    assert "1 van mij" in told
    other = QAccessible.queryAccessibleInterface(start_view.places[Module.OPENING])
    assert other.text(QAccessible.Text.Name).startswith("Opening, 5 activiteiten")


def test_two_sheets_differ_in_kind(start_view):
    for card in start_view.cards.values():
        first, second = card.sheets
        assert (first.kind in CARD_KINDS, second.kind in CARD_KINDS) == (False, True)


@pytest.mark.nightly
def test_focus_can_be_seen(start_view, qtbot):
    card = start_view.cards[Module.LOVE]
    start_view.cards[Module.STORIES].setFocus()
    before = card.grab().toImage()
    card.setFocus()
    qtbot.waitUntil(card.hasFocus)
    assert card.grab().toImage() != before


@pytest.mark.nightly
@pytest.mark.parametrize("room", [205, 214, 220, 240, 300])
def test_the_name_of_a_module_is_whole_where_its_card_is_narrow(start_view, room):
    for card in start_view.cards.values():
        wide = QFontMetrics(card.named(room)).horizontalAdvance(card.text())
        assert wide < room, card.text()
