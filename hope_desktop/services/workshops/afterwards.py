"""After a workshop: what was done, and the count of the slips."""

from dataclasses import replace

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.terms import ActivityId, BlockId, Changes, SessionId
from hope_desktop.domain.workshops.afterwards import MOST_SLIPS, Aftercare, Afterwards, Ran, Tally
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import session_rows, ticked as store


class Aftercares:
    """Ticks, minutes and totals: nothing a pupil said is stored here."""

    def __init__(self, database: Database, planning: Planning) -> None:
        self._database = database
        self._planning = planning

    def get(self, session_id: SessionId) -> Afterwards:
        """Return how far it is."""
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

    def times_given(self, activity: ActivityId) -> int:
        """In how many workshops it was, of those that were given."""
        return session_rows.times_given(self._database.connection, activity)

    def _keep(self, session_id: SessionId, before: Afterwards, after: Afterwards) -> Changes:
        if before == after:
            return Changes()
        return self._database.write("session.afterwards", store.keep, session_id, after)
