"""Qt's own words in the language of the window: the buttons of a question, its file dialog.

A desktop has a file dialog of its own. Where there is none Qt shows one, and its Dutch lacks words.
"""

from typing import override

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from hope_desktop.i18n.catalogue import marked as _, translator

_PLACES = ("QFileDialog", "QFileSystemModel", "QAbstractFileIconProvider")
_LACKING = (
    _("&Look in:"),
    _("Files of &type:"),
    _("&Directory:"),
    _("File"),
    _("%1 File"),
    _("Folder"),
    _("Drive"),
)


class _Lacking(QTranslator):
    """Asked for what Qt's own file does not have."""

    def __init__(self, language: str, parent: QApplication) -> None:
        super().__init__(parent)
        self._words = {source: translator(language)(source) for source in _LACKING}

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """None is for what is not known here either."""
        return self._words.get(source) if context in _PLACES else None


def install(app: QApplication, language: str) -> None:
    """Let Qt speak one language; the translator that is installed last is asked first."""
    before = app.findChildren(QTranslator)
    if language in {one.objectName() for one in before}:
        return
    for one in before:
        app.removeTranslator(one)
        one.deleteLater()
    words = QTranslator(app)
    words.setObjectName(language)
    if words.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(_Lacking(language, app))
        app.installTranslator(words)
