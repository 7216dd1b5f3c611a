"""All that is said in the rows of a workshop, without a window."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from hope_desktop.domain.library.activity import Step, StepRole
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.page import (
    STORY_PARTS,
    Key,
    RowPlace,
    WayKind,
    WayToGive,
    WholeWorkshop,
    chosen_of,
    held_at,
    most_otherwise,
    placed,
    story_part,
)
from hope_desktop.domain.terms import ActivityId, Module, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.lines import Said, Whom
from hope_desktop.domain.workshops.plan import Block, CheckState, TimedBlock
from hope_desktop.domain.workshops.safety import Concern, Rule, safe_minimum
from hope_desktop.i18n.catalogue import (
    Translator,
    dotted,
    listed,
    marked as _,
    minutes_text,
    planned_text,
    words_for,
)
from hope_desktop.i18n.labels import clock, label as name_of, warning_text
from hope_desktop.i18n.lines import earlier_text
from hope_desktop.i18n.versions import story_title, version_name


def _way(whole: WholeWorkshop, block: Block, giving: WayToGive, translate: Translator) -> str:
    """Return one way to give a part as a whole sentence."""
    minutes = {"minutes": minutes_text(giving.minutes, translate)}
    if giving.kind is WayKind.OTHER:
        activity = whole.plan.activity_of(block)
        way = activity.way(giving.way) if activity else None
        name = whole.settings.get(giving.activity, "") if giving.activity else ""
        if way is not None:
            name = name_of(way.form, translate)
        elif giving.version:
            return translate("With another version of the texts")
        return translate("%(name)s, %(minutes)s") % (minutes | {"name": name.capitalize()})
    if giving.kind is WayKind.READ:
        return _read(whole, block, giving, translate)
    if giving.kind is WayKind.TOLD:
        mine = giving.teller == whole.me
        sentence = translate(_("I tell it &myself") if mine else _("%(name)s tells in person"))
        return sentence.replace("%(name)s", giving.teller.replace("&", "&&"))
    is_base = not (giving.variant or giving.version or giving.way)
    sentence = {
        WayKind.AS_IS: _("As it stands here, %(minutes)s") if is_base else _("As now: %(minutes)s"),
        WayKind.SHORTER: _("Shorter: %(minutes)s"),
        WayKind.ELSE: _("Other activity in this place"),
    }[giving.kind]
    if giving.kind is WayKind.ELSE and block.activity in STORY_PARTS:
        sentence = _("Somebo&dy else tells, or another story…")
    return translate(sentence) % minutes


def _read(whole: WholeWorkshop, block: Block, giving: WayToGive, translate: Translator) -> str:
    texts, group = whole.stories.get(block.id, ()), whole.plan.school_class
    title = story_title(texts, group.audiences, group.facts.level)
    if giving.version:
        title = version_name(texts, giving.version, translate)
    if not title:
        return translate("The class reads a made-up story")
    said = translate("The class reads the made-up story: %(story)s")
    return said % {"story": title.replace("&", "&&")}


_NO_NAMES = _("No names or stories of pupils.")
ASKED_BESIDE = {
    Rule.STORY_YES,
    Rule.STORY_LEVEL,
    Rule.STORY_YEAR,
    Rule.HELPER_MISSING,
    Rule.SECOND_ADULT_MISSING,
    Rule.MODULE_SKIPPED,
}
"""What is asked of a story that is told, one after the other, each in its own words."""
type Tone = Literal["hint", "", "red"]


class WorkshopFace(StrEnum):
    """What of a workshop is in sight; the values are sections of a `Destination`."""

    PLAN = "plan"
    BAG = "bag"
    LESSON = "lesson"
    AFTER = "after"


@frozen
class StepLine:
    """A step of a part: how long, who, what, and the words to say."""

    minutes: str
    who: str
    what: str
    say: str = ""


@frozen
class RowTick:
    """A tick on the closed row: what it is about, its words beside it, and its whole name."""

    about: object
    words: str
    name: str
    on: bool


@frozen
class WorkshopRow:
    """A row as it is closed, and what stands in it when it is open."""

    key: Key
    title: str
    time: str = ""
    below: str = ""
    tone: Tone = "hint"
    icon: str = ""
    module: Module | None = None
    sheets: tuple[Handout, ...] = ()
    who: str = ""
    right: str = ""
    right_tone: Tone = ""
    press: str = ""
    """What is one press away on the closed row."""
    spoken: str = ""
    activity: ActivityId | None = None
    can_change: bool = False
    """It stands in a plan that was not given yet."""
    shortest: str = ""
    """Why it cannot be shorter."""
    is_open: bool = False
    steps: tuple[StepLine, ...] = ()
    told: tuple[tuple[str, Tone], ...] = ()
    """What else there is to know of it, below its steps."""
    ways: tuple[str, ...] = ()
    chosen: int = 0
    note: str | None = None
    """The trainer's own line; None where none can be written."""
    no_names: str = ""
    """Stands below what can be typed."""
    asked: tuple[str, ...] = ()
    """The modules of which is asked what the class knows."""
    earlier: Said | None = None
    ticks: tuple[RowTick, ...] = ()
    line: str = ""
    """After the lesson: what is to be otherwise next time."""
    whom: Whom = Whom.ME


def first_face(whole: WholeWorkshop, now: datetime) -> WorkshopFace:
    """Return the face that a workshop opens with: by the day, not by a choice."""
    session = whole.plan.session
    start = session.facts.start
    if session.done:
        return WorkshopFace.AFTER
    if start is None or now.date() < start.date():
        return WorkshopFace.LESSON if whole.printed and start is not None else WorkshopFace.PLAN
    if now > start + timedelta(minutes=session.facts.slot_minutes):
        return WorkshopFace.AFTER
    return WorkshopFace.LESSON if whole.printed or now >= start else WorkshopFace.BAG


def first_open(whole: WholeWorkshop, face: WorkshopFace) -> Key | None:
    """Return the row that is open at first: what asks something, else the heart."""
    plan = whole.plan
    if face is WorkshopFace.AFTER:
        return most_otherwise(whole.ran, plan.known.heart)
    asks = story_part(plan) or (None if plan.session.done else held_at(plan))
    if asks is not None:
        return asks
    heart = (one.id for one in plan.session.blocks if one.activity in plan.known.heart)
    return next(heart, next((one.id for one in plan.session.blocks), RowPlace.WHOLE))


def rows(
    whole: WholeWorkshop, face: WorkshopFace, opened: Key | None, translate: Translator
) -> tuple[WorkshopRow, ...]:
    """Return every row of a workshop: the whole lesson, its parts and its end."""
    plan = whole.plan
    translate = words_for(translate, adults=plan.school_class.facts.adults)
    says = {} if plan.session.done else placed(plan)
    parts = [_part(whole, timed, face, says, opened, translate) for timed in plan.blocks]
    end = (
        [_end(plan, says, translate)] if face is WorkshopFace.PLAN and not plan.session.done else []
    )
    return (_whole(whole, face, says, opened, translate), *parts, *end)


def rows_of_bag(whole: WholeWorkshop, words: Translator) -> tuple[WorkshopRow, ...]:
    """Return the rows beside what lies on their tables: all of them closed."""
    first, *others = rows(whole, WorkshopFace.BAG, None, words)
    words = words_for(words, adults=whole.plan.school_class.facts.adults)
    first = replace(first, below=words("Lies ready when the class comes in"), press="")
    parts = (replace(row, below=row.below if row.press else "") for row in others)
    return tuple(
        replace(row, right="", who="", sheets=(), spoken=_said(row.time, row.title, row.below))
        for row in (first, *parts)
    )


def _said(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _whole(
    whole: WholeWorkshop,
    face: WorkshopFace,
    says: Mapping[Key, tuple[Concern, ...]],
    opened: Key | None,
    translate: Translator,
) -> WorkshopRow:
    plan = whole.plan
    room, group = plan.session.facts.room, plan.school_class.facts
    name = translate("The whole lesson")
    is_plan, is_open = face is WorkshopFace.PLAN, opened is RowPlace.WHOLE
    # That nobody is named yet is said by what is pressed, until it is red.
    found = [
        c for c in says.get(RowPlace.WHOLE, ()) if c.serious or c.rule is not Rule.HELPER_MISSING
    ]
    asked = [_question(one, plan, translate) for one in found] if is_plan else []
    if is_plan and (last := _last_time(whole, translate)):
        asked.append((last, "hint"))
    helper = group.helper or ("" if is_plan else translate("nobody is named yet"))
    if room and not room.isalpha() and " " not in room:  # a number, not "aula" or "Lokaal 8"
        room = translate("room %(room)s") % {"room": room}
    named = helper and f"{translate(_('Go-to person:'))} {helper}"
    usual: tuple[str, Tone] = dotted(named, room or translate("ask for the room")), "hint"
    below, tone = asked[0] if asked and not is_open else usual
    press = _arranged(plan, translate) if is_plan else translate("Trainer card")
    is_said = any(one.rule is Rule.HELPER_MISSING for one in found)
    if is_plan and not (group.helper or is_said or plan.session.done):
        press = translate("To arrange: go-to person")
    return WorkshopRow(
        RowPlace.WHOLE,
        name,
        below=below,
        tone=tone,
        icon="users",
        press="" if is_open and is_plan else press,
        spoken=_said(name, below, press),
        is_open=is_open,
        told=tuple(asked),
    )


def _last_time(whole: WholeWorkshop, words: Translator) -> str:
    """Return what the workshop of this class before it left to know."""
    late = words("%(minutes)d min late") % {"minutes": whole.late} if whole.late else ""
    told = dotted(late, *(f"{title}: {one.words}" for title, one in whole.left_lines.items()))
    return words("Last time: %(what)s") % {"what": told} if told else ""


def _arranged(plan: PlanView, translate: Translator) -> str:
    """Return how far it is arranged with the school."""
    if plan.session.done:
        return ""
    checks = plan.session.facts.asked_about(plan.school_class.facts.level)
    if count := sum(check.state is CheckState.TODO for check in checks):
        return translate("To arrange: %(count)d") % {"count": count}
    return translate("Agreements: all done")


def _part(
    whole: WholeWorkshop,
    timed: TimedBlock,
    face: WorkshopFace,
    says: Mapping[Key, tuple[Concern, ...]],
    opened: Key | None,
    translate: Translator,
) -> WorkshopRow:
    plan, block = whole.plan, timed.block
    activity, concerns = plan.activity_of(block), says.get(block.id, ())
    is_plan = face is WorkshopFace.PLAN and not plan.session.done
    tells = block.activity in STORY_PARTS and bool(plan.session.told_by)
    steps = activity.steps_in(block.variant, block.minutes) if activity else ()
    leading = {step.role for step in steps}
    who = (whole.people.get(one) or name_of(one, translate) for one in StepRole if one in leading)
    way = activity.way(block.way) if activity else None
    is_open, length = opened == block.id, planned_text(block.minutes, translate)
    at = time_at(plan, timed.from_minute) if block.minutes else ""
    names = [f"“{name}”" for name in whole.left_out.get(block.activity, ()) if is_plan]
    lost = translate("No room on the lesson sheet for: %(names)s.") % {
        "names": listed(names, translate)
    }
    asks = () if is_open or not is_plan else concerns
    below, tone = _below(plan, block, asks, translate, is_open=is_open and is_plan)
    notes: list[tuple[str, Tone]] = []
    if names and tone == "hint":
        below, tone = lost, ""
    elif names:
        notes.append((lost, ""))
    if way:
        notes.append((f"{name_of(way.form, translate).capitalize()}: {way.how}", ""))
    title = activity.title if activity else translate("Pause")
    row = WorkshopRow(
        block.id,
        title,
        time=at,
        below=below,
        tone=tone,
        icon="" if activity else "coffee",
        module=activity.module if activity else None,
        sheets=whole.sheets.get(block.activity, ()) if block.activity else (),
        who="" if tells else listed(who, translate),
        right=length,
        press=translate("Not today") if tells and not plan.session.done else "",
        spoken=_said(at, title, length, below),
        activity=block.activity,
        is_open=is_open,
        steps=_steps(whole, steps, face, translate) if is_open else (),
        told=tuple(notes),
    )
    return _in_plan(row, whole, block, concerns, translate) if is_plan else row


def _below(
    plan: PlanView,
    block: Block,
    concerns: Sequence[Concern],
    translate: Translator,
    *,
    is_open: bool,
) -> tuple[str, Tone]:
    """Return what stands below the title: the gravest question, her line, or the first words."""
    if block.activity in STORY_PARTS and plan.session.told_by:  # who it is stands in the open row
        asks = _("Somebody tells: still to ask") if concerns else _("Somebody tells")
        return translate(asks), _question(concerns[0], plan, translate)[1] if concerns else "hint"
    if concerns:
        return _question(concerns[0], plan, translate)
    if block.activity in plan.gone:
        return translate("No longer in the library. This plan keeps it."), "hint"
    earlier = plan.next_time.get(block.activity) if block.activity else None
    if earlier is not None and not is_open:  # there it stands in the row itself
        return earlier_text(earlier, translate), "hint"
    activity = plan.activity_of(block)
    steps = activity.steps_in(block.variant) if activity else ()
    said = next((one.say for one in steps if one.say), "")
    return f"“{said}”" if said else activity.goal if activity else "", "hint"


def _in_plan(
    row: WorkshopRow,
    whole: WholeWorkshop,
    block: Block,
    concerns: Sequence[Concern],
    translate: Translator,
) -> WorkshopRow:
    """Return a row with what can be changed in it."""
    plan, ways = whole.plan, whole.ways.get(block.id, ())
    tells = block.activity in STORY_PARTS and bool(plan.session.told_by)
    asked = (one.names for one in concerns if one.rule is Rule.MODULE_SKIPPED)
    beside = ASKED_BESIDE if plan.is_live and tells else {Rule.MODULE_SKIPPED}
    others = [one for one in concerns if one.rule not in beside]
    least = safe_minimum(plan.activity_of(block), block.variant)
    below = Concern(Rule.BELOW_MINIMUM, block.activity, least)
    is_least = 0 < block.minutes <= least and block.activity in plan.activities
    return replace(
        row,
        shortest=_question(below, plan, translate)[0] if is_least else "",
        told=(*(_question(one, plan, translate) for one in others), *row.told),
        ways=tuple(_way(whole, block, one, translate) for one in ways),
        chosen=chosen_of(plan, block, ways),
        can_change=True,
        no_names=translate(_NO_NAMES),
        note=None if tells and not block.note else block.note,
        asked=next(asked, ()),
        earlier=plan.next_time.get(block.activity) if block.activity else None,
    )


def _end(
    plan: PlanView, says: Mapping[Key, tuple[Concern, ...]], translate: Translator
) -> WorkshopRow:
    """Return the row after the last part: what is free or too long, and the way to add."""
    slot, planned = plan.session.facts.slot_minutes, plan.session.minutes
    concerns = [one for one in says.get(RowPlace.END, ()) if one.rule is not Rule.TOO_LONG]
    below, tone = _question(concerns[0], plan, translate) if concerns else ("", "hint")
    over, under = _("%(minutes)d min too long"), _("%(minutes)d min free")
    if plan.session.facts.start:
        over = _("%(minutes)d min too long, the lesson ends at %(time)s")
        under = _("%(minutes)d min free until %(time)s")
    free = translate(over if planned > slot else under) if planned != slot else ""
    free %= {"minutes": abs(slot - planned), "time": time_at(plan, slot)}
    return WorkshopRow(
        RowPlace.END,
        "",
        time=time_at(plan, planned) if planned <= slot else "",
        below=below,
        tone=tone,
        right=free,
        right_tone="red" if planned > slot else "hint",
        press=translate("Add an activity"),
        spoken=_said(translate("End of the lesson"), below, free),
    )


def _question(concern: Concern, plan: PlanView, translate: Translator) -> tuple[str, Tone]:
    """Return a concern in words: red when it holds, amber when it holds paper back."""
    titles: dict[str, str] = {key: one.title for key, one in plan.activities.items()}
    if concern.rule is Rule.MODULE_SKIPPED:
        asked = _("This class did not have module %(names)s with us. What does it know already?")
        said = translate(asked) % {"names": listed(concern.names, translate)}
        said = plan.session.facts.reason if concern.explained else said
    else:
        said = warning_text(concern, titles, translate)
    return said, "red" if concern.serious else ""


def _steps(
    whole: WholeWorkshop, steps: Sequence[Step], face: WorkshopFace, words: Translator
) -> tuple[StepLine, ...]:
    return tuple(
        StepLine(
            words("%(minutes)d min") % {"minutes": step.minutes},
            whole.people.get(step.role) or name_of(step.role, words),
            step.what,
            step.say if face is WorkshopFace.LESSON else "",
        )
        for step in steps
    )


def time_at(plan: PlanView, minute: int) -> str:
    start = plan.session.facts.start
    return clock(start + timedelta(minutes=minute)) if start else f"{minute}′"
