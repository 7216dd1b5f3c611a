"""Keeps what is typed about a workshop: a second after the last key, and when the focus goes.

What cannot be kept stays where it was typed, with a sentence beside it; the rest is saved.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.errors import HopeError, WrongValue
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts, checked_facts
from hope_desktop.i18n.refusals import field_name, sentence
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.workshops.planning import Planning

SAVE_MS = 1000
"""How long typing has to pause before it is saved."""


class FactsKeeper(QObject):
    """Collects typed values by the name of their `SessionFacts` field.

    Signals:
        value_refused: The name of a field, and why its value is not kept.
        value_accepted: The name of a field whose value can be kept.
        typing_started: Something was typed that is not kept yet.
    """

    value_refused = Signal(str, str)
    value_accepted = Signal(str)
    typing_started = Signal()

    def __init__(self, planning: Planning, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._planning = planning
        self._ui = ui
        self._session: SessionId | None = None
        self._pending: dict[str, Any] = {}
        self._refused: dict[str, str] = {}
        """Why a field's value cannot be kept."""
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.flush)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def open(self, session: SessionId | None) -> None:
        """Work for another workshop; what was typed for the one before is saved first."""
        if session != self._session:
            self.flush()
            self.drop()
            self._session = session

    def change(self, name: str, value: Any) -> None:
        """A value was typed."""
        self._pending[name] = value
        self._timer.start()
        self.typing_started.emit()

    def drop(self) -> None:
        """Turn away from the workshop; what cannot be kept is said, since it goes now."""
        self._timer.stop()
        left = self.unsaved()
        self._pending.clear()
        self._refused.clear()
        self._session = None
        if left:
            self._ui.operations.problem_found.emit(left)

    def unsaved(self) -> str:
        """Why something that was typed is not kept; empty when all is kept."""
        refused = (words for name, words in self._refused.items() if name in self._pending)
        return " ".join(dict.fromkeys(refused))

    def is_pending(self, name: str) -> bool:
        """Whether a field holds something that is not kept yet."""
        return name in self._pending

    @Slot()
    def flush(self) -> bool:
        """Keep what was typed; False when something could not be kept."""
        self._timer.stop()
        if not self._pending or self._session is None:
            return True
        try:
            before = self._planning.get(self._session).session.facts
        except HopeError as error:
            self._ui.operations.explain(error)
            self.drop()
            return False
        wanted, refused = self._possible(before)
        self._pending = {name: self._pending[name] for name in refused}
        if not wanted:
            return not refused
        facts = replace(before, **wanted)
        operation = partial(self._planning.change_facts, self._session, facts)
        refusal = self._ui.operations.try_run(operation, self._words(wanted))
        if refusal is not None:
            self._pending = {**wanted, **self._pending}
            self._refused |= dict.fromkeys(wanted, sentence(refusal, self._ui.translate))
        return refusal is None and not refused

    def _possible(self, before: SessionFacts) -> tuple[dict[str, Any], list[str]]:
        """The values that can be kept, and the names of those that cannot."""
        wanted: dict[str, Any] = {}
        refused = []
        for name, value in self._pending.items():
            try:
                checked_facts(replace(before, **{name: value}))
            except WrongValue as wrong:
                refused.append(name)
                self._refused[name] = sentence(wrong, self._ui.translate)
                self.value_refused.emit(name, self._refused[name])
            else:
                self._refused.pop(name, None)
                wanted[name] = value
                self.value_accepted.emit(name)
        return wanted, refused

    def _words(self, wanted: dict[str, Any]) -> str:
        if len(wanted) > 1 or not set(wanted) & {"start", "slot_minutes", "reason", "room"}:
            return self._ui.translate("Agreements changed")
        (name,) = wanted
        words = self._ui.translate("%(field)s changed")
        return words % {"field": field_name(name, self._ui.translate)}

    @Slot()
    def _on_focus_changed(self) -> None:
        if self._pending:
            self.flush()
