"""A true story told live and the made-up story in its place: one plan becomes the other.

The numbers are design choices and stand here only.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from hope_desktop.domain.errors import NoStory, NotATrainer
from hope_desktop.domain.library.activity import Activity, PlanRole, StepRole
from hope_desktop.domain.terms import ActivityId, BlockId, Level
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.plan import Block, Session, SessionFacts
from hope_desktop.domain.workshops.teller import Teller

MADE_UP_STORY = ActivityId("4.6")
PLAN_B = {ActivityId("4.2"): MADE_UP_STORY, ActivityId("4.3"): ActivityId("4.4")}
"""What takes the place of a live story and its questions; together as long."""
READ_ALOUD = "noor"
"""The version of the made-up story that lies in the bag, unless another was chosen in the plan."""
_TOLD = {made_up: told for told, made_up in PLAN_B.items()}

STORY_OPENING_MINUTES = 10
STORY_CLOSING_MINUTES = 15
STORY_MAX_PUPILS = 28
STORY_FIRST_YEAR = 2
STAY_AFTER_STORY_MINUTES = 15
STORIES_IN_A_WEEK = 3
"""So many stories of one person within seven days are said to be many."""
NO_LIVE_STORY = frozenset(
    {Level.PO, Level.PRO, Level.VSO_DB, Level.VSO_AM, Level.VSO_VV, Level.ISK}
)
"""po never hears one; pro, vso and isk read a fictional story."""


def told_or_read(activity: ActivityId, *, told: bool = False) -> ActivityId:
    """Return the activity, or what takes its place in a workshop where nobody tells."""
    return activity if told else PLAN_B.get(activity, activity)


def may_wait(activity: Activity) -> bool:
    """Tell whether it may be for time that is left: never what keeps safe, and no story."""
    return activity.role is not PlanRole.SAFETY and activity.id not in {*PLAN_B, *_TOLD}


def may_be_told(session: Session) -> bool:
    """Tell whether there is a story in the plan that somebody could tell."""
    return any(block.activity in _TOLD or block.activity in PLAN_B for block in session.blocks)


def lies_ready(session: Session, printed: Collection[str]) -> bool:
    """Tell whether who was to tell stopped, and what is read instead was printed too.

    `printed` are the activities of the last print: after one of the made-up story it is not so.
    """
    teller = session.teller
    stopped = teller is not None and teller.stopped and teller.name in session.facts.trainers
    return stopped and may_be_told(session) and not PLAN_B.keys().isdisjoint(printed)


def told_by(session: Session, name: str, records: Mapping[ActivityId, Activity]) -> Session:
    """Return the plan in which a trainer tells, in as many minutes: her yes for this class."""
    wanted = one_line("teller", name).casefold()
    trainer = next((one for one in session.facts.trainers if one.casefold() == wanted), None)
    if not may_be_told(session):
        raise NoStory
    if trainer is None:
        raise NotATrainer(one_line("teller", name), session.facts.trainers)
    known = session.teller is not None and session.teller.name == trainer
    teller = replace(session.teller, stopped=False) if known and session.teller else Teller(trainer)
    return replace(_turned(session, _TOLD, records), teller=teller, is_plan_b=False)


def read_instead(
    session: Session,
    records: Mapping[ActivityId, Activity],
    *,
    asked: bool = False,
    story: str = "",
) -> Session:
    """Return the plan with the made-up story, in as many minutes.

    `asked` is whether somebody chose that; else the plan says that there was to be another story.
    `story` is the version that takes the place of one told, when none was chosen in the plan. Who
    stops is kept, so that going on is as easy as stopping was.
    """
    turned = _turned(session, PLAN_B, records)
    told = {block.id for block in session.blocks if block.activity in PLAN_B}
    blocks = tuple(
        replace(one, version=one.version or story)
        if one.id in told and one.activity == MADE_UP_STORY
        else one
        for one in turned.blocks
    )
    turned = replace(turned, blocks=blocks)
    is_plan_b = not asked and (session.is_plan_b or turned.blocks != session.blocks)
    teller = session.teller and replace(session.teller, stopped=True)
    return replace(turned, teller=teller, is_plan_b=is_plan_b)


def for_others(session: Session, records: Mapping[ActivityId, Activity]) -> Session:
    """Return a plan for another class or another day: who said yes said it for this one."""
    return replace(read_instead(session, records), teller=None)


def reader_of(session: Session) -> str:
    """Return who reads the made-up story, since the other one was to tell; else empty."""
    teller = session.teller
    others = (one for one in session.facts.trainers if teller and one != teller.name)
    return next(others, "") if session.reads_aloud else ""


def led(activity: Activity, session: Session) -> Activity:
    """Return a story with who tells in the place of trainer 1; who was to tell leads no step."""
    if activity.id not in {*PLAN_B, *_TOLD}:
        return activity
    first, second = StepRole.TRAINER_1, StepRole.TRAINER_2
    roles = {}
    if reader := reader_of(session):
        leads = second if reader == session.facts.trainer2 else first
        roles = {first: leads, second: leads}
    elif session.told_by and session.told_by == session.facts.trainer2:
        roles = {first: second, second: first}
    return activity.with_steps(lambda step: replace(step, role=roles.get(step.role, step.role)))


def people_of(facts: SessionFacts) -> dict[StepRole, str]:
    """Return who leads a step, as far as names are known; who is alone needs none."""
    named = {StepRole.TRAINER_1: facts.trainer1, StepRole.TRAINER_2: facts.trainer2}
    return {role: name for role, name in named.items() if name and not facts.alone}


def most_in_a_week(start: datetime | None, others: Iterable[datetime]) -> int:
    """Return the most stories in seven days of which this one is part; 0 while it has no date."""
    if start is None:
        return 0
    days = [moment.date() for moment in (start, *others)]
    firsts = [start.date() - timedelta(days=before) for before in range(7)]
    return max(sum(first <= day < first + timedelta(days=7) for day in days) for first in firsts)


def _turned(
    session: Session,
    instead: Mapping[ActivityId, ActivityId],
    records: Mapping[ActivityId, Activity],
) -> Session:
    """Return other activities in the place of some; together they take as long as those did."""
    old = [block for block in session.blocks if block.activity in instead]
    new = [_in_place_of(block, instead, records) for block in old]
    left = sum(block.minutes for block in old) - sum(block.minutes for block in new)
    for index, block in enumerate(new):
        record = records[block.activity] if block.activity else None
        least, most = (record.min_minutes, record.max_minutes) if record else (1, block.minutes)
        minutes = max(least, min(most, block.minutes + left))
        left -= minutes - block.minutes
        new[index] = replace(block, minutes=minutes)
    if new and left:  # no way is both safe and as long: the rules say what is too short
        new[0] = replace(new[0], minutes=max(1, new[0].minutes + left))
    turned: dict[BlockId, Block] = {one.id: _as_short(one, records) for one in new}
    blocks = tuple(turned.get(block.id, block) for block in session.blocks)
    return replace(session, blocks=blocks)


def _as_short(block: Block, records: Mapping[ActivityId, Activity]) -> Block:
    """In the shorter way that its minutes leave room for, where the whole one does not fit."""
    record = records[block.activity] if block.activity else None
    if record is None or block.minutes >= record.minutes:
        return block
    fits = [way for way in record.variants if way.minutes <= block.minutes]
    longest = max(fits, key=lambda way: way.minutes, default=None)
    return replace(block, variant=longest.name if longest else "")


def _in_place_of(
    block: Block,
    instead: Mapping[ActivityId, ActivityId],
    records: Mapping[ActivityId, Activity],
) -> Block:
    """Its note, promised time and version stay; how it was done belongs to the other activity."""
    assert block.activity is not None, "a pause has no other activity"
    record = records[instead[block.activity]]
    return replace(block, activity=record.id, minutes=record.minutes, variant="", way=None)
