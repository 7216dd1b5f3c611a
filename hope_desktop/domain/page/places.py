"""Where what is wrong with a plan is said: at a part of it, at the whole lesson, or at its end."""

from collections.abc import Iterable, Mapping
from enum import Enum

from hope_desktop.domain.library.activity import skipped_in
from hope_desktop.domain.terms import BlockId, Module
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.domain.workshops.stories import MADE_UP_STORY, PLAN_B


class RowPlace(Enum):
    """A row of the page that belongs to no part."""

    WHOLE = "whole"
    END = "end"


type Key = BlockId | RowPlace


class _At(Enum):
    """Which part a rule is about."""

    ACTIVITY = "activity"
    STORY = "story"
    OPENING = "opening"
    CLOSING = "closing"
    SKIPPED = "skipped"


STORY_PARTS = frozenset({MADE_UP_STORY, *(told for told, read in PLAN_B.items() if read == "4.6")})
"""The part in which somebody tells, or the made-up story is read."""
PLACES: Mapping[Rule, _At | RowPlace] = {
    Rule.MODULE_SKIPPED: _At.SKIPPED,
    Rule.OPENING_MISSING: RowPlace.WHOLE,
    Rule.SHORT_OPENING_TOO_EARLY: _At.OPENING,
    Rule.CLOSING_MISSING: RowPlace.END,
    Rule.LANDING_MISSING: RowPlace.END,
    Rule.PROTECTED_TIME: _At.ACTIVITY,
    Rule.BELOW_MINIMUM: _At.ACTIVITY,
    Rule.TOO_LONG: RowPlace.END,
    Rule.LEVEL: _At.ACTIVITY,
    Rule.ADULTS_ONLY: _At.ACTIVITY,
    Rule.YEAR: _At.ACTIVITY,
    Rule.GROUP_SIZE: RowPlace.WHOLE,
    Rule.HELPER_MISSING: RowPlace.WHOLE,
    Rule.SECOND_ADULT_MISSING: RowPlace.WHOLE,
    Rule.ALONE: RowPlace.WHOLE,
    Rule.STORY_TELLER: _At.STORY,
    Rule.STORY_YES: _At.STORY,
    Rule.STORY_LEVEL: _At.STORY,
    Rule.STORY_YEAR: _At.STORY,
    Rule.STORY_GROUP: _At.STORY,
    Rule.STORY_OFTEN: _At.STORY,
    Rule.STORY_OPENING: _At.OPENING,
    Rule.STORY_CLOSING: _At.CLOSING,
    Rule.PLAN_B: _At.STORY,
    Rule.BASE_MISSING: _At.ACTIVITY,
    Rule.HANDOUTS_TO_COME: _At.ACTIVITY,
}
ASKED_AT_THE_STORY = frozenset({Rule.HELPER_MISSING, Rule.SECOND_ADULT_MISSING})
"""What holds back the papers of a story that is told is asked where it is told."""


def placed(view: PlanView) -> dict[Key, tuple[Concern, ...]]:
    """Return every concern of a plan by its one place, the gravest first."""
    found: dict[Key, list[Concern]] = {}
    for concern in view.concerns:
        found.setdefault(_place_of(concern, view), []).append(concern)
    return {place: tuple(concerns) for place, concerns in found.items()}


def story_part(view: PlanView) -> BlockId | None:
    """Return the part in which somebody tells or could, if there is one."""
    return next((one.id for one in view.session.blocks if one.activity in STORY_PARTS), None)


def held_at(view: PlanView) -> Key | None:
    """Return where what there are no papers without is asked, if something lacks."""
    if not view.holding:
        return None
    return story_part(view) or _place_of(view.holding[0], view)


def _place_of(concern: Concern, view: PlanView) -> Key:
    at = PLACES[concern.rule]
    if concern.rule in ASKED_AT_THE_STORY and view.is_live:
        at = _At.STORY
    if isinstance(at, RowPlace):
        return at
    if at is _At.STORY:
        return story_part(view) or RowPlace.WHOLE
    if at is _At.SKIPPED:
        return _first_that_skips(view) or RowPlace.WHOLE
    if at is _At.ACTIVITY:
        wanted = (one.id for one in view.session.blocks if one.activity == concern.activity)
        return next(wanted, None) or RowPlace.WHOLE
    module, other = (Module.OPENING, RowPlace.WHOLE), (Module.CLOSING, RowPlace.END)
    chosen, without = module if at is _At.OPENING else other
    return next(iter(_of_module(view, chosen)), None) or without


def _of_module(view: PlanView, module: Module) -> Iterable[BlockId]:
    for block in view.session.blocks:
        activity = view.activity_of(block)
        if activity is not None and activity.module is module:
            yield block.id


def _first_that_skips(view: PlanView) -> BlockId | None:
    """Return the first part of the module for which something should have come before."""
    had = set(view.known.modules)
    for block in view.session.blocks:
        activity = view.activity_of(block)
        if activity is None:
            continue
        if skipped_in((activity,), frozenset(had)):
            return block.id
        had.add(activity.module)
    return None
