"""The lines of the first page, by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.widgets.destination import NEW_SESSION


def test_focus_begins_at_the_main_thing(page, desk, qtbot):
    desk.window.activateWindow()
    page.focus_first()
    main = page.lines.lines[0].buttons[-1]
    qtbot.waitUntil(main.hasFocus)
    for key, at in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)
        assert page.lines.lines[at].buttons[-1].hasFocus()
    with qtbot.waitSignal(page.go) as wish:
        qtbot.keyClick(page.lines.lines[1].buttons[-1], Qt.Key.Key_Return)
    assert wish.args == [NEW_SESSION]
