"""Undoes a change from the history; redo undoes the undo."""

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ActivityId, ChangeId, ClassId, SessionId
from hope_desktop.storage import classes as class_store
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import material as brought
from hope_desktop.storage.library import own_texts as material
from hope_desktop.storage.workshops import sessions


class Undo:
    """Restores what was there before a change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self) -> ChangeId | None:
        """The last change; None while nothing was changed yet."""
        return history.newest(self._database.connection)

    def undo(self, change: ChangeId) -> Changes:
        """Restore what a change replaced. Its own change id is what redo takes back.

        Raises:
            ChangedSince: something was changed again after it, or a workshop would come back
                without its class or its activities.
        """
        undone = history.undo(self._database, change, material.follow, sessions.refuse_broken)
        ids: dict[str, set[str]] = {}
        for table, row in undone.touched:
            ids.setdefault(table, set()).add(row)
        classes = {ClassId(int(row)) for row in ids.get("classes", set())}
        connection = self._database.connection
        classes |= class_store.owners(connection, undone.change)
        activities = {ActivityId(row) for row in ids.get("activities", set())}
        with_material, in_sessions = brought.touched(connection, undone.change)
        activities |= with_material
        activities |= {ActivityId(material.owner_of(row)) for row in ids.get("my_texts", set())}
        about = ("sessions", "afterwards", "packing", "tellers")
        of_sessions = (ids.get(table, set()) for table in about)
        return Changes(
            undone.change,
            classes=frozenset(classes),
            sessions=in_sessions.union(SessionId(int(row)) for rows in of_sessions for row in rows),
            activities=frozenset(activities),
            helplines=not ids.keys().isdisjoint(("helpline_checks", "own_helplines")),
            own_words="own_words" in ids,
            templates="own_templates" in ids,
            filters="saved_filters" in ids,
            material=not ids.keys().isdisjoint(("material", "material_links")),
        )
