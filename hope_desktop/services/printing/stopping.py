"""Stops telling a story, once or for now, and says which printed papers are wrong after that."""

from dataclasses import dataclass
from datetime import datetime

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import SessionId
from hope_desktop.services.printing.bundle import planned_documents
from hope_desktop.services.printing.planned import mark_of
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.workshops.telling import Telling
from hope_desktop.storage import prints
from hope_desktop.storage.database import Database


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
        """Read the made-up story in this workshop.

        Raises:
            NotFound: there is no such workshop.
        """
        before = {session_id: self._marks(session_id)}
        return self._stopped(self._telling.read_instead(session_id), before)

    def for_now(self, name: str) -> Stopped:
        """Read the made-up story in every workshop to come that somebody tells in.

        Raises:
            NotFound: nobody of this name was ever chosen here.
        """
        before = {one.id: self._marks(one.id) for one in self._telling.coming(name)}
        return self._stopped(self._telling.stop(name), before)

    def _marks(self, session_id: SessionId) -> dict[str, str]:
        """What stands on each paper, by its kind; nothing while nothing was printed."""
        if prints.last(self._database.connection, session_id) is None:
            return {}
        planned = planned_documents(self._printing.sources(session_id))
        return {one.kind: mark_of(one.document) for one in planned if not one.is_plan_b}

    def _stopped(self, changes: Changes, before: dict[SessionId, dict[str, str]]) -> Stopped:
        found = (self._wrong(one, before[one]) for one in changes.sessions)
        papers = [one for one in found if one.titles]
        return Stopped(
            changes, tuple(sorted(papers, key=lambda one: (str(one.start), one.session)))
        )

    def _wrong(self, session_id: SessionId, before: dict[str, str]) -> WrongPapers:
        now = self._marks(session_id)
        wrong = {kind for kind, mark in before.items() if now.get(kind) != mark}
        made = prints.every(self._database.connection, session_id)
        label, start = (made[0][1].class_label, made[0][1].start) if made else ("", None)
        printed = (f for _, r in made for f in r.files if f.kind in wrong and not f.is_shown)
        titles = dict.fromkeys(one.title.removesuffix(f" - {label}") for one in printed)
        return WrongPapers(session_id, label, start, tuple(titles))
