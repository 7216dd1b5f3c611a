from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.log import Log
from hope_desktop.paths import data_folder
from hope_desktop.ui.crash import crash_box

CANARY = "Robin schreef dit"


def test_crash_is_told_calmly_with_the_log_and_without_content(
    styled: QApplication, tmp_path: Path
) -> None:
    folder = data_folder(tmp_path)
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        Log(folder.log).failure(error)
    box = crash_box(None, folder, str)
    words = box.text() + box.informativeText() + box.detailedText()
    words += "".join(label.text() for label in box.findChildren(QLabel))
    assert "nothing was lost" in words
    assert str(folder.log / "hope.log") in words
    assert CANARY not in words
    assert CANARY not in (folder.log / "hope.log").read_text()
    assert "ValueError" in (folder.log / "hope.log").read_text()
