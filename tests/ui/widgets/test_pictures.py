from PySide6.QtWidgets import QApplication

from hope_desktop.ui.widgets.pictures import picture


def test_picture_has_its_size_and_no_words(styled: QApplication) -> None:
    made = picture("check", "good", 40)
    assert made.size().toTuple() == (40, 40)
    assert (made.text(), made.accessibleName()) == ("", "")
    assert not made.pixmap().isNull()
