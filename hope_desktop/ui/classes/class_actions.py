"""What can be done with the class in the form, and what of it goes along to a new year."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.classes import SchoolClass, a_year_later
from hope_desktop.domain.ids import ClassId
from hope_desktop.domain.modules import Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.classes.typed_class import TypedClass, class_fields
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.layouts import column, holder

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes


class ClassActions(QObject):
    """The commands of a class.

    Signals:
        class_wanted: Another class is to be shown instead; its id.
    """

    class_wanted = Signal(int)

    def __init__(self, classes: Classes, typing: TypedClass, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._classes = classes
        self._typing = typing
        self._ui = ui
        self._parent = parent
        self._same: ClassId | None = None
        self.delete = QAction(ui.translate("Class to the bin"), self)
        icons.put(self.delete, "trash-2")
        self.delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete.triggered.connect(self.remove)
        typing.same_found.connect(self._on_same)

    def mark(self, module: str) -> None:
        """Note a module as had."""
        self._run(self._classes.mark_module, Module(module), words=_("module noted"))

    def unmark(self, module: str) -> None:
        """Take a module off the path."""
        self._run(self._classes.unmark_module, Module(module), words=_("module taken off"))

    def remove(self) -> None:
        """Put the class in the bin, with its workshops, as it was typed last."""
        if self._typing.current is not None:
            self._throw_away(self._typing.current)

    def take_along(self) -> None:
        """Ask what the class is called in this school year, and take it along."""
        self._ui.operations.save_typed()
        current = self._typing.current
        if current is None:
            return
        shown = self._classes.get(current)
        TakeAlongDialog(self._classes, shown, self._ui, self._parent).open()

    def take_path(self) -> None:
        """Take over the path of the class that this one was in an earlier school year."""
        current = self._typing.current
        earlier = None if current is None else self._classes.earlier(current)
        if current is None or earlier is None:
            return
        words = self._ui.translate("Path of class %(name)s taken over")
        words %= {"name": earlier.facts.label}
        self._ui.operations.run(partial(self._classes.take_path, current, earlier.id), words)

    def go_to_same(self) -> None:
        """Leave what was typed for the class it already is; what was saved too early goes."""
        same, made = self._same, self._typing.made
        if same is None:
            return
        self._typing.leave()
        if made is not None:
            self._throw_away(made)
        self.class_wanted.emit(same)

    def _throw_away(self, class_id: ClassId) -> None:
        facts = self._classes.get(class_id).facts
        words = self._ui.translate("Class %(name)s put in the bin")
        words %= {"name": facts.label or facts.school}
        self._ui.operations.run(partial(self._classes.remove, class_id), words)

    def _run(self, method: Callable[..., Changes], *more: Module, words: str) -> None:
        current = self._typing.current
        if current is not None:
            self._ui.operations.run(partial(method, current, *more), self._ui.translate(words))

    def _on_same(self, same: ClassId | None) -> None:
        self._same = same


_ASKED = ("label", "year", "pupils")
"""What may be different now; the rest goes along as it is."""


class TakeAlongDialog(Asking):
    """Three fields, filled in as far as possible."""

    def __init__(
        self, classes: Classes, shown: SchoolClass, ui: Ui, parent: QWidget | None = None
    ) -> None:
        words = ui.translate("Take along to %(year)s") % {"year": classes.this_year()}
        super().__init__(words, primary_button(ui.translate("&Take along"), "check"), ui, parent)
        self._classes = classes
        self._shown = shown
        line = self.fontMetrics().lineSpacing()
        self.resize(30 * line, 22 * line)  # as large as the letters ask
        self.form = Form([one for one in class_fields(ui) if one.name in _ASKED])
        later = a_year_later(shown.facts)
        self.form.fill({name: getattr(later, name) for name in _ASKED})
        told = ui.translate("The path and the workshops stay with the class. Is this right now?")
        self.lay_out(told, inside=holder(column(self.form, 1)))

    @override
    def keep(self) -> bool:
        values = self.form.values()
        take = partial(self._classes.take_along, self._shown.id, **values)
        words = self._ui.translate("Class %(name)s taken along to %(year)s")
        name = values["label"] or self._shown.facts.school
        words %= {"name": name, "year": self._classes.this_year()}
        return self._ui.operations.run(take, words)
