"""Work that is done in steps, with time in between for whatever comes.

What is shown stays as it is until the last step: nobody sees a page that is half there. A key or
a click that comes between waits for the rest, so that it meets what it was meant for.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from time import monotonic
from typing import override

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

STEP_MS = 8
"""Small steps are taken together for so long."""
CALM = threading.Event()
"""Not set while something comes: what a worker does waits for it, as both share one Python."""
CALM.set()
CALM_MS = 100
"""After a step, so that it is on the screen."""
_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress}


class Stepping(QObject):
    """One work at a time; done at once, unless the window is to answer in between."""

    apart = False
    """Whether steps come one by one: set when the window is there and its event loop runs."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: Iterator[None] | None = None
        self._is_in_step = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(CALM.set)
        self._done = QTimer(self, singleShot=True, interval=0)
        self._done.timeout.connect(self._calm.start)
        self.destroyed.connect(CALM.set)
        self._watched: tuple[QObject, ...] = ()

    def begin(self, work: Iterator[None]) -> None:
        """Do the first step now and the others soon; what was begun before is finished first."""
        if self._is_in_step:  # a step asks for more
            at_once(work)
            return
        self.finish()
        self._left = work
        if not self.apart:
            self.finish()
            return
        self._watch()
        self._timer.start()
        self._step()

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return self._left is not None

    def finish(self) -> None:
        """Do what is left at once; somebody does something."""
        self._hush()
        while self._left is not None and not self._is_in_step:
            self._step()

    def _hush(self) -> None:
        if self.apart and isValid(self):  # what closes last asks once more
            CALM.clear()
            self._calm.stop()
            self._done.start()

    def _step(self) -> None:
        if self._left is None or self._is_in_step:
            return
        self._hush()
        is_done, until = True, monotonic() + STEP_MS / 1000
        self._is_in_step = True
        try:
            for _step in self._left:
                if monotonic() >= until:
                    is_done = False
                    break
        finally:
            self._is_in_step = False
            if is_done:
                self._stop()

    def _stop(self) -> None:
        self._left = None
        self._timer.stop()
        for one in filter(isValid, self._watched):  # a field of an old page may be gone
            one.removeEventFilter(self)
        self._watched = ()

    def _watch(self) -> None:
        """A key comes by the window, and as a shortcut first by what has the focus."""
        seen = (QGuiApplication.focusWindow(), QGuiApplication.focusObject())
        self._watched = tuple(filter(None, seen))
        for one in self._watched:
            one.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.finish()
        return False


def at_once(work: Iterator[None]) -> None:
    """Do all steps now."""
    for _step in work:
        pass


def dressed(widget: QWidget) -> None:
    """Let the style see a widget and all in it now, and not when it is first shown."""
    widget.ensurePolished()
    for one in widget.findChildren(QWidget):  # those of Qt's own too
        one.ensurePolished()
