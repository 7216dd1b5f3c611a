"""Keeps the note at a block: a second after the last key, and when the focus goes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.ids import BlockId, SessionId
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.planner.facts_keeper import SAVE_MS

if TYPE_CHECKING:
    from hope_desktop.services.blocks import Blocks


class NoteKeeper(QObject):
    """Holds one note that is not kept yet.

    Signals:
        typing_started: A note was typed that is not kept yet.
    """

    typing_started = Signal()

    def __init__(
        self, blocks: Blocks, operations: Operations, translate: Translator, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._operations = operations
        self._translate = translate
        self._pending: tuple[SessionId, BlockId, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.flush)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.flush)

    def change(self, session: SessionId, block: BlockId, note: str) -> None:
        """A note was typed; one for another block is kept first."""
        if self._pending and self._pending[:2] != (session, block):
            self.flush()
        self._pending = (session, block, note)
        self._timer.start()
        self.typing_started.emit()

    def is_pending(self) -> bool:
        """Whether a note is not kept yet."""
        return self._pending is not None

    @Slot()
    def flush(self) -> None:
        """Keep what was typed."""
        self._timer.stop()
        if self._pending is None:
            return
        session, block, note = self._pending
        self._pending = None
        operation = partial(self._blocks.set_note, session, block, note)
        self._operations.run(operation, self._translate(_("Note changed")))
