"""Loads what pages need before they are opened, one step at a time while the program is idle.

Most of a first opening is reading modules, and after five years the list of all workshops. Not in a
thread: that would slow the window down at every step, also while somebody types.
"""

from __future__ import annotations

import contextlib
import gc
import pkgutil
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from hope_desktop.domain.errors import HopeError

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services

_PROGRAM = "hope_desktop"
PAUSE_MS = 20
"""Between two modules: time for whatever else comes."""
TOUCHED_MS = 2000
"""How long nothing is to be touched after a key or a click."""
_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
_FIRST = (
    "markdown_it",
    "hope_desktop.handouts.pdf",
    "reportlab.pdfgen.canvas",
    f"{_PROGRAM}.handouts.renderer",
)
"""What takes longest, in parts."""
_LAYERS = (
    *("domain.library", "domain.workshops", "services.library", "services.workshops", "ui.widgets"),
    *("ui.workshops", "services.printing", "ui.modules", "ui.classes", "ui.printing"),
    "ui.settings",
)
"""From the bottom up, and in the order of the navigation, so that each step is small."""


class Ahead(QObject):
    """Begins at once, and is deleted when all is loaded; lists come last: readers cache them."""

    loaded = Signal()  # nothing is left to load

    def __init__(self, parent: QObject, services: Services | None = None) -> None:
        super().__init__(parent)
        modules = (partial(import_module, name) for name in _names())
        lists = _lists(services) if services is not None else ()
        self._left: Iterator[Callable[[], object]] = chain(modules, lists)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.step)
        self._timer.start()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start(TOUCHED_MS)
        return False

    def step(self) -> bool:
        """Load one more; False when there was none, and this goes."""
        read = next(self._left, None)
        if read is not None:
            with contextlib.suppress(HopeError):  # whoever asks for the list says it
                read()
            self._timer.setInterval(PAUSE_MS)
        else:
            self._timer.stop()
            app = QCoreApplication.instance()
            if app is not None:
                app.removeEventFilter(self)
            gc.freeze()  # as after the first paint: what stays need not be looked over
            self.loaded.emit()
            self.deleteLater()
        return read is not None


def _lists(services: Services) -> Iterator[Callable[[], object]]:
    yield services.planning.all
    yield services.library.rows


def _names() -> Iterator[str]:
    yield from _FIRST
    for layer in _LAYERS:
        inside = import_module(f"{_PROGRAM}.{layer}").__path__
        yield from (found.name for found in pkgutil.walk_packages(inside, f"{_PROGRAM}.{layer}."))
