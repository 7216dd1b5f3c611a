"""More workshops from one: the lessons of its series, and other classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from hope_desktop.domain.classes import SchoolClass
from hope_desktop.domain.terms import ClassId
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.layouts import below_name, column, holder, label
from hope_desktop.ui.workshops.date_fields import StartFields, WrongMoment, short_minutes

if TYPE_CHECKING:
    from hope_desktop.services.workshops.series import SeriesPart


class SeriesDialog(Asking):
    """Type or choose the dates; nothing is made before it is accepted."""

    def __init__(
        self,
        parts: Sequence[SeriesPart],
        suggested: Mapping[str, datetime | None],
        plan: Callable[[Mapping[str, datetime | None]], bool],
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        """`plan` is the operation: until it gives True the dates stay here."""
        translate = ui.translate
        make = primary_button(translate("&Plan the lessons"), "calendar-days")
        super().__init__(translate("Lessons of this series"), make, ui, parent)
        self._plan = plan
        self.fields: dict[str, StartFields] = {}
        self.resize(72 * GRID, 0)
        lines = QGridLayout()
        lines.setHorizontalSpacing(2 * GRID)
        lines.setVerticalSpacing(GRID)
        lines.setColumnStretch(3, 1)
        for at, part in enumerate(parts):
            for where, widget in enumerate(self._line(part, suggested.get(part.part))):
                lines.addWidget(widget, at, where)
        explained = translate(
            "One after the other, a week apart. Change what is different; a date may stay empty."
        )
        self.lay_out(explained, inside=holder(lines))

    def _line(self, part: SeriesPart, begins: datetime | None) -> tuple[QWidget, ...]:
        translate = self._ui.translate
        start = self.fields[part.part] = StartFields(self._ui, self)
        words = translate("Lesson %(part)s · %(minutes)s")
        text = words % {"part": part.part, "minutes": short_minutes(part.slot_minutes, self._ui)}
        start.time.edit.setAccessibleName(translate("Begins"))
        if part.session is not None and part.session.done:
            text += " · " + translate("given")
            start.date.setEnabled(False)
            start.time.setEnabled(False)
        start.put(begins)
        name = label(text, buddy=start.date.edit)
        name.setWordWrap(False)
        return name, start.date, start.time

    def starts(self) -> dict[str, datetime | None]:
        """Return the dates as they are typed."""
        return {part: start.value() for part, start in self.fields.items()}

    @override
    def keep(self) -> bool:
        """Keep them, or point at what cannot be."""
        try:
            starts = self.starts()
        except WrongMoment:
            for start in self.fields.values():
                start.point()
            return False
        return self._plan(starts)


class ParallelDialog(Asking):
    """A tick for each class, those of the same school first, and a field for one to be made."""

    def __init__(
        self,
        mine: SchoolClass,
        classes: Sequence[SchoolClass],
        this_year: str,
        copy: Callable[[tuple[ClassId, ...], str], bool],
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        """`copy` gets the classes and the name of a new one; until it gives True it is asked."""
        words = bare(ui.translate("The same workshop for other &classes…"))
        make = primary_button(ui.translate("&Make the workshops"), "copy")
        super().__init__(words, make, ui, parent)
        self._copy = copy
        adults = mine.facts.are_adults
        suiting = (one for one in classes if one.facts.are_adults == adults)
        others = [one for one in suiting if one.id != mine.id]
        others.sort(key=lambda one: one.facts.school != mine.facts.school)
        self.ticks: dict[ClassId, QCheckBox] = {
            one.id: QCheckBox(one.line(this_year).replace("&", "&&")) for one in others
        }
        self.resize(60 * GRID, 0)
        self.new = QLineEdit()
        name = ui.translate("A new class of %(school)s") % {"school": mine.facts.school}
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_chosen)
        self.new.textChanged.connect(self._on_chosen)
        self._on_chosen()
        explained = ui.translate("Each class gets this plan, without a date.")
        self.lay_out(
            explained, inside=holder(column(*self.ticks.values(), below_name(name, self.new)))
        )

    def chosen(self) -> tuple[ClassId, ...]:
        """Return the classes that were ticked."""
        return tuple(class_id for class_id, tick in self.ticks.items() if tick.isChecked())

    @override
    def keep(self) -> bool:
        return self._copy(self.chosen(), self.new.text().strip())

    def _on_chosen(self) -> None:
        self.yes.setEnabled(bool(self.chosen() or self.new.text().strip()))
