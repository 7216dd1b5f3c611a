"""Arrow keys over cards and tiles."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import Module
from tests.bringing import bring


def test_arrows_go_over_cards_and_tiles_as_over_one_grid(start_view, services, qtbot):
    for number in range(3):
        bring(services, f"{number}.txt", f"{number}".encode())
    start_view.refresh()
    qtbot.waitUntil(lambda: start_view.files.view.rows.rowCount() == 3)
    cards, keys = start_view.cards, Qt.Key
    start_view.focus_first()
    qtbot.waitUntil(cards[Module.BOUNDARIES].hasFocus)
    steps = [
        (keys.Key_Right, cards[Module.LOVE]),
        (keys.Key_Down, start_view.places[Module.CLOSING]),
        (keys.Key_Left, start_view.places[Module.OPENING]),
        (keys.Key_Down, start_view.drop),
        (keys.Key_Right, start_view.files.view),
        (keys.Key_Right, start_view.files.view),
        (keys.Key_Up, start_view.places[Module.CLOSING]),
        (keys.Key_Up, cards[Module.LOVE]),
    ]
    for key, there in steps:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        assert QApplication.focusWidget() is there, key
    assert start_view.files.view.currentIndex().row() == 1
    start_view.files.view.setFocus()
    with qtbot.waitSignal(start_view.opened) as opened:
        qtbot.keyClick(start_view.files.view, keys.Key_Return)
    assert opened.args == [start_view.files.view.current_key()]
