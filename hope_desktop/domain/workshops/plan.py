"""A session: blocks in an order, with minutes; clock times follow and are never stored."""

from dataclasses import field, replace
from datetime import datetime, timedelta
from enum import Enum, StrEnum
from typing import Self

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.terms import (
    ActivityId,
    BlockId,
    ClassId,
    Level,
    SessionId,
    TemplateId,
    frozen,
)
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.teller import Teller

MAX_BLOCK_MINUTES = 240
MAX_SLOT_MINUTES = 480
YEARS = range(2000, 2100)
"""When a workshop can be; another year is a typing error."""


class CheckItem(StrEnum):
    """What has to be arranged with the school, in the order of the checklist."""

    PARENTS_TOLD = "parents-told"
    PUPILS_TOLD = "pupils-told"
    MENTOR_STAYS = "mentor-stays"
    TWO_ADULTS = "two-adults"
    QUIET_SPOT = "quiet-spot"
    ANYTHING_GOING_ON = "anything-going-on"


class CheckState(Enum):
    """How far it is."""

    TODO = "todo"
    DONE = "done"
    AGREED_OTHERWISE = "agreed-otherwise"


@frozen
class ChecklistLine:
    """One line of the checklist; `note` says what was agreed instead."""

    item: CheckItem
    state: CheckState = CheckState.TODO
    note: str = ""


_NOT_ASKED = {
    Level.MBO: frozenset({CheckItem.PARENTS_TOLD}),
    Level.ADULTS: frozenset({CheckItem.PARENTS_TOLD, CheckItem.MENTOR_STAYS, CheckItem.TWO_ADULTS}),
}


def never_asked(level: Level | None, *, are_two: bool) -> frozenset[CheckItem]:
    """Return what is not arranged for a class of this level.

    Of whom is grown up no parents have to know, and two trainers are two adults.
    """
    here = {CheckItem.TWO_ADULTS} if are_two else frozenset[CheckItem]()
    return (_NOT_ASKED.get(level, frozenset()) if level else frozenset()) | here


REMEMBERED = CheckItem.QUIET_SPOT
"""Asked once a school year at a school, and may be as it was; the rest begins anew each time."""


def fresh_checklist() -> tuple[ChecklistLine, ...]:
    """Return all items, to do."""
    return tuple(ChecklistLine(item) for item in CheckItem)


PAUSE_MINUTES = 5
"""The length of a new pause."""


@frozen
class Block:
    """An activity or a pause in a plan."""

    id: BlockId
    activity: ActivityId | None = None
    """None is a pause."""
    minutes: int = PAUSE_MINUTES
    """0 is a part for time that is left: nothing is planned for it, and its papers go along."""
    variant: str = ""
    """The name of the short variant that is used; empty is the full activity."""
    note: str = ""
    version: str = ""
    """Which version of its handouts is printed, when a trainer chose one; empty suits the class."""
    way: WorkingForm | None = None
    """The working form that a trainer chose; None is as the activity says."""

    @property
    def if_time(self) -> bool:
        """Tell whether it is given only if there is time."""
        return not self.minutes


@frozen
class SessionFacts:
    """What is agreed about a session, apart from its blocks."""

    start: datetime | None = None
    """Local time at the school, without time zone; None while unknown."""
    slot_minutes: int = 50
    trainer1: str = ""
    trainer2: str = ""
    alone: bool = False
    """"Ik sta er alleen voor": the steps of trainer 2 go to the mentor."""
    reason: str = ""
    """Why earlier modules were skipped; stands on the run sheet."""
    room: str = ""
    checklist: tuple[ChecklistLine, ...] = field(default_factory=fresh_checklist)

    @property
    def trainers(self) -> tuple[str, ...]:
        """Return the names that are known."""
        return tuple(name for name in (self.trainer1, self.trainer2) if name)

    @property
    def are_two(self) -> bool:
        """Tell whether a second trainer comes along."""
        return bool(self.trainer2.strip()) and not self.alone

    def asked_about(self, level: Level | None) -> tuple[ChecklistLine, ...]:
        """Return the lines of the checklist that are arranged for a class of this level."""
        never = never_asked(level, are_two=self.are_two)
        return tuple(check for check in self.checklist if check.item not in never)

    def answer(self, item: CheckItem) -> ChecklistLine:
        """Return what was answered to an item of the checklist."""
        return next((one for one in self.checklist if one.item is item), ChecklistLine(item))

    def answered(self, line: ChecklistLine) -> Self:
        """Return these with another answer to one line of the checklist."""
        checks = (line if check.item is line.item else check for check in self.checklist)
        return replace(self, checklist=tuple(checks))


@frozen
class Session:
    """A plan of blocks for one class."""

    id: SessionId
    class_id: ClassId
    facts: SessionFacts
    blocks: tuple[Block, ...]
    template: TemplateId | None = None
    part: str = ""
    done: bool = False
    is_plan_b: bool = False
    """The made-up story stands here, since nobody was chosen yet to tell one."""
    teller: Teller | None = None
    """Who tells the story, when somebody was chosen; also who stopped."""

    @property
    def told_by(self) -> str:
        """Return who tells the story of this plan; empty when a made-up one is read, or none."""
        return self.teller.name if self.teller and not self.teller.stopped else ""

    @property
    def reads_aloud(self) -> bool:
        """Tell that who was to tell stopped: the made-up story in the bag is read, by no copy."""
        return self.teller is not None and self.teller.stopped

    @property
    def minutes(self) -> int:
        """Return the planned length: all blocks together."""
        return sum(block.minutes for block in self.blocks)


@frozen
class TimedBlock:
    """A block with its minutes from the start, and clock times when they are known."""

    block: Block
    from_minute: int
    start: datetime | None
    end: datetime | None


def schedule(session: Session) -> tuple[TimedBlock, ...]:
    """Return the blocks with their times; each starts when the one before it ends."""
    timed, at = [], 0
    for block in session.blocks:
        start, to = session.facts.start, at + block.minutes
        first, last = (start and start + timedelta(minutes=one) for one in (at, to))
        timed.append(TimedBlock(block, at, first, last))
        at = to
    return tuple(timed)


def next_block_id(blocks: tuple[Block, ...]) -> BlockId:
    """Return an id that no block of the session has."""
    return BlockId(max((block.id for block in blocks), default=0) + 1)


def moved(blocks: tuple[Block, ...], block: BlockId, to: int) -> tuple[Block, ...]:
    """Return the blocks with one moved to an index; indexes outside the list mean its ends."""
    chosen = next(b for b in blocks if b.id == block)
    rest = [b for b in blocks if b.id != block]
    to = max(0, min(to, len(rest)))
    return (*rest[:to], chosen, *rest[to:])


def without(blocks: tuple[Block, ...], block: BlockId) -> tuple[Block, ...]:
    """Return the blocks without one."""
    return tuple(b for b in blocks if b.id != block)


def with_minutes(blocks: tuple[Block, ...], block: BlockId, minutes: int) -> tuple[Block, ...]:
    """Return the blocks with one of another length, kept between 1 and `MAX_BLOCK_MINUTES`."""
    minutes = max(1, min(minutes, MAX_BLOCK_MINUTES))
    return tuple(replace(b, minutes=minutes) if b.id == block else b for b in blocks)


MAX_REASON = 500
"""Letters in the reason for skipping a module; it stands on the run sheet."""


def checked_facts(facts: SessionFacts) -> SessionFacts:
    """Return the facts with texts trimmed.

    Raises:
        WrongValue: a slot of no or more than `MAX_SLOT_MINUTES` minutes, a start outside `YEARS`,
            or too long a text.
    """
    if not 1 <= facts.slot_minutes <= MAX_SLOT_MINUTES:
        raise WrongValue("slot_minutes", str(facts.slot_minutes), f"1-{MAX_SLOT_MINUTES}")
    if facts.start is not None and facts.start.year not in YEARS:
        raise WrongValue("start", facts.start.isoformat(" ", "minutes"), f"{YEARS[0]}-{YEARS[-1]}")
    return replace(
        facts,
        trainer1=one_line("trainer1", facts.trainer1),
        trainer2=one_line("trainer2", facts.trainer2),
        room=one_line("room", facts.room),
        reason=one_line("reason", facts.reason, MAX_REASON),
        checklist=tuple(replace(c, note=one_line("note", c.note)) for c in facts.checklist),
    )
