"""What can be done with the class in the form."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from hope_desktop.domain.classes import SchoolClass, a_year_later
from hope_desktop.domain.terms import Changes, ClassId, Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.services.classes import Classes
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.classes.typed_class import TypedClass, class_fields
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.destination import NEW_SESSION, to_module, to_workshop
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Form
from hope_desktop.ui.widgets.path import Stone


class ClassActions:
    """Each is a method that a button calls."""

    def __init__(
        self, classes: Classes, planning: Planning, typing: TypedClass, ui: Ui, page: QWidget
    ) -> None:
        self._classes, self._planning = classes, planning
        self.typing, self._ui, self._page = typing, ui, page

    def _run(self, method: Callable[..., Changes], *more: Any, words: str) -> None:
        if self.typing.current is not None:
            self._ui.operations.run(partial(method, self.typing.current, *more), words)

    def offer(self, stone: Stone, go: Callable[[object], None]) -> None:
        """Ask what to do with a stone: open or plan its workshop, note it, look at the module."""
        module, translate = stone.module, self._ui.translate
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self.typing.current
        planned = [
            row.id
            for row in self._planning.all()
            if row.class_id == current and module in row.modules and not row.done
        ]
        if planned:
            menu.addAction(bare(translate("&Open workshop")), partial(go, to_workshop(planned[0])))
        if current and module in self._classes.get(current).modules_done:
            menu.addAction(
                translate("Not had after all"), partial(self.mark, module.value, had=False)
            )
        else:
            words = translate("Plan a workshop")
            menu.addAction(words, partial(go, replace(NEW_SESSION, class_id=current)))
            menu.addAction(translate("This class has had it"), partial(self.mark, module.value))
        look = translate("Look at %(module)s") % {"module": module_name(module, translate)}
        menu.addAction(look, partial(go, to_module(module)))
        menu.popup(stone.mapToGlobal(QPoint(stone.width() // 4, stone.height() * 2 // 3)))

    def mark(self, value: str, *, had: bool = True) -> None:
        """Note a module as had, or take it off the path."""
        method = self._classes.mark_module if had else self._classes.unmark_module
        words = _("Module noted") if had else _("Module taken off")
        self._run(method, Module(value), words=self._ui.translate(words))

    def remove(self) -> None:
        """Put the class in the bin, with its workshops, as it was typed last."""
        if self.typing.current is not None:
            self.throw_away(self.typing.current)

    def throw_away(self, class_id: ClassId) -> None:
        facts = self._classes.get(class_id).facts
        words = self._ui.translate("%(name)s put in the bin")
        words %= {"name": facts.label or facts.school}
        self._ui.operations.run(partial(self._classes.remove, class_id), words)

    def take_along(self) -> None:
        """Ask what the class is called in this school year, and take it along."""
        self._ui.operations.save_typed()
        if self.typing.current is not None:
            shown = self._classes.get(self.typing.current)
            TakeAlongDialog(self._classes, shown, self._ui, self._page).open()

    def take_path(self, earlier: SchoolClass | None) -> None:
        """Take over the path of the class that this one was in an earlier school year."""
        if earlier is not None:
            words = self._ui.translate("Path of class %(name)s taken over")
            words %= {"name": earlier.facts.label}
            self._run(self._classes.take_path, earlier.id, words=words)


_ASKED = ("label", "year", "pupils")
"""What may be different now; the rest goes along as it is."""


class TakeAlongDialog(Asking):
    """What is different in a new year: three fields, filled in as far as possible."""

    def __init__(
        self, classes: Classes, shown: SchoolClass, ui: Ui, parent: QWidget | None = None
    ) -> None:
        words = ui.translate("Take along to %(year)s") % {"year": classes.this_year()}
        super().__init__(words, primary_button(ui.translate("&Take along"), "check"), ui, parent)
        self._classes = classes
        self._shown = shown
        self.resize(66 * GRID, 0)
        self.form = Form([one for one in class_fields(ui) if one.name in _ASKED])
        later = a_year_later(shown.facts)
        self.form.fill({name: getattr(later, name) for name in _ASKED})
        told = ui.translate("The path and the workshops stay with the class. Is this right now?")
        self.lay_out(told, inside=self.form)

    @override
    def keep(self) -> bool:
        values = self.form.values()
        take = partial(self._classes.take_along, self._shown.id, **values)
        words = self._ui.translate("Class %(name)s taken along to %(year)s")
        name = values["label"] or self._shown.facts.school
        words %= {"name": name, "year": self._classes.this_year()}
        return self._ui.operations.run(take, words)
