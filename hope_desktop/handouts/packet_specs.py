"""What a packet for a reader is drawn from."""

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.library.reviews import TextRemark
from hope_desktop.domain.texts.packets import Packet
from hope_desktop.handouts.specs import Document


@frozen
class FamilyPaper:
    """How a text of a packet is shown."""

    title: str
    about: str
    """What it is, and what it is called in the library."""
    versions: tuple[str, ...] = ()
    """What each of its texts is called, in their order."""
    sheets: tuple[Document, ...] = ()
    """As a class gets it."""
    is_fact: bool = False
    """It is found so, partly or not."""


@frozen
class PacketForm:
    """One PDF to be filled in, on a screen or on paper."""

    packet: Packet
    papers: tuple[FamilyPaper, ...]
    """One for each family."""
    before: tuple[TextRemark, ...] = ()
    """What this role said before, answered or not."""
    help: Document | None = None
    """The page with where help is, for pupils."""
