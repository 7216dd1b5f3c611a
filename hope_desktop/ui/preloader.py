"""Makes the pages that she will open before she does, a step at a time while the program is idle.

Not in a thread: that would slow the window down at every step, also while somebody types.
"""

import contextlib
import gc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from hope_desktop.domain.errors import HopeError
from hope_desktop.services.opening import Services
from hope_desktop.ui.page_stack import PageStack
from hope_desktop.ui.widgets.touches import touches

PAUSE_MS = 5
"""Between two steps: time for whatever else comes."""
TOUCHED_MS = 400
"""How long nothing is to be touched after a key or a click."""
_PAGES = {
    "planner": "services.workshops.planning ui.workshops.page",
    "modules": "services.printing.packing ui.workshops.one.page ui.modules.module_view"
    " ui.modules.page",
    "classes": "ui.classes.page",
    "manage": "ui.modules.activity_view ui.modules.right_or_not"
    " dialect.markdown handouts.pdf.fonts handouts.sheets.registry",
}
"""Each after what loads most, so that no step is long; first what she may ask first."""


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
        touches().touched.connect(self._wait)

    def _wait(self) -> None:
        self._timer.start(TOUCHED_MS)

    def step(self) -> bool:
        """Load one more; False when there was none, and this goes."""
        if not self._services.is_open:
            self._timer.stop()
            return False
        make = next(self._left, None)
        if make is not None:
            with contextlib.suppress(HopeError):  # whoever asks for the page says it
                make()
            self._timer.setInterval(PAUSE_MS)
            return True
        self._timer.stop()
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
    yield partial(getattr, pages.page("planner"), "view")
