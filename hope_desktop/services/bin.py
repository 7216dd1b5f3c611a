"""The bin: anything that was thrown away can be put back or erased for good."""

from collections.abc import Callable, Iterator

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import (
    ActivityId,
    Changes,
    ClassId,
    HelplineId,
    MaterialId,
    SessionId,
)
from hope_desktop.services.erasing import Erasing
from hope_desktop.services.helplines import Helplines
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.library.library import Library, readable
from hope_desktop.services.library.materials import Materials
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts
from hope_desktop.storage.records import from_json
from hope_desktop.storage.workshops import class_bin as store

type _Ways = tuple[Callable[[str], Changes], Callable[[str], Changes]]
"""Out of the bin, by the key of a thing in it: put back, and erase."""


class Bin:
    """Everything that lies in the bin."""

    def __init__(
        self,
        database: Database,
        erasing: Erasing,
        library: Library,
        material: MaterialEditing,
        materials: Materials,
        helplines: Helplines,
    ) -> None:
        self._database = database
        self._erasing = erasing
        self._library = library
        self._materials = materials
        self._helplines = helplines
        text: _Ways = material.put_back, material.erase
        self._ways: dict[ThrownKind, _Ways] = {
            ThrownKind.CLASS: (self._put_back_class, self._erase_class),
            ThrownKind.SESSION: (self._put_back_session, self._erase_session),
            ThrownKind.ACTIVITY: text,
            ThrownKind.HANDOUT: text,
            ThrownKind.VERSION: text,
            ThrownKind.FILE: (
                lambda key: materials.put_back(MaterialId(int(key))),
                lambda key: materials.erase(MaterialId(int(key))),
            ),
            ThrownKind.HELPLINE: (
                lambda key: helplines.put_back(HelplineId(key)),
                lambda key: helplines.erase(HelplineId(key)),
            ),
        }

    def all(self) -> tuple[Thrown, ...]:
        """Return what lies there, what was thrown away last first."""
        connection = self._database.connection
        every = [
            Thrown(kind, key, title, of, *history.last(connection, table, key))
            for kind, table, key, title, of in self._texts()
        ]
        every += store.thrown(connection)
        return tuple(sorted(every, key=lambda one: one.change, reverse=True))

    def put_back(self, thrown: Thrown) -> Changes:
        """Take something out again."""
        return self._ways[thrown.kind][0](thrown.key)

    def erase(self, thrown: Thrown) -> Changes:
        """Remove something for good, with its history, from backups too: see `Erasing.left`."""
        return self._erasing.run(lambda: self._ways[thrown.kind][1](thrown.key))

    def _texts(self) -> Iterator[tuple[ThrownKind, str, str, str, str]]:
        """Return what is no class or workshop: its kind, table, key and title, and whose it is."""
        for text in own_texts.in_bin(self._database.connection):
            alone = text.id == text.owner
            kept = from_json(text.record, Activity) if alone else from_json(text.record, Handout)
            kind = ThrownKind.ACTIVITY if alone else ThrownKind.HANDOUT
            kind = ThrownKind.VERSION if text.original else kind
            yield kind, "my_texts", text.id, kept.title, "" if alone else self._title(text.owner)
        for piece in self._materials.removed():
            of = next(filter(None, map(self._title, piece.activities)), "")
            yield ThrownKind.FILE, "material", str(piece.id), piece.title, of
        for line in self._helplines.removed():
            yield ThrownKind.HELPLINE, "own_helplines", line.id, line.name, ""

    def _must_lie(self, kind: ThrownKind, key: str) -> Thrown:
        for one in store.thrown(self._database.connection):
            if (one.kind, one.key) == (kind, key):
                return one
        raise NotFound(kind.value, key)

    def _put_back_class(self, key: str) -> Changes:
        """With its path and the workshops that went along."""
        self._must_lie(ThrownKind.CLASS, key)
        return self._database.write("class.put-back", store.put_back_class, ClassId(int(key)))

    def _put_back_session(self, key: str) -> Changes:
        """Put a workshop back, and its class with it when that lies there too."""
        found, session = self._must_lie(ThrownKind.SESSION, key), SessionId(int(key))
        with self._database.change("session.put-back") as change:
            if found.class_too:
                store.put_back_class(change, store.class_of(change.connection, session))
            store.put_back_session(change, session)
        return change.changes

    def _erase_class(self, key: str) -> Changes:
        """With its path and every workshop of it that lies there."""
        self._must_lie(ThrownKind.CLASS, key)
        with self._database.transaction() as connection:
            sessions = store.erase_class(connection, ClassId(int(key)))
        return Changes(classes=frozenset({ClassId(int(key))}), sessions=sessions)

    def _erase_session(self, key: str) -> Changes:
        """Erase a workshop for good; what its class has had stays on the path."""
        self._must_lie(ThrownKind.SESSION, key)
        with self._database.transaction() as connection:
            store.erase_session(connection, SessionId(int(key)))
        return Changes(sessions=frozenset({SessionId(int(key))}))

    def _title(self, activity: str) -> str:
        """Return the title of an activity; nothing when it is none, or gone."""
        found = readable(self._library, [ActivityId(activity)])
        return next((one.title for one in found.values()), "")
