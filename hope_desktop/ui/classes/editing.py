"""Typing about a class becomes a saved class: a second after the last key, or when one moves on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import HopeError, SameClass
from hope_desktop.domain.ids import ClassId
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.classes.fields import facts_of, values_of
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Form

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes

SAVE_AFTER_MS = 1000
"""Typing is saved so long after the last key."""


class Editing(QObject):
    """Which class the form is about, and what in it is not saved yet.

    Signals:
        class_added: The form was about a new class, and that is saved now; its id.
        problem_found: Why it cannot be saved as it is; empty when it can.
        same_found: The class that what was typed already is, or None.
        typing_started: The form holds something that is not saved yet.
    """

    class_added = Signal(int)
    problem_found = Signal(str)
    same_found = Signal(object)
    typing_started = Signal()

    def __init__(self, form: Form, classes: Classes, ui: Ui) -> None:
        super().__init__(form)
        self.current: ClassId | None = None
        """The class in the form; None for a new one, and when nothing is shown."""
        self.is_new = False
        self.is_dirty = False
        self.made: ClassId | None = None
        """The class in the form, when it was begun there: it was saved before it was whole."""
        self._problem = ""
        self._drafts: dict[ClassId | None, dict[str, Any]] = {}
        """What could not be saved, by class; None for a new one. It waits until one comes back."""
        self._form = form
        self._classes = classes
        self._ui = ui
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._pause.timeout.connect(self.save)
        form.value_changed.connect(self._on_typed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_moved)

    def begin(self, class_id: ClassId | None) -> None:
        """Turn to a class, or with None to a new one; what was typed before is saved first.

        What cannot be saved is said, and stands in the form again when one comes back to it.
        """
        self.save()
        left = self.unsaved()
        if left:
            self._drafts[self.current] = self._form.values()
        self.current, self.is_new, self.is_dirty = class_id, class_id is None, False
        self.made = None
        if self.is_new:
            self._form.fill(values_of(ClassFacts("")))
        self._say("")
        if class_id in self._drafts:
            self._form.fill(self._drafts.pop(class_id))
            self.is_dirty = True
            self.save()
        elif left:
            self._ui.operations.problem_found.emit(left)

    def unsaved(self) -> str:
        """Which class could not be saved, and why; empty when there is none."""
        if not self.is_dirty or not self._problem:
            return ""
        if self.current is None:
            words = self._ui.translate("The new class is not saved yet.")
        else:
            facts = self._classes.get(self.current).facts
            words = self._ui.translate("Class %(name)s is not saved yet.")
            words %= {"name": facts.label or facts.school}
        return f"{words} {self._problem}"

    def forget(self) -> None:
        """The class is gone: nothing is left to save."""
        self._pause.stop()
        self._drafts.pop(self.current, None)
        self.current, self.is_new, self.is_dirty, self.made = None, False, False, None

    @Slot()
    def save(self) -> None:
        """Save what was typed. What cannot be saved stays in the form, with the reason."""
        self._pause.stop()
        if not self.is_dirty:
            return
        facts = facts_of(self._form.values())
        try:
            if self.is_new:
                self._add(facts)
            elif self.current is not None:
                self._change(self.current, facts)
        except HopeError as error:
            self._say(sentence(error, self._ui.translate))
            self.same_found.emit(error.class_id if isinstance(error, SameClass) else None)

    def _add(self, facts: ClassFacts) -> None:
        made, changes = self._classes.add(facts)
        self.current, self.made, self.is_new = made, made, False
        name = facts.label or facts.school
        self._kept(changes, self._ui.translate("class %(name)s added") % {"name": name})
        self.class_added.emit(made)

    def _change(self, class_id: ClassId, facts: ClassFacts) -> None:
        changes = self._classes.change(class_id, facts)
        self._kept(changes, self._ui.translate("class changed"))

    def _kept(self, changes: Changes, words: str) -> None:
        self.is_dirty = False
        self._say("")
        self._ui.operations.run(partial(_same, changes), words)

    @Slot(str)
    def _on_typed(self, _name: str) -> None:
        self.is_dirty = True
        self._pause.start()
        self.typing_started.emit()

    def _say(self, problem: str) -> None:
        self._problem = problem
        self.same_found.emit(None)
        self.problem_found.emit(problem)

    @Slot(QWidget, QWidget)
    def _on_focus_moved(self, before: QWidget | None, _now: QWidget | None) -> None:
        if self.is_dirty and before is not None and self._form.isAncestorOf(before):
            self.save()


def _same(changes: Changes) -> Changes:
    return changes
