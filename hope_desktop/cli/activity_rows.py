"""How the commands show an activity: the shape in JSON is a contract, the line is for reading."""

from collections.abc import Iterable

from hope_desktop.domain.levels import levels_of
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout


def row_json(activity: Activity, handouts: Iterable[Handout]) -> dict[str, object]:
    """An activity in a list. `handouts` are all that it prints, also those of another activity."""
    return {
        "id": activity.id,
        "title": activity.title,
        "module": activity.module.value,
        "minutes": activity.minutes,
        "min_minutes": activity.min_minutes,
        "levels": [level.value for level in levels_of(activity.audiences)],
        "intensity": activity.intensity,
        "handouts": [handout.id for handout in handouts],
        "status": activity.review.status.value,
        "group_min": activity.group_min,
        "group_max": activity.group_max,
        "to_come": [handout.title for handout in activity.to_come],
    }


def row_line(activity: Activity) -> str:
    """An activity on one line."""
    return f"{activity.id:5}  {activity.minutes:3}'  {activity.title}"
