"""Keeps a handout while it is typed: soon after the last key, and before anything else happens.

Keys that follow each other are one step of undo. What somebody else changed meanwhile is never
written over: then the typed text becomes a handout of its own, and that is said.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import ChangedSince, HopeError, WrongValue
from hope_desktop.domain.handout import Handout
from hope_desktop.domain.ids import ChangeId
from hope_desktop.sentences import sentence
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.operations import Operations

if TYPE_CHECKING:
    from hope_desktop.services.material import Material

SAVE_MS = 800
"""How long typing has to pause before it is kept."""
_ONE_STEP_SECONDS = 20.0
"""Keys that come sooner after the last save belong to the same step of undo."""


class HandoutKeeper(QObject):
    """Holds what is typed about one handout and not kept yet.

    Signals:
        typing_started: Something was typed that is not kept yet.
        kept: The `Handout` as it is kept now.
        refused: Why it cannot be kept as it stands; empty when it can again.
        copied: The id of the handout that the typed text became.
    """

    typing_started = Signal()
    kept = Signal(object)
    refused = Signal(str)
    copied = Signal(object)

    def __init__(
        self, material: Material, operations: Operations, translate: Translator, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._material = material
        self._operations = operations
        self._translate = translate
        self._seen: Handout | None = None
        self._pending: dict[str, Any] = {}
        self._problem = ""
        self._step: ChangeId | None = None
        self._saved_at = 0.0
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.flush)

    def open(self, handout: Handout) -> None:
        """Work for a handout as it is kept now; nothing may be waiting for another."""
        if self._seen is None or handout != self._seen:
            self._step = None
        self._seen = handout
        self._pending = {}
        self._problem = ""
        self._timer.stop()

    def draft(self) -> Handout | None:
        """The handout as it is typed, kept or not."""
        return replace(self._seen, **self._pending) if self._seen else None

    def change(self, **values: Any) -> None:
        """Something was typed."""
        self._pending |= values
        self._timer.start()
        self.typing_started.emit()

    def is_pending(self) -> bool:
        """Whether something is not kept yet."""
        return bool(self._pending)

    def unsaved(self) -> str:
        """Why something that was typed is not kept; empty when all is kept."""
        return self._problem if self._pending else ""

    @Slot()
    def flush(self) -> bool:
        """Keep what was typed; False when something of it could not be kept."""
        self._timer.stop()
        if self._seen is None or not self._pending:
            return True
        again = monotonic() - self._saved_at < _ONE_STEP_SECONDS
        step = self._step if again else None
        wanted, self._problem = dict(self._pending), ""
        while wanted:
            try:
                draft = replace(self._seen, **wanted)
                changes = self._material.keep_handout(draft, step, self._seen)
            except ChangedSince:
                self._keep_apart(draft)
                return True
            except WrongValue as error:
                self._problem = sentence(error, self._translate)
                wanted.pop(error.field)  # the rest is kept without it
            except HopeError as error:
                self._problem = sentence(error, self._translate)
                break
            else:
                self._accept(changes, wanted)
                break
        self.refused.emit(self._problem)
        return not self._pending

    def _accept(self, changes: Changes, wanted: dict[str, Any]) -> None:
        assert self._seen is not None
        is_new = changes.change != self._step
        self._step, self._saved_at = changes.change or self._step, monotonic()
        self._seen = self._material.handout(self._seen.id).text
        self._pending = {k: v for k, v in self._pending.items() if k not in wanted}
        words = self._translate(_("%(title)s changed")) % {"title": self._seen.title}
        self._operations.run(lambda: changes, words if is_new else "")
        self.kept.emit(self._seen)

    def _keep_apart(self, draft: Handout) -> None:
        """The text was changed elsewhere: both stay."""
        title = self._translate(_("%(title)s (typed here)")) % {"title": draft.title}
        words = self._translate(_("%(title)s added")) % {"title": title}
        make = partial(self._material.duplicate_handout, draft, title)
        made = self._operations.run_new(make, words)
        self.open(self._material.handout(draft.id).text)
        if made is not None:
            self.copied.emit(made)
