"""The running text of a handout: its sentences, their words, and the positions of both.

Headings, marks and tokens are not read as sentences and do not count. A list item or a table cell
counts as a sentence, even without a full stop.
"""

import re

from hope_desktop.domain.terms import frozen

_WRAPPED = re.compile(r"(?<=[^\n])\n(?=[^\n\s#*|+\d-])")
_HEADING = re.compile(r"^[ ]{0,3}#+.*$", re.MULTILINE)
_SAID = re.compile(r"\{\{(?:banner:|lines:\d+\|)([^{}\n]*)\}\}")
_TOKEN = re.compile(r"\{\{(?!banner:|lines:\d+\|)[^{}\n]*\}\}")
"""What is not read; it may stand in what is said."""
_MARK = re.compile(r"[*_`]")
_ITEM = re.compile(r"\s*(?:[-•+]|\d+[.)])?\s*(?:\[.\])?\s*")
_ABBREVIATION = re.compile(r"\b(bijv|bv|o\.a|d\.w\.z|enz|nr|t/m|blz|dhr|mevr)\.", re.IGNORECASE)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[’'-][A-Za-zÀ-ÿ]+)*")


@frozen
class Sentence:
    """A sentence, or an item without a full stop."""

    text: str
    start: int
    end: int
    words: tuple[str, ...]


def unwrapped(text: str) -> str:
    """Return the text with each paragraph on one line; every sign keeps its place."""
    return _WRAPPED.sub(" ", text)


def sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text in the dialect, in order.

    Those without a word are left out.
    """
    plain = _plain(text)
    kept = []
    for line in re.finditer(r"[^\n]+", plain):
        start = line.start() + _ITEM.match(line[0]).end()  # type: ignore[union-attr]
        ends = [end.end() for end in _END.finditer(plain, start, line.end())]
        for end in dict.fromkeys([*ends, line.end()]):
            words = tuple(_WORD.findall(plain, start, end))
            if words:
                lead = len(plain[start:end]) - len(plain[start:end].lstrip())
                said = text[start + lead : end].strip(" \n|")
                kept.append(Sentence(said, start + lead, start + lead + len(said), words))
            start = end
    return kept


def _plain(text: str) -> str:
    """Return the text with spaces for what is not read, and cells on their own lines."""
    text = _TOKEN.sub(_blank, _HEADING.sub(_blank, text))
    text = _SAID.sub(lambda m: f"{' ' * (m.start(1) - m.start())}{m[1]}  ", text)
    text = _ABBREVIATION.sub(lambda m: m[0].replace(".", "·"), text)
    return unwrapped(_MARK.sub(" ", text)).replace("|", "\n")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
