"""Changing the blocks of a workshop: each method is one step that undo takes back."""

from collections.abc import Callable
from dataclasses import replace

from hope_desktop.domain.errors import NotFound, StaysInPlan, WrongValue
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import choices
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.terms import ActivityId, BlockId, Changes, Module, SessionId
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.plan import (
    MAX_BLOCK_MINUTES,
    PAUSE_MINUTES,
    Block,
    Session,
    moved,
    next_block_id,
    with_minutes,
    without,
)
from hope_desktop.domain.workshops.safety import OPENINGS, is_for
from hope_desktop.domain.workshops.stories import may_wait, told_or_read
from hope_desktop.services.library.library import Library, settings_of
from hope_desktop.services.workshops.planning import Planning


class Blocks:
    """The order and minutes of a workshop."""

    def __init__(self, planning: Planning, library: Library) -> None:
        self._planning = planning
        self._library = library

    def add_activity(
        self,
        session_id: SessionId,
        activity_id: ActivityId,
        at: int | None = None,
        *,
        if_time: bool = False,
    ) -> Changes:
        """Put an activity at an index with its own minutes; without one where it belongs.

        That is before the closing, or first, after the agreements when there are some. With no
        minutes, if it is for time that is left.

        A live story becomes plan B, unless somebody tells in this workshop; of an activity that is
        not for the class comes the setting that is.
        """
        session = self._planning.session(session_id)
        wanted = told_or_read(activity_id, told=bool(session.told_by))
        if wanted != activity_id:
            session = replace(session, is_plan_b=True)
        activity = self._suiting(session_id, activity_id)
        if at is None and activity.module is Module.OPENING:
            at = sum(one.activity in OPENINGS for one in session.blocks[:1])
        at = _before_closing(session.blocks, self._library) if at is None else at
        if if_time and not may_wait(activity):
            raise StaysInPlan
        minutes = 0 if if_time else activity.minutes
        return self._insert("session.block-added", session, activity.id, minutes, at)

    def add_pause(
        self, session_id: SessionId, at: int | None = None, minutes: int = PAUSE_MINUTES
    ) -> Changes:
        """Put a pause at an index; without one at the end."""
        session = self._planning.session(session_id)
        at = len(session.blocks) if at is None else at
        return self._insert("session.pause-added", session, None, minutes, at)

    def move(self, session_id: SessionId, block: BlockId, to: int) -> Changes:
        """Move a block to an index among the others."""
        return self._edit("session.block-moved", session_id, block, lambda b: moved(b, block, to))

    def turn_if_time(self, session_id: SessionId, block: BlockId) -> Changes:
        """Have a part only if there is time, without minutes; or in the plan again with its own."""
        chosen = self._block(session_id, block)
        activity = self._library.activity(chosen.activity) if chosen.activity else None
        if activity is None or not may_wait(activity):
            raise StaysInPlan
        minutes = activity.minutes_in(chosen.variant) if chosen.if_time else 0
        return self._replace("session.block-if-time", session_id, replace(chosen, minutes=minutes))

    def set_minutes(self, session_id: SessionId, block: BlockId, minutes: int) -> Changes:
        """Give a block another length."""
        if not 1 <= minutes <= MAX_BLOCK_MINUTES:
            raise WrongValue("minutes", str(minutes), f"1-{MAX_BLOCK_MINUTES}")
        return self._edit(
            "session.block-minutes", session_id, block, lambda b: with_minutes(b, block, minutes)
        )

    def remove(self, session_id: SessionId, block: BlockId) -> Changes:
        """Take a block out of the workshop."""
        return self._edit("session.block-removed", session_id, block, lambda b: without(b, block))

    def give(self, session_id: SessionId, block: BlockId, giving: WayToGive) -> Changes:
        """Give a part in another way: setting, shorter version, version of its texts and form.

        Its minutes are those of that way; what was typed stays while only its form or its version
        is another one, unless the form brings its own.
        """
        chosen = self._block(session_id, block)
        record = self._library.activity(chosen.activity) if chosen.activity else None
        if record is None:
            raise NotFound("activity", giving.activity or "")
        if giving.activity not in {None, record.id}:
            every = settings_of(self._library, record)
            record = next((one for one in every if one.id == giving.activity), None)
            if record is None:
                raise NotFound("activity", giving.activity or "")
        lengths = {"": record.minutes} | {one.name: one.minutes for one in record.variants}
        if giving.variant not in lengths:
            raise NotFound("variant", giving.variant)
        if giving.version and giving.version not in choices(self._library.handouts_of([record])):
            raise NotFound("choice", giving.version)
        way, before = record.way(giving.way), record.way(chosen.way)
        if giving.way is not None and way is None:
            raise NotFound("way", giving.way)
        minutes = lengths[giving.variant]
        if (chosen.activity, chosen.variant) == (record.id, giving.variant):
            brought = before is not None and before.minutes == chosen.minutes
            minutes = minutes if brought and way is not before else chosen.minutes
        if way is not None and way is not before and way.minutes and not giving.variant:
            minutes = way.minutes
        minutes = 0 if chosen.if_time else minutes
        given = replace(
            chosen,
            activity=record.id,
            minutes=minutes,
            variant=giving.variant,
            version=giving.version,
            way=giving.way,
        )
        return self._replace("session.block-given", session_id, given)

    def put_instead(
        self, session_id: SessionId, block: BlockId, activity_id: ActivityId
    ) -> Changes:
        """Put another activity in the place of a part, with its own minutes."""
        old = self._block(session_id, block)
        session = self._planning.session(session_id)
        activity = self._suiting(session_id, activity_id)
        minutes = 0 if old.if_time and may_wait(activity) else activity.minutes
        new = Block(next_block_id(session.blocks), activity.id, minutes)
        blocks = tuple(new if one.id == block else one for one in session.blocks)
        is_plan_b = session.is_plan_b or told_or_read(activity_id) != activity_id
        changed = replace(session, blocks=blocks, is_plan_b=is_plan_b)
        return self._planning.write("session.block-replaced", changed)

    def set_note(self, session_id: SessionId, block: BlockId, note: str) -> Changes:
        """Keep a trainer's own line at a block; it stands on the run sheet."""
        other = replace(self._block(session_id, block), note=one_line("note", note))
        return self._replace("session.block-noted", session_id, other)

    def _suiting(self, session_id: SessionId, activity_id: ActivityId) -> Activity:
        """Return the setting of an activity that is for the class, and of a story what is read."""
        view = self._planning.get(session_id)
        activity = self._library.activity(
            told_or_read(activity_id, told=bool(view.session.told_by))
        )
        settings = (activity, *settings_of(self._library, activity))
        return next((one for one in settings if is_for(one, view.school_class)), activity)

    def _block(self, session_id: SessionId, block: BlockId) -> Block:
        for found in self._planning.session(session_id).blocks:
            if found.id == block:
                return found
        raise NotFound("block", str(block))

    def _insert(
        self, what: str, session: Session, activity: ActivityId | None, minutes: int, at: int
    ) -> Changes:
        new = Block(next_block_id(session.blocks), activity, minutes)
        at = max(0, min(at, len(session.blocks)))
        blocks = (*session.blocks[:at], new, *session.blocks[at:])
        return self._planning.write(what, replace(session, blocks=blocks))

    def _edit(
        self,
        what: str,
        session_id: SessionId,
        block: BlockId,
        change: Callable[[tuple[Block, ...]], tuple[Block, ...]],
    ) -> Changes:
        self._block(session_id, block)
        session = self._planning.session(session_id)
        return self._planning.write(what, replace(session, blocks=change(session.blocks)))

    def _replace(self, what: str, session_id: SessionId, block: Block) -> Changes:
        def changed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
            return tuple(block if b.id == block.id else b for b in blocks)

        return self._edit(what, session_id, block.id, changed)


def _before_closing(blocks: tuple[Block, ...], library: Library) -> int:
    at = len(blocks)
    while at and (last := blocks[at - 1].activity):
        if library.activity(last).module is not Module.CLOSING:
            break
        at -= 1
    return at
