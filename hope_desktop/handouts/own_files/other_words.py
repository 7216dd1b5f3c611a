"""The words of web pages.

Read for searching alone: nothing in them is followed, run or shown, and no more than a limit.
"""

import html
import re
from pathlib import Path

MAX_BYTES = 5_000_000
"""So much of a file is read."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>|<[!?][^<>]*>")
_HIDDEN = frozenset({"script", "style", "head", "template", "noscript"})
_BLOCKS = frozenset({"p", "div", "br", "li", "tr", "td", "th", "section", "h1", "h2", "h3", "h4"})


def other_words(path: Path, most: int) -> str:
    """Return the words, at most so many letters."""
    with path.open("rb") as file:
        return page_words(_decoded(file.read(MAX_BYTES)))[:most]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def page_words(text: str) -> str:
    """Return what a reader of a web page sees, a line for each paragraph."""
    pieces: list[str] = []
    at, hidden = 0, ""
    for tag in _TAG.finditer(text):
        if not hidden:
            pieces.append(text[at : tag.start()])
        at, name = tag.end(), (tag[2] or "").lower()
        if name in _HIDDEN and hidden in {"", name}:
            hidden = "" if tag[1] else name
        if name in _BLOCKS:
            pieces.append("\n")
    if not hidden:
        pieces.append(text[at:])
    lines = (" ".join(line.split()) for line in html.unescape("".join(pieces)).split("\n"))
    return "\n".join(filter(None, lines))
