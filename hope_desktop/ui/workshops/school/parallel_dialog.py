"""The same workshop for the other classes of a school."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.layouts import column, holder
from hope_desktop.ui.widgets.texts import hint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hope_desktop.domain.classes import SchoolClass
    from hope_desktop.domain.ids import ClassId


class ParallelDialog(Asking):
    """A tick for each class; those of the same school stand first."""

    def __init__(
        self,
        mine: SchoolClass,
        classes: Sequence[SchoolClass],
        this_year: str,
        copy: Callable[[tuple[ClassId, ...]], bool],
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        """`copy` is the operation: until it gives True the ticks stay here."""
        words = ui.translate("The same workshop for other classes")
        make = primary_button(ui.translate("&Make the workshops"), "copy")
        super().__init__(words, make, ui, parent)
        self._copy = copy
        others = [one for one in classes if one.id != mine.id]
        others.sort(key=lambda one: one.facts.school != mine.facts.school)
        self.ticks: dict[ClassId, QCheckBox] = {one.id: _tick(one, this_year) for one in others}
        self.resize(60 * GRID, 52 * GRID)
        none = hint(ui.translate("There are no other classes yet. Add them on the page Classes."))
        ticks: list[QWidget] = list(self.ticks.values())
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_toggled)
        self._on_toggled()
        explained = ui.translate("Each class gets this plan, without a date.")
        self.lay_out(explained, inside=holder(column(*(ticks or [none]), 1, space=GRID)))

    def chosen(self) -> tuple[ClassId, ...]:
        """The classes that were ticked."""
        return tuple(class_id for class_id, tick in self.ticks.items() if tick.isChecked())

    @override
    def accept(self) -> None:
        """Only what is made goes."""
        if self._copy(self.chosen()):
            super().accept()

    @Slot()
    def _on_toggled(self) -> None:
        self.yes.setEnabled(bool(self.chosen()))


def _tick(one: SchoolClass, this_year: str) -> QCheckBox:
    return QCheckBox(one.line(this_year).replace("&", "&&"))
