import pytest
from PySide6.QtWidgets import QLabel, QWidget

from hope_desktop.log import Log
from hope_desktop.paths import data_folder
from hope_desktop.ui.trouble import crash_box

CANARY = "Robin schreef dit"


def test_crash_is_told_calmly_with_the_log_and_without_content(styled, tmp_path):
    folder = data_folder(tmp_path)
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        Log(folder.log).failure(error)
    window = QWidget()
    box = crash_box(window, folder, str, looked=True)
    words = box.text() + box.informativeText() + box.detailedText()
    words += "".join(label.text() for label in box.findChildren(QLabel))
    assert "nothing that was saved is lost" in words
    assert str(folder.log / "hope.log") in words
    assert CANARY not in words
    assert CANARY not in (folder.log / "hope.log").read_text()
    assert "ValueError" in (folder.log / "hope.log").read_text()


@pytest.mark.parametrize("looked", [True, False])
@pytest.mark.parametrize("is_open", [True, False])
def test_it_promises_nothing_that_was_not_looked_at(styled, tmp_path, *, looked, is_open):
    window = QWidget() if is_open else None
    box = crash_box(window, data_folder(tmp_path), str, looked=looked)
    words = box.informativeText()
    assert ("lost" in words) is looked
    assert ("You can go on" in words) is is_open
    assert ("cannot start" in words) is not is_open
