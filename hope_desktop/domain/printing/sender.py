"""Who letters come from, as a trainer chose it for all of them."""

from dataclasses import dataclass
from enum import StrEnum


class Signs(StrEnum):
    """What stands below a letter; of a story told live never a name of the trainers."""

    BOTH = "both"
    ORGANISATION = "organisation"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Sender:
    """Empty is said neutrally, or not at all."""

    organisation: str = ""
    contact: str = ""
    """How parents and schools reach the trainers: a name or function, a phone, a mail address."""
    logo: str = ""
    """A picture of hers, by the name that texts use."""
    signs: Signs = Signs.BOTH


NO_SENDER = Sender()
