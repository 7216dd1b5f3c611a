"""Commands for activities in reserve: put aside, add from the library, move to the plan."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ActivityId, BlockId, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.workshops.plan.timeline import Timeline

if TYPE_CHECKING:
    from hope_desktop.services.workshops.reserve import Spares


class SpareActions(QObject):
    """Each method is one undoable step; the timeline asks for them by mouse, commands by key."""

    def __init__(self, spares: Spares, timeline: Timeline, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._spares = spares
        self._timeline = timeline
        self._ui = ui
        self._view: PlanView | None = None
        timeline.rows.bring_in_requested.connect(self.bring_in)
        timeline.rows.put_aside_requested.connect(self.put_aside)
        timeline.rows.spare_requested.connect(self.add)

    def show_plan(self, view: PlanView | None) -> None:
        """Work on this plan; None when there is none on the screen."""
        self._view = view

    @Slot(str)
    def add(self, activity: str) -> bool:
        """Have an activity of the library in hand."""
        if self._view is None:
            return False
        operation = partial(self._spares.add, self._view.session.id, ActivityId(activity))
        return self._ui.operations.run(operation, self._ui.translate("Activity in reserve"))

    @Slot(int)
    def put_aside(self, block: int) -> None:
        """Take a block out of the plan and have it in hand."""
        self._run(self._spares.put_aside, BlockId(block), _("%(part)s in reserve"))

    @Slot(int, int)
    def bring_in(self, block: int, at: int = -1) -> None:
        """Put what is in hand in the plan; without a place where it follows the path."""
        call = partial(self._spares.bring_in, at=None if at < 0 else at)
        self._run(call, BlockId(block), _("%(part)s put in the plan"))

    @Slot()
    def turn_aside(self) -> None:
        """Have the current block in hand, or put it in the plan again."""
        block = self._timeline.current_block()
        if block in self._timeline.rows.spare_ids():
            self.bring_in(block)
        elif block is not None:
            self.put_aside(block)

    def _run(
        self, call: Callable[[SessionId, BlockId], Changes], block: BlockId, words: str
    ) -> None:
        if self._view is None:
            return
        every = self._view.session.every_block
        chosen = next((one for one in every if one.id == block), None)
        activity = self._view.activity_of(chosen) if chosen else None
        title = activity.title if activity else self._ui.translate("Pause")
        self._timeline.select(block)
        said = self._ui.translate(words) % {"part": title}
        self._ui.operations.run(partial(call, self._view.session.id, block), said)
