"""All lessons of a series with their dates, on one screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.layouts import Scroll, column, flush, row
from hope_desktop.ui.widgets.texts import hint, label, title
from hope_desktop.ui.widgets.warnings import Notice, NoticeList
from hope_desktop.ui.workshops.date_fields import DateField, TimeField
from hope_desktop.ui.workshops.typed_dates import USUAL_START, WrongMoment, minutes_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hope_desktop.services.workshops.series import SeriesPart


class SeriesDialog(QDialog):
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
        super().__init__(parent)
        self._plan = plan
        self._ui = ui
        self.fields: dict[str, tuple[DateField, TimeField]] = {}
        self._build(parts)
        for part in parts:
            self._fill(part, suggested.get(part.part))

    def _build(self, parts: Sequence[SeriesPart]) -> None:
        translate = self._ui.translate
        self.setWindowTitle(translate("Lessons of this series"))
        self.resize(72 * GRID, 56 * GRID)
        lines = QGridLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setHorizontalSpacing(2 * GRID)
        lines.setVerticalSpacing(GRID)
        lines.setColumnStretch(3, 1)
        for at, part in enumerate(parts):
            day, moment = DateField(self._ui), TimeField(self._ui)
            name = label(self._name(part), buddy=day.edit)
            name.setWordWrap(False)
            moment.edit.setAccessibleName(translate("Begins"))
            for where, widget in enumerate((name, day, moment)):
                lines.addWidget(widget, at, where)
            self.fields[part.part] = (day, moment)
            if part.session is not None and part.session.done:
                day.setEnabled(False)
                moment.setEnabled(False)
        ground = QWidget()
        ground.setLayout(column(holder_of(lines), 1))
        self.make = primary_button(translate("&Plan the lessons"), "calendar-days")
        self.make.setDefault(True)
        self.cancel = quiet_button(translate("Cancel"))
        self.make.clicked.connect(self._accept)
        self.cancel.clicked.connect(self.reject)
        self.problem = NoticeList(translate)
        self._ui.operations.problem_found.connect(self._say)
        explained = translate(
            "One after the other, a week apart. Change what is different; a date may stay empty."
        )
        self.setLayout(
            column(
                title(translate("Lessons of this series")),
                hint(explained),
                flush(Scroll(ground)),
                self.problem,
                row(1, self.cancel, self.make, space=GRID),
                space=GRID + 4,
                margins=3 * GRID,
            )
        )

    def starts(self) -> dict[str, datetime | None]:
        """The dates as they are typed.

        Raises:
            WrongMoment: one of them cannot be.
        """
        found: dict[str, datetime | None] = {}
        for part, (day, moment) in self.fields.items():
            date, time = day.value(), moment.value()
            found[part] = datetime.combine(date, time or USUAL_START) if date else None
        return found

    def _name(self, part: SeriesPart) -> str:
        words = self._ui.translate("Lesson %(part)s · %(minutes)s")
        minutes = minutes_words(part.slot_minutes, self._ui)
        text = words % {"part": part.part, "minutes": minutes}
        if part.session is not None and part.session.done:
            text += " · " + self._ui.translate("given")
        return text

    def _fill(self, part: SeriesPart, start: datetime | None) -> None:
        day, moment = self.fields[part.part]
        if start is not None:
            day.put(start.date())
            moment.put(start.time())

    @Slot()
    def _accept(self) -> None:
        try:
            starts = self.starts()
        except WrongMoment:
            for day, moment in self.fields.values():
                if not day.check():
                    day.setFocus()
                    return
                if not moment.check():
                    moment.setFocus()
                    return
            return
        if self._plan(starts):
            self.accept()

    @Slot(str)
    def _say(self, words: str) -> None:
        self.problem.show_notices([Notice(words, "serious")])


def holder_of(lines: QGridLayout) -> QWidget:
    """A widget for a layout that is not ours."""
    made = QWidget()
    made.setLayout(lines)
    return made
