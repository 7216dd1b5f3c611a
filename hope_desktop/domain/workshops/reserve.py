"""Spare activities (achter de hand): for minutes that are left, or a part that does not work.

Clock times and rules ignore them until they are used. Once used they are like any other part, so an
activity that would break a rule is not proposed: `obstacles` says why.
"""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.terms import BlockId, Module, frozen
from hope_desktop.domain.workshops.fitting import Records
from hope_desktop.domain.workshops.plan import Block, Session, without
from hope_desktop.domain.workshops.safety import Concern, Plan, Rule, concerns

_NO_OBSTACLE = frozenset({Rule.TOO_LONG, Rule.PLAN_B, Rule.HANDOUTS_TO_COME})
"""What a trainer sees on the clock, or chose; it says nothing about whether an activity suits."""


@frozen
class Spare:
    """A spare activity, with the reasons not to use it in this plan, if any."""

    block: Block
    activity: Activity
    obstacles: tuple[Concern, ...] = ()


def may_be_spare(activity: Activity) -> bool:
    """Tell whether it may stand beside a plan: what keeps a workshop safe is always in it."""
    return activity.role is not PlanRole.SAFETY


def move_to_reserve(session: Session, block: BlockId) -> Session:
    """Move a block from the plan to the spare ones."""
    chosen = next(b for b in session.blocks if b.id == block)
    return replace(
        session,
        blocks=without(session.blocks, block),
        spare=(*session.spare, chosen),
    )


def brought_in(session: Session, block: BlockId, at: int) -> Session:
    """Move a spare block into the plan, at an index."""
    chosen = next(b for b in session.spare if b.id == block)
    at = max(0, min(at, len(session.blocks)))
    return replace(
        session,
        blocks=(*session.blocks[:at], chosen, *session.blocks[at:]),
        spare=without(session.spare, block),
    )


def place_for(activity: Activity, blocks: Sequence[Block], activities: Records) -> int:
    """Return the index at which an activity follows the path.

    After its module, before the closing.
    """
    order = sorted(Module, key=lambda module: module is Module.CLOSING)
    own, at = order.index(activity.module), 0
    for index, block in enumerate(blocks):
        record = activities.get(block.activity) if block.activity else None
        if record is None:
            continue
        if record.module is Module.CLOSING:
            return at if own < order.index(Module.CLOSING) else index
        if order.index(record.module) <= own:
            at = index + 1
    return at


def obstacles(plan: Plan, block: Block, activity: Activity) -> tuple[Concern, ...]:
    """Return what the rules say of a plan with this spare block, and not of the plan without it."""
    blocks, activities = plan.session.blocks, plan.activities | {activity.id: activity}
    at = place_for(activity, blocks, activities)
    longer = (*blocks[:at], block, *blocks[at:])
    return new_concerns(replace(plan, activities=activities, today=None), longer)


def new_concerns(plan: Plan, blocks: tuple[Block, ...]) -> tuple[Concern, ...]:
    """Return what the rules say of other blocks, and not of the plan.

    `activities` has all records.
    """
    before = {_told(concern) for concern in concerns(plan)}
    changed = replace(plan, session=replace(plan.session, blocks=blocks))
    return tuple(
        concern
        for concern in concerns(changed)
        if concern.rule not in _NO_OBSTACLE and _told(concern) not in before
    )


def spares_of(plan: Plan, activities: Records) -> tuple[Spare, ...]:
    """Return the spare activities of a plan, in the trainer's order.

    `activities` has their records.
    """
    return tuple(
        Spare(block, activities[block.activity], obstacles(plan, block, activities[block.activity]))
        for block in plan.session.spare
        if block.activity is not None and block.activity in activities
    )


def _told(concern: Concern) -> tuple[object, ...]:
    return concern.rule, concern.activity, concern.names
