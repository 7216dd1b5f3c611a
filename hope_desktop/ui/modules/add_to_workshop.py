"""Putting an activity in a coming workshop, and own files with workshops and activities."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import ActivityId, MaterialId, SessionId
from hope_desktop.ui import icons
from hope_desktop.ui.modules.commands import add_ticked, offer_activities, pop_up, shown_menu
from hope_desktop.ui.modules.placed import PlacedPage
from hope_desktop.ui.modules.words import session_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import NEW_SESSION

if TYPE_CHECKING:
    from hope_desktop.ui.modules.needs import ModulesServices

type Files = tuple[MaterialId, ...]

MOST = 12
"""So many workshops fit in a menu; the others are opened themselves."""


class AddToWorkshop:
    """Fills a menu with workshops and adds to the one that is chosen."""

    def __init__(self, services: ModulesServices, ui: Ui, page: PlacedPage) -> None:
        self._services, self._ui, self._page = services, ui, page

    def offer(self) -> None:
        """Show where the activity or the files that are meant can be put."""
        activity, files = self._page.chosen_activity(), self._page.chosen_files()
        if not (activity or files):
            return
        menu = shown_menu(self._page)
        if files:
            self.fill_for_files(menu, *files)
        elif activity is not None:
            self.fill(menu, activity)
        pop_up(menu, self._page)

    def take_offer(self, activity: ActivityId) -> None:
        """Put an activity in the workshop that comes next."""
        coming = self._services.overview.today().next_session
        if coming is not None:
            self.add(activity, coming)

    def fill(self, menu: QMenu, activity: ActivityId) -> None:
        """Show the workshops that are not given yet, and the way to a new one."""
        menu.clear()
        for one in self._workshops(menu):
            action = menu.addAction(self._words(one), partial(self.add, activity, one))
            icons.put(action, "calendar-days")
        menu.addSeparator()
        new = menu.addAction(
            self._ui.translate("New workshop"), partial(self._page.go.emit, NEW_SESSION)
        )
        icons.put(new, "plus")

    def fill_for_files(self, menu: QMenu, *files: MaterialId) -> None:
        """Workshops and activities; those that have all of them are ticked, and let go of them."""
        library = self._services.library
        pieces = [self._services.materials.get(one) for one in files]
        for one in self._workshops(menu):
            name = one.class_label or one.school
            has = all(dict(piece.sessions).get(one.id, 0) != 0 for piece in pieces)
            put = partial(self._put, files, one.id, name, is_in=not has)
            add_ticked(menu, self._words(one), put, is_on=has)
        menu.addSeparator()
        beside = set(pieces[0].activities).intersection(*(one.activities for one in pieces))
        for title, activity in sorted((library.activity(one).title, one) for one in beside):
            put = partial(self._put, files, activity, title, is_in=False)
            add_ticked(menu, title.replace("&", "&&"), put, is_on=True)
        part = menu.addMenu(self._ui.translate("Beside an activity"))
        icons.put(part.menuAction(), "layers")

        def choose(activity: ActivityId) -> None:
            self._put(files, activity, library.activity(activity).title, is_in=True)

        offer_activities(part, library, self._ui, choose)

    def add(self, activity: ActivityId, to: SessionRow) -> bool:
        """Put it before the closing; undo takes it out again."""
        title = self._services.library.activity(activity).title
        words = self._added(title, to.class_label or to.school)
        put = partial(self._services.blocks.add_activity, SessionId(to.id), activity)
        return self._ui.operations.run(put, words)

    def _workshops(self, menu: QMenu) -> list[SessionRow]:
        found = [one for one in self._services.planning.all() if not one.done][:MOST]
        if not found:
            none = QAction(self._ui.translate("No workshop ahead"), menu)
            none.setEnabled(False)
            menu.addAction(none)
        return found

    def _words(self, one: SessionRow) -> str:
        return session_words(one, self._ui).replace("&", "&&")

    def _added(self, what: str, to: str) -> str:
        words = self._ui.translate("%(activity)s added to %(workshop)s")
        return words % {"activity": what, "workshop": to}

    def _put(self, files: Files, to: ActivityId | SessionId, name: str, *, is_in: bool) -> None:
        materials, translate = self._services.materials, self._ui.translate
        what = materials.get(files[0]).title
        if len(files) > 1:
            what = self._ui.plural("%(n)d file", "%(n)d files", len(files))
        taken = translate("%(activity)s taken from %(workshop)s")
        words = self._added(what, name) if is_in else taken % {"activity": what, "workshop": name}
        change = materials.link if is_in else materials.unlink
        self._ui.operations.run(partial(change, files, to), words)
