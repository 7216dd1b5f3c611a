"""Makes the pages that she will open before she does, a step at a time while the program is idle.

Not in a thread: that would slow the window down at every step, also while somebody types.
"""

import contextlib
import gc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import override

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from hope_desktop.domain.errors import HopeError
from hope_desktop.services.opening import Services
from hope_desktop.ui.page_stack import PageStack

PAUSE_MS = 5
"""Between two steps: time for whatever else comes."""
TOUCHED_MS = 400
"""How long nothing is to be touched after a key or a click."""
_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
_PAGES = {
    "planner": "dialect.markdown handouts.pdf.fonts services.printing.packing"
    " ui.workshops.one.page ui.workshops.page",
    "modules": "handouts.layout.compose handouts.sheets.registry ui.modules.module_view"
    " ui.modules.start_view ui.modules.page",
    "classes": "ui.classes.page",
    "manage": "ui.settings.page",
}
"""Each with what loads most for it, so that no step is long; the rest comes with these."""


class Preloader(QObject):
    """Begins at once, and is deleted when all is there."""

    ended = Signal()

    def __init__(self, parent: QObject, services: Services, pages: PageStack) -> None:
        super().__init__(parent)
        self._left = _steps(pages)
        self._services = services
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.step)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            app.aboutToQuit.connect(self.stop)
            self._watch(app.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        """What is touched comes by its window first: to see all events of all parts is slow."""
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start(TOUCHED_MS)
        return False

    def stop(self) -> None:
        """All is there, or the program ends."""
        self._timer.stop()

    def step(self) -> bool:
        """Load one more; False when there was none, and this goes."""
        if not self._services.is_open:
            self.stop()
            return False
        make = next(self._left, None)
        if make is not None:
            with contextlib.suppress(HopeError):  # whoever asks for the page says it
                make()
            self._timer.setInterval(PAUSE_MS)
            return True
        self.stop()
        gc.freeze()  # as after the first paint: what stays need not be looked over
        with contextlib.suppress(HopeError, OSError):
            self._services.files.tidy()
        self.ended.emit()
        self.deleteLater()
        return False


def _steps(pages: PageStack) -> Iterator[Callable[[], object]]:
    for page, modules in _PAGES.items():
        for name in modules.split():
            yield partial(import_module, f"hope_desktop.{name}")
        yield partial(pages.page, page)
