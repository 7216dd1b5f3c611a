"""New material and copies: made at once with a default name, and opened for editing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import ActivityId, Changes, HandoutId, Module
from hope_desktop.services.library.library import text_of
from hope_desktop.ui.commands import bare
from hope_desktop.ui.modules.commands import offer_activities, pop_up, shown_menu
from hope_desktop.ui.modules.placed import PlacedPage
from hope_desktop.ui.modules.places import ModulesPlace, handout_place
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import FILES

if TYPE_CHECKING:
    from hope_desktop.ui.modules.needs import ModulesServices


class NewMaterial:
    """What a trainer can make here, apart from changing existing texts."""

    def __init__(self, services: ModulesServices, ui: Ui, page: PlacedPage) -> None:
        self._library, self._material = services.library, services.material
        self._files = services.materials
        self._ui, self._page = ui, page

    def ask_files(self) -> None:
        """Files of this computer, for what is shown."""
        place = self._page.place
        self._page.go.emit(replace(FILES, module=place.module, activity=place.activity))

    def show_made(self, handout: HandoutId, left_out: str) -> None:
        """Show a handout with the text of a file as its paper, and what it lacks."""
        self._page.walk(handout_place(handout, self._library))
        if left_out:
            self._ui.operations.problem_found.emit(left_out)

    def can_remove(self) -> bool:
        """Return whether what is shown or selected is the trainer's own."""
        place = self._page.place
        if self._page.chosen_files():
            return True
        try:
            if place.handout is not None:
                return self._material.handout(place.handout).is_own
            if place.activity is not None and place.own_file is None:
                return self._material.activity(place.activity).is_own
        except HopeError:
            return False
        return False

    def new_activity(self) -> None:
        """Make an activity in the module that is shown, else in the first."""
        module = self._page.place.module or Module.BOUNDARIES
        self._make(
            partial(self._material.new_activity, module), bare(self._ui.translate("New acti&vity"))
        )

    def ask_handout(self) -> None:
        """Make a handout beside the activity that is shown; ask beside which one when none is."""
        place = self._page.place
        if place.activity is not None:
            self.new_handout(place.activity)
            return
        menu = shown_menu(self._page)
        offer_activities(menu, self._library, self._ui, self.new_handout, place.module)
        pop_up(menu, self._page)

    def new_handout(self, activity: ActivityId) -> None:
        """Make a handout beside an activity."""
        self._make(
            partial(self._material.new_handout, activity), bare(self._ui.translate("New &handout…"))
        )

    def copy(self) -> None:
        """Make a copy of the handout or activity that is shown, to change at will."""
        place, activity = self._page.place, self._page.chosen_activity()
        if place.handout is not None:
            handout = self._library.handout(place.handout)
            self._make(
                partial(self._material.duplicate_handout, handout), self._copy_name(handout.title)
            )
        elif activity is not None and place.own_file is None:
            title = self._library.activity(activity).title
            self._make(partial(self._material.duplicate_activity, activity), self._copy_name(title))

    def remove(self) -> None:
        """Put what is shown or selected in the bin, when it is the trainer's own."""
        place = self._page.place
        if files := self._page.chosen_files():
            title = self._files.get(files[0]).title
            sentence = self._ui.translate("%(name)s put in the bin") % {"name": title}
            if len(files) > 1:
                n = len(files)
                sentence = self._ui.plural(
                    "%(n)d file put in the bin", "%(n)d files put in the bin", n
                )
            if place.own_file is not None:
                self._page.back()
            self._ui.operations.run(partial(self._files.remove, *files), sentence)
            return
        gone = place.handout or place.activity
        if gone is None or not self.can_remove():
            return
        title = text_of(self._library, gone).title
        sentence = self._ui.translate("%(name)s put in the bin") % {"name": title}
        self._page.walk(place.above)
        self._ui.operations.run(partial(self._material.remove, gone), sentence)

    def _make(self, make: Callable[[str], tuple[Any, Changes]], name: str) -> None:
        """Make something with a name that can be changed, and open it."""
        words = self._ui.translate("%(name)s added") % {"name": name}
        new_id: str | None = self._ui.operations.run_new(partial(make, name), words)
        if new_id is None:
            return
        if "/" in new_id:
            place = handout_place(HandoutId(new_id), self._library)
        else:
            activity = self._library.activity(ActivityId(new_id))
            place = ModulesPlace(activity.module, activity.id)
        self._page.walk(replace(place, editing=True))

    def _copy_name(self, title: str) -> str:
        return self._ui.translate("%(title)s (copy)") % {"title": title[:100]}
