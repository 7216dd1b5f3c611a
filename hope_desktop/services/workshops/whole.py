"""One workshop for its page: everything that it shows, read at once."""

from collections.abc import Callable
from contextlib import suppress

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.handout import Handout, versions_for
from hope_desktop.domain.page import STORY_PARTS, WayToGive, WholeWorkshop, otherwise
from hope_desktop.domain.terms import ActivityId, BlockId, SessionId
from hope_desktop.domain.workshops.lines import Line, LineState
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.domain.workshops.stories import led, people_of
from hope_desktop.services.library.library import Library, settings_of
from hope_desktop.services.workshops.afterwards import Aftercares
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning


class Wholes:
    """Reads; what changes a workshop is done by the services of its parts."""

    def __init__(
        self,
        planning: Planning,
        library: Library,
        aftercares: Aftercares,
        lines: Lines,
        lies_ready: Callable[[Session], bool],
        me: Callable[[], str],
    ) -> None:
        self._planning, self._library = planning, library
        self._aftercares, self._lines = aftercares, lines
        self._lies_ready, self._me = lies_ready, me

    def get(self, session_id: SessionId) -> WholeWorkshop:
        """Return a workshop with the papers and ways of its parts.

        Raises:
            NotFound: there is no such workshop.
        """
        plan = self._planning.get(session_id)
        session, group = plan.session, plan.school_class
        plan.activities.update({key: led(one, session) for key, one in plan.activities.items()})
        sheets: dict[ActivityId, tuple[Handout, ...]] = {}
        ways: dict[BlockId, tuple[WayToGive, ...]] = {}
        stories: dict[BlockId, tuple[Handout, ...]] = {}
        names: dict[ActivityId, str] = {}
        for block in session.blocks:
            activity = plan.activity_of(block)
            if activity is None:
                continue
            texts = self._library.handouts_of([activity])
            wanted = [(one, block.version) for one in activity.text_owners]
            sheets[activity.id] = versions_for(
                texts, group.audiences, wanted=wanted, level=group.facts.level
            )
            settings = settings_of(self._library, activity)
            names |= {one.id: one.setting for one in settings}
            ways[block.id] = otherwise(plan, block, settings, texts)
            if activity.id in STORY_PARTS:
                stories[block.id] = texts
        known = self._planning.progress().get(session_id)
        stopped = session.teller is not None and session.teller.stopped
        return WholeWorkshop(
            plan,
            people_of(session.facts),
            sheets,
            ways,
            stories,
            names,
            self._me(),
            self._aftercares.get(session_id),
            {
                ActivityId(one.of.text): one
                for one in self._lines.of_session(session_id)
                if one.of.text
            },
            *self._last_time(session),
            self._planning.arranged_before(session),
            bool(known and known.printed),
            stopped and self._lies_ready(session),
        )

    def _last_time(self, session: Session) -> tuple[int, dict[str, Line]]:
        """Return how long the last workshop of the class took too long, and what it left said."""
        given = None if session.done else self._planning.last_given(session)
        if given is None:
            return 0, {}
        last, minutes = given
        took = sum(one.minutes for one in self._aftercares.get(last).minutes)
        used, left = {block.activity for block in session.blocks}, dict[str, Line]()
        for one in self._lines.of_session(last):
            if one.of.text and one.of.text not in used and one.state is LineState.OPEN:
                with suppress(NotFound):  # its activity may lie nowhere any more
                    left[self._lines.title(one)] = one
        return max(0, took - minutes), left
