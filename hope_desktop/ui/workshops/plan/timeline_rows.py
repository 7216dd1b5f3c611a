"""The words in the timeline: titles, times, what runs over, and for a screen reader."""

from datetime import timedelta

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import Block, TimedBlock
from hope_desktop.domain.workshops.reserve import Spare
from hope_desktop.i18n.catalogue import marked as _, minutes_text
from hope_desktop.i18n.fitting import obstacle_text, when_text
from hope_desktop.i18n.labels import clock, label as name_of, module_name
from hope_desktop.i18n.lines import earlier_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.workshops.typed_dates import short_minutes


@frozen
class TimelineRow(Row):
    """A block or, without a key, the end of the lesson or the heading of the reserve."""

    minutes: int = 0
    """How long it takes; at the end of the lesson how much is free."""
    begins: str = ""
    """The clock time at which it begins, or its minute from the start."""
    fits: float = 1.0
    """Which part of it lies within the lesson, from 0 to 1."""
    ends: str = ""
    """When the lesson ends, on the row in which it does."""
    goal: str = ""
    activity: ActivityId | None = None
    in_hand: bool = False
    """It stands below the plan, outside the clock times."""


def rows_for(view: PlanView, ui: Ui) -> tuple[TimelineRow, ...]:
    """A row for each block, the end of the lesson when there are any, and what is in hand."""
    ui = ui.for_group(adults=view.school_class.facts.adults)
    rows = tuple(_block_row(view, timed, ui) for timed in view.blocks)
    end = (_end_row(view, ui),) if rows else ()
    spare = tuple(_spare_row(one, ui) for one in view.spare)
    return (*rows, *end, *((head_row(ui),) if spare else ()), *spare)


def head_row(ui: Ui, *, is_place: bool = False) -> TimelineRow:
    """The name above what is in hand; `is_place`: there is nothing yet, and it may be dropped."""
    words = _("In reserve: drop it here") if is_place else _("In reserve")
    return TimelineRow(None, ui.translate(words), in_hand=True)


def block_title(view: PlanView, timed: TimedBlock, ui: Ui) -> str:
    """The name of a block: its activity, or a pause."""
    if timed.block.activity is None:
        return ui.translate("Pause")
    return view.title_of(timed.block.activity)


def _block_row(view: PlanView, timed: TimedBlock, ui: Ui) -> TimelineRow:
    block = timed.block
    activity = view.activities.get(block.activity) if block.activity else None
    name = block_title(view, timed, ui)
    earlier = view.next_time.get(block.activity) if block.activity else None
    said = (earlier_text(earlier, ui.translate),) if earlier else ()
    length = short_minutes(block.minutes, ui)
    slot = view.session.facts.slot_minutes
    inside = max(0, min(block.minutes, slot - timed.from_minute))
    over = block.minutes - inside
    over_words = ui.translate("%(minutes)d min too long") % {"minutes": over} if over else ""
    ends_here = timed.from_minute <= slot < timed.to_minute
    return TimelineRow(
        key=block.id,
        title=name,
        below=said[0] if said else _below(activity, block, ui),
        right=length,
        right_below=over_words,
        module=activity.module if activity else None,
        icon="coffee",
        spoken=", ".join((_spoken(timed, name, activity, over_words, ui), *said)),
        activity=block.activity,
        minutes=block.minutes,
        begins=_at(view, timed.from_minute),
        fits=inside / max(1, block.minutes),
        ends=_at(view, slot) if ends_here else "",
        goal=activity.goal if activity else "",
    )


def _spare_row(spare: Spare, ui: Ui) -> TimelineRow:
    activity, block = spare.activity, spare.block
    length, why_not = short_minutes(block.minutes, ui), obstacle_text(spare, ui.translate)
    below = why_not or _below(activity, block, ui)
    spoken = (activity.title, ui.translate("in reserve"), length, below)
    return TimelineRow(
        key=block.id,
        title=activity.title,
        below=below,
        right=length,
        module=activity.module,
        spoken=", ".join(spoken),
        tip=when_text(spare, ui.translate),
        minutes=block.minutes,
        activity=activity.id,
        in_hand=True,
    )


def _end_row(view: PlanView, ui: Ui) -> TimelineRow:
    slot, planned = view.session.facts.slot_minutes, view.session.minutes
    words, at, free = ui.translate("End of the lesson"), slot, ""
    if planned > slot:
        words = ui.translate("The plan ends here, %(minutes)d min after the lesson")
        words, at = words % {"minutes": planned - slot}, planned
    elif planned < slot:
        free = ui.translate("%(minutes)d min free") % {"minutes": slot - planned}
    shown = _at(view, at)
    spoken = ", ".join(part for part in (words, free, shown) if part)
    return TimelineRow(
        None,
        words,
        below=free,
        right=_at(view, planned),
        spoken=spoken,
        minutes=max(0, slot - planned),
        begins=shown,
    )


def _at(view: PlanView, minute: int) -> str:
    start = view.session.facts.start
    return clock(start + timedelta(minutes=minute)) if start else f"{minute}′"


def _below(activity: Activity | None, block: Block, ui: Ui) -> str:
    if activity is None:
        return ""
    return " · ".join((module_name(activity.module, ui.translate), *_ways(activity, block, ui)))


def _ways(activity: Activity, block: Block, ui: Ui) -> list[str]:
    """How it is done, when that is otherwise than usual."""
    said = [ui.translate("short version")] if block.variant else []
    way = activity.way(block.way)
    return [*said, name_of(way.form, ui.translate)] if way else said


def _spoken(timed: TimedBlock, name: str, activity: Activity | None, over: str, ui: Ui) -> str:
    parts = [name]
    if activity is not None:
        number = activity.module.number
        words = module_name(activity.module, ui.translate).removeprefix(f"{number}. ")
        if number:
            words = f"{ui.translate('module')} {number} {words}"
        parts += [words, *_ways(activity, timed.block, ui)]
    parts.append(minutes_text(timed.block.minutes, ui.translate))
    parts.append(_span(timed, ui))
    return ", ".join(part for part in (*parts, over) if part)


def _span(timed: TimedBlock, ui: Ui) -> str:
    if timed.start and timed.end:
        words, begin, end = _("from %(begin)s to %(end)s"), clock(timed.start), clock(timed.end)
    else:
        words = _("from minute %(begin)s to %(end)s")
        begin, end = str(timed.from_minute), str(timed.to_minute)
    return ui.translate(words) % {"begin": begin, "end": end}
