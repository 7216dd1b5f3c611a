"""Who tells a story in a workshop, and what its letters may say. It holds for that workshop alone.

Neither the story itself nor a reason to stop is stored: both are hers.
"""

from dataclasses import dataclass
from enum import StrEnum


class LetterWord(StrEnum):
    """What letters may say happened to the teller; without a word they name only the subject."""

    EXPLOITED = "exploited"
    ABUSED = "abused"
    TRAFFICKED = "trafficked"
    OWN_WORDS = "own-words"
    """A line to write on, on the paper itself."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who said yes for this class, and what was ticked for the letters."""

    name: str
    """A trainer of the workshop."""
    words: frozenset[LetterWord] = frozenset()
    named: frozenset[str] = frozenset()
    """The trainers who said that letters may name them."""
    experts: frozenset[str] = frozenset()
    """Those of them beside whose name may stand that they work from their own experience."""
    stopped: bool = False
    """Does not tell it, for now: the made-up story stands in the plan."""


@dataclass(frozen=True, slots=True)
class Signing:
    """How letters and other paper for a school refer to the trainers."""

    named: bool = True
    """Names stand on it; else the organisation signs."""
    experts: frozenset[str] = frozenset()
    """Of these names that they work from their own experience."""
    words: frozenset[LetterWord] = frozenset()
    """What may be said of who tells."""


AS_USUAL = Signing()


def signing(teller: Teller | None, trainers: tuple[str, ...], *, live: bool) -> Signing:
    """What letters may say. Of a story told live they name nobody unless every trainer ticked it.

    Without a story there is nothing that a name could give away, and no name has a past beside it.
    """
    if not live or teller is None:
        return Signing(not live)
    named = bool(trainers) and teller.named.issuperset(trainers)
    return Signing(named, teller.experts if named else frozenset(), teller.words)
