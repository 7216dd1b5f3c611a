"""Saves typing automatically: after the last key, when the focus leaves, before anything else.

What is refused stays on the screen, is reported, and is tried again. It is dropped only when its
place is gone.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.errors import ChangedSince, HopeError, NotFound, SameClass, WrongValue
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.shared import Ui

SAVE_MS = 1000
"""How long typing has to pause before it is kept."""
AGAIN_MS = 10_000
"""How long after a full disk, say, what is typed is tried again when nothing else happens."""
_SAID_THERE = (WrongValue, SameClass, ChangedSince)
"""Refusals of the value itself: said where it was typed, and not tried again until it changes."""

type Refusals = Mapping[str, HopeError]
"""The names of values that were not kept, and why."""
type _Outcome = Refusals | HopeError | None
"""What became of a save: why some values were not kept, why none was, or nothing to say."""


class AutoSave[Place: Hashable](QObject):
    """Holds typed values by place (a workshop, a class, a text) and name until they are saved.

    Signals:
        refused: A place, and the `Refusals` there, also when there are none any more.
    """

    refused = Signal(object, object)

    def __init__(
        self,
        save: Callable[[Place, dict[str, Any]], _Outcome],
        name: Callable[[Place], str],
        ui: Ui,
        parent: QObject,
        *,
        waits: bool = False,
    ) -> None:
        """`save` keeps what it can with `Operations.try_run`; `name` says what a place is.

        Both may raise `HopeError`.

        `waits`: half of a value has a meaning of its own, so that only the focus ends it.
        """
        super().__init__(parent)
        self._save, self._name = save, name
        self._ui, self._waits = ui, waits
        self.kept: Callable[[Place], object] = lambda _place: None
        """Called with a place of which values are saved now."""
        self._typed: dict[Place, dict[str, Any]] = {}
        self._why: dict[Place, Refusals] = {}
        self._saving: set[Place] = set()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        ui.operations.watch(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def change(self, place: Place, /, **values: Any) -> None:
        """Values were typed."""
        self._typed.setdefault(place, {}).update(values)
        if not self._waits:
            self._timer.start(SAVE_MS)
        self._ui.operations.typing_started.emit()

    def typed(self, place: Place) -> dict[str, Any]:
        """Return what is typed at a place and not kept yet."""
        return dict(self._typed.get(place, {}))

    def refusals(self, place: Place) -> Refusals:
        """Why something that is typed there could not be kept when that was tried last."""
        return self._why.get(place, {})

    def forget(self, place: Place) -> None:
        """Drop what is typed at a place that is gone or wanted no more."""
        self._typed.pop(place, None)
        self._mend(place)

    def _mend(self, place: Place) -> None:
        """Drop what was said of it and is no longer so."""
        told = self._told(place)
        if self._why.pop(place, None):
            self._ui.operations.mended.emit(told)

    def unsaved(self) -> str:
        """Return what could not be kept, and why, as sentences; empty when all is kept."""
        return " ".join(map(self._told, self._why))

    def _told(self, place: Place) -> str:
        words = self._ui.translate("%(what)s is not saved yet.") % {"what": self._named(place)}
        why = self.refusals(place).values()
        return " ".join((words, *dict.fromkeys(sentence(one, self._ui.translate) for one in why)))

    def _named(self, place: Place) -> str:
        try:
            return self._name(place)
        except HopeError:
            return "…"

    def flush(self) -> None:
        """Keep what is typed, as far as that can be."""
        self._timer.stop()
        for place in tuple(self._typed):
            if place in self._typed and place not in self._saving:
                self._flush(place)
        every = (error for why in self._why.values() for error in why.values())
        if not all(isinstance(error, _SAID_THERE) for error in every):
            self._timer.start(AGAIN_MS)

    def _flush(self, place: Place) -> None:
        """While it is being kept it counts as typed, so that no page writes over it."""
        values = self.typed(place)
        self._saving.add(place)
        outcome: _Outcome
        try:
            outcome = self._save(place, values)
        except HopeError as error:
            outcome = error
        finally:
            self._saving.discard(place)
        if isinstance(outcome, HopeError):
            outcome = dict.fromkeys(values, outcome)
        why = outcome or {}
        others = {type(one): one for one in why.values() if not isinstance(one, _SAID_THERE)}
        for unforeseen in others.values():
            self._ui.operations.explain(unforeseen)
        if NotFound in others:
            self.forget(place)
            return
        left = self._typed.get(place, {})
        done = {name: value for name, value in values.items() if name not in why}
        for name, value in done.items():
            if left.get(name) == value:
                left.pop(name, None)
        if why:
            self._why[place] = why
        else:
            self._mend(place)
        if not left:
            self._typed.pop(place, None)
        if done:
            self.kept(place)
        self.refused.emit(place, why)

    def _on_focus_changed(self) -> None:
        """When whatever moved the focus is done: it may be halfway a change."""
        if self._typed:
            self._timer.start(0)
