"""Qt's own dialogs are in the language of the window."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.ui.qt_words import install


def test_where_no_desktop_asks_for_a_file_qt_does_in_dutch(
    styled: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    before = styled.findChildren(QTranslator)
    install(styled, "nl")
    try:
        dialog = QFileDialog(directory=str(tmp_path))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        labels = {shown.text() for shown in dialog.findChildren(QLabel)}
        assert {"&Zoeken in:", "Bestands&naam:", "&Soort bestanden:"} <= labels
        buttons = {shown.text() for shown in dialog.findChildren(QPushButton)}
        assert {"&Openen", "Annuleren"} <= buttons
        assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == "Map"
    finally:
        for made in styled.findChildren(QTranslator):
            if made not in before:
                styled.removeTranslator(made)
