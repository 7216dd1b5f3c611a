"""The words on the lesson's screen, without their size."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import ceil

from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.domain.terms import BlockId, Module
from hope_desktop.domain.workshops.lesson import Lesson
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import clock, label, outward_title
from hope_desktop.ui.shared import Ui

ALMOST_SECONDS = 120
"""From here the screen says that it is almost time."""


def title_of(activity: Activity | None, ui: Ui) -> str:
    """Return the name of a block, as pupils may read it."""
    return outward_title(activity, ui.translate) if activity else ui.translate("Pause")


def by_sentence(text: str) -> str:
    """Put each sentence on a line of its own."""
    return re.sub(r"(?<=[.?!]) +", "\n", text)


def remaining(seconds: float) -> str:
    """Minutes and seconds; a block that takes longer counts on with a plus."""
    whole = int(seconds) if seconds >= 0 else ceil(-seconds)
    minutes, rest = divmod(whole, 60)
    return f"{'+' if seconds < 0 else ''}{minutes}:{rest:02}"


def minutes_before(lesson: Lesson) -> int:
    """Return how long it is until the lesson begins; 0 once it has."""
    return ceil(-lesson.seconds / 60) if lesson.seconds < 0 and not lesson.at else 0


def hint_of(lesson: Lesson, ui: Ui) -> str:
    """One calm line under the time; nothing while all goes as planned."""
    translate, minutes = ui.translate, minutes_before(lesson)
    if lesson.slept_seconds or minutes:
        text = translate("Begins in %(minutes)d min.")
        if lesson.slept_seconds:
            minutes = round(lesson.slept_seconds / 60)
            text = translate("The computer slept for %(minutes)d min. The lesson went on.")
        return text % {"minutes": minutes}
    if lesson.current is None or lesson.seconds_left < 0:
        over = translate("The lesson is over.")
        return over if lesson.current or lesson.shut_seconds else translate("The plan is done.")
    if lesson.short_minutes or lesson.block_seconds_left < 0:
        said = _("Over time. The rest has been made to fit.")
        if lesson.short_minutes:
            said = _("Round off now: the closing needs its time.")
        return f"{translate(said)} {_no_time(lesson, lesson, ui)}".strip()
    block = _time_for(lesson)
    if block is not None:
        text = translate("%(minutes)d min left: there is time for %(title)s (A)")
        title = title_of(lesson.activity(block), ui)
        return text % {"minutes": lesson.free_minutes, "title": title}
    return translate("Almost time.") if lesson.block_seconds_left <= ALMOST_SECONDS else ""


def next_of(lesson: Lesson, ui: Ui) -> str:
    """Tell what comes next."""
    return title_of(lesson.activity(lesson.rest[0]), ui) if lesson.rest else ""


def over_of(lesson: Lesson, now: datetime, ui: Ui) -> str:
    """Return how long before or after its end the last part was over, or when the lid shut."""
    if lesson.shut_seconds:
        shut = now - timedelta(seconds=lesson.seconds - lesson.shut_seconds)
        return ui.translate("Stopped at %(time)s") % {"time": clock(shut)}
    minutes = round(lesson.seconds_left / 60)
    if minutes == 0:
        return ui.translate("On time")
    text = ui.translate("%(minutes)d min before the end" if minutes > 0 else "%(minutes)d min late")
    return text % {"minutes": abs(minutes)}


def end_of(lesson: Lesson, now: datetime) -> str:
    """When the lesson ends, or did."""
    return clock(now + timedelta(seconds=lesson.seconds_left))


def minutes_left(lesson: Lesson, ui: Ui) -> str:
    """Of the step that was reached; nothing when its time is over."""
    minutes = ceil(lesson.step_seconds_left / 60) - minutes_before(lesson)
    return ui.translate("%(minutes)d min left") % {"minutes": minutes} if minutes > 0 else ""


def step_said(steps: Sequence[Step], at: int, ui: Ui) -> str:
    """Tell a step to who listens to the screen."""
    step = steps[at]
    text = ui.translate("Step %(number)d of %(total)d, %(minutes)d min: %(what)s")
    names = {"number": at + 1, "total": len(steps), "minutes": step.minutes, "what": step.what}
    say = f" {ui.translate('Say')}: {step.say}" if step.say else ""
    return text % names + say


def way_of(lesson: Lesson, ui: Ui) -> str:
    """Tell the working form that was chosen for this block, and how it goes then."""
    activity = lesson.activity(lesson.current)
    way = activity.way(lesson.current.way) if activity and lesson.current else None
    return f"{label(way.form, ui.translate).capitalize()}: {way.how}" if way else ""


def exits_text(lesson: Lesson, ui: Ui) -> str:
    """Tell how a pupil steps out of this block, in Markdown."""
    activity = lesson.activity(lesson.current)
    parts = [f"# {ui.translate('Way out')}"]
    if activity is not None:
        parts.append(activity.exit)
        if activity.lighter_alternative:
            parts.append(f"**{ui.translate('Lighter')}:** {activity.lighter_alternative}")
    parts.append(ui.translate("Passing is always allowed, without a reason."))
    return "\n\n".join(parts)


def offers_of(lesson: Lesson, ui: Ui) -> list[tuple[BlockId, str, str]]:
    """Return what can be given instead: its id, its name with minutes, and what it costs."""
    offers = []
    for block in lesson.offers:
        after = lesson.take(block.id)
        minutes = after.current.minutes if after.current else block.minutes
        name = f"{title_of(lesson.activity(block), ui)} · {minutes} {ui.translate('min')}"
        offers.append((block.id, name, _cost(lesson, after, ui)))
    return offers


def _time_for(lesson: Lesson) -> Block | None:
    """Return what waits for minutes that are left at the end, before the closing."""
    rest = (lesson.activity(block) for block in lesson.rest)
    if not lesson.spare or any(one and one.module is not Module.CLOSING for one in rest):
        return None
    for block in lesson.offers:
        activity = lesson.activity(block)
        if activity and activity.min_minutes <= lesson.free_minutes:
            return block
    return None


def _no_time(before: Lesson, after: Lesson, ui: Ui) -> str:
    """Say what was to come and has no place after it; nothing where all has."""
    kept = {block.id for block in after.rest}
    coming = before.rest if before is not after else before.planned[before.at + 1 :]
    gone = ", ".join(title_of(before.activity(one), ui) for one in coming if one.id not in kept)
    words = ui.translate("There is no time then for: %(titles)s.")
    return words % {"titles": gone} if gone else ""


def _cost(before: Lesson, after: Lesson, ui: Ui) -> str:
    gone, kept = _no_time(before, after, ui), {one.id: one.minutes for one in after.rest}
    if gone:
        return gone
    if any(kept[block.id] < block.minutes for block in before.rest):
        return ui.translate("The rest becomes shorter.")
    return ui.translate("The rest stays as it is.")
