"""The typed changes to a text of the library, together with the rest of that text.

Keys that follow each other are one step of undo. Only the fields that were typed in are written:
the others keep what an undo, say, made of them meanwhile.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import HopeError, NotFound, WrongValue
from hope_desktop.domain.ids import ChangeId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui

_ONE_STEP_SECONDS = 20.0
"""Keys that come sooner after the last save belong to the same step of undo."""
_TOGETHER = (
    frozenset({"minutes", "min_minutes", "max_minutes"}),
    frozenset({"group_min", "group_max"}),
    frozenset({"age_min", "age_max"}),
)
"""Fields that are right or wrong together."""


class TypedText[Text: Handout | Activity](AutoSave[Any]):
    """Places are ids of texts; one text at a time is edited."""

    def __init__(
        self,
        read: Callable[[Any], Text],
        keep: Callable[[Text, ChangeId | None], Changes],
        ui: Ui,
        parent: QObject,
    ) -> None:
        super().__init__(self._keep_text, lambda text: read(text).title, ui, parent)
        self._read, self._keep = read, keep
        self._current: Text | None = None
        """The text that is edited, as it is kept."""
        self._step: ChangeId | None = None
        """The change of the current text that the next keys go on with."""
        self._saved_at = 0.0

    def read(self, text_id: Any) -> None:
        """Make sure that a text is still there; of one that is gone, nothing waits any more."""
        try:
            self._read(text_id)
        except NotFound:
            self.forget(text_id)
            raise

    def open(self, text: Text) -> None:
        """Work for a text as it is kept now; what of it was refused before is typed still."""
        if text != self._current:
            self._step = None
        self._current = text

    def draft(self) -> Text | None:
        """The text as it is typed, kept or not."""
        now = self._current
        return replace(now, **self.typed(now.id)) if now is not None else None

    def write(self, **values: Any) -> None:
        """Something was typed in the current text."""
        if self._current is not None:
            self.change(self._current.id, **values)

    def is_pending(self) -> bool:
        """Whether something of the current text is not kept yet."""
        return self._current is not None and bool(self.typed(self._current.id))

    def keep_now(self) -> bool:
        """Keep all; False when something of the current text could not be kept."""
        self.flush()
        return not self.is_pending()

    def why(self) -> str:
        """Why something of the current text could not be kept; empty when all could."""
        every = self.refusals(self._current.id).values() if self._current else ()
        return " ".join(dict.fromkeys(sentence(one, self._ui.translate) for one in every))

    def _keep_text(self, text_id: Any, values: dict[str, Any]) -> Refusals:
        refused: dict[str, HopeError] = {}
        now = self._read(text_id)
        words = self._ui.translate("%(title)s changed") % {"title": now.title}
        while values:
            draft = replace(now, **values)
            error = self._ui.operations.try_run(partial(self._write_down, draft), words)
            if error is None:
                break
            field = error.field if isinstance(error, WrongValue) else ""
            wrong = _with_it(field) & values.keys() or set(values)
            refused |= dict.fromkeys(wrong, error)
            values = {name: value for name, value in values.items() if name not in wrong}
        return refused

    def _write_down(self, draft: Text) -> Changes:
        is_current = self._current is not None and draft.id == self._current.id
        again = is_current and monotonic() - self._saved_at < _ONE_STEP_SECONDS
        changes = self._keep(draft, self._step if again else None)
        if is_current:
            self._current = self._read(draft.id)
            self._step, self._saved_at = changes.change or self._step, monotonic()
        return changes


def _with_it(field: str) -> frozenset[str]:
    """A field, and those that are right or wrong together with it."""
    return next((group for group in _TOGETHER if field in group), frozenset({field}))
