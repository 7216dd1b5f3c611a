"""What is painted can be clicked: a sheet of a card, the card itself, and what it offers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.modules.tiles import CardDelegate
from tests.making import handout
from tests.ui.modules.test_gallery import SHEETS, shown

LARGE_ENOUGH = 24
"""Pixels of a sheet that are in sight, so that a hand that is not steady hits it."""


def test_a_click_on_a_sheet_opens_it_and_elsewhere_the_activity(styled, qtbot, services):
    made = shown(qtbot, services, CardDelegate)
    area = made.view.visualRect(made.view.rows.index(0))
    for at, wanted in (
        (QPoint(area.left() + 40, area.center().y()), "a0"),
        (QPoint(area.right() - 60, area.center().y()), SHEETS[0].id),
        (QPoint(area.left() + 40, area.center().y()), "a0"),
    ):
        with qtbot.waitSignal(made.row_opened) as opened:
            qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert opened.args == [wanted]


def test_a_card_offers_the_next_workshop_below_the_pointer(styled, qtbot, services):
    made = shown(qtbot, services, CardDelegate)
    card = made.view.visualRect(made.view.rows.index(1))
    corner = card.bottomLeft() + QPoint(40, -26)
    with qtbot.waitSignal(made.row_opened):
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    made.delegate.offer = "In workshop 2A"
    with qtbot.waitSignal(made.offer_taken) as taken:
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert taken.args == ["a1"]


@pytest.mark.parametrize("width", [1100, 700])
@pytest.mark.parametrize("count", range(1, 3))
def test_every_sheet_of_a_card_can_be_clicked(styled, qtbot, services, count, width):
    made = shown(qtbot, services, CardDelegate, width)
    sheets = tuple(handout(f"1.4/blad{number}") for number in range(count))
    made.show_rows([replace(made.view.rows.rows[0], sheets=sheets)])
    QApplication.processEvents()
    card = made.view.visualRect(made.view.rows.index(0))
    places: dict[object, list[QPoint]] = {}
    made.row_opened.connect(lambda key: places.setdefault(key, []).append(at))
    for x in range(card.left() + 4, card.right(), 8):
        for y in range(card.top() + 4, card.bottom() - 8, 8):
            at = QPoint(x, y)
            qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    for sheet in sheets:
        found = places[sheet.id]
        for axis in ([at.x() for at in found], [at.y() for at in found]):
            assert max(axis) - min(axis) >= LARGE_ENOUGH
