"""The run sheet of a plan: what the trainer carries."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from hope_desktop.domain.library.activity import Activity, PlanRole, StepRole
from hope_desktop.domain.library.handout import (
    LESSON_KINDS,
    Handout,
    HandoutKind,
    Part,
    part_of,
    version_of,
)
from hope_desktop.domain.terms import AROUND, HandoutId, Profile
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.fit_result import Cut, Fit
from hope_desktop.domain.workshops.fitting import fit
from hope_desktop.domain.workshops.plan import Block, Session, schedule
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.domain.workshops.stories import PLAN_B, STAY_AFTER_STORY_MINUTES, led
from hope_desktop.handouts import run_specs
from hope_desktop.i18n.catalogue import Translator, listed
from hope_desktop.i18n.labels import clock, label, warning_text
from hope_desktop.i18n.lines import earlier_text
from hope_desktop.services.printing.planned import Documents

LATE_BY = (10, 20)
"""The run sheet shows the plan for a lesson that begins so many minutes late."""


def run_sheet_of(documents: Documents) -> run_specs.RunSheet:
    """Return the run sheet; its parts name every text that this class gets."""
    view, at, copies = documents.view, documents.view.session.facts, documents.copies
    beside = documents.texts.beside
    counted = (one for one in copies.plan if one.times and not one.kind.is_large)
    taken = {one.text.id: f"{one.times}\u00a0× {one.text.title}" for one in counted}
    blocks = tuple(_blocks(view, (*copies.usual, *copies.trainers), taken, documents.translate))
    has_story = any(activity.is_live_story for activity in view.activities.values())
    names = documents.translate("lesson sheet"), label(Profile.LARGE, documents.translate)
    sheets = dict.fromkeys(
        ("", f"{one.times}\u00a0× {names[one.kind.is_large]}")
        for one in copies.plan
        if one.times and one.text.kind in LESSON_KINDS
    )
    first = (replace(block, papers=(*sheets, *block.papers)) for block in blocks[:1])
    return run_specs.RunSheet(
        title=documents.texts.title,
        blocks=(*first, *blocks[1:]),
        slot_minutes=at.slot_minutes,
        alone=at.alone,
        reason=at.reason,
        warnings=tuple(_warnings(documents)),
        late=tuple(_late(documents, by) for by in LATE_BY),
        stay_after_minutes=STAY_AFTER_STORY_MINUTES if has_story else 0,
        beside=tuple(_blocks(beside, copies.made_up, {}, documents.translate) if beside else ()),
    )


def second_of(sheet: run_specs.RunSheet, session: Session) -> run_specs.RunSheet:
    """Return the run sheet of who helps: the steps of others, and nothing of which one tells."""
    hers = {} if session.told_by in {"", session.facts.trainer1} else PLAN_B
    blocks = tuple(
        replace(
            block,
            not_of=(StepRole.TRAINER_1, StepRole.TRAINER_2)
            if block.activity and block.activity.id in hers
            else (StepRole.TRAINER_1,),
            papers=(),
            note="",
            next_time="",
        )
        for block in sheet.blocks
    )
    return replace(sheet, blocks=blocks, warnings=(), reason="", beside=(), for_second=True)


def _blocks(
    view: PlanView,
    printed: Sequence[Handout],
    taken: Mapping[HandoutId, str],
    translate: Translator,
) -> Iterator[run_specs.RunBlock]:
    audiences = view.school_class.audiences
    every = (led(one, view.session) for one in view.activities.values())
    meant = {one.id: one.for_class(audiences, printed) for one in every}
    for timed in view.blocks:
        block = timed.block
        activity = meant[block.activity] if block.activity else None
        with_texts = activity and activity.for_class(audiences, activity.handouts)
        earlier = view.in_class.get(block.activity) if block.activity else None
        yield run_specs.RunBlock(
            title=_title(activity, block) if activity else translate("Pause"),
            module=activity.module if activity else None,
            minutes=block.minutes,
            from_minute=timed.from_minute,
            start=timed.start,
            end=timed.end,
            activity=activity,
            variant=block.variant,
            note=block.note,
            form=block.way,
            may_go=activity is not None
            and activity.role is PlanRole.EXTRA
            and activity.id not in view.known.heart,
            papers=tuple(_papers(with_texts, taken, view)) if with_texts else (),
            next_time=earlier_text(earlier, translate) if earlier and earlier.line.on_paper else "",
        )


def _papers(
    activity: Activity, taken: Mapping[HandoutId, str], view: PlanView
) -> Iterator[tuple[str, str]]:
    """Tell what to take of the papers of an activity, and how many of each.

    What it shares with another part is taken up there, unless a step says otherwise.
    """
    used = {name for step in activity.every_step for name in step.uses}
    for text in activity.handouts:
        is_here = text.activity == activity.id or text.activity not in view.activities
        is_taken = part_of(text.kind) is not Part.SCHOOL and text.kind not in LESSON_KINDS
        if is_taken and (is_here or text.own_name in used):
            yield text.own_name, taken.get(text.id, text.title)


def _warnings(documents: Documents) -> Iterator[str]:
    """Tell what to mind, without what stands elsewhere on the sheet or only on screen."""
    _ = documents.translate
    view = documents.view
    titles = {str(activity): record.title for activity, record in view.activities.items()}
    for concern in view.concerns:
        if concern.rule in {Rule.HANDOUTS_TO_COME, Rule.PLAN_B}:
            continue  # paper must not name what is not there
        if concern.rule is Rule.MODULE_SKIPPED and concern.explained:
            names = {"names": listed(concern.names, _)}
            yield _("This class has not had module %(names)s yet.") % names
        elif not concern.explained:
            yield warning_text(concern, titles, _)


def _title(activity: Activity, block: Block) -> str:
    """With the story that is printed of it; of several the one that this part has."""
    every = (one for one in activity.handouts if one.activity == activity.id)
    stories = [one for one in every if one.kind is HandoutKind.STORY_SHEET]
    stories.sort(key=lambda one: block.version.startswith(version_of(one)), reverse=True)
    return f"{activity.title}: {stories[0].title}" if stories else activity.title


def _late(documents: Documents, by: int) -> run_specs.LatePlan:
    """Return the plan that begins late and ends in time, with the clock times of then."""
    session, activities = documents.view.session, documents.view.activities
    facts = session.facts
    minutes = max(1, min(session.minutes, facts.slot_minutes - by))
    fitted = fit(session.blocks, activities, minutes, documents.view.known)
    start = facts.start + timedelta(minutes=by) if facts.start else None
    late = replace(session, blocks=fitted.blocks, facts=replace(facts, start=start))
    rows = {
        timed.block.id: run_specs.LateRow(
            clock(timed.start) if timed.start else f"{timed.from_minute + by}'",
            timed.block.minutes,
            timed.block.variant,
        )
        for timed in schedule(late)
    }
    return run_specs.LatePlan(
        by,
        tuple(rows.get(block.id) for block in session.blocks),
        _late_note(fitted, by, documents),
    )


def _late_note(fitted: Fit, by: int, documents: Documents) -> str:
    """Tell what the trainer has to know of a late start besides the times."""
    _ = documents.translate
    if fitted.short_minutes:
        sentence = _("%(late)d min late does not fit: it is %(n)d min short.")
        return sentence % {"late": by, "n": fitted.short_minutes}
    activities = documents.view.activities
    left = [activities[block.activity].module for block in fitted.blocks if block.activity]
    if all(module in AROUND for module in left):
        sentence = _("%(late)d min late leaves no task. Open, close, and choose another day.")
        return sentence % {"late": by}
    if not fitted.is_whole:
        gone = (one.activity for one in fitted.changes if one.what is Cut.DROPPED and one.activity)
        core = (activities[one] for one in gone if activities[one].role is PlanRole.CORE)
        sentence = _("%(late)d min late it is not the whole lesson: %(titles)s goes.")
        return sentence % {"late": by, "titles": listed((f"“{one.title}”" for one in core), _)}
    return ""
