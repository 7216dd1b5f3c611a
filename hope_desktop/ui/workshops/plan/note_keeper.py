"""Keeps the notes at blocks: a second after the last key, and when the focus goes.

A note that was refused, on a full disk say, stays typed at its block and is tried again by itself.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import BlockId, SessionId
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.workshops.facts_keeper import SAVE_MS

if TYPE_CHECKING:
    from hope_desktop.services.workshops.blocks import Blocks

_AGAIN_MS = 10_000
"""How long after a refusal a note is tried again, when nothing else happens."""


class NoteKeeper(QObject):
    """Holds the notes that are not kept yet.

    Signals:
        typing_started: A note was typed that is not kept yet.
    """

    typing_started = Signal()

    def __init__(self, blocks: Blocks, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._ui = ui
        self._pending: dict[tuple[SessionId, BlockId], str] = {}
        self._refused = ""
        """Why what is pending was not kept when that was tried last."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.flush)

    def change(self, session: SessionId, block: BlockId, note: str) -> None:
        """A note was typed."""
        self._pending[session, block] = note
        self._timer.start(SAVE_MS)
        self.typing_started.emit()

    def typed(self, session: SessionId, block: BlockId) -> str | None:
        """The note at a block as it was typed; None when it is kept."""
        return self._pending.get((session, block))

    def unsaved(self) -> str:
        """Why a note that was typed is not kept; empty when all are."""
        return self._refused if self._pending else ""

    @Slot()
    def flush(self) -> None:
        """Keep what was typed; what is refused stays and is tried again."""
        self._timer.stop()
        for place, note in tuple(self._pending.items()):
            self._pending.pop(place, None)
            operation = partial(self._blocks.set_note, *place, note)
            refusal = self._ui.operations.try_run(operation, self._ui.translate("Note changed"))
            if refusal is not None and not isinstance(refusal, NotFound):
                self._pending.setdefault(place, note)
                self._refused = sentence(refusal, self._ui.translate)
        if self._pending:
            self._timer.start(_AGAIN_MS)
