"""Which letters of a text are words whose spelling can be looked up."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-.][^\W\d_]+)*")
_NOT_WORDS = re.compile(
    r"\{\{[^{}]*\}\}|<[^<>]*>|(?<!\S)(?:https?://\S+|\S+@\S+|\S+\.(?:nl|org|com|eu)\b)"
)
_SPOKEN = re.compile(r"\{\{(?:lines:\d+\||scale:|figure:[\w-]+\||banner:)(?P<said>[^}]*)\}\}")
"""In these marks stand words that are printed."""
LONGEST_WORD = 64

type WordPlace = tuple[int, int, str]
"""From where to where, and the word."""


def words_of(text: str) -> Iterator[WordPlace]:
    """The words of a text in order; marks, sites and names of help lines are left out."""
    bare = _NOT_WORDS.sub(_blank, text)
    for found in _WORD.finditer(bare):
        word = found[0]
        if len(word) <= LONGEST_WORD and not (word.isupper() and len(word) <= 5):
            yield found.start(), found.end(), word.replace("’", "'")


def _blank(found: re.Match[str]) -> str:
    """As many spaces, so that places stay; what a mark says aloud stays too."""
    said = _SPOKEN.fullmatch(found[0])
    if said is None:
        return " " * len(found[0])
    start = said.start("said")
    return " " * start + said["said"] + " " * (len(found[0]) - said.end("said"))
