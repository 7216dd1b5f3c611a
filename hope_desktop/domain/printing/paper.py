"""What a trainer chooses about paper, such as how cards get a back; and pictures to put on it."""

from enum import Enum

from hope_desktop.domain.frozen import frozen


class CardLayout(Enum):
    """How the back of a card is placed behind its front."""

    FOLD = "fold"
    """Beside each other, to fold over: nothing has to line up."""
    LONG_EDGE = "long-edge"
    """On the other side of the paper, for a printer that turns it like the page of a book."""
    SHORT_EDGE = "short-edge"
    """The same, for a printer that turns it like a calendar on the wall."""
    FRONTS_BACKS = "fronts-backs"
    """First all fronts, then all backs: thick paper goes in a second time by hand."""


class PosterSize(Enum):
    """The paper that posters are made for."""

    A4 = "a4"
    A3 = "a3"


class PaperUse(Enum):
    """How much paper a workshop takes."""

    SPARING = "sparing"
    """Both sides, and cards of one kind share sheets."""
    ROOMY = "roomy"
    """One side, each pupil's cards on a sheet of their own, each letter apart: nothing to sort."""


@frozen
class PaperChoice:
    """How cards and posters are put on paper, and where this printer prints backs.

    The back of a sheet comes out `back_right` and `back_up` millimetres from where it should be, as
    one sees it through the paper with the front towards one. Backs are moved the other way.
    """

    cards: CardLayout = CardLayout.FOLD
    posters: PosterSize = PosterSize.A4
    back_right: int = 0
    back_up: int = 0
    use: PaperUse = PaperUse.SPARING


FOLDED = PaperChoice()
"""What every printer can do."""


@frozen
class Photo:
    """A picture that a trainer brought, as texts name it; upright, in RGB."""

    name: str
    jpeg: bytes
    width: int
    height: int
