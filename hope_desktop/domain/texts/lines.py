"""The lines of a text: what a reader sees as one, to say something about or to change."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from difflib import SequenceMatcher
from typing import NamedTuple

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.facts import Fact
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.reviews import Text
from hope_desktop.domain.texts import prose

_HEADING = re.compile(r"^[ ]{0,3}#+\s*(.*?)\s*$", re.MULTILINE)
_NUMBER = re.compile(r"(\w+ )?[\dA-Z]{1,3}\.?")
_TOKEN = re.compile(r"\{\{(?:helpline:)?([^}|]*)[^}]*\}\}")
_MARKS = re.compile(r"[*_`]+")
_PIECES = re.compile(r"(?:\{\{[^{}]*\}\}|\S)+")
_WORDS = re.compile(r"(?:\[[^\]]*\]|\S)+")
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
    trainers read of it, in the order in which they do; a fact is one line.
    """
    if isinstance(text, Fact):
        return (plain_line(text.says),)
    if isinstance(text, Activity):
        return tuple(dict.fromkeys(filter(None, map(plain_line, _told(text)))))
    return tuple(dict.fromkeys(one.words for one in _placed(text)))


def plain_line(words: str) -> str:
    """Return words alone: neither marks nor line breaks make another line."""
    words = _TOKEN.sub(r"[\1]", words)
    words = re.sub(r"\s*\|\s*", " · ", words.removesuffix("}}").strip(" |"))
    return " ".join(unicodedata.normalize("NFC", _MARKS.sub("", words)).split())


def nearest(line: str, lines: Iterable[str]) -> str:
    """Return the line that says it, else the one that is most like it; nothing when none is."""
    lines = tuple(lines)
    if line in lines:
        return line
    alike = SequenceMatcher(None, b=line.split(), autojunk=False)
    found, best = "", _ALIKE
    for one in lines:
        alike.set_seq1(one.split())
        if alike.quick_ratio() >= best and (ratio := alike.ratio()) >= best:
            found, best = one, ratio
    return found


def with_line(text: Handout, line: str, words: str) -> Handout:
    """A text with other words wherever it says this line, or without it; marks stay if they can.

    It is the same text when it cannot say these words there: what makes another heading or list.
    """
    before, wanted, changed = _placed(text), plain_line(words), text
    for one in reversed([one for one in before if one.words == line]):
        if one.start < 0:
            changed = replace(changed, title=wanted or text.title)
        else:
            changed = replace(changed, body=_put(changed.body, one, wanted))
    if changed is text:
        return text
    meant = [wanted if one.words == line else one.words for one in before]
    now = [one.words for one in _placed(changed)]
    return changed if now == [one for one in meant if one] else text


def with_words(text: Text, line: str, words: str) -> Text:
    """Return a text, an activity or a fact with other words wherever it says a line."""
    return with_line(text, line, words) if isinstance(text, Handout) else _retold(text, line, words)


def _retold[Value](value: Value, line: str, words: str) -> Value:
    if isinstance(value, str):
        return words if plain_line(value) == line else value  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_retold(one, line, words) for one in value)  # type: ignore[return-value]
    if not is_dataclass(value):
        return value
    told = {one.name: _retold(getattr(value, one.name), line, words) for one in fields(value)}
    return replace(value, **told)  # type: ignore[type-var]


def _told(activity: Activity) -> Iterator[str]:
    """Return what an activity says to trainers.

    What happens, what they say, and how it stays safe.
    """
    yield from (activity.title, activity.goal, activity.content_note)
    for step in (*activity.steps, *(step for way in activity.variants for step in way.steps)):
        yield from (step.what, step.say)
    yield from (
        activity.exit,
        activity.lighter_alternative,
        activity.aftercare,
        activity.without_paper,
    )
    yield from (*activity.risks, *activity.tips, activity.letter_note)
    yield from (way.how for way in activity.ways)
    yield from (other.text for other in activity.differentiation)


def _placed(text: Handout) -> list[_Place]:
    body = prose.unwrapped(text.body)
    found = [(m.start(1), m.end(1)) for m in _HEADING.finditer(body) if not _NUMBER.fullmatch(m[1])]
    begun = ended = -1
    for one in prose.sentences(body):
        if ended >= 0 and "\n" not in body[ended : one.start]:
            found[-1] = (begun, one.end)
        else:
            line = body.rfind("\n", 0, one.start) + 1
            begun = line if body.startswith("|", line) else one.start
            found.append((begun, one.end))
        ended = one.end
    said = (_Place(start, end, plain_line(body[start:end])) for start, end in sorted(found))
    return [one for one in (_Place(-1, -1, plain_line(text.title)), *said) if one.words]


def _put(body: str, place: _Place, words: str) -> str:
    """Return a body with other words in a place; without words the rest of its line goes too."""
    flat = prose.unwrapped(body)
    before, was, after = flat[: place.start], flat[place.start : place.end], flat[place.end :]
    if words:
        return body[: place.start] + _reworded(was, words) + body[place.end :]
    begun = before.rfind("\n") + 1
    rest = after.partition("\n")[0]
    if re.fullmatch(r"[\s#*+>|-]*(\d+[.)])?\s*(\[.\])?\s*", before[begun:]) and not rest.strip(
        " |"
    ):
        return body[:begun] + body[place.end + len(rest) + 1 :]
    return body[: place.start] + body[place.end :].lstrip(" ")


def _reworded(was: str, wanted: str) -> str:
    """Other words with the tokens of a line, and its marks when each of them has its word still."""
    edge = re.match(r"[\s|]*", was)
    lead = edge[0] if edge else ""
    tail = "}}" if was.count("{{") < was.count("}}") else ""
    old = _PIECES.findall(was.removeprefix(lead).removesuffix(tail))
    tokens = {plain_line(one[0]): one[0] for one in _TOKEN.finditer(was) if one[1]}
    plain = ["·" if one == "|" else plain_line(one) for one in old]
    for at in [at for at, one in enumerate(plain) if not one][::-1]:
        old[at : at + 2] = [" ".join(old[at : at + 2])]  # what says nothing goes with its word
        del plain[at]
    new, made = _WORDS.findall(wanted), list[str]()
    for tag, i, end, j, last in SequenceMatcher(None, plain, new, autojunk=False).get_opcodes():
        came = ["|" if one == "·" and "|" in old else one for one in new[j:last]]
        made += old[i:end] if tag == "equal" else came
    said = " ".join(made)
    for name, token in tokens.items():
        said = said.replace(name, token)
    if _MARKS.findall(said) != _MARKS.findall(was):
        said = _MARKS.sub("", said)
    return lead + said + tail
