"""Versions of a text that trainers make: a translation, one with pictures, one for some classes.

A version is a handout beside the plain one, named after it. It is a draft until its maker says that
it is ready; until then a class gets the old text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Audience, Profile, levels_of
from hope_desktop.domain.library.editions import unreviewed
from hope_desktop.domain.library.handout import (
    OWN_VERSION,
    USUAL_LANGUAGE,
    Handout,
    Part,
    name_of,
    part_of,
    version_of,
    versions_for,
)

_TOKEN = re.compile(r"\{\{[^{}\n]*\}\}")


class Offer(StrEnum):
    """A version that can be made of a text. A translation has the code of its language."""

    ENGLISH = "en"
    PICTURES = "picto"
    CLASSES = "classes"


def offers(one: Handout, versions: Iterable[Handout]) -> tuple[Offer, ...]:
    """Which versions of a text make sense and are not there yet."""
    there = {other.id for other in versions}
    found = []
    of_program = one.activity is None and part_of(one.kind) is Part.TRAINER
    if not of_program and id_of(one, Offer.ENGLISH) not in there and is_usual(one):
        found.append(Offer.ENGLISH)
    for_pupils = part_of(one.kind) is Part.PUPILS and _is_plain_form(one)
    if for_pupils and id_of(one, Offer.PICTURES) not in there:
        found.append(Offer.PICTURES)
    if not of_program and version_of(one) in {"", *Audience} and _is_plain_form(one):
        found.append(Offer.CLASSES)
    return tuple(found)


def is_usual(one: Handout) -> bool:
    """Whether a text is in the language that every text is written in."""
    return one.language == USUAL_LANGUAGE


def _is_plain_form(one: Handout) -> bool:
    return one.profile is Profile.STANDARD


def id_of(one: Handout, offer: Offer, number: int = 1) -> HandoutId:
    """What a version is called; of those for some classes there may be several."""
    if offer is not Offer.CLASSES:
        return HandoutId(f"{one.id}.{offer.value}")
    name = OWN_VERSION if number == 1 else f"{OWN_VERSION}-{number}"
    language = "" if is_usual(one) else f".{one.language}"
    return HandoutId(f"{name_of(one.id)}.{name}{language}")


def begun(one: Handout, offer: Offer, new: HandoutId) -> Handout:
    """The version as its maker finds it: the same text, under another name and not printed yet."""
    made = replace(unreviewed(one), id=new, draft=True, reading_note="", version=1)
    if offer is Offer.ENGLISH:
        return replace(made, language=offer.value)
    if offer is Offer.PICTURES:
        return replace(made, profile=Profile.PICTO)
    return replace(made, audiences=frozenset(), levels=frozenset())


def source_of(one: Handout, versions: Sequence[Handout]) -> Handout | None:
    """The text that a version was made from; None for a text that is no version."""
    by_id = {other.id: other for other in versions}
    name = one.id
    while "." in name.partition("/")[2]:
        name = HandoutId(name.rpartition(".")[0])
        if name in by_id:
            return by_id[name]
    return None


def receivers(
    one: Handout, versions: Sequence[Handout], suited: frozenset[Audience]
) -> frozenset[Audience]:
    """The audiences that get exactly this text in its language and form; a class gets one version.

    `suited` are those that its activity is for, and `one`, which is one of the versions, may hold
    what is not kept yet. It is counted as if it were ready.
    """
    ready = [replace(one, draft=False) if other.id == one.id else other for other in versions]

    def gets(audience: Audience) -> bool:
        asked = frozenset({audience})
        chosen = (
            versions_for(ready, asked, one.language, one.profile, level=level)
            for level in levels_of(asked)
        )
        return any(other.id == one.id for found in chosen for other in found)

    return frozenset(audience for audience in suited if gets(audience))


def untranslated_lines(text: str, original: str) -> tuple[tuple[int, int], ...]:
    """From where to where each line stands that says the same as a line of the original.

    Lines without words, such as `---`, numbers and tokens alone, are the same in every language.
    """
    same = {line.strip() for line in original.splitlines() if _has_words(line)}
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip() in same:
            found.append((at, at + len(line)))
        at += len(line) + 1
    return tuple(found)


def _has_words(line: str) -> bool:
    return any(letter.isalpha() for letter in _TOKEN.sub("", line))
