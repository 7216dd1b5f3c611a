"""What all pages and widgets of one window share: choices, operations with undo, and words.

The undo stack holds a change id and words, nothing else: what was there before is history in the
database, so that undo, redo and restore are one mechanism.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, override

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QLabel

from hope_desktop.domain.errors import Cancelled, HopeError, NotOurDatabase
from hope_desktop.domain.terms import Adults, ChangeId, Changes, frozen
from hope_desktop.i18n.catalogue import Plural, Translator, words_for
from hope_desktop.i18n.refusals import sentence
from hope_desktop.settings import TEXT_SCALES, Settings, write_settings

ZOOM_STEP = 10


class Preferences(QObject):
    """Holds the settings.

    Signals:
        settings_changed: The new `Settings`.
        settings_unsaved: They apply now, but could not be saved.
    """

    settings_changed = Signal(object)
    settings_unsaved = Signal()

    def __init__(
        self,
        settings: Settings,
        file: Path,
        parent: QObject | None = None,
        documents: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.documents = documents or Path.home()
        """Where a question for a file begins."""
        self._file = file

    def change(self, **values: Any) -> None:
        """Take other values for some fields of `Settings`."""
        changed = replace(self.settings, **values)
        if changed == self.settings:
            return
        self.settings = changed
        self.settings_changed.emit(changed)
        try:
            write_settings(self._file, changed)
        except OSError:
            self.settings_unsaved.emit()

    def zoom(self, step: int = 0) -> None:
        """Text so many percent larger or smaller; without a step of the computer's own size."""
        percent = self.settings.text_scale + step if step else 100
        self.change(text_scale=max(TEXT_SCALES.start, min(percent, TEXT_SCALES.stop - 1)))


class Bus(QObject):
    """Carries `Changes` from the operation that made them to every open page.

    Signals:
        changed: A `Changes`; each page asks itself whether it shows any of it.
    """

    changed = Signal(object)


class Saver(Protocol):
    """Holds what is typed and not saved yet."""

    def flush(self) -> None:
        """Keep it, as far as that can be."""

    def unsaved(self) -> str:
        """Return what could not be kept, and why; empty when all is kept."""


class Operations(QObject):
    """The only place where a page may call a service method that writes.

    Signals:
        typing_started: Something is typed that is not saved yet.
        change_saved: It is in the database; carries the words of the change, or nothing.
        change_undone: It was taken back; carries its words.
        change_redone: It was done again; carries its words.
        told: A sentence about something else that was done; there is nothing to take back.
        problem_found: A sentence that says what was refused and what to do.
        left_behind: The same of what is typed on a page that was left: none of the page now.
        mended: What was said of a refusal that is none any more: what was typed is kept or gone.
        work_begun: A `Job`, what it does, and another way to stop it or None: the status line.
        damage_found: The `NotOurDatabase` that says that the file cannot be read.
    """

    typing_started = Signal()
    change_saved = Signal(str)
    change_undone = Signal(str)
    change_redone = Signal(str)
    told = Signal(str)
    happened = Signal(str, object)
    problem_found = Signal(str)
    left_behind = Signal(str)
    mended = Signal(str)
    work_begun = Signal(object, str, object)
    damage_found = Signal(object)

    def __init__(
        self,
        bus: Bus,
        undo: Callable[[ChangeId], Changes],
        translate: Translator,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._bus = bus
        self._undo = undo
        self._translate = translate
        self._savers: list[Saver] = []
        self._pushed: set[ChangeId] = set()

    def watch(self, saver: Saver) -> None:
        """From now on what it holds is kept before other operations, printing and closing."""
        self._savers.append(saver)

    def save_typed(self) -> str:
        """Keep all that is typed; gives what could not be kept and why, as sentences."""
        for saver in self._savers:
            saver.flush()
        return " ".join(filter(None, (saver.unsaved() for saver in self._savers)))

    def leave(self) -> None:
        """Keep it likewise; what cannot be waits until one comes back, and that is said."""
        problem = self.save_typed()
        if problem:
            self.problem_found.emit(problem)

    def run(self, operation: Callable[[], Changes], step: str = "") -> bool:
        """Carry out an operation; False when it was refused and explained.

        What is typed is kept first, so that things happen in the order in which they were done.
        `words` say what happened, as the undo menu shows it: "class 2B put in the bin". Without
        words the change cannot be undone from the menu.
        """
        self.save_typed()
        refusal = self.try_run(operation, step)
        if refusal is not None:
            self.explain(refusal)
        return refusal is None

    def try_run(self, operation: Callable[[], Changes], step: str) -> HopeError | None:
        """Run what is typed: give why it was refused, or None; who asks says it."""
        try:
            changes = operation()
        except HopeError as error:
            return error
        self._accept(changes, step)
        return None

    def run_new[T](self, operation: Callable[[], tuple[T, Changes]], step: str = "") -> T | None:
        """Run what makes something: give its id, or None when it was refused."""
        self.save_typed()
        found = self.read(operation)
        if found is None:
            return None
        made, changes = found
        self._accept(changes, step)
        return made

    def read[T](self, call: Callable[[], T]) -> T | None:
        """Return what a service gives; None when it was refused and explained."""
        try:
            return call()
        except HopeError as error:
            self.explain(error)
            return None

    def done(self, call: Callable[[], object]) -> bool:
        """Tell whether a service did something that is no change of the data, or was explained."""
        return self.read(lambda: (call(),)) is not None

    def explain(self, error: HopeError) -> None:
        """Say why something was refused; a trainer who stopped the work knows it."""
        if isinstance(error, NotOurDatabase):
            self.damage_found.emit(error)
        elif not isinstance(error, Cancelled):
            self.problem_found.emit(sentence(error, self._translate))

    def show_work(
        self, job: QObject, words: str, cancel: Callable[[], object] | None = None
    ) -> None:
        """Show what may take over a second, its progress and a way to stop it, until it ends."""
        self.work_begun.emit(job, words, cancel)

    def take_back(self, change: ChangeId) -> ChangeId | None:
        """Undo a change and tell the pages; gives the id that undoes this, None when refused."""
        changes = self.read(lambda: self._undo(change))
        if changes is None:
            return None
        self._bus.changed.emit(changes)
        return changes.change

    def _accept(self, changes: Changes, noted: str) -> None:
        if changes.everything:
            self.stack.clear()
        if changes.change in self._pushed:
            noted = ""  # it went on with a step of undo that is there already
        if changes.change is not None and noted:
            self._pushed.add(changes.change)
            self.stack.push(_Change(self, changes.change, noted))
        if changes:
            self._bus.changed.emit(changes)
        self.change_saved.emit(noted if changes else "")


class _Change(QUndoCommand):
    """One change; each undo or redo stores the id of the change that reverses it."""

    def __init__(self, operations: Operations, change: ChangeId, words: str) -> None:
        super().__init__(words)
        self._operations = operations
        self._change = change
        self._is_new = True

    @override
    def redo(self) -> None:
        if self._is_new:  # QUndoStack.push calls this once; the change was made already
            self._is_new = False
            return
        if self._turn():
            self._operations.change_redone.emit(self.text())

    @override
    def undo(self) -> None:
        if self._turn():
            self._operations.change_undone.emit(self.text())

    def _turn(self) -> bool:
        back = self._operations.take_back(self._change)
        if back is None:
            self.setObsolete(True)
            return False
        self._change = back
        return True


@frozen
class Ui:
    """Made once for a window: its language, its changes and the trainer's choices."""

    translate: Translator
    plural: Plural
    operations: Operations
    bus: Bus
    preferences: Preferences

    def for_group(self, *, adults: Adults | None) -> "Ui":
        """Return the same, but a group of adults is called so where others speak of a class."""
        return replace(self, translate=words_for(self.translate, adults=adults))

    def show_refusal(self, shown: QLabel, why: HopeError | None) -> None:
        """Say below what is typed why it is not kept; nothing when it is."""
        shown.setText(sentence(why, self.translate) if why else "")
        shown.setVisible(why is not None)
