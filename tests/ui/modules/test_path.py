"""The path: six cards in order, each says what it is about."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.modules import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.path import PathView, first_sentence
from tests.tools.shared_ui import made_ui


@pytest.fixture
def path(styled: QApplication, qtbot: QtBot, services: Services) -> PathView:
    made = PathView(made_ui("nl"))
    qtbot.addWidget(made)
    texts = {module: services.library.module(module).text for module in Module}
    made.show_path(texts, services.library.rows())
    made.resize(900, 700)
    made.show()
    return made


def test_cards_stand_in_the_order_of_the_path(path: PathView) -> None:
    tops = [path.cards[module].y() for module in Module]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(Module)


def test_a_card_says_name_aim_and_how_much_there_is(path: PathView, services: Services) -> None:
    for module, card in path.cards.items():
        page = services.library.module(module)
        assert page.text.aim.startswith(card.aim.text())
        assert card.about.text().startswith(f"{len(page.activities)} activiteit")
    love = path.cards[Module.LOVE]
    assert love.name.text() == "2. Liefde"
    assert love.accessibleName().startswith("module 2 Liefde, Verliefd zijn")
    assert "activiteiten" in love.accessibleName()


def test_mouse_and_keyboard_choose_a_module(path: PathView, qtbot: QtBot) -> None:
    card = path.cards[Module.STORIES]
    with qtbot.waitSignal(path.module_chosen) as chosen:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert chosen.args == [Module.STORIES]
    with qtbot.waitSignal(path.module_chosen) as chosen:
        qtbot.keyClick(path.cards[Module.CLOSING], Qt.Key.Key_Space)
    assert chosen.args == [Module.CLOSING]


def test_focus_can_be_seen(path: PathView, qtbot: QtBot) -> None:
    card = path.cards[Module.LOVE]
    qtbot.waitExposed(path)
    before = card.grab().toImage()
    path.activateWindow()
    card.setFocus()
    qtbot.waitUntil(card.hasFocus)
    assert card.grab().toImage() != before


def test_a_module_without_a_text_stays_away(path: PathView) -> None:
    path.show_path({}, ())
    assert not any(card.isVisible() for card in path.cards.values())


@pytest.mark.parametrize(
    ("text", "first"), [("Een. Twee.", "Een."), ("Een.", "Een."), ("", ""), ("1.5 min", "1.5 min")]
)
def test_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_card_that_slid_away_from_the_mouse_is_not_lit(path: PathView) -> None:
    card = path.cards[Module.LOVE]
    QCursor.setPos(card.mapToGlobal(QPoint(20, -200)))  # an earlier test may have left it here
    before = card.grab().toImage()
    for at, lit in ((QPoint(20, 20), True), (QPoint(20, -200), False)):
        QCursor.setPos(card.mapToGlobal(at))
        here = QPointF(at)
        QApplication.sendEvent(card, QEnterEvent(here, here, QPointF(card.mapToGlobal(at))))
        assert (card.grab().toImage() != before) == lit
