"""What may stand on paper of texts that a trainer kept for herself: the original, or nothing."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.views import PlanView
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts
from hope_desktop.storage.records import read

_HERS = ("steps", "variants", "ways", "materials", "risks", "tips", "differentiation", "slides")


def for_others(database: Database, handouts: Iterable[Handout]) -> tuple[Handout, ...]:
    """What may be printed: of a text that is for its writer alone the original, or nothing."""
    found = []
    for one in handouts:
        record = own_texts.original(database.connection, one.id) if one.only_me else ""
        if record or not one.only_me:
            found.append(read(record, Handout) if record else one)
    return tuple(found)


def activity_for_others(database: Database, activity: Activity) -> Activity:
    """The same of an activity; of one that no library brought stays what a plan needs."""
    record = own_texts.original(database.connection, activity.id) if activity.only_me else ""
    handouts = for_others(database, activity.handouts)
    if record:
        return replace(read(record, Activity), handouts=handouts)
    if activity.only_me:
        empty: dict[str, Any] = dict.fromkeys(_HERS, ())
        activity = replace(activity, goal="", letter_note="", letter_note_en="", **empty)
        handouts = ()
    return activity if handouts == activity.handouts else replace(activity, handouts=handouts)


def without_hers(database: Database, view: PlanView) -> PlanView:
    """A plan as it may be printed."""
    every = {key: activity_for_others(database, one) for key, one in view.activities.items()}
    spare = (
        replace(one, activity=activity_for_others(database, one.activity)) for one in view.spare
    )
    return replace(view, activities=every, spare=tuple(spare))
