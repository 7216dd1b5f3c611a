"""The page of modules as its commands know it: where one is, and what is chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.domain.terms import ActivityId, MaterialId
from hope_desktop.ui.modules.places import PATH, ModulesPlace
from hope_desktop.ui.printers.flow import PrintFlow
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.paper import PaperActions

if TYPE_CHECKING:
    from hope_desktop.ui.modules.handout_view import HandoutView


class PlacedPage(Page):
    """What the page itself does, so that a command can ask for it."""

    place = PATH
    """What is shown."""
    paper: PaperActions
    flow: PrintFlow

    @property
    def handout(self) -> HandoutView:
        """Return the handout that is shown, as its page."""
        raise NotImplementedError

    def walk(self, place: ModulesPlace) -> None:
        """Go on to another place on this page."""
        raise NotImplementedError

    def back(self) -> None:
        """Go where one was before, also on another page."""
        raise NotImplementedError

    def place_at(self, key: object) -> ModulesPlace | None:
        """Return where a module, or the id of an activity, a handout or an own file leads."""
        raise NotImplementedError

    def steps(self, place: ModulesPlace) -> tuple[list[tuple[str, ModulesPlace]], str]:
        """Return the places above one, and its own name."""
        raise NotImplementedError

    def chosen_activity(self) -> ActivityId | None:
        """Return what a command is about: the shown activity, or the current one of a list."""
        raise NotImplementedError

    def chosen_files(self) -> tuple[MaterialId, ...]:
        """Return the own file that is shown, or those selected in a list."""
        raise NotImplementedError
