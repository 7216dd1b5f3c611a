"""Qt's own dialogs are in the language of the window."""

from PySide6.QtCore import QEvent, QFileInfo, QTranslator
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QLabel, QPushButton

from hope_desktop.ui.shell import speak


def test_where_no_desktop_asks_for_a_file_qt_does_in_dutch(styled, qtbot, tmp_path):
    speak(styled, "nl")
    dialog = QFileDialog(directory=str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = {shown.text() for shown in dialog.findChildren(QLabel)}
    assert {"&Zoeken in:", "Bestands&naam:", "&Soort bestanden:"} <= labels
    buttons = {shown.text() for shown in dialog.findChildren(QPushButton)}
    assert {"&Openen", "Annuleren"} <= buttons
    assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == "Map"


def test_one_language_is_spoken_however_often_a_window_is_made(styled):
    for language in ("nl", "nl", "en", "nl", "nl"):
        speak(styled, language)
        styled.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert len(styled.findChildren(QTranslator)) == 2
