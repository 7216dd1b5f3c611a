"""The differences between two versions of a text: line by line, and word by word in a line."""

import re
from difflib import SequenceMatcher
from enum import Enum

from hope_desktop.domain.terms import frozen

_WORDS = re.compile(r"\s+|\w+\ue000?|[^\w\s]")
"""A word goes with the private letter that says how it looks."""
_EXACT_UP_TO = 400
"""Lines; in a longer text lines that are everywhere do not help to find what belongs together."""
_ALIKE = 0.4
"""From here two lines count as one line that was changed."""


class DifferenceKind(Enum):
    """What happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


type DifferencePiece = tuple[DifferenceKind, str]


@frozen
class DifferenceLine:
    """A line of the comparison: of both texts (SAME), of the old or of the new one."""

    kind: DifferenceKind
    pieces: tuple[DifferencePiece, ...]

    @property
    def text(self) -> str:
        """Return the whole line."""
        return "".join(text for _kind, text in self.pieces)


def differences(old: str, new: str) -> tuple[DifferenceLine, ...]:
    """Return all lines in order; a changed line comes first as it was, then as it is."""
    before, after = old.rstrip("\n").split("\n"), new.rstrip("\n").split("\n")
    lines: list[DifferenceLine] = []
    matcher = SequenceMatcher(None, before, after, autojunk=len(after) > _EXACT_UP_TO)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            lines += [_whole(DifferenceKind.SAME, line) for line in before[i1:i2]]
        else:
            lines += _changed(before[i1:i2], after[j1:j2])
    return tuple(lines)


def only_changes(lines: tuple[DifferenceLine, ...]) -> tuple[DifferenceLine | None, ...]:
    """Return the lines that changed with one around them; None stands for what was left out."""
    changed = {at for at, line in enumerate(lines) if line.kind is not DifferenceKind.SAME}
    near = {other for at in changed for other in (at - 1, at, at + 1)}
    shown: list[DifferenceLine | None] = []
    for at, line in enumerate(lines):
        if at in near:
            shown.append(line)
        elif shown[-1:] != [None] and line.text.strip():
            shown.append(None)
    return tuple(shown)


def _changed(before: list[str], after: list[str]) -> list[DifferenceLine]:
    if len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return [line for old, new in pairs for line in _pair(old, new)]
    return [
        *(_whole(DifferenceKind.REMOVED, line) for line in before),
        *(_whole(DifferenceKind.ADDED, line) for line in after),
    ]


def _whole(kind: DifferenceKind, line: str) -> DifferenceLine:
    return DifferenceLine(kind, ((kind, line),))


def _pair(old: str, new: str) -> tuple[DifferenceLine, DifferenceLine]:
    old_words, new_words = _WORDS.findall(old), _WORDS.findall(new)
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _whole(DifferenceKind.REMOVED, old), _whole(DifferenceKind.ADDED, new)
    gone: list[DifferencePiece] = []
    came: list[DifferencePiece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        same = DifferenceKind.SAME if tag == "equal" else None
        if i1 < i2:
            gone.append((same or DifferenceKind.REMOVED, "".join(old_words[i1:i2])))
        if j1 < j2:
            came.append((same or DifferenceKind.ADDED, "".join(new_words[j1:j2])))
    removed, added = DifferenceKind.REMOVED, DifferenceKind.ADDED
    return DifferenceLine(removed, tuple(gone)), DifferenceLine(added, tuple(came))
