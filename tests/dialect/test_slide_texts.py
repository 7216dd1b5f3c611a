"""How a text falls apart into slides."""

from collections.abc import Iterator

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import TextBlock
from hope_desktop.dialect.slide_texts import slide_texts
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from tests.each import each

SHEET, STORY = HandoutKind.WORKSHEET, HandoutKind.STORY_SHEET
STEPS = "Zo doe je dat.\n\n1. **Zien.** Kijk.\n2. **Zeggen.** Vraag.\n\n{{banner:Samen.}}"
LINES = "{{lines:1|1. Zien: wat zie je?}}\n\n{{lines:2|2. Hulp halen: bij wie?}}"
LIGHTS = """| Check | Groen (G) | Rood (R) |
|---|---|---|
| **Allebei** | Ja. | Nee. |
| **Vrij** | Nee mag. | Iemand dringt. |
"""
CHAT = """Verzonnen.

**Luca:** Bellen?

{{banner:Keuzemoment 1. Wat zegt Noah?}}

## Later

**Luca:** Waar was je?

{{banner:Keuzemoment 2. En nu?}}

{{lines:2|Zelf}}
"""
CHOICES = '## 1A\n\n"Nee."\n\nWat voelt hij?\n\n---\n\n## 1B\n\n"Ja."\n\n---\n\n## 3A\n\n"Later."'
TALE = """**In het kort:** het wordt beter.

### 1. Tekenen

Noor tekent op alles.

**Stop.** Waar staat de meter: **fijn / niet fijn**

### 2. Nu

Ze tekent weer.

### Praat erover

1. Wie zag het?

### Bronnen

Nergens.
"""
LESSON = (
    "{{scene:bench|lot:}}\n\n***\n\nWat zie je?\n\n1. Hulp halen. {{line}}\n\n***\n\n"
    "## Voor mij\n\n{{circle:a|b}}"
)
POSTER = (
    "1. Passen mag.\n2. Stop is stop.\n\n{{lines:1|Van ons}}\n\n{{banner:Praat.}}\n\nMet Marloes."
)


def said(block: TextBlock) -> Iterator[str]:
    """The words of a block."""
    match block:
        case markdown.ListBlock(items=items):
            for item in items:
                for inner in item.blocks:
                    yield from said(inner)
        case markdown.Pictured(block=inner):
            yield from said(inner)
        case markdown.Heading(spans=spans) | markdown.Paragraph(spans=spans):
            yield "".join(span.text for span in spans)
        case markdown.Banner(spans=spans):
            yield "".join(span.text for span in spans)


def slides(kind: HandoutKind, text: str, **more: object) -> list[str]:
    """What each slide says, its blocks with a bar between them."""
    found = slide_texts(kind, text, **({"profile": Profile.STANDARD} | more))  # type: ignore[arg-type]
    return [" / ".join(words for block in slide for words in said(block)) for slide in found]


@each(
    ("kind", "text", "shown"),
    [
        (HandoutKind.CARDS, "## 1\n\nA\n\n***\n\nAchter\n\n---\n\nB", ["1 / A", "Achter", "B"]),
        (
            SHEET,
            STEPS,
            ["Zo doe je dat.", "Zien. Kijk.", "Zeggen. Vraag.", "Zien / Zeggen / Samen."],
        ),
        (SHEET, "{{lines:1|1. Wat zie je?}}", ["Wat zie je?"]),
        (SHEET, "1. Een.\n2. Twee.\n\nSlot.", ["Een.", "Twee.", "Slot."]),
        (SHEET, LINES, ["Zien: wat zie je?", "Hulp halen: bij wie?", "Zien / Hulp halen"]),
        (
            SHEET,
            LIGHTS,
            [
                "Allebei / Groen (G): Ja. / Rood (R): Nee.",
                "Vrij / Groen (G): Nee mag. / Rood (R): Iemand dringt.",
                "Allebei / Vrij",
            ],
        ),
        (
            SHEET,
            "| Check | Groen |\n|---|---|\n| **1. Allebei** | Ja. |\n| **2. Vrij** | Mag. |",
            ["1. Allebei / Groen: Ja.", "2. Vrij / Groen: Mag.", "Allebei / Vrij"],
        ),
        (
            SHEET,
            "## Drie\n\n1. **A.** x\n2. **B.** y",
            ["Drie / A. x", "Drie / B. y", "Drie / A / B"],
        ),
        (
            HandoutKind.AGREEMENTS_POSTER,
            POSTER,
            ["Passen mag. / Stop is stop.", "Praat. / Met Marloes."],
        ),
        (HandoutKind.LESSON_SHEET, LESSON, ["Wat zie je?", "Hulp halen."]),
    ],
)
def test_one_thought_is_on_a_slide(kind, text, shown):
    assert slides(kind, text) == shown


@each(
    "text",
    [
        "{{lines:2|Wat zeg jij?}}",
        "- [ ] de mentor\n- [ ] een lijn",
        "| Kaart | Kleur |\n|---|---|\n| 1 | |\n| 2 | |",
        "## Onze kleuren\n\n| Kaart | Kleur |\n|---|---|\n| 1 | |",
        "Nagekeken door:\n\n{{lines:1|Naam}}",
        "{{help}}",
    ],
)
def test_nothing_is_shown_that_is_to_be_filled_in(text):
    assert slides(SHEET, text) == []


def test_of_a_story_only_its_parts_and_stops_are_shown():
    assert slides(STORY, TALE) == [
        "1. Tekenen / Stop. Waar staat de meter: fijn / niet fijn",
        "2. Nu",
        "Praat erover / Wie zag het?",
    ]


def test_a_chat_stops_at_its_choices():
    first, choices, then = slides(SHEET, CHAT, choices=CHOICES)
    assert first == "Verzonnen. / Luca: Bellen?"
    assert choices == 'Keuzemoment 1. Wat zegt Noah? / 1A  "Nee." / 1B  "Ja."'
    assert then == "Later / Luca: Waar was je? / Keuzemoment 2. En nu?"


def test_only_so_many_cards_as_are_wanted():
    assert slides(HandoutKind.CARDS, "A\n\n---\n\nB\n\n---\n\nC", most=2) == ["A", "B"]


def test_pages_with_pictures_stay_whole():
    text = "{{picture:ear|Een oor}}\n1. Luister.\n{{picture:eyes|Twee ogen}}\n2. Kijk."
    assert slides(SHEET, f"{text}\n\n---\n\nKlaar.", profile=Profile.PICTO) == [
        "Luister. / Kijk.",
        "Klaar.",
    ]
