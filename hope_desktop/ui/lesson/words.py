"""The words on the lesson's screen, without their size."""

from datetime import datetime, timedelta
from math import ceil

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.i18n.labels import clock, label, module_name, outward_title
from hope_desktop.ui.shared import Ui

ALMOST_SECONDS = 120
"""From here the screen says that it is almost time."""


def title_of(activity: Activity | None, ui: Ui) -> str:
    """The name of a block, as pupils may read it."""
    return outward_title(activity, ui.translate) if activity else ui.translate("Break")


def module_of(activity: Activity | None, ui: Ui) -> str:
    """The module of a block; nothing for a pause."""
    return module_name(activity.module, ui.translate, to_class=True) if activity else ""


def remaining(seconds: float) -> str:
    """Minutes and seconds; a block that takes longer counts on with a plus."""
    whole = int(seconds) if seconds >= 0 else ceil(-seconds)
    minutes, rest = divmod(whole, 60)
    return f"{'+' if seconds < 0 else ''}{minutes}:{rest:02}"


def hint_of(lesson: Lesson, ui: Ui) -> str:
    """One calm line under the time; nothing while all goes as planned."""
    if lesson.slept_seconds:
        minutes = round(lesson.slept_seconds / 60)
        text = ui.translate("The computer slept for %(minutes)d min. The lesson went on.")
        return text % {"minutes": minutes}
    if lesson.current is None:
        return ui.translate("The plan is done.")
    if lesson.short_minutes:
        return ui.translate("Round off now: the closing needs its time.")
    if lesson.block_seconds_left < 0:
        return ui.translate("Over time. The rest has been made to fit.")
    return _in_hand(lesson, ui) or (
        ui.translate("Almost time.") if lesson.block_seconds_left <= ALMOST_SECONDS else ""
    )


def _in_hand(lesson: Lesson, ui: Ui) -> str:
    block = _time_for(lesson)
    if block is None:
        return ""
    text = ui.translate("%(minutes)d min to spare. In reserve: %(title)s (A)")
    title = title_of(lesson.activity(block), ui)
    return text % {"minutes": lesson.free_minutes, "title": title}


def next_of(lesson: Lesson, ui: Ui) -> str:
    """What comes next, with its minutes."""
    if not lesson.rest:
        return ""
    block = lesson.rest[0]
    text = ui.translate("Then: %(title)s · %(minutes)d min")
    title = title_of(lesson.activity(block), ui)
    return text % {"title": title, "minutes": block.minutes}


def lesson_of(lesson: Lesson, now: datetime, ui: Ui) -> str:
    """When the lesson ends, and how many minutes that is from now."""
    left = lesson.seconds_left
    if left < 0:
        return ui.translate("The lesson is over.")
    end = now + timedelta(seconds=left)
    minutes = -(-int(left) // 60)
    text = ui.translate("Lesson until %(time)s · %(minutes)d min to go")
    return text % {"time": clock(end), "minutes": minutes}


def steps_text(lesson: Lesson, ui: Ui) -> str:
    """The steps of the block in Markdown, those of the short version when that is planned."""
    activity = lesson.activity(lesson.current)
    if activity is None or lesson.current is None:
        return ""
    name = lesson.current.variant
    steps = next((v.steps for v in activity.variants if v.name == name), activity.steps)
    minutes = ui.translate("min")
    lines = [f"{number}. **{s.minutes} {minutes}** {s.what}" for number, s in enumerate(steps, 1)]
    way = activity.way(lesson.current.way)
    how = [f"**{label(way.form, ui.translate).capitalize()}:** {way.how}", ""] if way else []
    return "\n".join([f"# {title_of(activity, ui)}", "", *how, *lines])


def exits_text(lesson: Lesson, ui: Ui) -> str:
    """How a pupil steps out of this block, in Markdown."""
    activity = lesson.activity(lesson.current)
    parts = [f"# {ui.translate('Way out')}"]
    if activity is not None:
        parts.append(activity.exit)
        if activity.lighter_alternative:
            parts.append(f"**{ui.translate('Lighter')}:** {activity.lighter_alternative}")
    parts.append(ui.translate("Passing is always allowed, without a reason."))
    return "\n\n".join(parts)


def offers_of(lesson: Lesson, ui: Ui) -> list[tuple[BlockId, str, str]]:
    """What can be given now instead: its id, its name with minutes, and what it costs."""
    found = []
    for block in lesson.offers:
        after = lesson.take(block.id)
        minutes = after.current.minutes if after.current else block.minutes
        name = f"{title_of(lesson.activity(block), ui)} · {minutes} {ui.translate('min')}"
        found.append((block.id, name, _cost(lesson, after, ui)))
    return found


def _time_for(lesson: Lesson) -> Block | None:
    """What is in hand for minutes that are left at the end, before the closing."""
    rest = (lesson.activity(block) for block in lesson.rest)
    if not lesson.spare or any(one and one.module is not Module.CLOSING for one in rest):
        return None
    for block in lesson.offers:
        activity = lesson.activity(block)
        if activity and min(activity.min_minutes, block.minutes) <= lesson.free_minutes:
            return block
    return None


def _cost(before: Lesson, after: Lesson, ui: Ui) -> str:
    kept = {block.id: block.minutes for block in after.rest}
    gone = [title_of(before.activity(b), ui) for b in before.rest if b.id not in kept]
    if gone:
        return ui.translate("There is no time then for: %(titles)s.") % {"titles": ", ".join(gone)}
    if any(kept[block.id] < block.minutes for block in before.rest):
        return ui.translate("The rest becomes shorter.")
    return ui.translate("The rest stays as it is.")
