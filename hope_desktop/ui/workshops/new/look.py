"""A preview of a ready workshop: its minutes as a strip, its activities and sheets."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, name_of
from hope_desktop.domain.terms import frozen
from hope_desktop.domain.workshops.templates import TemplatePart
from hope_desktop.services.library.library import Library
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import card, column, hint
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.minute_strip import Minutes, MinuteStrip


@frozen
class PlannedPart:
    """An activity of it or a break, with its minutes."""

    activity: Activity | None
    minutes: int


class TemplateLook(QWidget):
    """Only to look at: nothing is made yet, and Tab skips it."""

    def __init__(self, library: Library, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self._library = library
        self._ui = ui
        self.said = hint()
        self.strip = MinuteStrip()
        self.view = RowView(ui.translate("What is in it"))
        self.view.show_paper(thumbnails)
        self.view.delegate.spare = GRID + 4
        self.view.setProperty("look", "bare")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setSelectionMode(RowView.SelectionMode.NoSelection)
        high = (self.view, 99)  # as high as its rows, where there is room
        self.setLayout(column(card(self.said, self.strip, high, 1)))

    def show_part(self, part: TemplatePart | None) -> None:
        """Show another one; None is for whoever chooses everything, and shows nothing."""
        self.setVisible(part is not None)
        if part is None:
            return
        parts = visit_parts(part, self._library)
        used = sum(one.minutes for one in parts)
        lesson = part.slot_minutes
        words = self._ui.plural("%(used)d of %(n)d minute", "%(used)d of %(n)d minutes", lesson)
        count = len({name for one in parts for name in _sheets(one.activity)})
        sheets = self._ui.plural("%(n)d handout", "%(n)d handouts", count)
        self.said.setText(f"{words % {'used': used, 'n': lesson}} · {sheets}")
        self.strip.show_minutes(minutes_of(parts), lesson)
        rows = [self._row(at, one) for at, one in enumerate(parts)]
        widest = max((len(row.sheets) for row in rows), default=0)
        self.view.rows.replace([_as_wide(row, widest) for row in rows])
        self.strip.setAccessibleName(", ".join(row.name for row in self.view.rows.rows))
        high = self.view.sizeHintForRow(0) + 2 * self.view.spacing()
        self.view.setMaximumHeight(len(parts) * high + GRID)

    def _row(self, at: int, one: PlannedPart) -> Row:
        minutes = self._ui.translate("%(minutes)d min") % {"minutes": one.minutes}
        if one.activity is None:
            return Row(at, self._ui.translate("Pause"), " ", minutes, icon="coffee")
        activity = one.activity
        sheets = tuple(_sheets(activity).values())[:2]
        return Row(
            at, activity.title, activity.goal, minutes, module=activity.module, sheets=sheets
        )


def _as_wide(row: Row, widest: int) -> Row:
    """With room for as many sheets, so that all words begin below each other."""
    room = (None,) * (widest - len(row.sheets))
    return replace(row, sheets=(*row.sheets, *room) if row.sheets else ())


def visit_parts(part: TemplatePart, library: Library) -> list[PlannedPart]:
    """Return what a visit is made of, as far as the library still offers it."""
    offered = library.offered()
    if not part.blocks:
        whole = [library.activity(one) for one in part.activities if one in offered]
        return [PlannedPart(one, one.minutes) for one in whole]
    return [
        PlannedPart(library.activity(one.activity) if one.activity else None, one.minutes)
        for one in part.blocks
        if one.activity is None or one.activity in offered
    ]


def minutes_of(parts: Sequence[PlannedPart]) -> Minutes:
    """Return how long each part takes, with its module."""
    return [(one.minutes, one.activity.module if one.activity else None) for one in parts]


def _sheets(activity: Activity | None) -> dict[str, Handout]:
    """Return each sheet once, in the version that most classes have."""
    found: dict[str, Handout] = {}
    for one in activity.handouts if activity else ():
        found.setdefault(name_of(one.id), one)
    return found
