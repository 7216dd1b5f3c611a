"""What a document of a bundle is: for whom, and which of their papers.

Stored prints, manifests and the command line know it by its name (`str`), which never changes.
"""

from enum import Enum
from typing import Self, override

from hope_desktop.domain.terms import frozen

_LARGE = "large-"


class Whose(Enum):
    """For whom a document is; the value begins its name."""

    TRAINER = "trainer"
    TELLER = "teller"
    SCHOOL = "school"
    LETTER = "letter"
    PUPILS = "pupils"
    GROUPS = "groups"
    CLASS = "class"
    CARDS = "cards"
    """Those of every pupil, which share their sheets."""
    OWN = "own"
    MADE_UP = "plan-b"
    """The made-up story beside one told live, to read aloud."""
    SLIDES = "slides"


_TRAINERS = frozenset({Whose.TRAINER, Whose.TELLER, Whose.MADE_UP})
OF_ADULTS = _TRAINERS | {Whose.SCHOOL, Whose.LETTER}
NOT_COPIED = _TRAINERS | {Whose.SCHOOL, Whose.SLIDES}
"""What a school does not copy."""


@frozen
class PaperKind:
    """`trainer`, `groups-4-cards`, `letter-both`, `own-7`, `large-cards`, `plan-b-en`."""

    whose: Whose
    number: int = 0
    """Of groups, how many are in one; of own material, its id."""
    part: str = ""
    """`cards`, `lesson` or `second`; of a letter `parents`, `pupils` or `both`; of own material
    `help`; of a made-up story its language, when that is not the usual one."""
    is_large: bool = False
    """It is for those pupils of the class who read large letters."""

    @property
    def is_cards(self) -> bool:
        """It holds nothing but cards."""
        return self.whose is Whose.CARDS or self.part == "cards"

    @override
    def __str__(self) -> str:
        number = str(self.number) if self.number else ""
        name = "-".join(filter(None, (self.whose.value, number, self.part)))
        return f"{_LARGE}{name}" if self.is_large else name

    @classmethod
    def read(cls, name: str) -> Self:
        """Return the kind of this name, as it was stored."""
        said = name.removeprefix(_LARGE)
        whose = next(one for one in Whose if f"{said}-".startswith(f"{one.value}-"))
        first, _dash, rest = said[len(whose.value) + 1 :].partition("-")
        number, part = (int(first), rest) if first.isdigit() else (0, first)
        return cls(whose, number, part, is_large=said != name)
