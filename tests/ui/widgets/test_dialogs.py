"""Questions and notices: what Enter and Escape mean, and what is shown as typed."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget

from hope_desktop.ui.widgets.dialogs import Dialog, answered, either, notice_box, question_box
from tests.tools.shared_ui import made_ui


def test_cancel_is_the_default_and_what_escape_means(styled):
    parent = QWidget()
    box = question_box(parent, "Put back?", "All of it.", "Put back", "Cancel")
    assert box.defaultButton().text() == "Cancel"
    assert box.escapeButton().text() == "Cancel"


def test_what_a_trainer_typed_is_shown_as_typed(styled):
    parent = QWidget()
    boxes = (
        question_box(parent, "<b>2B</b>", "", "Yes", "No"),
        notice_box(None, "a", "b", "Close"),
    )
    for box in boxes:
        assert box.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("key", "answer"),
    [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, None), ("There", False)],
)
def test_of_two_ways_enter_takes_the_first_and_escape_takes_none(styled, key, answer):
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        if isinstance(key, Qt.Key):
            QTest.keyClick(box, key)
        else:
            next(button for button in box.buttons() if button.text() == key).click()

    QTimer.singleShot(0, press)
    assert either(QWidget(), "Where?", "<b>", "Here", "There", "Cancel") is answer


def test_notice_has_one_button(styled):
    box = notice_box(None, "a", "b", "Close")
    assert [button.text() for button in box.buttons()] == ["Close"]


def test_escape_closes_a_notice_with_another_button_too(styled):
    box = notice_box(None, "a", "b", "Close")
    box.addButton("Copy", QMessageBox.ButtonRole.ActionRole)
    box.open()
    QTest.keySequence(box, "Esc")
    assert box.isHidden()


def test_a_dialog_that_is_let_go_has_no_focus_to_tell_of(styled):
    """A slot that heard of it from within would look at a widget that is half gone."""
    window = QWidget()
    window.show()
    dialog = QDialog(window)
    button = QPushButton("Sluiten", dialog)
    button.clicked.connect(dialog.reject)
    QTimer.singleShot(0, button.setFocus)
    QTimer.singleShot(50, button.click)
    assert answered(dialog) == QDialog.DialogCode.Rejected
    assert dialog.focusWidget() is None


def test_what_was_refused_in_it_is_no_longer_so_when_it_is_closed(styled):
    ui, mended = made_ui("nl"), []
    ui.operations.mended.connect(mended.append)
    shown = Dialog("Vraag", ui, None)
    shown.lay_out("Iets.")
    shown.show()
    ui.operations.problem_found.emit("De schijf is vol.")
    shown.reject()
    assert mended == ["De schijf is vol."]
