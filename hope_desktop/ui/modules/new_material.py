"""New material and copies: made at once with a name to change, and opened to be written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.own_versions import Offer
from hope_desktop.domain.modules import Module
from hope_desktop.ui.modules.places import ModulesPlace, place_of
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.library.editing import MaterialEditing
    from hope_desktop.services.library.library import Library
    from hope_desktop.ui.modules.views import Rooms


class NewMaterial(QObject):
    """What a trainer can make here, besides changing what there is.

    Signals:
        place_wanted: The `ModulesPlace` of what was made, or where to be when what is shown goes.
    """

    place_wanted = Signal(object)

    def __init__(
        self, library: Library, material: MaterialEditing, rooms: Rooms, ui: Ui, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._material = material
        self._rooms = rooms
        self._ui = ui

    def can_copy(self) -> bool:
        """Whether an activity or a handout of one is shown or chosen."""
        return self._activity() is not None and self._rooms.place.own_file is None

    def can_remove(self) -> bool:
        """Whether what is shown is the trainer's own."""
        place = self._rooms.place
        try:
            if place.handout is not None:
                return self._material.handout(place.handout).is_own
            if place.activity is not None and place.own_file is None:
                return self._material.activity(place.activity).is_own
        except HopeError:
            return False
        return False

    @Slot()
    def new_activity(self) -> None:
        """An activity in the module that is shown, else in the first."""
        module = self._rooms.place.module or Module.BOUNDARIES
        name = self._ui.translate("New activity")
        make = partial(self._material.new_activity, module, name)
        made = self._ui.operations.run_new(make, self._added(name))
        if made is not None:
            self.place_wanted.emit(ModulesPlace(module, made, editing=True))

    @Slot()
    def new_handout(self) -> None:
        """A handout beside the activity that is shown."""
        activity = self._activity()
        if activity is None:
            return
        name = self._ui.translate("New handout")
        make = partial(self._material.new_handout, activity, name)
        made = self._ui.operations.run_new(make, self._added(name))
        if made is not None:
            self._open(made)

    @Slot(object)
    def new_version(self, offer: Offer) -> None:
        """A translation of the shown handout, or a version for who reads with pictures or less."""
        handout_id = self._rooms.place.handout
        if handout_id is None:
            return
        title = self._library.handout(handout_id).title
        words = self._ui.translate("%(title)s: new version") % {"title": title}
        make = partial(self._material.versions.make, handout_id, offer)
        made = self._ui.operations.run_new(make, words)
        if made is not None:
            self._open(made)

    @Slot()
    def copy(self) -> None:
        """A copy of the handout or the activity that is shown, to change at will."""
        place, activity = self._rooms.place, self._activity()
        if place.handout is not None:
            self._copy_handout(place.handout)
        elif activity is not None and place.own_file is None:
            self._copy_activity(activity)

    @Slot()
    def remove(self) -> None:
        """Put what is shown in the bin, when it is the trainer's own."""
        place = self._rooms.place
        gone = place.handout or place.activity
        if gone is None or not self.can_remove():
            return
        title = (
            self._library.handout(place.handout).title
            if place.handout is not None
            else self._library.activity(ActivityId(gone)).title
        )
        words = self._ui.translate("%(title)s put in the bin") % {"title": title}
        self.place_wanted.emit(place.above)
        self._ui.operations.run(partial(self._material.remove, gone), words)

    def _copy_handout(self, handout_id: HandoutId) -> None:
        handout = self._library.handout(handout_id)
        name = self._copy_name(handout.title)
        make = partial(self._material.duplicate_handout, handout, name)
        made = self._ui.operations.run_new(make, self._added(name))
        if made is not None:
            self._open(made)

    def _copy_activity(self, activity_id: ActivityId) -> None:
        activity = self._library.activity(activity_id)
        name = self._copy_name(activity.title)

        def make() -> tuple[ActivityId, Changes]:
            return self._material.duplicate_activity(activity_id, name)

        made = self._ui.operations.run_new(make, self._added(name))
        if made is not None:
            self.place_wanted.emit(ModulesPlace(activity.module, made, editing=True))

    def _open(self, handout: HandoutId) -> None:
        self.place_wanted.emit(replace(place_of(handout, self._library), editing=True))

    def _activity(self) -> ActivityId | None:
        return self._rooms.chosen_activity()

    def _copy_name(self, title: str) -> str:
        return self._ui.translate("%(title)s (copy)") % {"title": title[:100]}

    def _added(self, title: str) -> str:
        return self._ui.translate("%(title)s added") % {"title": title}
