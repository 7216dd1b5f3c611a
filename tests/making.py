"""Small values for tests: what a test is about is named, the rest is ordinary."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from hope_desktop.domain.classes import ClassFacts, ModuleDone, SchoolClass
from hope_desktop.domain.library.activity import Activity, PlanRole, Step, Variant
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.terms import (
    ActivityId,
    Audience,
    BlockId,
    ClassId,
    HandoutId,
    Level,
    Module,
    SessionId,
)
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Block, Session, SessionFacts, schedule
from hope_desktop.domain.workshops.safety import Plan, concerns
from hope_desktop.domain.workshops.teller import Teller


def moment(text: str) -> datetime:
    """A local time at a school, without a zone: `2026-12-01T09:00`."""
    return datetime.fromisoformat(text)


NINE = moment("2026-12-01T09:00")
NOW = moment("2026-11-24T10:00")
"""When tests of services happen."""
CLASS_2B = ClassFacts(
    school="De Brug",
    label="2B",
    level=Level.VMBO_GT,
    year=2,
    pupils=27,
    helper="J. Wit, zorgcoördinator, kamer 3",
    reserve="S. Aydin, mentor",
)


def activity(name: str, module: Module = Module.BOUNDARIES, **other: Any) -> Activity:
    """An activity of 20 minutes, at least 10, for everybody."""
    minutes = other.pop("minutes", 20)
    usual: dict[str, Any] = {
        "id": ActivityId(name),
        "title": f"Titel {name}",
        "module": module,
        "position": 1,
        "goal": "De leerling oefent.",
        "method": "spel",
        "audiences": frozenset(Audience),
        "age_min": 10,
        "age_max": 25,
        "minutes": minutes,
        "min_minutes": min(10, minutes),
        "max_minutes": 60,
        "group_min": 1,
        "group_max": 99,
        "role": PlanRole.CORE,
        "intensity": 1,
        "disclosure_risk": 0,
        "content_note": "grenzen",
        "exit": "Blijf zitten.",
        "lighter_alternative": "Teken iets.",
        "aftercare": "Sluit rustig af.",
        "without_paper": "Doe het aan het bord.",
        "steps": (Step(minutes, "Doen."),),
    }
    return Activity(**(usual | other))


OPENING = activity("O1", Module.OPENING, minutes=9, min_minutes=6, role=PlanRole.SAFETY)
OPENING_SHORT = activity("O1k", Module.OPENING, minutes=4, min_minutes=3, role=PlanRole.SAFETY)
LANDING = activity("C1", Module.CLOSING, minutes=5, min_minutes=4)
CLOSING = activity("C3", Module.CLOSING, minutes=8, min_minutes=5, role=PlanRole.SAFETY)
STORY = activity(
    "4.2", Module.STORIES, minutes=45, min_minutes=30, intensity=3, needs_live_consent=True
)


def variant(name: str, minutes: int) -> Variant:
    """A shorter way of so many minutes."""
    return Variant(name, minutes, (Step(minutes, "Kort doen."),))


def blocks(*activities: Activity | int) -> tuple[Block, ...]:
    """Blocks of activities with their own minutes; a number is a pause of so many minutes."""
    return tuple(
        Block(BlockId(number), None, one)
        if isinstance(one, int)
        else Block(BlockId(number), one.id, one.minutes)
        for number, one in enumerate(activities, 1)
    )


def school_class(facts: ClassFacts = CLASS_2B, done: str = "") -> SchoolClass:
    """A class that has had the modules of which `done` has the numbers."""
    path = tuple(ModuleDone(Module(number), NINE.date()) for number in done)
    return SchoolClass(ClassId(1), facts, "2026-2027", path)


def view_of(made: Plan) -> PlanView:
    """A plan as pages and papers see it."""
    blocks = schedule(made.session)
    return PlanView(made.session, made.school_class, blocks, made.activities, concerns(made))


def plan(
    *activities: Activity | int,
    class_: SchoolClass | None = None,
    earlier: frozenset[ActivityId] = frozenset(),
    is_plan_b: bool = False,
    teller: Teller | None = None,
    stories: tuple[datetime, ...] = (),
    **facts: Any,
) -> Plan:
    """A plan for class 2B with two trainers, in a lesson that is long enough."""
    usual: dict[str, Any] = {
        "start": NINE,
        "slot_minutes": 240,
        "trainer1": "Trainer een",
        "trainer2": "Trainer twee",
    }
    session = Session(
        SessionId(1),
        ClassId(1),
        SessionFacts(**(usual | facts)),
        blocks(*activities),
        is_plan_b=is_plan_b,
        teller=teller,
    )
    records = {one.id: one for one in activities if not isinstance(one, int)}
    return Plan(session, class_ or school_class(), records, earlier, stories=stories)


def with_blocks(made: Plan, *changed: Block) -> Plan:
    """The plan with other blocks."""
    return replace(made, session=replace(made.session, blocks=changed))


def handout(name: str, kind: HandoutKind = HandoutKind.WORKSHEET, **other: Any) -> Handout:
    """A Dutch handout for every pupil; `name` is `1.4/kaart`."""
    usual: dict[str, Any] = {
        "id": HandoutId(name),
        "activity": ActivityId(name.partition("/")[0]),
        "title": f"Werkblad {name}",
        "kind": kind,
        "language": "nl",
        "reading": "A2",
        "group_size": GroupSize.ONE,
        "body": "Schrijf iets op.\n",
    }
    return Handout(**(usual | other))
