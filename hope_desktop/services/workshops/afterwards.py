"""After a workshop: what was done, the count of the slips, and what to do otherwise next time."""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.ids import ActivityId, BlockId, Changes, SessionId
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.afterwards import MOST_SLIPS, Aftercare, Afterwards, Ran, Tally
from hope_desktop.domain.workshops.next_time import Earlier, NextTime
from hope_desktop.domain.workshops.promises import (
    MOST,
    Promise,
    Promised,
    PromiseState,
    checked_month,
    months_after,
)
from hope_desktop.services.spelling import Spelling
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import session_rows, ticked as store


class Aftercares:
    """Ticks, minutes, totals, and lines that name nobody: nothing a pupil said is stored here."""

    def __init__(self, database: Database, planning: Planning, spelling: Spelling) -> None:
        self._database = database
        self._planning = planning
        self._spelling = spelling

    def get(self, session_id: SessionId) -> Afterwards:
        """How far it is."""
        self._planning.session(session_id)
        return store.one(self._database.connection, session_id, Afterwards)

    def tick(self, session_id: SessionId, item: Aftercare, *, done: bool) -> Changes:
        """Note that something was done, or was not after all."""
        now = self.get(session_id)
        ticked = now.ticked | {item} if done else now.ticked - {item}
        return self._keep(session_id, now, replace(now, ticked=ticked))

    def count(self, session_id: SessionId, tally: Tally) -> Changes:
        """Keep the totals of a pile of slips."""
        if not 0 <= tally.slips <= MOST_SLIPS:
            raise WrongValue("slips", str(tally.slips), f"0-{MOST_SLIPS}")
        now = self.get(session_id)
        return self._keep(session_id, now, replace(now, tally=tally))

    def ran(
        self, session_id: SessionId, minutes: tuple[Ran, ...], not_given: frozenset[BlockId]
    ) -> Changes:
        """Keep how long each part took, and which were passed over, as the lesson was left."""
        now = self.get(session_id)
        return self._keep(session_id, now, replace(now, minutes=minutes, not_given=not_given))

    def give(self, session_id: SessionId, block: BlockId, *, given: bool) -> Changes:
        """Note that a part of the plan was given, or was not after all."""
        now = self.get(session_id)
        passed_over = now.not_given - {block} if given else now.not_given | {block}
        return self._keep(session_id, now, replace(now, not_given=passed_over))

    def write_next_time(
        self, session_id: SessionId, activity: ActivityId, text: str, *, sure: bool = False
    ) -> Changes:
        """Keep what to do otherwise in a part next time; an empty text takes the line away.

        A name that is known here is refused; what may be one, unless somebody is `sure` it is none.
        """
        now, line = self.get(session_id), self._nameless(text, sure=sure)
        others = tuple(one for one in now.next_time if one.activity != activity)
        kept = next((one for one in now.next_time if one.activity == activity), None)
        if kept is not None and kept.text == line:
            return Changes()
        new = (NextTime(activity, line),) if line else ()
        return self._keep(session_id, now, replace(now, next_time=(*others, *new)))

    def times_given(self, activity: ActivityId) -> int:
        """In how many workshops it was, of those that were given."""
        return session_rows.times_given(self._database.connection, activity)

    def last_with(self, activity: ActivityId) -> SessionId:
        """The last workshop that has begun with an activity in it."""
        found = session_rows.last_with(self._database.connection, activity, self._database.now())
        if found is None:
            raise NotFound("given", activity)
        return found

    def agree(
        self, session_id: SessionId, promises: Sequence[Promise], *, sure: bool = False
    ) -> Changes:
        """Keep what was agreed at a table; rows without words go. Names are refused as above."""
        now, kept = self.get(session_id), list[Promise]()
        before = {text for one in now.promises for text in (one.what, one.by, one.said)}
        for one in promises[:MOST]:
            what, by, said = (
                text if text in before else self._nameless(text, name, sure=sure)
                for name, text in (("what", one.what), ("by", one.by), ("said", one.said))
            )
            if what:
                due = checked_month(one.due)
                kept.append(replace(one, what=what, by=by, said=said, due=due))
        return self._keep(session_id, now, replace(now, promises=tuple(kept)))

    def promises(self) -> tuple[Promised, ...]:
        """What was agreed at every table, the oldest first."""
        return self._database.kept(store.promises)

    def answer(
        self,
        promised: Promised,
        outcome: PromiseState | None,
        said: str = "",
        *,
        sure: bool = False,
    ) -> Changes:
        """Keep what became of it; None asks again next month."""
        promise = replace(promised.promise, outcome=outcome, said=said or promised.promise.said)
        if outcome is None:
            promise = replace(promise, due=months_after(self._database.today(), 1))
        every = list(self.get(promised.session).promises)
        if promised.promise not in every:
            raise NotFound("promise", promised.promise.what)
        every[every.index(promised.promise)] = promise
        return self.agree(promised.session, every, sure=sure)

    def next_times(self) -> tuple[Earlier, ...]:
        """The lines that are not worked in yet, the newest first."""
        return self._database.kept(store.next_times)

    def work_in(self, earlier: Earlier) -> Changes:
        """A line was worked in, and is shown no more."""
        return self._mark(earlier, replace(earlier.line, done=True))

    def put_on_paper(self, earlier: Earlier, *, on_paper: bool) -> Changes:
        """Let a line stand on the run sheet too, or no more."""
        return self._mark(earlier, replace(earlier.line, on_paper=on_paper))

    def _mark(self, earlier: Earlier, line: NextTime) -> Changes:
        now = self.get(earlier.session)
        if earlier.line not in now.next_time:
            raise NotFound("next_time", earlier.line.text)
        lines = tuple(line if one == earlier.line else one for one in now.next_time)
        return self._keep(earlier.session, now, replace(now, next_time=lines))

    def _nameless(self, text: str, field: str = "next_time", *, sure: bool) -> str:
        """On one line, when it names nobody."""
        line = one_line(field, text)
        self._spelling.must_name_nobody(line, field, sure=sure)
        return line

    def _keep(self, session_id: SessionId, before: Afterwards, after: Afterwards) -> Changes:
        if before == after:
            return Changes()
        return self._database.write("session.afterwards", store.keep, session_id, after)
