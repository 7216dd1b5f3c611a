"""What was thrown away, as the bin shows it."""

from datetime import datetime
from enum import StrEnum

from hope_desktop.domain.terms import ChangeId, frozen


class ThrownKind(StrEnum):
    """The kind of a thing in the bin; kind and key together identify it."""

    CLASS = "class"
    SESSION = "session"
    ACTIVITY = "activity"
    HANDOUT = "handout"
    FILE = "file"
    HELPLINE = "helpline"
    VERSION = "version"
    """What a trainer made of a library text, before going back to the original."""


@frozen
class Thrown:
    """Something in the bin."""

    kind: ThrownKind
    key: str
    title: str
    """Its own name; of a workshop the label of its class."""
    of: str
    """Whose it is: a school, or the activity that it lies beside; may be empty."""
    change: ChangeId
    """What put it there: a higher number is later, whatever the clock said."""
    at: datetime | None
    """When that was, as far as it is known."""
    start: datetime | None = None
    """When a workshop is or was."""
    sessions: int = 0
    """How many workshops come back with a class."""
    class_too: bool = False
    """The class of a workshop lies here as well, and comes back with it."""

    @property
    def id(self) -> str:
        """Return what it is called on the command line: `class-3`."""
        return f"{self.kind.value}-{self.key}"
