"""One remark beside the line of today."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.ui.settings.rewording_view import Words


def test_enter_takes_what_was_typed_and_escape_leaves_it(styled, qtbot):
    done: list[str] = []
    words = Words(partial(done.append, "taken"), partial(done.append, "left"))
    qtbot.addWidget(words)
    QTest.keyClick(words, Qt.Key.Key_Return)
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert done == ["taken", "left"]
    QTest.keyClicks(words, "Zo")
    assert words.toPlainText() == "Zo"
