from PySide6.QtTest import QTest
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
    QTest.keySequence(fold.head, "Space")
    assert fold.is_open
    assert inside.isVisible()
    fold.head.click()
    assert not inside.isVisible()
