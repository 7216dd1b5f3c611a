"""What is painted can be clicked: a sheet of a card, the card itself, and what it offers."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.tiles import CardDelegate
from tests.ui.modules.test_gallery import SHEETS, shown


def test_a_click_on_a_sheet_opens_it_and_elsewhere_the_activity(
    styled: QApplication, qtbot: QtBot, services: Services
) -> None:
    made = shown(qtbot, services, CardDelegate)
    area = made.view.visualRect(made.view.rows.index(0))
    for at, wanted in (
        (QPoint(area.left() + 40, area.center().y()), "a0"),
        (QPoint(area.right() - 140, area.center().y()), SHEETS[0].id),
        (QPoint(area.left() + 40, area.center().y()), "a0"),
    ):
        with qtbot.waitSignal(made.row_opened) as opened:
            qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert opened.args == [wanted]


def test_a_card_offers_the_next_workshop_below_the_pointer(
    styled: QApplication, qtbot: QtBot, services: Services
) -> None:
    made = shown(qtbot, services, CardDelegate)
    card = made.view.visualRect(made.view.rows.index(1))
    corner = card.bottomLeft() + QPoint(40, -26)
    with qtbot.waitSignal(made.row_opened):
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    made.delegate.offer = "In workshop 2A"
    with qtbot.waitSignal(made.offer_taken) as taken:
        qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert taken.args == ["a1"]
