"""Who tells a story in a workshop, and what its letters may say. It holds for that workshop alone.

Neither the story itself nor a reason to stop is stored: both are hers.
"""

from enum import StrEnum

from hope_desktop.domain.terms import frozen

MAX_OWN_SENTENCE = 160
"""Letters: a letter with it still is one page."""
MAX_WISH = 80
MAX_SENDER = 80


class LetterWord(StrEnum):
    """What letters may say of who tells; without any they say that somebody does."""

    EXPLOITED = "exploited"
    ABUSED = "abused"
    TRAFFICKED = "trafficked"
    OWN_WORDS = "own-words"
    """Her own sentence in the place of all else; one that is empty is a line to write on."""


class CardShape(StrEnum):
    """What stands on the card of who tells, beside what protects pupils. The values name texts."""

    BLANK = "verhaalkaart"
    PIECES = "kaart-stukken"
    MOMENT = "kaart-moment"
    QUESTIONS = "kaart-vragen"


@frozen
class Told:
    """What letters say of who tells."""

    words: frozenset[LetterWord] = frozenset()
    line: str = ""
    """Her own sentence."""
    line_en: str = ""
    """The same for English letters."""


NOTHING_MORE = Told()


@frozen
class Teller:
    """Who said yes for this class, and what she chose for the letters."""

    name: str
    """A trainer of the workshop."""
    words: frozenset[LetterWord] = frozenset()
    named: frozenset[str] = frozenset()
    """Her own name, when she chose that the letter to parents has it. Others never count."""
    experts: frozenset[str] = frozenset()
    """Her own name, when there may stand beside it that she works from her own experience."""
    stopped: bool = False
    """Does not tell it, for now: the made-up story stands in the plan."""
    line: str = ""
    line_en: str = ""
    wish: str = ""
    """What she wants after the lesson, as she wrote it beforehand. Nobody else is shown it."""
    sender: str | None = None
    """Who letters of this workshop come from in the place of the usual one; empty is nobody."""
    card: CardShape = CardShape.BLANK
    consent: bool = True
    """Whether the consent sheet is printed: for each class, or once, as she chooses."""
    said_yes: bool = True
    """For this class: asked of anybody who does not choose it herself."""

    @property
    def told(self) -> Told:
        """Return what letters say of her."""
        return Told(self.words, self.line, self.line_en)

    @property
    def is_named(self) -> bool:
        """Tell whether her name stands below the letter to parents."""
        return self.name in self.named

    @property
    def is_expert(self) -> bool:
        """Tell whether beside it stands what she is."""
        return self.name in self.experts
