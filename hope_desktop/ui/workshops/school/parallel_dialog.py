"""The same workshop for the other classes of a school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, row
from hope_desktop.ui.widgets.texts import hint, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hope_desktop.domain.classes import SchoolClass
    from hope_desktop.domain.ids import ClassId


class ParallelDialog(QDialog):
    """A tick for each class; those of the same school stand first."""

    def __init__(
        self,
        mine: SchoolClass,
        classes: Sequence[SchoolClass],
        this_year: str,
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        others = [one for one in classes if one.id != mine.id]
        others.sort(key=lambda one: one.facts.school != mine.facts.school)
        self.ticks: dict[ClassId, QCheckBox] = {one.id: _tick(one, this_year) for one in others}
        self._build()

    def _build(self) -> None:
        translate = self._ui.translate
        self.setWindowTitle(translate("The same workshop for other classes"))
        self.resize(60 * GRID, 52 * GRID)
        ground = QWidget()
        none = hint(translate("There are no other classes yet. Add them on the page Classes."))
        ticks: list[QWidget] = list(self.ticks.values())
        ground.setLayout(column(*(ticks or [none]), 1, space=GRID))
        self.make = primary_button(translate("&Make the workshops"), "copy")
        self.make.setDefault(True)
        self.make.setEnabled(False)
        self.cancel = quiet_button(translate("Cancel"))
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_toggled)
        self.make.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        explained = translate("Each class gets this plan, without a date.")
        self.setLayout(
            column(
                title(translate("The same workshop for other classes")),
                hint(explained),
                flush(Scroll(ground)),
                row(1, self.cancel, self.make, space=GRID),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def chosen(self) -> tuple[ClassId, ...]:
        """The classes that were ticked."""
        return tuple(class_id for class_id, tick in self.ticks.items() if tick.isChecked())

    @Slot()
    def _on_toggled(self) -> None:
        self.make.setEnabled(bool(self.chosen()))


def _tick(one: SchoolClass, this_year: str) -> QCheckBox:
    return QCheckBox(one.line(this_year).replace("&", "&&"))
