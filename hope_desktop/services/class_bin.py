"""Classes and workshops in the bin: a workshop is never without its class."""

from dataclasses import replace

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import class_bin as store


class ClassBin:
    """The part of the bin that has classes and workshops."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Thrown, ...]:
        """What lies there, in no order; workshops that went with their class are part of it."""
        connection = self._database.connection
        classes = (
            Thrown(
                ThrownKind.CLASS,
                str(one.id),
                one.label or one.school,
                one.school if one.label else "",
                *history.last(connection, "classes", one.id),
                sessions=one.sessions,
            )
            for one in store.classes(connection)
        )
        sessions = (
            Thrown(
                ThrownKind.SESSION,
                str(one.id),
                one.label or one.school,
                one.school if one.label else "",
                *history.last(connection, "sessions", one.id),
                start=one.start,
                class_too=one.class_too,
            )
            for one in store.sessions(connection)
        )
        return (*classes, *sessions)

    def put_back_class(self, class_id: ClassId) -> Changes:
        """Take a class out again, with its path and the workshops that went along.

        Raises:
            NotFound: it does not lie there.
        """
        if not any(one.id == class_id for one in store.classes(self._database.connection)):
            raise NotFound("class", str(class_id))
        with self._database.transaction() as connection:
            change = history.begin(connection, "class.put-back")
            sessions = store.put_back_class(connection, change, class_id)
        return Changes(change, classes=frozenset({class_id}), sessions=sessions)

    def put_back_session(self, session_id: SessionId) -> Changes:
        """Take a workshop out again; when its class lies there too, that comes along.

        Raises:
            NotFound: it does not lie there by itself.
        """
        found = self._session(session_id)
        changes = Changes(sessions=frozenset({session_id}))
        with self._database.transaction() as connection:
            change = history.begin(connection, "session.put-back")
            if found.class_too:
                along = store.put_back_class(connection, change, found.class_id)
                changes = Changes(
                    classes=frozenset({found.class_id}), sessions=changes.sessions | along
                )
            store.put_back_session(connection, change, session_id)
        return replace(changes, change=change)

    def erase_class(self, class_id: ClassId) -> Changes:
        """Remove a class for good, with its path and every workshop of it that lies there.

        Raises:
            NotFound: it does not lie there.
        """
        if not any(one.id == class_id for one in store.classes(self._database.connection)):
            raise NotFound("class", str(class_id))
        with self._database.transaction() as connection:
            sessions = store.erase_class(connection, class_id)
        return Changes(classes=frozenset({class_id}), sessions=sessions)

    def erase_session(self, session_id: SessionId) -> Changes:
        """Remove a workshop for good; what its class has had stays on the path.

        Raises:
            NotFound: it does not lie there by itself.
        """
        self._session(session_id)
        with self._database.transaction() as connection:
            store.erase_session(connection, session_id)
        return Changes(sessions=frozenset({session_id}))

    def _session(self, session_id: SessionId) -> store.RemovedSession:
        for one in store.sessions(self._database.connection):
            if one.id == session_id:
                return one
        raise NotFound("session", str(session_id))
