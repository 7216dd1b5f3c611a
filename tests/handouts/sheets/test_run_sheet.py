"""The run sheet: times, leaders, sentences, ways out."""

from dataclasses import replace
from datetime import datetime

import pypdfium2
import pytest

from hope_desktop.handouts.render import render
from tests.handouts.proof import proven, shown, text_boxes
from tests.handouts.samples import FIELD, NOTHING_KNOWN, OCCASION, RUN_SHEET, document


@pytest.mark.parametrize(
    "words",
    [
        "9:00",
        "to 9:10",
        "Mag dat? Het meningenveld",
        "Module 1. Personal boundaries",
        "20 minutes",
        "12 min",
        "“Van plek wisselen mag.”",
        "2 schilderstape; Stellingenkaarten",
        "Stemmen mag vanaf de stoel.",
        "De leerling telt de stemmen.",
        "Meningen over grenzen",
        "Het gaat over wie dit meemaakte.",
        "Vraag naar meningen.",
        "Lees de stellingen voor.",
        "Marloes Visser, zorgcoördinator",
        "Tim de Wit",
        "10 min late",
        "er is 2 min te weinig",
        "Pauze",
    ],
)
def test_trainer_finds(words):
    assert words in shown(proven(RUN_SHEET))


def test_reason_warnings_and_stay_after_are_told():
    sheet = replace(
        RUN_SHEET,
        reason="De school gaf les 1 zelf.",
        warnings=("Te vol.",),
        stay_after_minutes=15,
    )
    letters = shown(proven(sheet))
    for words in ("De school gaf les 1 zelf.", "Te vol.", "Stay in the room for 15"):
        assert words in letters


def test_fifty_minutes_fit_in_four_pages():
    assert 2 <= proven(RUN_SHEET).pages <= 4


def test_the_card_gets_a_little_smaller_where_that_keeps_it_on_one_side():
    def drawn(count: int) -> tuple[bool, int]:
        note = "Zet de stoelen in een kring en leg alle kaarten klaar op tafel. " * count
        block = replace(RUN_SHEET.blocks[1], note=note)
        rendered = render(document(replace(RUN_SHEET, blocks=(block,), late=())))
        _, bottom, _, top = text_boxes(rendered, 0)[0]
        return rendered.pages == 2, round((top - bottom) * 100)

    found = [drawn(count) for count in range(40, 90, 3)]
    whole = max(size for _, size in found)
    assert any(is_one_side and size < whole for is_one_side, size in found)
    assert (False, whole) in found, "where it saves nothing they stay as they are"


def test_what_is_behind_the_card_never_stands_on_its_side():
    with pypdfium2.PdfDocument(render(document(RUN_SHEET)).pdf) as pdf:
        first, second = (pdf[n].get_textpage().get_text_bounded() for n in range(2))
    assert "Van plek wisselen mag." in first
    assert "As planned" not in first
    assert "As planned" in second


def test_a_card_of_two_sides_turns_between_two_parts_and_ends_with_the_late_plans():
    parts = (*RUN_SHEET.blocks[:2], *RUN_SHEET.blocks[1:2] * 8)
    late = tuple(replace(plan, rows=(None,) * len(parts)) for plan in RUN_SHEET.late)
    sheet = replace(RUN_SHEET, blocks=parts, late=late, reason="De school vroeg erom.")
    with pypdfium2.PdfDocument(render(document(sheet)).pdf) as pdf:
        first, second = (pdf[n].get_textpage().get_text_bounded() for n in range(2))
    assert second.lstrip().startswith("9:10")
    assert "As planned" not in first
    assert first.index("De school vroeg") < first.index("to 9:10")
    assert second.index("Van plek wisselen") < second.index("As planned")


def test_what_to_mind_stands_behind_a_card_that_is_full():
    def drawn(count: int, warnings: tuple[str, ...]) -> tuple[int, bool]:
        block = replace(RUN_SHEET.blocks[1], note="Zet de stoelen in een kring. " * count)
        sheet = replace(RUN_SHEET, blocks=(block,), late=(), warnings=warnings)
        with pypdfium2.PdfDocument(render(document(sheet)).pdf) as pdf:
            return len(pdf), "Te vol." in pdf[0].get_textpage().get_text_bounded()

    for count in range(80, 160, 8):
        pages, is_first = drawn(count, ("Te vol.",))
        assert pages == drawn(count, ())[0]
        if not is_first:
            break
    else:
        pytest.fail("the card never was full")


def test_a_page_that_begins_within_a_part_says_which():
    long = replace(FIELD, risks=("Iemand lacht. Vraag naar meningen. " * 4,) * 40)
    block = replace(RUN_SHEET.blocks[1], activity=long)
    found = proven(replace(RUN_SHEET, blocks=(block,)))
    with pypdfium2.PdfDocument(found.pdf) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    said = "9:10 Mag dat? Het meningenveld (continued)"
    assert len(pages) > 2
    assert [said in page for page in pages] == [False, False] + [True] * (len(pages) - 2)


def test_the_made_up_story_beside_it_names_the_trainers():
    steps = (replace(FIELD.steps[0], what="Trainer 2 kijkt naar de klas."),)
    block = replace(RUN_SHEET.blocks[1], activity=replace(FIELD, steps=steps))
    assert "Karim kijkt naar de klas." in shown(proven(replace(RUN_SHEET, beside=(block,))))


def test_who_is_alone_reads_that_the_mentor_helps():
    assert "alone with the mentor" in shown(proven(replace(RUN_SHEET, alone=True)))


def test_reason_is_said_only_when_there_is_one():
    words = "Why we do it like this:"
    assert words in shown(proven(replace(RUN_SHEET, reason="De school vroeg erom.")))
    assert words not in shown(proven(replace(RUN_SHEET, reason=" ")))


def test_nothing_known_still_says_how_long_the_lesson_is():
    assert "lesson of 50 minutes" in shown(proven(RUN_SHEET, occasion=NOTHING_KNOWN))


@pytest.mark.parametrize("name", ["Noor", "Sanne", "Joris de Wit", "Karim El Amrani"])
def test_no_line_about_the_lesson_begins_with_a_dot(name):
    start = datetime.fromisoformat("2026-12-01T14:00")
    occasion = replace(OCCASION, start=start, trainers=(name, "Sam"))
    with pypdfium2.PdfDocument(proven(RUN_SHEET, occasion=occasion).pdf) as pdf:
        lines = pdf[0].get_textpage().get_text_bounded().splitlines()
    assert not [line for line in lines if line.startswith("·")]
