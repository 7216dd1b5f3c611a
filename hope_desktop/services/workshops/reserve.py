"""The activities in reserve of a workshop: each method is one step that can be undone."""

from collections.abc import Callable
from dataclasses import replace

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import AlreadySpare, NotFound, StaysInPlan
from hope_desktop.domain.ids import ActivityId, BlockId, SessionId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.workshops.plan import Block, Session, next_block_id
from hope_desktop.domain.workshops.reserve import brought_in, may_be_spare, place_for, put_aside
from hope_desktop.domain.workshops.stories import told_or_read
from hope_desktop.services.library.library import Library


class Spares:
    """Puts activities aside and brings them in. `Blocks` changes minutes, reads and writes."""

    def __init__(
        self,
        session: Callable[[SessionId], Session],
        keep: Callable[[str, Session], Changes],
        library: Library,
    ) -> None:
        self._session, self._keep = session, keep
        self._library = library

    def add(self, session_id: SessionId, activity_id: ActivityId) -> Changes:
        """Have an activity in hand with its own minutes. A live story becomes plan B.

        Raises:
            NotFound: no such workshop or activity.
            StaysInPlan, AlreadySpare: it cannot stand beside the plan.
        """
        session = self._session(session_id)
        activity = self._library.activity(told_or_read(activity_id))
        _check(session, activity)
        block = Block(next_block_id(session.every_block), activity.id, activity.minutes)
        return self._keep(
            "session.spare-added",
            replace(
                session,
                spare=(*session.spare, block),
                is_plan_b=session.is_plan_b or activity.id != activity_id,
            ),
        )

    def put_aside(self, session_id: SessionId, block: BlockId) -> Changes:
        """Take a block out of the plan and have it in hand.

        Raises:
            NotFound: no such workshop or block, or it is a pause.
            StaysInPlan, AlreadySpare: it cannot stand beside the plan.
        """
        session = self._session(session_id)
        chosen = next((b for b in session.blocks if b.id == block), None)
        if chosen is None or chosen.activity is None:
            raise NotFound("block", str(block))
        _check(session, self._library.activity(chosen.activity))
        return self._keep("session.put-aside", put_aside(session, block))

    def bring_in(self, session_id: SessionId, block: BlockId, at: int | None = None) -> Changes:
        """Put a spare block into the plan at an index, without one where it follows the path.

        Raises:
            NotFound: no such workshop or spare block.
        """
        session = self._session(session_id)
        chosen = next((b for b in session.spare if b.id == block), None)
        if chosen is None or chosen.activity is None:
            raise NotFound("block", str(block))
        if at is None:
            records = {
                b.activity: self._library.activity(b.activity) for b in session.blocks if b.activity
            }
            at = place_for(self._library.activity(chosen.activity), session.blocks, records)
        return self._keep("session.brought-in", brought_in(session, block, at))


def _check(session: Session, activity: Activity) -> None:
    if not may_be_spare(activity):
        raise StaysInPlan
    if any(block.activity == activity.id for block in session.spare):
        raise AlreadySpare
