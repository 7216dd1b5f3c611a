"""The activities in reserve of a workshop: each method is one step that can be undone."""

from dataclasses import replace

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.errors import AlreadySpare, NotFound, StaysInPlan
from hope_desktop.domain.ids import ActivityId, BlockId, SessionId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.workshops.plan import Block, Session, next_block_id
from hope_desktop.domain.workshops.reserve import (
    brought_in,
    may_be_spare,
    move_to_reserve,
    place_for,
)
from hope_desktop.domain.workshops.stories import told_or_read
from hope_desktop.services.library.library import Library, readable
from hope_desktop.services.workshops.planning import Planning


class Spares:
    """Puts activities aside and brings them in. `Blocks` changes minutes, reads and writes."""

    def __init__(self, planning: Planning, library: Library) -> None:
        self._planning = planning
        self._library = library

    def add(self, session_id: SessionId, activity_id: ActivityId) -> Changes:
        """Have an activity in hand with its own minutes. A live story becomes plan B."""
        session = self._planning.session(session_id)
        activity = self._library.activity(told_or_read(activity_id))
        _check(session, activity)
        block = Block(next_block_id(session.every_block), activity.id, activity.minutes)
        return self._planning.write(
            "session.spare-added",
            replace(
                session,
                spare=(*session.spare, block),
                is_plan_b=session.is_plan_b or activity.id != activity_id,
            ),
        )

    def put_aside(self, session_id: SessionId, block: BlockId) -> Changes:
        """Take a block out of the plan and have it in hand."""
        session = self._planning.session(session_id)
        _check(session, self._activity(session.blocks, block))
        return self._planning.write("session.put-aside", move_to_reserve(session, block))

    def bring_in(self, session_id: SessionId, block: BlockId, at: int | None = None) -> Changes:
        """Put a spare block into the plan at an index, without one where it follows the path."""
        session = self._planning.session(session_id)
        activity = self._activity(session.spare, block)
        if at is None:
            records = readable(self._library, (one.activity for one in session.blocks))
            at = place_for(activity, session.blocks, records)
        return self._planning.write("session.brought-in", brought_in(session, block, at))

    def _activity(self, blocks: tuple[Block, ...], block: BlockId) -> Activity:
        for one in blocks:
            if one.id == block and one.activity is not None:
                return self._library.activity(one.activity)
        raise NotFound("block", str(block))


def _check(session: Session, activity: Activity) -> None:
    if not may_be_spare(activity):
        raise StaysInPlan
    if any(block.activity == activity.id for block in session.spare):
        raise AlreadySpare
