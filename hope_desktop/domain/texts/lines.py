"""The lines of a text: what a reader sees as one, to say something about."""

import re
import unicodedata

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.texts import prose

_HEADING = re.compile(r"^[ ]{0,3}#+\s*(.*?)\s*$", re.MULTILINE)
_NUMBER = re.compile(r"(\w+ )?[\dA-Z]{1,3}\.?")
_TOKEN = re.compile(r"\{\{(?:helpline:)?([^}|]*)[^}]*\}\}")


def lines_of(text: Handout) -> tuple[str, ...]:
    """Title, headings, paragraphs, items and rows of tables, each once, in the order of the page.

    A heading that is a number, as that of a card, is no wording.
    """
    body = prose.unwrapped(text.body)
    found = [(m.start(), m[1]) for m in _HEADING.finditer(body) if not _NUMBER.fullmatch(m[1])]
    begun = ended = -1
    for one in prose.sentences(body):
        if ended >= 0 and "\n" not in body[ended : one.start]:
            found[-1] = (begun, body[begun : one.end])
        else:
            line = body.rfind("\n", 0, one.start) + 1
            begun = line if body.startswith("|", line) else one.start
            found.append((begun, body[begun : one.end]))
        ended = one.end
    said = (plain_line(words) for _at, words in ((-1, text.title), *sorted(found)))
    return tuple(dict.fromkeys(filter(None, said)))


def plain_line(words: str) -> str:
    """Words alone: neither marks nor line breaks make another line."""
    words = _TOKEN.sub(r"[\1]", words)
    words = re.sub(r"\s*\|\s*", " · ", words.removesuffix("}}").strip(" |"))
    return " ".join(unicodedata.normalize("NFC", re.sub(r"[*_`]", "", words)).split())
