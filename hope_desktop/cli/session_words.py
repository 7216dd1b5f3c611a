"""How the commands show a workshop: shapes in JSON are a contract, lines are for reading."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import TimedBlock
from hope_desktop.domain.workshops.reserve import Spare
from hope_desktop.i18n.catalogue import Translator, minutes_text
from hope_desktop.i18n.labels import clock, warning_text
from hope_desktop.i18n.reserve import when_text

type Activities = Mapping[ActivityId, Activity]

type Bring = Sequence[tuple[str, int]]
"""What to bring, and how many."""


def row_json(row: SessionRow) -> dict[str, object]:
    """A workshop in a list."""
    return {
        "id": row.id,
        "class": row.class_id,
        "class_label": row.class_label or None,
        "school": row.school,
        "start": moment_text(row.start),
        "slot_minutes": row.slot_minutes,
        "minutes": row.minutes,
        "modules": [module.value for module in row.modules],
        "done": row.done,
    }


def row_line(row: SessionRow) -> str:
    """A workshop on one line."""
    return f"{row.id:3}  {moment_text(row.start) or '-':16}  {row.school}, {row.class_label or '-'}"


def view_json(view: PlanView, bring: Bring, translate: Translator) -> dict[str, object]:
    """A workshop with its blocks, warnings and packing list."""
    session = view.session
    return {
        "id": session.id,
        "class": session.class_id,
        "class_label": view.school_class.facts.label or None,
        "start": moment_text(session.facts.start),
        "slot_minutes": session.facts.slot_minutes,
        "minutes": session.minutes,
        "is_plan_b": session.is_plan_b,
        "teller": session.told_by or None,
        "done": session.done,
        "trainers": [n for n in (session.facts.trainer1, session.facts.trainer2) if n],
        "reason": session.facts.reason or None,
        "blocks": [block_json(timed, view.activities, translate) for timed in view.blocks],
        "reserve": [spare_json(one, translate) for one in view.spare],
        "warnings": [
            {"rule": concern.rule.value, "text": text, "serious": concern.serious}
            for concern, text in zip(view.concerns, _warnings(view, translate), strict=True)
        ],
        "packing": [{"what": what, "copies": copies} for what, copies in bring],
    }


def view_lines(view: PlanView, bring: Bring, translate: Translator) -> list[str]:
    """The same for a person."""
    session, facts = view.session, view.school_class.facts
    planned = minutes_text(session.minutes, translate)
    length = translate("%(minutes)s planned, the lesson has %(slot)d")
    lines = [
        f"{facts.school}, {facts.label or '-'}  {moment_text(session.facts.start) or ''}".rstrip(),
        length % {"minutes": planned, "slot": session.facts.slot_minutes},
        "",
        *(block_line(timed, view.activities, translate) for timed in view.blocks),
    ]
    if session.told_by:
        lines += ["", f"{translate('Who tells')}: {session.told_by}"]
    if view.spare:
        lines += [
            "",
            translate("In reserve"),
            *(spare_line(one, translate) for one in view.spare),
        ]
    warnings = _warnings(view, translate)
    if warnings:
        lines += ["", translate("Mind"), *(f"- {text}" for text in warnings)]
    if bring:
        counted = [f"{copies or '-':>4}  {what}" for what, copies in bring]
        lines += ["", translate("To bring"), *counted]
    return lines


def block_json(
    timed: TimedBlock, activities: Activities, translate: Translator
) -> dict[str, object]:
    """A block with its times."""
    block = timed.block
    activity = activities[block.activity] if block.activity else None
    return {
        "activity": block.activity,
        "title": activity.title if activity else translate("Break"),
        "module": activity.module.value if activity else None,
        "minutes": block.minutes,
        "start": moment_text(timed.start),
        "end": moment_text(timed.end),
        "pinned": block.pinned_at is not None,
        "variant": block.variant or None,
        "version": block.version or None,
        "way": block.way,
    }


def spare_json(spare: Spare, translate: Translator) -> dict[str, object]:
    """What is in hand, with when it suits."""
    return {
        "activity": spare.activity.id,
        "title": spare.activity.title,
        "minutes": spare.block.minutes,
        "suits": not spare.obstacles,
        "when": when_text(spare, translate),
    }


def spare_line(spare: Spare, translate: Translator) -> str:
    """The same on one line."""
    name, when = f"{spare.activity.id:5} {spare.activity.title}", when_text(spare, translate)
    return f"{spare.block.minutes:9}'  {name}  {when}"


def block_line(timed: TimedBlock, activities: Activities, translate: Translator) -> str:
    """A block on one line."""
    at = clock(timed.start) if timed.start else f"{timed.from_minute}'"
    activity = timed.block.activity
    title = activities[activity].title if activity else translate("Break")
    return f"{at:>5}  {timed.block.minutes:3}'  {activity or '':5} {title}"


def _warnings(view: PlanView, translate: Translator) -> list[str]:
    titles = {str(activity): record.title for activity, record in view.activities.items()}
    return [warning_text(concern, titles, translate) for concern in view.concerns]


def moment_text(value: datetime | None) -> str | None:
    """A moment as it is typed; None while it is not known."""
    return value.isoformat(timespec="minutes") if value else None
