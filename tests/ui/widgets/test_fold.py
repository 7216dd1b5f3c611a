from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from hope_desktop.ui.widgets.fold import Fold


def test_what_is_folded_shows_when_asked(styled, qtbot):
    fold = Fold("More choices")
    qtbot.addWidget(fold)
    inside = QPushButton("Inside")
    fold.add(inside)
    fold.add(QLabel("words"))
    fold.show()
    assert not fold.is_open
    assert not inside.isVisible()
    qtbot.keyClick(fold.head, Qt.Key.Key_Space)
    assert fold.is_open
    assert inside.isVisible()
    fold.head.click()
    assert not inside.isVisible()
