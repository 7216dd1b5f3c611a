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
_SAID = {
    "helper": "[contactpersoon]",
    "reserve": "[wie overneemt]",
    "class": "[klas]",
    "date": "[datum]",
    "time": "[tijd]",
    "room": "[lokaal]",
    "told": "[wat we van de verteller zeggen]",
    "live": " [als iemand vertelt:] ",
    "made-up": " [als niemand vertelt:] ",
    "line": "…",
    "box": "☐",
}
"""What a workshop fills in, as the texts of the library would say it."""
_MARKS = re.compile(r"[*_`]+|\[picture:[^]]*\]")
_ALIKE = 0.5
"""From here a line counts as another one that was changed."""


class _Place(NamedTuple):
    """A line and its place in the body; that of the title is before it."""

    start: int
    end: int
    words: str


def lines_of(text: Text) -> tuple[str, ...]:
    """Return what can be said something of."""
    return tuple(places_of(text))


def places_of(text: Text) -> dict[str, str]:
    """Return each line once in the order of the page, with the field that it stands in.

    Of a handout they are title, headings, paragraphs, items and rows of tables; a heading that is a
    number, as that of a card, is no wording. Of an activity they are what trainers read of it, in
    each of its wordings.
    """
    if isinstance(text, Handout):
        lines = dict.fromkeys((one.words for one in _placed(text)), "body")
        return lines | dict.fromkeys([*lines][:1], "title")
    plans = [(live, module.value) for live in (False, True) for module in NUMBERED]
    places: dict[str, str] = {}
    for place, said in _told(text):
        for live, module in plans:
            places.setdefault(plain_line(for_plan(said, live=live, module=module)), place)
    places.pop("", None)
    return places


def plain_line(words: str) -> str:
    """Return words alone: neither marks nor line breaks make another line."""
    words = _TOKEN.sub(lambda token: _SAID.get(token[1], f"[{token[1]}]"), words)
    words = re.sub(r"\s*\|\s*", " · ", words.removesuffix("}}").strip(" |"))
    return " ".join(unicodedata.normalize("NFC", _MARKS.sub("", words)).split())


def frame_of(text: Text) -> str:
    """Return all of a wording but its lines: another frame is another text."""
    said = wording_of(text)
    if isinstance(text, Activity):
        for _place, one in _told(text):
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


def _told(activity: Activity) -> Iterator[tuple[str, str]]:
    """Give what an activity says to trainers: what happens, what they say, how it stays safe."""
    for name in ("title", "goal", "content_note"):
        yield name, getattr(activity, name)
    for at, step in enumerate(activity.steps):
        yield from ((f"steps[{at}].what", step.what), (f"steps[{at}].say", step.say))
    for step in activity.every_step[len(activity.steps) :]:
        yield from (("variants", step.what), ("variants", step.say))
    for name in ("exit", "lighter_alternative", "aftercare", "without_paper"):
        yield name, getattr(activity, name)
    for name in ("risks", "tips"):
        yield from ((name, said) for said in getattr(activity, name))
    yield "letter_note", activity.letter_note
    others = (one.text for one in activity.differentiation)
    yield from (("ways", said) for said in (*(way.how for way in activity.ways), *others))


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
