"""The lines of a text: what a reader sees as one, to say something about."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.reviews import Text, wording_of
from hope_desktop.domain.terms import NUMBERED
from hope_desktop.domain.texts import prose
from hope_desktop.domain.texts.directives import for_plan

_HEADING = re.compile(r"^[ ]{0,3}#+\s*(.*?)\s*$", re.MULTILINE)
_NUMBER = re.compile(r"(\w+ )?[\dA-Z]{1,3}\.?")
_TOKEN = re.compile(r"\{\{(?:helpline:)?([^}|]*)[^}]*\}\}")
_MARKS = re.compile(r"[*_`]+|\[picture:[^]]*\]")
_ALIKE = 0.5
"""From here a line counts as another one that was changed."""


class _Place(NamedTuple):
    """A line and its place in the body; that of the title is before it."""

    start: int
    end: int
    words: str


def lines_of(text: Text) -> tuple[str, ...]:
    """Title, headings, paragraphs, items and rows of tables, each once, in the order of the page.

    A heading that is a number, as that of a card, is no wording. Of an activity they are what
    trainers read of it, in the order in which they do.
    """
    if isinstance(text, Activity):  # each of its wordings is a line
        plans = [(live, module.value) for live in (False, True) for module in NUMBERED]
        said = (for_plan(one, live=live, module=m) for one in _told(text) for live, m in plans)
        return tuple(dict.fromkeys(filter(None, map(plain_line, said))))
    return tuple(dict.fromkeys(one.words for one in _placed(text)))


def plain_line(words: str) -> str:
    """Return words alone: neither marks nor line breaks make another line."""
    words = _TOKEN.sub(r"[\1]", words)
    words = re.sub(r"\s*\|\s*", " · ", words.removesuffix("}}").strip(" |"))
    return " ".join(unicodedata.normalize("NFC", _MARKS.sub("", words)).split())


def frame_of(text: Text) -> str:
    """Return all of a wording but its lines: another frame is another text."""
    said = wording_of(text)
    if isinstance(text, Activity):
        for one in _told(text):
            said = said.replace(json.dumps(one, ensure_ascii=False), '""')
        return said
    body = prose.unwrapped(text.body)
    for place in reversed(_placed(text)[1:]):
        body = body[: place.start] + body[place.end :]
    return body


def nearest(line: str, lines: Iterable[str]) -> str:
    """Return the line that says it, else the one that is most like it; nothing when none is."""
    alike = SequenceMatcher(None, b=line.split(), autojunk=False)
    found, best = "", _ALIKE
    for one in lines:
        alike.set_seq1(one.split())
        if (ratio := alike.ratio()) >= best:
            found, best = one, ratio
    return found


def _told(activity: Activity) -> Iterator[str]:
    """Return what an activity says to trainers.

    What happens, what they say, and how it stays safe.
    """
    yield from (activity.title, activity.goal, activity.content_note)
    for step in activity.every_step:
        yield from (step.what, step.say)
    yield from (
        activity.exit,
        activity.lighter_alternative,
        activity.aftercare,
        activity.without_paper,
        *activity.risks,
        *activity.tips,
        activity.letter_note,
    )
    yield from (way.how for way in activity.ways)
    yield from (other.text for other in activity.differentiation)


def _placed(text: Handout) -> list[_Place]:
    body = prose.unwrapped(text.body)
    places = [
        (m.start(1), m.end(1)) for m in _HEADING.finditer(body) if not _NUMBER.fullmatch(m[1])
    ]
    begun = ended = -1
    for sentence in prose.sentences(body):
        if ended >= 0 and "\n" not in body[ended : sentence.start]:
            places[-1] = (begun, sentence.end)
        else:
            line = body.rfind("\n", 0, sentence.start) + 1
            begun = line if body.startswith("|", line) else sentence.start
            places.append((begun, sentence.end))
        ended = sentence.end
    said = (_Place(start, end, plain_line(body[start:end])) for start, end in sorted(places))
    return [one for one in (_Place(-1, -1, plain_line(text.title)), *said) if one.words]
