"""A packet for one reader: which texts it has, each wording once, and which answers came back.

Nothing is kept of a reader but a role and a month, under a code that stands for one packet.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.levels import Audience, Level
from hope_desktop.domain.library.facts import Fact
from hope_desktop.domain.library.handout import (
    EASY,
    OWN_VERSION,
    USUAL_LANGUAGE,
    Handout,
    Part,
    ReviewRole,
    name_of,
    part_of,
    version_of,
)
from hope_desktop.domain.library.reviews import Text, Verdict, text_digest
from hope_desktop.domain.modules import Module
from hope_desktop.domain.texts.lines import lines_of

PUPILS_READ = frozenset({Module.BOUNDARIES, Module.LOVE})
"""Pupils who read are asked for nothing heavier; they read at school, with an adult beside."""
_PACES = {ReviewRole.PUPIL: 120}
_PACE = 200
"""Words a minute."""
_FOR_READERS = frozenset(
    {*(a.value for a in Audience), *(one.value for one in Level), EASY, OWN_VERSION}
    | {"onderbouw", "bovenbouw", "leeftijden"}
)
"""Names of versions for other readers; any other name is another text, as a story is."""
COVER, WHOLE = "0", "0"
"""Stands for the cover in a field, and after the letter of a text for all of it."""


@frozen
class PacketLine:
    """One wording, and the texts that have it."""

    code: str
    """What it is called on paper: `A14`."""
    words: str
    texts: tuple[str, ...]

    @property
    def digest(self) -> str:
        """What finds it in a library that did not make the packet."""
        return line_digest(self.texts[0], self.words)


@frozen
class Family:
    """A text with its versions for other readers, read at once."""

    code: str
    """`A`"""
    texts: tuple[tuple[str, str], ...]
    """Their ids, and the wording that was read; the plain one first."""
    lines: tuple[PacketLine, ...]


@frozen
class Packet:
    """What one reader got. One that was made elsewhere has no families, and approves nothing."""

    code: str
    role: ReviewRole
    month: str
    families: tuple[Family, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    """The codes that an answer came back of, each with the digest of that answer."""

    @property
    def words(self) -> int:
        """How much there is to read."""
        return sum(len(line.words.split()) for one in self.families for line in one.lines)

    @property
    def minutes(self) -> int:
        """How long that takes, about."""
        return max(round(self.words / pace(self.role)), 1)

    @property
    def texts(self) -> dict[str, str]:
        """The wordings that it has, by the ids of their texts."""
        return {text: digest for one in self.families for text, digest in one.texts}


def pace(role: ReviewRole) -> int:
    """Words that somebody in a role reads in a minute."""
    return _PACES.get(role, _PACE)


def line_digest(text: str, words: str) -> str:
    """Of a line in a text: it is the same on every computer that has this library."""
    return hashlib.sha256(f"{text}\n{words}".encode("utf-8", "surrogatepass")).hexdigest()[:12]


def pupils_read(text: Handout, module: Module | None) -> bool:
    """Whether pupils are asked what they think of it."""
    is_usual = text.language == USUAL_LANGUAGE
    return is_usual and module in PUPILS_READ and part_of(text.kind) is Part.PUPILS


def families_of(texts: Iterable[Handout]) -> list[list[Handout]]:
    """Texts with their versions for other readers, the plain one first."""
    found: dict[tuple[str, ...], list[Handout]] = {}
    for one in sorted(texts, key=lambda text: len(text.id.split("."))):
        told = (part for part in version_of(one).split(".") if part and part not in _FOR_READERS)
        found.setdefault((name_of(one.id), one.language, *told), []).append(one)
    return list(found.values())


def family(code: str, same: Sequence[Text]) -> Family:
    """What is read of a text and its versions: each wording once.

    What differs stands right under what it differs from. A fact is asked as a whole.
    """
    read = [(one.id, text_digest(one)) for one in same]
    if isinstance(same[0], Fact):
        return Family(code, tuple(read), ())
    base = lines_of(same[0])
    places: list[list[str]] = [[] for _line in base]
    having: dict[str, list[str]] = {}
    for one in same:
        lines = lines_of(one)
        for line, place in zip(lines, _beside(base, lines), strict=True):
            if line not in having:
                having[line] = []
                places[place].append(line)
            having[line].append(one.id)
    every = (line for place in places for line in place)
    return Family(
        code,
        tuple(read),
        tuple(
            PacketLine(f"{code}{n}", line, tuple(having[line])) for n, line in enumerate(every, 1)
        ),
    )


def _beside(base: Sequence[str], other: Sequence[str]) -> list[int]:
    """For each line of a version the place of the one that it stands for, or comes after."""
    found = []
    matched = SequenceMatcher(None, base, other, autojunk=False)
    for _kind, begin, end, start, stop in matched.get_opcodes():
        for number in range(stop - start):
            step = number * (end - begin) // (stop - start)
            found.append(begin + step if end > begin else max(begin - 1, 0))
    return found


def packed(
    chosen: Sequence[Sequence[Text]], most_words: int, made: Callable[[int], str]
) -> tuple[Family, ...]:
    """The first of some texts, as much as can be read at once; at least one.

    `made` gives the letter of each.
    """
    found: list[Family] = []
    words = 0
    for same in chosen:
        one = family(made(len(found)), same)
        words += sum(len(line.words.split()) for line in one.lines)
        if found and words > most_words:
            break
        found.append(one)
    return tuple(found)


def letters(number: int) -> str:
    """`A` to `Z`, then `AA`: never a letter that looks like a figure beside one."""
    return (letters(number // 24 - 1) if number >= 24 else "") + _LETTERS[number % 24]


_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def reader_of(packet: str, code: str) -> str:
    """What stands for who said something of a line: no person, and each line once."""
    return f"{packet}-{code}"


VERDICTS = {"goed": Verdict.GOOD, "anders": Verdict.OTHERWISE, "weg": Verdict.DROP}
"""What a reader can say of a whole text, by the last part of the name of its box."""
