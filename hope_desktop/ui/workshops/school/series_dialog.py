"""All lessons of a series with their dates, on one screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, override

from PySide6.QtWidgets import QGridLayout, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.layouts import column, holder
from hope_desktop.ui.widgets.texts import label
from hope_desktop.ui.workshops.date_fields import StartFields
from hope_desktop.ui.workshops.typed_dates import WrongMoment, minutes_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
        self.resize(72 * GRID, 56 * GRID)
        lines = QGridLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(2 * GRID)
        lines.setVerticalSpacing(GRID)
        lines.setColumnStretch(3, 1)
        for at, part in enumerate(parts):
            for where, widget in enumerate(self._line(part, suggested.get(part.part))):
                lines.addWidget(widget, at, where)
        explained = translate(
            "One after the other, a week apart. Change what is different; a date may stay empty."
        )
        self.lay_out(explained, inside=holder(column(holder(lines), 1)))

    def _line(self, part: SeriesPart, begins: datetime | None) -> tuple[QWidget, ...]:
        start = self.fields[part.part] = StartFields(self._ui, self)
        words = self._ui.translate("Lesson %(part)s · %(minutes)s")
        text = words % {"part": part.part, "minutes": minutes_words(part.slot_minutes, self._ui)}
        start.time.edit.setAccessibleName(self._ui.translate("Begins"))
        if part.session is not None and part.session.done:
            text += " · " + self._ui.translate("given")
            start.date.setEnabled(False)
            start.time.setEnabled(False)
        start.put(begins)
        name = label(text, buddy=start.date.edit)
        name.setWordWrap(False)
        return name, start.date, start.time

    def starts(self) -> dict[str, datetime | None]:
        """The dates as they are typed.

        Raises:
            WrongMoment: one of them cannot be.
        """
        return {part: start.value() for part, start in self.fields.items()}

    @override
    def accept(self) -> None:
        """Only what is planned goes; what cannot be is pointed at."""
        try:
            starts = self.starts()
        except WrongMoment:
            for start in self.fields.values():
                start.point()
            return
        if self._plan(starts):
            super().accept()
