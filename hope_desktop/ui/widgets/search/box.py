"""A search box that waits until the typing pauses."""

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

from hope_desktop.ui import icons

PAUSE_MS = 150


class SearchBox(QLineEdit):
    """A line with a magnifying glass and a cross."""

    # The words to search, after a short pause; empty shows everything again.
    words_changed = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setProperty("look", "search")
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder or name)
        self.setClearButtonEnabled(True)
        glass = QAction(self)
        icons.put(glass, "search", "muted")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)
        self._view: QAbstractItemView | None = None

    def lead_to(self, view: QAbstractItemView) -> None:
        """Down goes into a list, and Up at its top comes back."""
        self._view = view
        view.installEventFilter(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._view
        leads = view is not None and view.isVisible() and view.model().rowCount() > 0
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down and view is not None and leads:
            view.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            at_top = self._view is not None and self._view.currentIndex().row() <= 0
            if at_top and event.key() == Qt.Key.Key_Up:
                self.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        if self.text():
            self._pause.start()
        else:
            self._pause.stop()
            self._tell()

    def _tell(self) -> None:
        self.words_changed.emit(self.text().strip())
