"""What can be done with more than one workshop at a time; each command is one undoable step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.workshops.school.parallel_dialog import ParallelDialog
from hope_desktop.ui.workshops.school.series_dialog import SeriesDialog

if TYPE_CHECKING:
    from hope_desktop.services.classes import Classes
    from hope_desktop.services.workshops.series import Series

_COMMANDS = (
    ("series", _("Plan the other &lessons…"), "calendar-days"),
    ("fall_out", _("Lesson &falls out: move it and all later ones"), "history"),
    ("parallel", _("The same workshop for other &classes…"), "users"),
)


class SeriesActions(QObject):
    """The commands by name, for the workshop that is open."""

    def __init__(self, series: Series, classes: Classes, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._series = series
        self._classes = classes
        self._ui = ui
        self._parent = parent
        self._view: PlanView | None = None
        self.dialog: QDialog | None = None
        self.by_name = {name: page_action(text, icon, ui, self) for name, text, icon in _COMMANDS}
        self.by_name["series"].triggered.connect(self.plan_series)
        self.by_name["fall_out"].triggered.connect(self.fall_out)
        self.by_name["parallel"].triggered.connect(self.copy_to_classes)
        self.show_plan(None)

    def show_plan(self, view: PlanView | None) -> None:
        """The workshop that is open, or none."""
        self._view = view
        session = view.session if view else None
        parts = self._series.parts(session.id) if session else ()
        dated = session is not None and session.facts.start is not None and not session.done
        self.by_name["series"].setEnabled(bool(parts))
        self.by_name["fall_out"].setEnabled(dated)
        self.by_name["parallel"].setEnabled(session is not None)

    def unplanned(self) -> int:
        """How many lessons of this series have not been planned yet."""
        if self._view is None:
            return 0
        return sum(part.session is None for part in self._series.parts(self._view.session.id))

    @Slot()
    def plan_series(self) -> None:
        """Show the lessons with their dates."""
        if self._view is None:
            return
        self._ui.operations.save_typed()
        session = self._view.session.id
        parts, suggested = self._series.parts(session), self._series.suggested(session)
        plan = partial(self._plan, session)
        self._open(SeriesDialog(parts, suggested, plan, self._ui, self._parent))

    @Slot()
    def fall_out(self) -> None:
        """Move this lesson and all later ones; undo moves them back."""
        if self._view is None:
            return
        words = self._ui.translate("Lesson moved, and all later ones with it")
        self._ui.operations.run(partial(self._series.fall_out, self._view.session.id), words)

    @Slot()
    def copy_to_classes(self) -> None:
        """Ask which classes get the same workshop."""
        if self._view is None:
            return
        self._ui.operations.save_typed()
        every, year = self._classes.all(), self._classes.this_year()
        dialog = ParallelDialog(self._view.school_class, every, year, self._ui, self._parent)
        dialog.accepted.connect(self._on_parallel_accepted)
        self._open(dialog)

    def _plan(self, session: SessionId, starts: Mapping[str, datetime | None]) -> bool:
        plan = partial(self._series.plan, session, starts)
        return self._ui.operations.run(plan, self._ui.translate("Lessons of the series planned"))

    @Slot()
    def _on_parallel_accepted(self) -> None:
        if self._view is not None and isinstance(self.dialog, ParallelDialog):
            copy = partial(self._series.copy_to, self._view.session.id, self.dialog.chosen())
            self._ui.operations.run(copy, self._ui.translate("Workshop made for the other classes"))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()
