from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.ui.printers.open_papers import OpenDialog
from tests.tools.shared_ui import made_ui


@pytest.mark.parametrize("opens", [True, False])
def test_each_paper_says_what_to_fill_in_and_opens(
    styled: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    opens: bool,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or opens
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    for name in ("one.pdf", "two.pdf"):
        (tmp_path / name).touch()
    papers = (
        (PrintJob("pupils", "For every pupil", b"", 2, copies=30), tmp_path / "one.pdf"),
        (
            PrintJob("posters", "Posters", b"", 2, sides=Sides.LONG_EDGE, size="A3"),
            tmp_path / "two.pdf",
        ),
    )
    dialog = OpenDialog(papers, made_ui("en"), parent)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "30 copies · One side of the paper" in words
    assert "1 copy · Both sides, turned over the long edge · A3" in words
    assert "30 copies" in dialog.buttons[0].accessibleName()
    before = dialog.buttons[1].icon().cacheKey()
    dialog.buttons[1].click()
    assert [Path(file).name for file in opened] == ["two.pdf"]
    ticked = dialog.buttons[1].icon().cacheKey() != before
    assert ticked is opens, "the tick says that it opened"
    assert (dialog.findChild(QMessageBox) is None) is opens
