"""The run sheet of a plan: what the trainer carries."""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.domain.fitting import fit
from hope_desktop.domain.handout import Handout
from hope_desktop.domain.plan import Block, schedule
from hope_desktop.domain.safety import STAY_AFTER_STORY_MINUTES, Rule
from hope_desktop.fit_words import change_text
from hope_desktop.handouts import specs
from hope_desktop.labels import clock, warning_text
from hope_desktop.services.sources import Sources
from hope_desktop.version_words import story_title

SHORTER_BY = (10, 20)
"""The Korter-strook shows the plan with so many minutes less."""


def run_sheet_of(sources: Sources, printed: Sequence[Handout]) -> specs.RunSheet:
    """The run sheet, with the shorter plans; `printed` is every handout that this class gets."""
    view, at = sources.view, sources.view.session.facts
    titles = {str(activity): record.title for activity, record in view.activities.items()}
    audiences = view.school_class.audiences
    meant = {a.id: a.for_class(audiences, printed) for a in view.activities.values()}
    blocks = tuple(
        specs.RunBlock(
            title=_block_title(t.block, sources),
            module=meant[t.block.activity].module if t.block.activity else None,
            minutes=t.block.minutes,
            from_minute=t.from_minute,
            start=t.start,
            end=t.end,
            activity=meant[t.block.activity] if t.block.activity else None,
            variant=t.block.variant,
            note=t.block.note,
            form=t.block.way,
        )
        for t in view.blocks
    )
    has_story = any(activity.is_live_story for activity in view.activities.values())
    return specs.RunSheet(
        title=sources.title,
        blocks=blocks,
        slot_minutes=at.slot_minutes,
        alone=at.alone,
        reason=at.reason,
        is_plan_b=view.session.is_plan_b,
        warnings=tuple(
            warning_text(concern, titles, sources.translate)
            for concern in view.concerns
            # Said on screen only: paper must not name what is not there.
            if concern.rule is not Rule.HANDOUTS_TO_COME
        ),
        shorter=tuple(_shorter(sources, by) for by in SHORTER_BY),
        reviewed=sources.reviewed,
        stay_after_minutes=STAY_AFTER_STORY_MINUTES if has_story else 0,
    )


def _block_title(block: Block, sources: Sources) -> str:
    if block.activity is None:
        return sources.translate("Break")
    activity = sources.view.activities[block.activity]
    audiences = sources.view.school_class.audiences
    story = story_title(activity.handouts, audiences, block.version)
    return f"{activity.title}: {story}" if story else activity.title


def _shorter(sources: Sources, by: int) -> specs.ShorterPlan:
    session, activities = sources.view.session, sources.view.activities
    minutes = min(session.minutes, session.facts.slot_minutes) - by
    had = sources.view.school_class.modules_done
    found = fit(session.blocks, activities, max(1, minutes), had)
    rows = tuple(
        (
            clock(timed.start) if timed.start else f"{timed.from_minute}'",
            activities[timed.block.activity].title
            if timed.block.activity
            else sources.translate("Break"),
            timed.block.minutes,
        )
        for timed in schedule(replace(session, blocks=found.blocks))
    )
    return specs.ShorterPlan(
        by,
        rows,
        tuple(change_text(c, activities, sources.translate) for c in found.changes),
        found.short_minutes,
    )
