"""Texts without a single sign that means something in Markdown, read without its parser.

Most cards and many paragraphs are like that, and the parser would be an eighth of the time that a
page of cards takes. Whatever may mean more than letters is left to the parser.
"""

import re

from hope_desktop.handouts.dialect.blocks import Heading, Paragraph, Span, TextBlock

_LINE = re.compile(
    r"(?P<heading>#{1,6} )?(?P<text>[^\W\d_](?:[\w.,:;?!%/=+€()'\"‘’“”…–-]| (?! |$))*) ?"
)
"""A letter first, so that no list, quote or rule begins here; single spaces."""


def plain_blocks(text: str) -> tuple[TextBlock, ...] | None:
    """The blocks of a text of headings and paragraphs, or None when it may be more than that."""
    if "_" in text:
        return None
    found: list[TextBlock] = []
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        match = _LINE.fullmatch(line) if line else None
        if line and match is None:
            return None
        if match and not match["heading"]:
            lines.append(match["text"])
            continue
        if lines:
            found.append(Paragraph((Span(" ".join(lines)),)))
            lines = []
        if match:
            level = min(len(match["heading"]) - 1, 3)
            found.append(Heading(level, (Span(match["text"]),)))
    return tuple(found)
