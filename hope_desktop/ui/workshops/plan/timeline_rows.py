"""What the rows of the timeline say: titles, times, what runs over, and the words for the ear."""

from dataclasses import dataclass
from datetime import timedelta

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Block, TimedBlock, minutes_late
from hope_desktop.domain.workshops.reserve import Spare
from hope_desktop.i18n.catalogue import Translator, minutes_text
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import clock, module_name
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.reserve import obstacle_text, when_text
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.workshops.typed_dates import minutes_words


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row: a block, or without one the end of the lesson or the head of what is in hand."""

    block: BlockId | None
    row: Row
    minutes: int = 0
    begins: str = ""
    """The clock time at which it begins, or its minute from the start."""
    fits: float = 1.0
    """Which part of it lies within the lesson, from 0 to 1."""
    ends: str = ""
    """When the lesson ends, on the row in which it does."""
    pinned: bool = False
    in_hand: bool = False
    """It stands below the plan, outside the clock times."""


def rows_of(view: PlanView, translate: Translator) -> tuple[TimelineRow, ...]:
    """A row for each block, the end of the lesson when there are any, and what is in hand."""
    rows = tuple(_block_row(view, timed, translate) for timed in view.blocks)
    end = (_end_row(view, translate),) if rows else ()
    spare = tuple(_spare_row(one, translate) for one in view.spare)
    return (*rows, *end, *((head_row(translate),) if spare else ()), *spare)


def head_row(translate: Translator, *, is_place: bool = False) -> TimelineRow:
    """The name above what is in hand; `is_place`: there is nothing yet, and it may be dropped."""
    words = _("In reserve: drop it here") if is_place else _("In reserve")
    return TimelineRow(None, Row(None, translate(words), icon="inbox"), in_hand=True)


def block_title(view: PlanView, timed: TimedBlock, translate: Translator) -> str:
    """The name of a block: its activity, or a pause."""
    if timed.block.activity is None:
        return translate("Pause")
    return view.title_of(timed.block.activity)


def _block_row(view: PlanView, timed: TimedBlock, translate: Translator) -> TimelineRow:
    block = timed.block
    activity = view.activities.get(block.activity) if block.activity else None
    name = block_title(view, timed, translate)
    length = minutes_words(block.minutes, translate)
    slot = view.session.facts.slot_minutes
    inside = max(0, min(block.minutes, slot - timed.from_minute))
    over = block.minutes - inside
    over_words = translate("%(minutes)d min too long") % {"minutes": over} if over else ""
    over_words = over_words or _missed(minutes_late(timed), translate)
    ends_here = timed.from_minute <= slot < timed.to_minute
    row = Row(
        key=block.id,
        title=name,
        below=_below(activity, block, translate),
        right=length,
        right_below=over_words,
        module=activity.module if activity else None,
        icon="coffee",
        spoken=_spoken(timed, name, activity, over_words, translate),
        tip=_tip(timed, translate),
    )
    return TimelineRow(
        block=block.id,
        row=row,
        minutes=block.minutes,
        begins=_at(view, timed.from_minute),
        fits=inside / max(1, block.minutes),
        ends=_at(view, slot) if ends_here else "",
        pinned=block.pinned_at is not None,
    )


def _spare_row(spare: Spare, translate: Translator) -> TimelineRow:
    activity, block = spare.activity, spare.block
    length, why_not = minutes_words(block.minutes, translate), obstacle_text(spare, translate)
    below = why_not or _below(activity, block, translate)
    spoken = (activity.title, translate("in reserve"), length, below)
    row = Row(
        key=block.id,
        title=activity.title,
        below=below,
        right=length,
        module=activity.module,
        spoken=", ".join(spoken),
        tip=when_text(spare, translate),
    )
    return TimelineRow(block.id, row, block.minutes, in_hand=True)


def _missed(late: int, translate: Translator) -> str:
    """How far it is from the time that was promised."""
    if not late:
        return ""
    words = _("%(minutes)d min too late") if late > 0 else _("%(minutes)d min too early")
    return translate(words) % {"minutes": abs(late)}


def _end_row(view: PlanView, translate: Translator) -> TimelineRow:
    slot, planned = view.session.facts.slot_minutes, view.session.minutes
    if planned > slot:
        words = translate("The plan ends here, %(minutes)d min after the lesson")
        at = planned
    elif planned < slot:
        words = translate("End of the lesson · %(minutes)d min free")
        at = slot
    else:
        words, at = translate("End of the lesson"), slot
    if planned != slot:
        words %= {"minutes": abs(planned - slot)}
    shown = _at(view, at)
    row = Row(None, words, icon="flag", spoken=f"{words}, {shown}")
    return TimelineRow(None, row, begins=shown)


def _at(view: PlanView, minute: int) -> str:
    start = view.session.facts.start
    return clock(start + timedelta(minutes=minute)) if start else f"{minute}′"


def _below(activity: Activity | None, block: Block, translate: Translator) -> str:
    if activity is None:
        return ""
    return " · ".join((module_name(activity.module, translate), *_ways(activity, block, translate)))


def _ways(activity: Activity, block: Block, translate: Translator) -> list[str]:
    """How it is done, when that is otherwise than usual."""
    said = [translate("short version")] if block.variant else []
    way = activity.way(block.way)
    return [*said, name_of(way.form, translate)] if way else said


def _spoken(
    timed: TimedBlock, name: str, activity: Activity | None, over: str, translate: Translator
) -> str:
    parts = [name]
    if activity is not None:
        number = activity.module.number
        words = module_name(activity.module, translate).removeprefix(f"{number}. ")
        if number:
            words = f"{translate('module')} {number} {words}"
        parts += [words, *_ways(activity, timed.block, translate)]
    parts.append(minutes_text(timed.block.minutes, translate))
    parts.append(_span(timed, translate))
    if timed.block.pinned_at:
        parts.append(translate("time promised"))
    return ", ".join(part for part in (*parts, over) if part)


def _span(timed: TimedBlock, translate: Translator) -> str:
    if timed.start and timed.end:
        words, begin, end = _("from %(begin)s to %(end)s"), clock(timed.start), clock(timed.end)
    else:
        words = _("from minute %(begin)s to %(end)s")
        begin, end = str(timed.from_minute), str(timed.to_minute)
    return translate(words) % {"begin": begin, "end": end}


def _tip(timed: TimedBlock, translate: Translator) -> str:
    if timed.block.pinned_at is None:
        return ""
    words = translate("Promised to the school: %(at)s")
    return words % {"at": clock(timed.block.pinned_at)}
