"""A proposal to fit a workshop to the minutes there are, as a value: what changes, and why."""

from dataclasses import dataclass
from enum import StrEnum

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.plan import Block


class Cut(StrEnum):
    """What happens to a block. The values are part of the command line's contract."""

    SHORTENED = "shortened"
    VARIANT = "variant"
    DROPPED = "dropped"
    LENGTHENED = "lengthened"
    ADDED = "added"
    USED = "used"


class Why(StrEnum):
    """Why a block changes; `labels.fit_reason` has the words."""

    PAUSE = "pause"
    STILL_SAFE = "still-safe"
    SHORT_VERSION = "short-version"
    EXTRA = "extra"
    NO_ROOM = "no-room"
    STORY = "story"
    ROOM = "room"
    IN_TEMPLATE = "in-template"
    SPARE = "spare"


@dataclass(frozen=True, slots=True)
class FitChange:
    """One thing that changes."""

    activity: ActivityId | None
    what: Cut
    from_minutes: int
    to_minutes: int
    why: Why = Why.ROOM
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """A proposal: the blocks, what changed, and how many minutes it is still too long."""

    blocks: tuple[Block, ...]
    changes: tuple[FitChange, ...]
    short_minutes: int
    spare_minutes: int = 0
    """Minutes that stay free; a little is wise."""
