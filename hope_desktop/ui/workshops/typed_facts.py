"""The typed facts of workshops; of several values, the valid ones are saved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from hope_desktop.domain.errors import HopeError, WrongValue
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.plan import checked_facts
from hope_desktop.i18n.refusals import field_name
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.workshops.planning import Planning


class TypedFacts(AutoSave[SessionId]):
    """Values by the name of their `SessionFacts` field."""

    def __init__(self, planning: Planning, ui: Ui, parent: QObject) -> None:
        super().__init__(self._keep, lambda session: planning.get(session).name, ui, parent)
        self._planning = planning

    def _keep(self, session: SessionId, values: dict[str, Any]) -> Refusals:
        before = self._planning.get(session).session.facts
        refused: dict[str, HopeError] = {}
        for name, value in values.items():
            try:
                checked_facts(replace(before, **{name: value}))
            except WrongValue as wrong:
                refused[name] = wrong
        wanted = {name: value for name, value in values.items() if name not in refused}
        if wanted:
            change = partial(self._planning.change_facts, session, replace(before, **wanted))
            error = self._ui.operations.try_run(change, self._words(wanted))
            refused |= dict.fromkeys(wanted, error) if error else {}
        return refused

    def _words(self, wanted: dict[str, Any]) -> str:
        if len(wanted) > 1 or not set(wanted) & {"start", "slot_minutes", "reason", "room"}:
            return self._ui.translate("Agreements changed")
        (name,) = wanted
        words = self._ui.translate("%(field)s changed")
        return words % {"field": field_name(name, self._ui.translate)}
