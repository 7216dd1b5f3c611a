from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.ui.widgets.confirm import notice_box, question_box


def test_cancel_is_the_default_and_what_escape_means(styled: QApplication) -> None:
    parent = QWidget()
    box = question_box(parent, "Put back?", "All of it.", "Put back", "Cancel")
    assert box.defaultButton().text() == "Cancel"
    assert box.escapeButton().text() == "Cancel"


def test_what_a_trainer_typed_is_shown_as_typed(styled: QApplication) -> None:
    parent = QWidget()
    boxes = (
        question_box(parent, "<b>2B</b>", "", "Yes", "No"),
        notice_box(None, "a", "b", "Close"),
    )
    for box in boxes:
        assert box.textFormat() is Qt.TextFormat.PlainText


def test_notice_has_one_button(styled: QApplication) -> None:
    box = notice_box(None, "a", "b", "Close")
    assert [button.text() for button in box.buttons()] == ["Close"]
