"""Putting an activity in one of the coming workshops."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.overview import SessionRow
from hope_desktop.ui import icons
from hope_desktop.ui.modules.words import session_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import NEW_SESSION

if TYPE_CHECKING:
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.workshops.blocks import Blocks
    from hope_desktop.services.workshops.planning import Planning

MOST = 12
"""So many workshops fit in a menu; the others are opened themselves."""


class AddToWorkshop(QObject):
    """Fills a menu with workshops and adds to the one that is chosen.

    Signals:
        go: Wish for a new workshop instead.
    """

    go = Signal(object)

    def __init__(
        self, library: Library, planning: Planning, blocks: Blocks, ui: Ui, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._planning = planning
        self._blocks = blocks
        self._ui = ui

    def fill(self, menu: QMenu, activity: ActivityId) -> None:
        """The workshops that are not given yet, and the way to a new one."""
        menu.clear()
        menu.setToolTipsVisible(True)
        open_ones = [one for one in self._planning.all() if not one.done][:MOST]
        for one in open_ones:
            words = session_words(one, self._ui).replace("&", "&&")
            action = menu.addAction(words, partial(self.add, activity, one))
            icons.put(action, "calendar-days")
        if not open_ones:
            none = QAction(self._ui.translate("No workshop is planned yet"), menu)
            none.setEnabled(False)
            menu.addAction(none)
        menu.addSeparator()
        new = menu.addAction(
            self._ui.translate("New workshop…"), partial(self.go.emit, NEW_SESSION)
        )
        icons.put(new, "plus")

    def add(self, activity: ActivityId, to: SessionRow) -> bool:
        """Put it before the closing; undo takes it out again."""
        title = self._library.activity(activity).title
        words = self._ui.translate("%(activity)s added to %(workshop)s") % {
            "activity": title,
            "workshop": to.class_label or to.school,
        }
        put = partial(self._blocks.add_activity, SessionId(to.id), activity)
        return self._ui.operations.run(put, words)
