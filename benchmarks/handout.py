"""Drawing a tagged handout of two pages, warm and with fresh text, against Typst doing the same."""

import json
import random
from pathlib import Path

import typst

from benchmarks.measure import Ratio, cpu_ms, interleaved, median
from hope_desktop.domain.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.ids import HandoutId, HelplineId
from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import Document, Occasion, PupilSheet
from hope_desktop.paths import resource

ROUNDS = 40
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


def run() -> list[Ratio]:
    """CPU time for one handout."""
    chance = random.Random(5)
    compiler = typst.Compiler(
        str(Path(__file__).with_name("handout.typ")),
        font_paths=[str(resource("fonts"))],
        ignore_system_fonts=True,
    )

    def ours() -> float:
        text = _text(chance)
        return cpu_ms(lambda: render(_document(text)))

    def theirs() -> float:
        data = json.dumps(_text(chance))
        return cpu_ms(lambda: compiler.compile(format="pdf", sys_inputs={"data": data}))

    jobs = {"ours": ours, "typst": theirs}
    interleaved(3, jobs)
    found = interleaved(ROUNDS, jobs)
    ratio = Ratio(
        "tagged handout, warm, CPU / Typst tagged",
        median(found["ours"]),
        median(found["typst"]),
        "ms",
        1.0,
    )
    return [ratio]


def _text(chance: random.Random) -> dict[str, list[str]]:
    return {
        "paras": [" ".join(chance.choices(SENTENCES, k=5)) for _ in range(6)],
        "steps": [chance.choice(SENTENCES) for _ in range(6)],
        "rows": [chance.choice(SENTENCES) for _ in range(4)],
    }


def _document(text: dict[str, list[str]]) -> Document:
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(text["steps"], 1))
    rows = "\n".join(f"| {row} |  |  |" for row in text["rows"])
    paragraphs = "\n\n".join(text["paras"])
    body = (
        f"{paragraphs}\n\n## Zo doe je het\n\n{steps}\n\n"
        f"| Situatie | Wat merkt Robin? | Wat kan Kim doen? |\n|---|---|---|\n{rows}\n\n"
        "{{lines:4|Schrijf hier}}\n"
    )
    handout = Handout(
        HandoutId("x/blad"),
        None,
        "Mijn blad",
        HandoutKind.WORKSHEET,
        "nl",
        "B1",
        GroupSize.ONE,
        body,
    )
    occasion = Occasion("2B", "School", None, "", (), 27, "De Wit", "", LINES, LINES)
    return Document("Mijn blad", (PupilSheet(handout),), occasion)
