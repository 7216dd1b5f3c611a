"""What we print of a file that a trainer brought: a PDF reduced to what is drawn on its pages."""

from dataclasses import dataclass
from enum import Enum

MAX_FILE_BYTES = 40_000_000
"""The largest file that is looked at."""
MAX_KEPT_BYTES = 15_000_000
"""The largest PDF that is made of it."""
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
