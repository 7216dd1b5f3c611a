"""The ready workshops, and the one that a trainer makes of hers to send it.

What belongs to one class stays behind: its name, the date, notes, and times promised to a school.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from hope_desktop.domain.library.activity import Activity, skipped_in
from hope_desktop.domain.library.handout import choices
from hope_desktop.domain.terms import (
    ActivityId,
    Adults,
    Audience,
    BlockId,
    Level,
    Module,
    TemplateId,
    frozen,
    levels_of,
)
from hope_desktop.domain.workshops.plan import Block, Session
from hope_desktop.domain.workshops.stories import told_or_read


@frozen
class TemplatePart:
    """One visit of a template: which activities, in which slot."""

    part: str
    slot_minutes: int
    activities: tuple[ActivityId, ...]
    blocks: tuple[Block, ...] = ()
    """The plan that a trainer kept; empty takes each activity with its own minutes."""
    titles: tuple[str, ...] = ()
    """What the activities were called when a trainer kept them, to name one that is gone. A
    trainer's own have none here: what she erases or keeps to herself is not to be found in a
    template."""
    heart: tuple[ActivityId, ...] = ()
    """What the visit is about: of its activities these go last when minutes are short."""


@frozen
class Template:
    """A ready workshop or series for some levels."""

    id: TemplateId
    title: str
    levels: tuple[Level, ...]
    requires_modules: tuple[Module, ...]
    parts: tuple[TemplatePart, ...]
    adults: Adults | None = None
    """Of those for adults: where, when it is not for both."""
    own: bool = False
    """A trainer made it, and it came in a file of a colleague."""
    sender: str = ""
    """Who sent it, of what came from a colleague."""
    sent_on: str = ""
    """An ISO date."""
    begun_with: str = ""
    """The ready workshop that it was made of, which knows what it is about."""


ONLY_PART = "a"
"""The part of a template that has one."""
TITLE_LENGTH = 80

type ReadableRecords = Mapping[ActivityId, Activity]


def kept_part(
    name: str,
    session: Session,
    activities: ReadableRecords,
    heart: Collection[ActivityId] = (),
) -> TemplatePart:
    """Return a workshop without what is its class's alone, and what cannot be read."""
    blocks = tuple(
        replace(block, note="")
        for block in session.blocks
        if block.activity is None or block.activity in activities
    )
    used = tuple(dict.fromkeys(block.activity for block in blocks if block.activity is not None))
    slot, left = session.facts.slot_minutes, tuple(one for one in used if one in heart)
    titles = tuple("" if activities[one].is_own else activities[one].title for one in used)
    return TemplatePart(name, slot, used, blocks, titles, left)


def heart_of(part: TemplatePart | None, *, told: bool) -> frozenset[ActivityId]:
    """Return what a workshop from this part is about, by what is planned for it.

    Nothing without one.
    """
    return frozenset(told_or_read(one, told=told) for one in part.heart) if part else frozenset()


def gone_from(
    part: TemplatePart, offered: Collection[ActivityId], title_of: Callable[[ActivityId], str]
) -> tuple[str, ...]:
    """Return the titles of what the library does not offer any more; empty of what was erased."""
    pairs = zip(part.activities, part.titles or part.activities, strict=True)
    return tuple(title or title_of(one) for one, title in pairs if one not in offered)


def whole_blocks(activities: Iterable[Activity]) -> tuple[Block, ...]:
    """Return a block for each activity, with its own minutes."""
    return tuple(
        Block(BlockId(number), activity.id, activity.minutes)
        for number, activity in enumerate(activities, 1)
    )


def planned_from(part: TemplatePart, activities: ReadableRecords) -> tuple[Block, ...]:
    """Return the blocks of a template of which the activity is there, as the activity is now."""
    if not part.blocks:
        return whole_blocks(activities[one] for one in part.activities if one in activities)
    return tuple(
        block if block.activity is None else _as_now(block, activities[block.activity])
        for block in part.blocks
        if block.activity is None or block.activity in activities
    )


def suits(activities: Iterable[Activity]) -> tuple[Level, ...]:
    """Return the levels that every one of some activities is for."""
    audiences = frozenset(Audience)
    for activity in activities:
        audiences &= activity.audiences
    return levels_of(audiences)


def needs(activities: Iterable[Activity]) -> tuple[Module, ...]:
    """Return the modules that a class has had before these."""
    return skipped_in(tuple(activities), frozenset())


def _as_now(block: Block, activity: Activity) -> Block:
    """Make the whole activity of a version that it has lost, in the minutes kept."""
    variant = block.variant if block.variant in {v.name for v in activity.variants} else ""
    is_there = activity.setting_of or block.version in choices(activity.handouts)
    version = block.version if is_there else ""
    return replace(block, variant=variant, version=version)
