"""Makes what she will open before she does, one small step at a time while the program is idle.

First the list of workshops with its form and its plan, then the other pages: their modules, what
they read, and they themselves, hidden. Not in a thread: that would slow the window down at every
step, also while somebody types.
"""

import contextlib
import gc
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from time import monotonic
from typing import override

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ActivityId
from hope_desktop.services.opening import Services
from hope_desktop.ui.page_stack import PageStack
from hope_desktop.ui.widgets.loading import LAYERS, PAUSE_MS, loads

TOUCHED_MS = 400
"""How long nothing is to be touched after a key or a click."""
_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
STEP_MS = 10
"""So long a step reads one record after another."""


class Ahead(QObject):
    """Begins at once, and is deleted when all is there."""

    def __init__(
        self, parent: QObject, services: Services | None = None, pages: PageStack | None = None
    ) -> None:
        super().__init__(parent)
        self._left = _steps(parent, services, pages)
        self._services, self._pages = services, pages
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
        if self._services is not None and not self._services.is_open:
            self.stop()
            return False
        read = next(self._left, None)
        if read is not None:
            with contextlib.suppress(HopeError):  # whoever asks for the list says it
                read()
            self._timer.setInterval(PAUSE_MS)
        else:
            self.stop()
            gc.freeze()  # as after the first paint: what stays need not be looked over
            if self._services is not None:
                with contextlib.suppress(HopeError, OSError):
                    self._services.files.tidy()
            self.deleteLater()
        return read is not None


def _steps(
    parent: QObject, services: Services | None, pages: PageStack | None
) -> Iterator[Callable[[], object]]:
    for page in LAYERS:
        yield from loads(page)
        with contextlib.suppress(HopeError):
            if services is not None:
                yield from _reads(services, page)
            if pages is not None:
                yield partial(pages.page, page)
                yield from _parts(pages.page(page))
        if page == "modules":
            yield from _parts(parent)


def _reads(services: Services, page: str) -> Iterator[Callable[[], object]]:
    """The lists that a page shows, and the patterns of its rules; who reads them keeps them."""
    if page == "planner":
        yield services.planning.all
    elif page == "classes":
        yield services.classes.all
    elif page == "modules":
        from hope_desktop.domain.texts.wording_dutch import WORDING, compiled

        for forbidden in WORDING.values():
            yield partial(list, map(compiled, [pattern for pattern, _instead in forbidden]))
        yield services.materials.all
        left = [row.id for row in services.library.rows()]
        while left:
            yield partial(_read_some, services.library.activity, left)


def _read_some(read: Callable[[ActivityId], object], left: list[ActivityId]) -> None:
    until = monotonic() + STEP_MS / 1000
    while left and monotonic() < until:
        read(left.pop())


def _parts(of: QObject) -> Iterator[Callable[[], object]]:
    """What a page, or a view in it, makes when it is first needed."""
    for view in (of, *(one for one in vars(of).values() if isinstance(one, QWidget))):
        for name, made in vars(type(view)).items():
            if isinstance(made, cached_property):
                yield partial(getattr, view, name)
                part = getattr(view, name)
                yield from _parts(part) if isinstance(part, QWidget) else ()
