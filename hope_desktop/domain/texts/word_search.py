"""Finds the words of a search in a text, ignoring accents and capitals."""

import re
import unicodedata
from collections.abc import Iterable

_SIGNS = re.compile(r"\{\{(?:banner:|lines:\d+\|)|\{\{[^{}]*\}\}|\}\}|[#*_|]")
_LIGHT = frozenset(["de", "het", "een", "en", "is"])
_BEFORE = 30
"""So many letters before the word a passage begins, at a whole word."""


def folded(text: str) -> str:
    """Return small letters without accents; as long as the text, for Dutch and its neighbours."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text.lower())


def sort_key(text: str) -> str:
    """Return where a text stands in a list: as a Dutch dictionary has it, so Élan before Zwolle."""
    return folded(unicodedata.normalize("NFKC", text).replace("Œ", "OE").replace("œ", "oe"))


def asked_words(asked: str) -> tuple[str, ...]:
    """Return what is looked for, word by word; what is in every text only when it is alone."""
    words = tuple(re.findall(r"\w+", folded(asked)))
    return tuple(word for word in words if word not in _LIGHT) or words


def holds(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text has every word somewhere; never when nothing is looked for."""
    wanted, found = tuple(words), folded(text)
    return bool(wanted) and all(word in found for word in wanted)


def places(text: str, wanted: Iterable[str]) -> list[tuple[int, int]]:
    """Return the beginnings and ends of the words in a text, in order and apart.

    A word counts where it begins one; where none begins with it, anywhere.
    """
    found, spans = folded(text), list[tuple[int, int]]()
    for word in wanted:
        every = [match.span() for match in re.finditer(re.escape(word), found)]
        begun = [span for span in every if not found[span[0] - 1 : span[0]].isalnum()]
        spans += begun or every
    apart: list[tuple[int, int]] = []
    for first, end in sorted(spans):
        if apart and first <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((first, end))
    return apart


def passage(text: str, words: Iterable[str]) -> str:
    """Return the line of a text with the first of the words, from just before it; else nothing."""
    wanted = tuple(words)
    found = text.lower()  # nearly always enough, and many texts are searched at each key
    if not any(word in found for word in wanted):
        found = folded(text)
    at = min((found.find(word) for word in wanted if word in found), default=-1)
    if at < 0:
        return ""
    line = text[text.rfind("\n", 0, at) + 1 :].split("\n", 1)[0]
    shown = " ".join(_SIGNS.sub(" ", line).split())
    spans = places(shown, wanted)
    if not spans or spans[0][0] <= _BEFORE:
        return shown
    first = spans[0][0]
    start = shown.find(" ", first - _BEFORE, first) + 1 or first
    return f"…{shown[start:]}"
