"""Keeps a text of the library while it is typed: soon after the last key, and before all else.

Keys that follow each other are one step of undo. What somebody else changed meanwhile is never
written over: the writer of a handout gets a handout of its own, and that is said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import ChangedSince, HopeError, NotFound, WrongValue
from hope_desktop.domain.ids import ChangeId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui

SAVE_MS = 800
"""How long typing has to pause before it is kept."""
_ONE_STEP_SECONDS = 20.0
"""Keys that come sooner after the last save belong to the same step of undo."""
_TOGETHER = (
    frozenset({"minutes", "min_minutes", "max_minutes"}),
    frozenset({"group_min", "group_max"}),
    frozenset({"age_min", "age_max"}),
)
"""Fields that are right or wrong together."""


class Keeper[Text: Handout | Activity](QObject):
    """Holds what is typed about one text and not kept yet.

    Signals:
        typing_started: Something was typed that is not kept yet.
        kept: The text as it is kept now.
        refused: Why something cannot be kept as it stands; empty when all can.
        changed_elsewhere: The text as it was typed, and the values that were typed, while the
            text became another one.
    """

    typing_started = Signal()
    kept = Signal(object)
    refused = Signal(str)
    changed_elsewhere = Signal(object, object)

    def __init__(
        self,
        read: Callable[[Any], Text],
        keep: Callable[[Text, ChangeId | None, Text], Changes],
        ui: Ui,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._keep = keep
        self._ui = ui
        self._seen: Text | None = None
        self._pending: dict[str, Any] = {}
        self._problem = ""
        self._step: ChangeId | None = None
        self._saved_at = 0.0
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.flush)

    def read(self, text_id: Any) -> None:
        """Make sure that a text is still there; of one that is gone, nothing waits any more.

        Raises:
            NotFound: there is no such text.
        """
        try:
            self._read(text_id)
        except NotFound:
            if self._seen is not None and self._seen.id == text_id:
                self._seen, self._pending, self._problem = None, {}, ""
                self._timer.stop()
            raise

    def open(self, text: Text) -> None:
        """Work for a text as it is kept now; nothing may be waiting for another."""
        if self._seen is None or text != self._seen:
            self._step = None
        self._seen = text
        self._pending = {}
        self._problem = ""
        self._timer.stop()

    def draft(self) -> Text | None:
        """The text as it is typed, kept or not."""
        return replace(self._seen, **self._pending) if self._seen is not None else None

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
            draft = replace(self._seen, **wanted)
            try:
                changes = self._keep(draft, step, self._seen)
            except ChangedSince:
                self._pending = {}
                self.changed_elsewhere.emit(draft, wanted)
                return True
            except WrongValue as error:
                self._problem = sentence(error, self._ui.translate)
                if not _without(wanted, error.field):
                    break
            except HopeError as error:
                self._problem = sentence(error, self._ui.translate)
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
        self._seen = self._read(self._seen.id)
        self._pending = {k: v for k, v in self._pending.items() if k not in wanted}
        words = self._ui.translate("%(title)s changed") % {"title": self._seen.title}
        self._ui.operations.run(lambda: changes, words if is_new else "")
        self.kept.emit(self._seen)


def _without(wanted: dict[str, Any], field: str) -> bool:
    """Take a field, and those that go with it, out of what can be kept; False when it is not in."""
    group = next((one for one in _TOGETHER if field in one), frozenset({field}))
    found = group & wanted.keys()
    for name in found:
        del wanted[name]
    return bool(found)
