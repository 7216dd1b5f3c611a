"""Loads what pages need before they are asked for, a module at a time while nobody does anything.

Most of a first opening is reading modules. Not in a thread: that would take turns with the window
at every step, also while somebody types.
"""

import gc
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

_PROGRAM = "hope_desktop"
PAUSE_MS = 20
"""Between two modules: time for whatever else comes."""
TOUCHED_MS = 2000
"""How long nothing is to be touched after a key or a click."""
_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
_FIRST = (
    "msgspec",
    "markdown_it",
    "PIL.Image",
    "reportlab.pdfgen.canvas",
    f"{_PROGRAM}.handouts.renderer",
)
"""What takes longest, in parts."""
_LAYERS = (
    *("domain.library", "domain.workshops", "services.library", "services.workshops", "ui.widgets"),
    *("ui.workshops", "services.printing", "ui.modules", "ui.classes", "ui.printing", "ui.packing"),
)
"""From the bottom up, and in the order of the navigation, so that each step is small."""


class Ahead(QObject):
    """Begins at once and goes when all is loaded.

    Signals:
        loaded: Nothing is left to load.
    """

    loaded = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = _names()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.step)
        self._timer.start()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @property
    def wait(self) -> int:
        """Milliseconds before the next module."""
        return self._timer.interval()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start(TOUCHED_MS)
        return False

    @Slot()
    def step(self) -> bool:
        """Load one more; False when there was none, and this goes."""
        name = next(self._left, "")
        if name:
            import_module(name)
            self._timer.setInterval(PAUSE_MS)
        else:
            self._timer.stop()
            gc.freeze()  # as after the first paint: what stays need not be looked over
            self.loaded.emit()
            self.deleteLater()
        return bool(name)


def _names() -> Iterator[str]:
    yield from _FIRST
    for layer in _LAYERS:
        inside = import_module(f"{_PROGRAM}.{layer}").__path__
        yield from (found.name for found in pkgutil.walk_packages(inside, f"{_PROGRAM}.{layer}."))
