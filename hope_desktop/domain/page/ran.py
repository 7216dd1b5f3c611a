"""How the parts of a workshop went, and what is said of them: on its page and after a lesson."""

from collections.abc import Collection, Mapping, Sequence

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import ActivityId, BlockId, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.lines import Line, stays_in_plan

_HEAVY = 3
"""After a part of this intensity somebody may still come."""


@frozen
class PartRan:
    """A part that was planned, or brought in: how long it took, and the line at it."""

    block: BlockId
    activity: Activity | None
    planned: int
    took: int
    given: bool
    line: Line | None

    @property
    def is_public(self) -> bool:
        """Return whether a line may be typed while a class is in the room."""
        return self.activity is not None and not stays_in_plan(self.activity)


def parts_ran(
    plan: PlanView, after: Afterwards, lines: Mapping[ActivityId, Line]
) -> tuple[PartRan, ...]:
    """Return the parts in their order; what waited for time and had none is no part."""
    ran = {one.block: one.minutes for one in after.minutes}
    parts = []
    for block in plan.session.blocks:
        if block.if_time and block.id not in ran:
            continue
        line = lines.get(block.activity) if block.activity else None
        took, given = ran.get(block.id, block.minutes), block.id not in after.not_given
        activity = plan.activity_of(block)
        parts.append(PartRan(block.id, activity, block.minutes, took, given, line))
    return tuple(parts)


def most_otherwise(parts: Sequence[PartRan], heart: Collection[ActivityId]) -> BlockId | None:
    """Return the part that took longest or shortest beside its plan, else the heart of it all."""
    asked = [one for one in parts if one.activity is not None]
    other = [one for one in asked if one.given and one.took != one.planned]
    if other:
        return max(other, key=lambda one: abs(one.took - one.planned)).block
    first = (one.block for one in asked if one.activity and one.activity.id in heart)
    return next(first, next((one.block for one in asked), None))


def is_heavy(parts: Sequence[PartRan]) -> bool:
    """Return whether somebody may want to stay after it."""
    return any(one.given and one.activity and one.activity.intensity >= _HEAVY for one in parts)
