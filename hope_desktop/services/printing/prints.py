"""What was printed, what changed since, and what is wrong on it once somebody stops telling."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.printing.reprinting import PrintDifferences, since
from hope_desktop.services.library.library import Library, readable
from hope_desktop.services.printing.bundle import planned_documents
from hope_desktop.services.printing.planned import mark_of
from hope_desktop.services.printing.printed import Bundle, record_of
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.workshops.telling import Telling
from hope_desktop.storage import prints as store
from hope_desktop.storage.database import Database


class Prints:
    """Remembers the prints of workshops."""

    def __init__(self, database: Database, library: Library) -> None:
        self._database = database
        self._library = library

    def record(self, bundle: Bundle, way: str = "saved") -> Changes:
        """Keep what was printed, so that it is known what is on paper.

        `way` is `saved` for files, and `printer` for what a printer took.
        """
        if self._database.read_only:
            return Changes()
        with self._database.change("session.printed") as change:
            record = record_of(bundle, way)
            store.insert(change, bundle.prepared.session, record)
        return Changes(prints=True, sessions=frozenset({bundle.prepared.session}))

    def correct(self, bundle: Bundle) -> Changes:
        """Keep what a printer did after all, in place of the last print of the workshop."""
        if self._database.read_only:
            return Changes()
        session, record = bundle.prepared.session, record_of(bundle, "printer")
        with self._database.transaction() as connection:
            store.correct_last(connection, session, record if record.files else None)
        return Changes(prints=True, sessions=frozenset({session}))

    def since(self, bundle: Bundle) -> PrintDifferences | None:
        """What became different since the workshop of a bundle was printed; None when it was not.

        Activities are named by their titles.
        """
        earlier = store.every(self._database.connection, bundle.prepared.session)
        found = since(earlier, record_of(bundle))
        if found is None:
            return None
        return replace(
            found,
            added=self._titles(found.added),
            removed=self._titles(found.removed),
            rewritten=self._titles(found.rewritten),
        )

    def _titles(self, activities: Collection[str]) -> tuple[str, ...]:
        """Those that are gone keep their number."""
        known = readable(self._library, map(ActivityId, activities))
        return tuple(known[ActivityId(one)].title if one in known else one for one in activities)


@dataclass(frozen=True, slots=True)
class WrongPapers:
    """What was printed for a workshop and says something else now."""

    session: SessionId
    class_label: str
    start: datetime | None
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The plans that now have the made-up story."""

    changes: Changes
    papers: tuple[WrongPapers, ...]


class Stopping:
    """It asks for no reason. Undo and `Telling.resume` take it back."""

    def __init__(self, database: Database, telling: Telling, printing: Printing) -> None:
        self._database = database
        self._telling = telling
        self._printing = printing

    def this_time(self, session_id: SessionId) -> Stopped:
        """Read the made-up story in this workshop."""
        before = {session_id: self._marks(session_id)}
        return self._stopped(self._telling.read_instead(session_id), before)

    def for_now(self, name: str) -> Stopped:
        """Read the made-up story in every workshop to come that somebody tells in."""
        before = {one.id: self._marks(one.id) for one in self._telling.coming(name)}
        return self._stopped(self._telling.stop(name), before)

    def _marks(self, session_id: SessionId) -> dict[str, str]:
        """What stands on each paper, by its kind; nothing while nothing was printed."""
        if store.last(self._database.connection, session_id) is None:
            return {}
        planned = planned_documents(self._printing.sources(session_id))
        return {one.key: mark_of(one.document) for one in planned if not one.is_plan_b}

    def _stopped(self, changes: Changes, before: dict[SessionId, dict[str, str]]) -> Stopped:
        found = (self._wrong(one, before[one]) for one in changes.sessions)
        papers = [one for one in found if one.titles]
        return Stopped(
            changes, tuple(sorted(papers, key=lambda one: (str(one.start), one.session)))
        )

    def _wrong(self, session_id: SessionId, before: dict[str, str]) -> WrongPapers:
        now = self._marks(session_id)
        wrong = {kind for kind, mark in before.items() if now.get(kind) != mark}
        made = store.every(self._database.connection, session_id)
        label, start = (made[0][1].class_label, made[0][1].start) if made else ("", None)
        printed = (f for _, r in made for f in r.files if f.kind in wrong and not f.is_shown)
        titles = dict.fromkeys(one.title.removesuffix(f" - {label}") for one in printed)
        return WrongPapers(session_id, label, start, tuple(titles))
