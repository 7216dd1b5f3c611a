"""Who appears in the material, and who does not yet. Made-up people only.

The numbers are design choices: a library shows more than one kind of person, and love in more than
one form, without anybody being the example of a group.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.terms import ActivityId, Module, frozen
from hope_desktop.domain.texts.prose import Sentence, sentences
from hope_desktop.domain.texts.vocabulary import Vocabulary

LEAST_MALE_OR_OPEN = 0.3
"""Of the main characters."""
LEAST_COUPLES = 2
"""Same-sex or open relationships in the module about love."""
LEAST_NAMES, LEAST_ROOTS = 3, 3
"""So many names from each of so many backgrounds."""


class Gender(StrEnum):
    """How a text refers to somebody; open when it does not say."""

    GIRL = "girl"
    BOY = "boy"
    NON_BINARY = "non-binary"
    OPEN = "open"


class PeopleGroup(StrEnum):
    """A trait of somebody in a text, or where or how that person lives."""

    GIRL = "meisje"
    BOY = "jongen"
    NON_BINARY = "non-binair"
    NEUTRAL = "neutraal"
    LGBT = "lhbti+"
    TRANS = "trans"
    NEWCOMER = "nieuwkomer"
    DISABILITY = "beperking"
    LEARNING = "lvb"
    RELIGION = "religie"
    FAMILY = "gezin"
    ONLINE = "online"
    VILLAGE = "dorp"
    CITY = "stad"
    WORK = "werk"
    CROSSED_A_LINE = "over-een-grens"


_OF_GENDER = {
    Gender.GIRL: PeopleGroup.GIRL,
    Gender.BOY: PeopleGroup.BOY,
    Gender.NON_BINARY: PeopleGroup.NON_BINARY,
    Gender.OPEN: PeopleGroup.NEUTRAL,
}


@frozen
class Person:
    """A made-up person in the texts."""

    name: str
    gender: Gender
    roots: str
    """Where the name is at home: `dutch`, `arabic`, `turkish`..."""
    main: bool = False
    """A story or a whole activity is about them."""
    groups: tuple[PeopleGroup, ...] = ()
    partner: str = ""

    @property
    def shown_as(self) -> frozenset[PeopleGroup]:
        """Every group, the one of their gender too."""
        return frozenset({_OF_GENDER[self.gender], *self.groups})


@frozen
class Appearance:
    """A group, with the people and texts that show it; without either, it does not appear yet."""

    group: PeopleGroup
    people: tuple[str, ...]
    activities: tuple[ActivityId, ...]


def shown_groups(
    people: Sequence[Person], activities: Iterable[Activity]
) -> tuple[Appearance, ...]:
    """Return every group with who appears in it, in one order."""
    activities = tuple(activities)
    return tuple(
        Appearance(
            group,
            tuple(person.name for person in people if group in person.shown_as),
            tuple(one.id for one in activities if group.value in one.representation),
        )
        for group in PeopleGroup
    )


def male_or_open_share(people: Iterable[Person]) -> float:
    """Of the main characters, the part that is not a girl or woman; 1 when there are none."""
    main = [person for person in people if person.main]
    return sum(p.gender is not Gender.GIRL for p in main) / len(main) if main else 1.0


def other_couples(people: Sequence[Person], activities: Iterable[Activity]) -> list[str]:
    """Return the pairs in the module about love that are not a girl and a boy."""
    texts = [
        "\n".join(handout.body for handout in one.handouts)
        for one in activities
        if one.module is Module.LOVE
    ]
    by_name = {person.name: person for person in people}
    couples = []
    for first, other in combinations(by_name.values(), 2):
        together = other.name == first.partner or first.name == other.partner
        is_other = {first.gender, other.gender} != {Gender.GIRL, Gender.BOY}
        if (
            together
            and is_other
            and any(is_named(text, first.name) and is_named(text, other.name) for text in texts)
        ):
            couples.append(f"{first.name} + {other.name}")
    return couples


def rich_roots(people: Iterable[Person]) -> list[str]:
    """Return the backgrounds of which there are enough names."""
    counts: dict[str, int] = {}
    for person in people:
        counts[person.roots] = counts.get(person.roots, 0) + 1
    return [roots for roots, count in counts.items() if count >= LEAST_NAMES]


def strangers(
    text: str, people: Iterable[Person], vocabulary: Vocabulary
) -> Iterator[tuple[str, Sentence]]:
    """Return names in a text that nobody of the list has, each once, with the sentence.

    Only what stands within a sentence with a capital and is no word of the language is a name.
    """
    known = {person.name for person in people}
    names: dict[str, Sentence] = {}
    for sentence in sentences(text):
        for word in sentence.words[1:]:
            is_name = word[0].isupper() and not vocabulary.is_common(word)
            if is_name and not {word, word.removesuffix("s")} & known:
                names.setdefault(word, sentence)
    yield from names.items()


def absent(people: Iterable[Person], texts: Sequence[str]) -> list[str]:
    """Return the people whom no text names."""
    whole = "\n".join(texts)
    return [person.name for person in people if not is_named(whole, person.name)]


def is_named(text: str, name: str) -> bool:
    """Tell whether a text names somebody, also as the owner of something: `Robins`."""
    return bool(re.search(rf"\b{re.escape(name)}(?:s|'s|’s|’|')?\b", text))
