from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.print_jobs import PrintJob, Sides
from hope_desktop.texts import plural, translator
from hope_desktop.ui.printers.opening import OpenDialog


def test_each_paper_says_what_to_fill_in_and_opens(
    styled: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    papers = (
        (PrintJob("pupils", "For every pupil", b"", 2, copies=30), Path("/papers/one.pdf")),
        (
            PrintJob("posters", "Posters", b"", 2, sides=Sides.LONG_EDGE, size="A3"),
            Path("/papers/two.pdf"),
        ),
    )
    dialog = OpenDialog(papers, translator("en"), plural("en"), parent)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "30 copies · One side of the paper" in words
    assert "1 copy · Both sides, turned over the long edge · A3" in words
    assert "30 copies" in dialog.buttons[0].accessibleName()
    dialog.buttons[1].click()
    assert [Path(file).name for file in opened] == ["two.pdf"]
