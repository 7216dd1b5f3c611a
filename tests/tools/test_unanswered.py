"""A question that nobody answers is left, and one that somebody answers is not."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from hope_desktop.ui.widgets.dialogs import confirmed
from tests.tools.unanswered import unanswered

ASKED = ("Sure?", "It is gone.", "Yes", "No")


def test_what_nobody_answers_is_left_and_named(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    with unanswered(0.2) as left:
        assert not confirmed(parent, *ASKED)
        assert QFileDialog.getSaveFileName(parent, "Save as") == ("", "")
    assert ("Sure?" in left[0], left[1:]) == (True, ["Save as"])


def test_what_somebody_answers_is_not(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        box.buttons()[0].click()

    with unanswered(5) as left:
        QTimer.singleShot(200, answer)
        confirmed(parent, *ASKED)
    assert left == []
