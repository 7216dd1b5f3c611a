"""What an activity shows on the screen of a classroom: only texts that pupils have.

The activity names the texts that are shown; their kind decides how. What trainers, schools and
parents read, what a pupil keeps to itself and what somebody told is in no kind that can be shown.
"""

from collections.abc import Iterable

from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    Handout,
    HandoutKind,
    May,
    kinds_that,
    name_of,
)
from hope_desktop.domain.terms import ActivityId, frozen

SHOWN_KINDS = kinds_that(May.SHOWN)
"""Of a story only the names of its parts and where it stops are shown, never the story."""
THEN_REST = frozenset({HandoutKind.STORY_SHEET})
"""After these the screen is empty."""


@frozen
class SlideSource:
    """A text that is shown."""

    of: str
    """A handout of the activity by its name, `stellingenkaarten`, or of another by its id."""
    most: int = 0
    """So many of its cards at most; 0 is all."""
    choices: str = ""
    """Cards named `1A`, `1B` ...: what to choose from where the text stops for the first time."""

    def among(self, handouts: Iterable[Handout], activity: ActivityId) -> list[Handout]:
        """Return the versions of its text that may be shown."""
        found = versions_named(self.of, activity, handouts)
        return [one for one in found if one.kind in SHOWN_KINDS]

    def choices_among(self, handouts: Iterable[Handout], activity: ActivityId) -> Handout | None:
        """Return the cards to choose from."""
        found = versions_named(self.choices, activity, handouts)
        return next((one for one in found if one.kind in CARD_KINDS), None)


def versions_named(name: str, activity: ActivityId, handouts: Iterable[Handout]) -> list[Handout]:
    """Return the versions of a handout that an activity names."""
    wanted = name if "/" in name else f"{activity}/{name}"
    return [one for one in handouts if name_of(one.id) == wanted]
