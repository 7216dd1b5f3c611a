"""Cleans texts for paper once, before anything measures or draws them.

Nothing here knows reportlab. A text is never markup: all of it is drawn as plain characters.
"""

import re
import unicodedata

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.texts.directives import MAX_CHARACTERS

BOX = "\u25a1"
"""Stands for what no font of ours can draw, or what we cannot draw in the right order."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_MOST_SPACES = " " * 12
_FAR_IN = re.compile(rf"^{_MOST_SPACES}[ ]+(?=\S)", re.MULTILINE)
_MARK = r"(?:>[ ]?|(?:[-*+]|\d{1,9}[.)])[ ]+)"
_DEEP = re.compile(rf"^(?P<kept>[ ]*{_MARK}{{4}}){_MARK}+(?=\S)", re.MULTILINE)
"""More marks of lists and quotations at the beginning of a line than anybody needs."""
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]+"
)


def clean(text: str, where: str = "") -> str:
    """Return the text without what cannot be seen, in composed form, its line ends as newlines."""
    if len(text) > MAX_CHARACTERS:
        raise UnprintableText(where)
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    text = _LINE_END.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def shallow(text: str) -> str:
    """Return the text with lists and quotations no deeper in each other than paper can show.

    The words of what stands deeper stay, and step up; a parser would leave them out in silence.
    """
    return _DEEP.sub(r"\g<kept>", _FAR_IN.sub(_MOST_SPACES, text))


def boxed(text: str) -> str:
    """Return the text with each right-to-left stretch as one box.

    Drawn letter by letter such a text is unreadable, and a phone number inside it would show its
    halves in the wrong order. A box is honest until these scripts are set by a proper shaper.
    """
    return text if text.isascii() else _RIGHT_TO_LEFT.sub(BOX, text)


def together(text: str) -> str:
    """Return the text with its numbers whole: one that is broken in two is dialled wrong."""
    return re.sub(r"(?<=[\d)/-]) (?=[\d/-])", "\u00a0", text)


def literal(text: str) -> str:
    """Return a plain text with Markdown's signs escaped, so that it stays as it was typed."""
    text = " ".join(re.split(r"[ \t\n]+", clean(text).strip()))
    escaped = "".join(f"\\{c}" if c in "\\`*_[]{}<>#|!~&-+" else c for c in text)
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
