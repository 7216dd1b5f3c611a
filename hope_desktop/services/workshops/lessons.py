"""Giving a workshop: the plan as a lesson that runs, with what a trainer needs at hand."""

from collections.abc import Mapping

from hope_desktop.domain.classes import SchoolClass
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.helplines import as_printed, filled
from hope_desktop.domain.library.activity import StepRole
from hope_desktop.domain.library.handout import (
    Handout,
    HandoutKind,
    Part,
    part_of,
    version_of,
    versions_for,
)
from hope_desktop.domain.terms import ActivityId, Adults, Module, SessionId, frozen
from hope_desktop.domain.texts.kept_parts import is_disclosure
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.lesson import Lesson, begin
from hope_desktop.domain.workshops.lines import Said
from hope_desktop.domain.workshops.stories import (
    MADE_UP_STORY,
    READ_ALOUD,
    led,
    people_of,
    reader_of,
)
from hope_desktop.services.library.library import Library
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database


@frozen
class Given:
    """A workshop that is about to be given."""

    session_id: SessionId
    name: str
    """The class and its school."""
    lesson: Lesson
    card: str
    """The steps when somebody tells something, in Markdown."""
    adults: Adults | None
    sheets: dict[ActivityId, Handout]
    """What lies on the tables in a part. Of stories, which may be hers, only the library's own."""
    people: dict[StepRole, str]
    """Who leads a step, as far as names are known."""
    reader: str
    """Who reads the made-up story aloud, since the other one was to tell; empty otherwise."""
    next_time: Mapping[ActivityId, Said]
    """What was written at a part after an earlier workshop; not where she herself is in it."""


EARLY_SECONDS = 30 * 60
"""Who opens a lesson this long before it waits for it; who is earlier only tries it out."""


class Lessons:
    """Reads a plan as a lesson; how it went is kept by `Aftercares`."""

    def __init__(self, database: Database, planning: Planning, library: Library) -> None:
        self._database = database
        self._planning = planning
        self._library = library

    def begin(self, session_id: SessionId, *, is_proof: bool = False) -> Given:
        """Return the lesson from its first block, or from where the clock is within it.

        A proof begins at its beginning, whatever the clock says.
        """
        view = self._planning.get(session_id)
        session, facts = view.session, view.school_class.facts
        minutes = max(session.facts.slot_minutes, 1)
        start = session.facts.start
        late = (self._database.now() - start).total_seconds() if start and not is_proof else 0.0
        late = late if -EARLY_SECONDS <= late < minutes * 60 else 0.0
        activities = {key: led(one, session) for key, one in view.activities.items()}
        lesson = begin(session.blocks, activities, minutes, view.known, late, view.concerns)
        name = " · ".join(part for part in (facts.label, facts.school) if part)
        return Given(
            session_id,
            name,
            lesson,
            self._card(view.school_class),
            facts.adults,
            self._sheets(view),
            people_of(session.facts),
            reader_of(session),
            view.in_class,
        )

    def _sheets(self, view: PlanView) -> dict[ActivityId, Handout]:
        audiences, level = view.school_class.audiences, view.school_class.facts.level
        sheets: dict[ActivityId, Handout] = {}
        for activity in view.activities.values():
            is_story = activity.module is Module.STORIES
            if activity.only_me or (is_story and activity.id != MADE_UP_STORY):
                continue
            papers = self._library.handouts_of([activity])
            for one in versions_for(papers, audiences, level=level):
                is_ours = version_of(one).partition(".")[0] == READ_ALOUD
                wanted = is_ours if is_story else one.kind is not HandoutKind.STORY_SHEET
                is_seen = part_of(one.kind) is Part.PUPILS and not one.only_me
                if wanted and is_seen:
                    sheets.setdefault(activity.id, one)
        return sheets

    def _card(self, school_class: SchoolClass) -> str:
        papers = versions_for(self._library.school_papers(), school_class.audiences)
        paper = next(filter(is_disclosure, papers), None)
        if paper is None:
            raise NotFound("handout", "disclosure")
        facts = school_class.facts
        today, lines = self._database.today(), self._library.helplines()
        body = filled(paper.body, {key: as_printed(one, today) for key, one in lines.items()})
        for field, name in (("{{helper}}", facts.helper), ("{{reserve}}", facts.reserve)):
            body = body.replace(field if name else f"{field}.", name or "…").replace(field, "…")
        return f"# {paper.title}\n\n{body}"
