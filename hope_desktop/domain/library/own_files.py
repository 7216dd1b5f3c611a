"""A trainer's own file beside an activity: printed and counted, never changed into ours.

Whatever it was, it is kept as a PDF of which only what is painted is left.
"""

from dataclasses import dataclass
from enum import Enum

from hope_desktop.domain.ids import ActivityId, OwnFileId
from hope_desktop.domain.library.handout import GroupSize

MAX_FILE_BYTES = 40_000_000
"""The largest file that is looked at."""
MAX_KEPT_BYTES = 15_000_000
"""The largest PDF that is kept: each backup carries it."""
MAX_PAGES = 60
MAX_PIXELS = 50_000_000
TITLE_LENGTH = 120


class Dropped(Enum):
    """What was taken out of a file."""

    SCRIPTS = "scripts"
    ATTACHMENTS = "attachments"
    LINKS = "links"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class CleanFile:
    """A file that may be kept and printed."""

    title: str
    pdf: bytes
    pages: int
    dropped: frozenset[Dropped] = frozenset()


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A kept file. Its bytes are read only when they are printed or shown."""

    id: OwnFileId
    activity: ActivityId
    title: str
    group_size: GroupSize
    pages: int
    bytes: int
    sha256: str
