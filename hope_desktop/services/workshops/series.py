"""Lessons that belong together: all parts of a template for one class.

A series is not kept anywhere: it is the class's workshops from one template.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.terms import Changes, ClassId, SessionId, TemplateId, frozen
from hope_desktop.domain.workshops.plan import Session, checked_facts, fresh_checklist
from hope_desktop.services.library.library import Library
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import sessions as store

WEEK = timedelta(days=7)


@frozen
class SeriesPart:
    """One lesson of a series, planned or not yet."""

    part: str
    slot_minutes: int
    session: Session | None = None

    @property
    def start(self) -> datetime | None:
        """When it is, when that is known."""
        return self.session.facts.start if self.session else None


class Series:
    """Plans the lessons of a template together."""

    def __init__(self, database: Database, planning: Planning, library: Library) -> None:
        self._database = database
        self._planning = planning
        self._library = library

    def parts(self, session_id: SessionId) -> tuple[SeriesPart, ...]:
        """Every lesson of the series that a workshop belongs to; empty when it is on its own."""
        session = self._planning.session(session_id)
        try:
            template = self._library.template(session.template or TemplateId(""))
        except NotFound:
            return ()
        if len(template.parts) < 2:
            return ()
        found = {one.part: one for one in self._of(session)} | {session.part: session}
        return tuple(
            SeriesPart(part.part, part.slot_minutes, found.get(part.part))
            for part in template.parts
        )

    def suggested(self, session_id: SessionId) -> dict[str, datetime | None]:
        """Return a date for each lesson: those that are known, the others a week later each."""
        found: dict[str, datetime | None] = {}
        last: datetime | None = None
        for part in self.parts(session_id):
            last = part.start or (last + WEEK if last else None)
            found[part.part] = last
        return found

    def plan(self, session_id: SessionId, starts: Mapping[str, datetime | None]) -> Changes:
        """Make the lessons that are missing and give each its date, in one step.

        New lessons have the trainers and the room of the workshop; what has been given stays.
        """
        facts = self._planning.session(session_id).facts
        planned: list[Session] = []
        moved: list[Session] = []
        for part in self.parts(session_id):
            if part.part not in starts:
                continue
            start = starts[part.part]
            if part.session is None:
                session = self._planning.session(session_id)
                assert session.template is not None, "a series has a template"
                fresh = replace(
                    facts,
                    start=start,
                    slot_minutes=part.slot_minutes,
                    reason="",
                    checklist=fresh_checklist(),
                )
                planned.append(
                    self._planning.draft(session.class_id, session.template, part.part, fresh)
                )
            elif part.session.facts.start != start and not part.session.done:
                facts = checked_facts(replace(part.session.facts, start=start))
                moved.append(replace(part.session, facts=facts))
        return self._keep("series.planned", planned, moved)

    def copy_to(self, session_id: SessionId, classes: tuple[ClassId, ...]) -> Changes:
        """Make the same workshop for other classes, in one step: undated, its agreements anew."""
        session = self._planning.for_others(self._planning.session(session_id))
        facts = replace(session.facts, start=None, reason="", checklist=fresh_checklist())
        made = [
            replace(session, class_id=class_id, facts=facts, done=False) for class_id in classes
        ]
        return self._keep("session.copied", made, [])

    def _of(self, session: Session) -> tuple[Session, ...]:
        """Return the class's workshops from the same template; of a part made twice the first."""
        if session.template is None:
            return ()
        found = store.of_template(self._database.connection, session.class_id, session.template)
        return tuple({one.part: one for one in reversed(found)}.values())

    def _keep(self, what: str, made: list[Session], moved: list[Session]) -> Changes:
        if not made and not moved:
            return Changes()
        with self._database.change(what) as change:
            for one in map(self._planning.as_at_school, made):
                store.insert(change, one)
            for one in moved:
                store.update(change, one)
        return change.changes
