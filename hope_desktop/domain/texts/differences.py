"""What is different between two versions of a text, line by line and inside a line word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_EXACT_UP_TO = 400
"""Lines; in a longer text lines that are everywhere do not help to find what belongs together."""
_ALIKE = 0.4
"""From here two lines count as one line that was changed."""


class Kind(Enum):
    """What happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


type Piece = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the comparison: of both texts (SAME), of the old or of the new one."""

    kind: Kind
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(text for _kind, text in self.pieces)


def differences(old: str, new: str) -> tuple[Line, ...]:
    """All lines in order; a changed line comes first as it was, then as it is."""
    before, after = old.rstrip("\n").split("\n"), new.rstrip("\n").split("\n")
    found: list[Line] = []
    matcher = SequenceMatcher(None, before, after, autojunk=len(after) > _EXACT_UP_TO)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found += [Line(Kind.SAME, ((Kind.SAME, line),)) for line in before[i1:i2]]
        else:
            found += _changed(before[i1:i2], after[j1:j2])
    return tuple(found)


def only_changes(lines: tuple[Line, ...], around: int = 1) -> tuple[Line | None, ...]:
    """The lines that changed with a few around them; None stands for what was left out."""
    changed = {at for at, line in enumerate(lines) if line.kind is not Kind.SAME}
    near = {other for at in changed for other in range(at - around, at + around + 1)}
    found: list[Line | None] = []
    for at, line in enumerate(lines):
        if at in near:
            found.append(line)
        elif found[-1:] != [None] and line.text.strip():
            found.append(None)
    return tuple(found)


def _changed(before: list[str], after: list[str]) -> list[Line]:
    if len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return [line for old, new in pairs for line in _pair(old, new)]
    gone = [Line(Kind.REMOVED, ((Kind.REMOVED, line),)) for line in before]
    came = [Line(Kind.ADDED, ((Kind.ADDED, line),)) for line in after]
    return [*gone, *came]


def _pair(old: str, new: str) -> tuple[Line, Line]:
    words, others = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return (
            Line(Kind.REMOVED, ((Kind.REMOVED, old),)),
            Line(Kind.ADDED, ((Kind.ADDED, new),)),
        )
    gone: list[Piece] = []
    came: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        kinds = (Kind.SAME, Kind.SAME) if tag == "equal" else (Kind.REMOVED, Kind.ADDED)
        if i1 < i2:
            gone.append((kinds[0], "".join(words[i1:i2])))
        if j1 < j2:
            came.append((kinds[1], "".join(others[j1:j2])))
    return Line(Kind.REMOVED, tuple(gone)), Line(Kind.ADDED, tuple(came))
