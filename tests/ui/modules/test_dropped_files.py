from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from hope_desktop.ui.modules.dropped_files import dropped_files


def test_something_from_a_browser_is_not_taken(tmp_path: Path) -> None:
    data = QMimeData()
    assert dropped_files(data) == ()
    data.setUrls([QUrl("https://voorbeeld.example/a.pdf")])
    assert dropped_files(data) == ()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert dropped_files(data) == ()
