"""Changing the library's texts and making new ones. The original is never touched."""

import uuid
from dataclasses import replace

from hope_desktop.domain.errors import NotFound, StillPlanned
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import (
    OWN,
    Edition,
    copied_activity,
    copied_handout,
    empty_activity,
    free_name,
)
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.terms import ActivityId, ChangeId, Changes, HandoutId, Module
from hope_desktop.domain.texts.typed_material import (
    checked_activity,
    checked_handout,
    checked_title,
)
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.versions import Versions
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import material, own_texts as store, reviews
from hope_desktop.storage.records import from_json
from hope_desktop.storage.workshops import lines, sessions


class MaterialEditing:
    """What a trainer may do with the texts of the library."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library
        self.versions = Versions(library)

    def activity(self, activity_id: ActivityId) -> Edition[Activity]:
        """Return an activity without its handouts, beside its original."""
        bare = replace(self._library.activity(activity_id), handouts=())
        return self._edition(activity_id, bare, Activity)

    def handout(self, handout_id: HandoutId) -> Edition[Handout]:
        """Return a handout beside its original."""
        return self._edition(handout_id, self._library.handout(handout_id), Handout)

    def keep_activity(self, activity: Activity, going_on: ChangeId | None = None) -> Changes:
        """Write an activity as it is now; its handouts are not looked at.

        `going_on` is the change of the last keystrokes: one undo then takes both back.
        """
        edition = self.activity(activity.id)
        checked = checked_activity(activity, edition.original)
        if checked == edition.text:
            return Changes()
        if checked.module is not edition.text.module:
            checked = replace(checked, position=self._place_in(checked.module))
        return self._keep("activity.changed", activity.id, checked, going_on)

    def keep_handout(self, handout: Handout, going_on: ChangeId | None = None) -> Changes:
        """Write a handout as it is now."""
        checked = self._checked(handout)
        if checked == self._library.handout(handout.id):
            return Changes()
        return self._keep("handout.changed", handout.id, checked, going_on)

    def _checked(self, handout: Handout) -> Handout:
        edition = self.handout(handout.id)
        if edition.is_own:
            handout = self.versions.checked(handout)
        return checked_handout(handout, edition.original)

    def back_to_original(self, text_id: ActivityId | HandoutId) -> Changes:
        """Let the library's text count again. Undo brings the trainer's version back."""
        if not store.shipped(self._database.connection, text_id):
            raise NotFound("version", text_id)
        return self._put("material.original-back", text_id, removed=True)

    def new_activity(self, module: Module, title: str) -> tuple[ActivityId, Changes]:
        """Make an empty activity of the trainer's own, at the end of a module."""
        made = ActivityId(str(uuid.uuid4()))
        activity = empty_activity(made, module, checked_title(title), self._place_in(module))
        return made, self._keep("activity.added", made, activity, None)

    def duplicate_activity(self, activity_id: ActivityId, title: str) -> tuple[ActivityId, Changes]:
        """Make a copy of an activity with its handouts, as the trainer's own."""
        activity = self._library.activity(activity_id)
        new_id = ActivityId(str(uuid.uuid4()))
        copy = copied_activity(activity, new_id, checked_title(title))
        copy = replace(copy, position=self._place_in(activity.module))
        with self._database.change("activity.added") as change:
            store.keep(change, new_id, copy)
            for handout in activity.handouts:
                name = HandoutId(f"{new_id}/{handout.id.partition('/')[2]}")
                other = copied_handout(handout, name, handout.title)
                store.keep(change, name, other)
        return new_id, change.changes

    def new_handout(
        self,
        activity_id: ActivityId,
        title: str,
        kind: HandoutKind = HandoutKind.WORKSHEET,
        body: str = "",
        *,
        only_me: bool = False,
    ) -> tuple[HandoutId, Changes]:
        """Make a handout beside an activity, empty or with a text."""
        new_id = self._free_id(activity_id, title := checked_title(title))
        handout = Handout(
            new_id, activity_id, title, kind, "nl", "B1", GroupSize.ONE, body, source=OWN.source,
            licence=OWN.licence, only_me=only_me or None,
        )  # fmt: skip
        handout = checked_handout(handout) if body else handout
        return new_id, self._keep("handout.added", new_id, handout, None)

    def duplicate_handout(self, handout: Handout, title: str) -> tuple[HandoutId, Changes]:
        """Make a copy beside the same activity, as the trainer's own."""
        title = checked_title(title)
        made = self._free_id(ActivityId(handout.id.partition("/")[0]), title)
        copy = checked_handout(copied_handout(handout, made, title))
        return made, self._keep("handout.added", made, copy, None)

    def remove(self, text_id: ActivityId | HandoutId) -> Changes:
        """Put a text of the trainer's own in the bin."""
        if store.shipped(self._database.connection, text_id):
            raise NotFound("version", text_id)
        return self._put("material.removed", text_id, removed=True)

    def put_back(self, text_id: str) -> Changes:
        """Take a text out of the bin."""
        return self._put("material.put-back", text_id, removed=False)

    def erase(self, text_id: str) -> Changes:
        """Remove a text from the bin for good, with its history and its pictures."""
        mine = store.mine(self._database.connection, text_id)
        if mine is None or not mine.deleted:
            raise NotFound("version", text_id)
        is_own_activity = mine.id == mine.owner and not mine.original
        if is_own_activity and sessions.uses(self._database.connection, ActivityId(text_id)):
            raise StillPlanned
        with self._database.transaction() as connection:
            before = material.in_texts(connection)
            store.erase(connection, text_id)
            if not mine.original:
                reviews.erase_of(connection, text_id)
                lines.erase_of(connection, "text", text_id)
            for picture in before - material.in_texts(connection):
                material.erase(connection, picture)
            if is_own_activity:
                material.erase_links_of(connection, ActivityId(text_id))
        owner = ActivityId(store.owner_of(text_id))
        return Changes(activities=frozenset({owner}), material=True)

    def _edition[Text: (Activity, Handout)](
        self, text_id: str, now: Text, kind: type[Text]
    ) -> Edition[Text]:
        connection = self._database.connection
        mine, original = store.mine(connection, text_id), store.original(connection, text_id, kind)
        mine = None if mine and mine.deleted else mine
        before = from_json(mine.original, kind) if mine and mine.original else original
        # As texts, not as they are written: a field that came with the program is no other text.
        newer, is_mine = original is not None and before != original, bool(mine and original)
        made = Edition(now, original, is_mine=is_mine, original_changed=newer)
        return replace(made, sender=mine.sender, sent_on=mine.sent_on) if mine else made

    def _keep(
        self, what: str, text_id: str, record: Activity | Handout, going_on: ChangeId | None
    ) -> Changes:
        with self._database.change(what) as change:
            if going_on is not None:
                change.go_on(going_on, "my_texts", text_id)
            is_hers_now = store.keep(change, text_id, record)
        if is_hers_now:
            from hope_desktop.storage.erasing.erasing import forget_words

            forget_words(self._database.connection)
        return change.changes

    def _put(self, what: str, text_id: str, *, removed: bool) -> Changes:
        mine = store.mine(self._database.connection, text_id)
        if mine is None or mine.deleted is removed:
            raise NotFound("version", text_id)
        return self._database.write(what, store.set_removed, text_id, removed=removed)

    def _place_in(self, module: Module) -> int:
        rows = self._library.rows(ActivityFilter(module=module))
        return max((self._library.activity(row.id).position for row in rows), default=0) + 1

    def _free_id(self, activity_id: ActivityId, title: str) -> HandoutId:
        taken = [one.id.partition("/")[2] for one in self._library.activity(activity_id).handouts]
        connection, name = self._database.connection, free_name(title, taken)
        while store.mine(connection, f"{activity_id}/{name}") is not None:
            name = free_name(title, taken := [*taken, name])
        return HandoutId(f"{activity_id}/{name}")
