"""What is touched: each key, click and wheel in a window of ours, before it is answered."""

from functools import cache
from typing import Any, override

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

STILL_MS = 1500
"""So long nothing is touched before what holds up the window is done."""
_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class _Touches(QObject):
    """It comes by a window first: to see all events of all parts is slow."""

    touched = Signal()

    def __init__(self) -> None:
        super().__init__()
        app: Any = QGuiApplication.instance()
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touched.emit()
        return False


@cache
def touches() -> _Touches:
    """Return the one that tells; it lives as long as the program."""
    return _Touches()


class Stillness(QTimer):
    """Runs out when nothing was touched for a moment since it was started."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=STILL_MS)
        touches().touched.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        if self.isActive():
            self.start()
