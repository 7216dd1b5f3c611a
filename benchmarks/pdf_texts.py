"""The same made-up content for every engine: a handout, cards, a guide and a pack of handouts."""

import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity, PlanRole, Step
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.terms import ActivityId, HandoutId, HelplineId, Module
from hope_desktop.handouts.specs import (
    CardSheet,
    Document,
    Occasion,
    PupilSheet,
    ReadingBooklet,
    Sheet,
)

SENTENCES = (
    "Een grens is het punt waarop Robin merkt dat iets niet meer fijn is.",
    "Dat punt ligt voor iedereen ergens anders, en het mag verschuiven.",
    "Je lijf merkt het vaak eerder dan je hoofd.",
    "Kim vraagt eerst, wacht op het antwoord en neemt dat serieus.",
    "Niets zeggen is geen ja.",
    "Wie stopt bij het eerste teken, laat zien dat de ander telt.",
    "Praat erover met iemand die je vertrouwt.",
)
LINES = tuple(
    Helpline(HelplineId(str(number)), f"Lijn {number}", "praten over alles", "0000", "lijn.nl")
    for number in range(4)
)
OCCASION = Occasion("2B", "School", pupils=27, helper="De Wit", help_lines=LINES, all_lines=LINES)
CARDS, ACTIVITIES = 16, 18


@dataclass(frozen=True, slots=True)
class Text:
    """One page or two of text, as lists of sentences."""

    paras: list[str]
    steps: list[str]
    rows: list[str]


@dataclass(frozen=True, slots=True)
class Content:
    """What an engine gets: the kind of paper and its texts."""

    kind: str
    """`handout`, `cards` or `guide`."""
    texts: list[Text]

    @property
    def data(self) -> dict[str, object]:
        """The same as plain values."""
        return asdict(self)


def handout(chance: random.Random, count: int = 1) -> Content:
    """Handouts of two pages."""
    return Content("handout", [_text(chance, 6, 5) for _ in range(count)])


def cards(chance: random.Random) -> Content:
    """Two pages of cards."""
    return Content("cards", [Text([_said(chance, 2)], [], []) for _ in range(CARDS)])


def guide(chance: random.Random) -> Content:
    """A book of some twenty pages."""
    return Content("guide", [_text(chance, 8, 4) for _ in range(ACTIVITIES)])


def _text(chance: random.Random, paras: int, sentences: int) -> Text:
    return Text(
        [_said(chance, sentences) for _ in range(paras)],
        [chance.choice(SENTENCES) for _ in range(6)],
        [chance.choice(SENTENCES) for _ in range(4)],
    )


def _said(chance: random.Random, sentences: int) -> str:
    return " ".join(chance.choices(SENTENCES, k=sentences))


def document(content: Content) -> Document:
    """The content as our own room for paper takes it."""
    return Document("Mijn blad", _SHEETS[content.kind](content.texts), OCCASION)


def _handouts(texts: Sequence[Text]) -> tuple[Sheet, ...]:
    return tuple(PupilSheet(_made(HandoutKind.WORKSHEET, _body(text))) for text in texts)


def _cards(texts: Sequence[Text]) -> tuple[Sheet, ...]:
    body = "\n\n---\n\n".join(f"## Stelling\n\n{text.paras[0]}" for text in texts)
    return (CardSheet((_made(HandoutKind.CARDS, body),)),)


def _guide(texts: Sequence[Text]) -> tuple[Sheet, ...]:
    found = tuple(_activity(number, text) for number, text in enumerate(texts, 1))
    return (ReadingBooklet("1. Grenzen", ("Doel.",), found),)


_SHEETS = {"handout": _handouts, "cards": _cards, "guide": _guide}


def _body(text: Text) -> str:
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(text.steps, 1))
    rows = "\n".join(f"| {row} |  |  |" for row in text.rows)
    paragraphs = "\n\n".join(text.paras)
    return (
        f"{paragraphs}\n\n## Zo doe je het\n\n{steps}\n\n"
        f"| Situatie | Wat merkt Robin? | Wat kan Kim doen? |\n|---|---|---|\n{rows}\n\n"
        "{{lines:4|Schrijf hier}}\n"
    )


def _made(kind: HandoutKind, body: str) -> Handout:
    return Handout(HandoutId("x/y"), None, "Mijn blad", kind, "nl", "B1", GroupSize.ONE, body)


def _activity(number: int, text: Text) -> Activity:
    return Activity(
        id=ActivityId(f"1.{number}"),
        title="Een werkvorm",
        module=Module.BOUNDARIES,
        position=number,
        goal=text.paras[0],
        method="gesprek",
        audiences=frozenset(),
        age_min=12,
        age_max=15,
        minutes=20,
        min_minutes=14,
        max_minutes=25,
        group_min=10,
        group_max=30,
        role=PlanRole.CORE,
        intensity=1,
        disclosure_risk=1,
        content_note=text.paras[1],
        exit=text.paras[2],
        lighter_alternative=text.paras[3],
        aftercare=text.paras[4],
        without_paper=text.paras[5],
        steps=tuple(Step(3, step) for step in text.steps),
        handouts=(_made(HandoutKind.WORKSHEET, f"{text.paras[6]}\n\n{text.paras[7]}"),),
    )
