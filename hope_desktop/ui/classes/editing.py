"""Typing about a class becomes a saved class: a second after the last key, or when one moves on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ClassId
from hope_desktop.sentences import sentence
from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui.classes.fields import facts_of, values_of
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.widgets.forms import Form

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes

SAVE_AFTER_MS = 1000
"""Typing is saved so long after the last key."""


class Editing(QObject):
    """Which class the form is about, and what in it is not saved yet.

    Signals:
        class_added: The form was about a new class, and that is saved now; its id.
        problem_found: Why it cannot be saved as it is; empty when it can.
    """

    class_added = Signal(int)
    problem_found = Signal(str)

    def __init__(
        self, form: Form, classes: Classes, operations: Operations, translate: Translator
    ) -> None:
        super().__init__(form)
        self.current: ClassId | None = None
        """The class in the form; None for a new one, and when nothing is shown."""
        self.is_new = False
        self.is_dirty = False
        self._form = form
        self._classes = classes
        self._operations = operations
        self._translate = translate
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._pause.timeout.connect(self.save)
        form.value_changed.connect(self._on_typed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_moved)

    def begin(self, class_id: ClassId | None) -> None:
        """Turn to a class, or with None to a new one; what was typed before is saved first."""
        self.save()
        self.current, self.is_new, self.is_dirty = class_id, class_id is None, False
        if self.is_new:
            self._form.fill(values_of(ClassFacts("")))
        self.problem_found.emit("")

    def forget(self) -> None:
        """The class is gone: nothing is left to save."""
        self._pause.stop()
        self.current, self.is_new, self.is_dirty = None, False, False

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
            self.problem_found.emit(sentence(error, self._translate))

    def _add(self, facts: ClassFacts) -> None:
        made, changes = self._classes.add(facts)
        self.current, self.is_new = made, False
        name = facts.label or facts.school
        self._kept(changes, self._translate(_("class %(name)s added")) % {"name": name})
        self.class_added.emit(made)

    def _change(self, class_id: ClassId, facts: ClassFacts) -> None:
        changes = self._classes.change(class_id, facts)
        self._kept(changes, self._translate(_("class changed")))

    def _kept(self, changes: Changes, words: str) -> None:
        self.is_dirty = False
        self.problem_found.emit("")
        self._operations.run(partial(_same, changes), words)

    @Slot(str)
    def _on_typed(self, _name: str) -> None:
        self.is_dirty = True
        self._pause.start()

    @Slot(QWidget, QWidget)
    def _on_focus_moved(self, before: QWidget | None, _now: QWidget | None) -> None:
        if self.is_dirty and before is not None and self._form.isAncestorOf(before):
            self.save()


def _same(changes: Changes) -> Changes:
    return changes
