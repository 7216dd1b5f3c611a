"""The run sheet: times, leaders, sentences, ways out."""

from dataclasses import replace

import pypdfium2
import pytest

from hope_desktop.handouts import run_specs
from hope_desktop.handouts.render import render
from tests.handouts.proof import proven, report, shown, text_boxes
from tests.handouts.samples import FIELD, NOTHING_KNOWN, OCCASION, RUN_SHEET, blocks, document


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
        "meningen over grenzen",
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
def test_trainer_finds(words: str) -> None:
    assert words in shown(proven(RUN_SHEET))


def test_steps_carry_the_name_of_who_leads() -> None:
    found = report(proven(RUN_SHEET))
    said = [element.text.strip() for element in found.elements]
    assert "Sanne" in said
    assert "Karim" in said
    assert "Mentor" in said


@pytest.mark.parametrize("name", ["Mohammed-Yassine", "Wilhelmina-Alexandrine-Pauline"])
def test_a_long_first_name_is_not_broken(name: str) -> None:
    occasion = replace(OCCASION, trainers=(f"{name} El Khattabi", "Fleur"))
    lines = proven(RUN_SHEET, occasion=occasion).text.splitlines()
    assert name in lines


def test_alone_the_mentor_takes_the_steps_of_the_second_trainer() -> None:
    rendered = proven(replace(RUN_SHEET, alone=True))
    assert "Karim" not in rendered.text
    assert "Sanne de Boer, alone with the mentor" in rendered.text


@pytest.mark.parametrize("names", [(), ("Jan Bos", "Jan Mol"), ("", "")])
def test_role_stands_where_a_first_name_would_confuse(names: tuple[str, ...]) -> None:
    rendered = proven(RUN_SHEET, occasion=replace(OCCASION, trainers=names))
    lines = rendered.text.split("\n")
    assert "Trainer 1" in lines
    assert "Trainer 2" in lines


def test_without_a_start_it_counts_minutes() -> None:
    sheet = replace(RUN_SHEET, blocks=blocks(start=None))
    rendered = proven(sheet, occasion=NOTHING_KNOWN)
    assert "min 10 to 30" in " ".join(rendered.text.split())


def test_reason_warnings_and_stay_after_are_told() -> None:
    sheet = replace(
        RUN_SHEET,
        reason="De school gaf les 1 zelf.",
        warnings=("Te vol.",),
        is_plan_b=True,
        stay_after_minutes=15,
    )
    letters = shown(proven(sheet))
    for words in ("De school gaf les 1 zelf.", "Te vol.", "Plan B", "Stay in the room for 15"):
        assert words in letters


def test_short_way_shows_its_own_steps() -> None:
    block = replace(RUN_SHEET.blocks[1], variant="Kort", minutes=14, note="Rustig beginnen")
    letters = shown(proven(replace(RUN_SHEET, blocks=(block,), late=())))
    assert "Short way: Kort" in letters
    assert "Vier stellingen." in letters
    assert "Zes stellingen" not in letters
    assert "Rustig beginnen" in letters


def test_fifty_minutes_fit_in_four_pages() -> None:
    assert 2 <= proven(RUN_SHEET).pages <= 4


def test_step_is_never_torn_apart() -> None:
    long = replace(FIELD, steps=tuple(replace(step, minutes=1) for step in FIELD.steps * 12))
    block = replace(RUN_SHEET.blocks[1], activity=long)
    rendered = proven(replace(RUN_SHEET, blocks=(block,)))
    assert rendered.pages > 1
    assert rendered.text.count("Van plek wisselen mag.") == 12


def test_pause_needs_no_activity() -> None:
    assert run_specs.RunBlock("Pauze", None, 5, 0, None, None, None, "", "")
    assert "Pauze" in proven(replace(RUN_SHEET, blocks=RUN_SHEET.blocks[2:3])).text


def test_the_card_gets_a_little_smaller_where_that_keeps_it_on_one_side() -> None:
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


def test_what_is_behind_the_card_never_stands_on_its_side() -> None:
    with pypdfium2.PdfDocument(render(document(RUN_SHEET)).pdf) as pdf:
        first, second = (pdf[n].get_textpage().get_text_bounded() for n in range(2))
    assert "Van plek wisselen mag." in first
    assert "As planned" not in first
    assert "As planned" in second


def test_a_card_of_two_sides_turns_between_two_parts_and_ends_with_the_late_plans() -> None:
    parts = (*RUN_SHEET.blocks[:2], *RUN_SHEET.blocks[1:2] * 8)
    late = tuple(replace(plan, rows=(None,) * len(parts)) for plan in RUN_SHEET.late)
    sheet = replace(RUN_SHEET, blocks=parts, late=late, reason="De school vroeg erom.")
    with pypdfium2.PdfDocument(render(document(sheet)).pdf) as pdf:
        first, second = (pdf[n].get_textpage().get_text_bounded() for n in range(2))
    assert second.lstrip().startswith("9:10")
    assert "As planned" not in first
    assert (
        second.index("Van plek wisselen")
        < second.index("De school vroeg")
        < second.index("As planned")
    )


def test_who_is_alone_reads_that_the_mentor_helps() -> None:
    assert "alone with the mentor" in shown(proven(replace(RUN_SHEET, alone=True)))


def test_reason_is_said_only_when_there_is_one() -> None:
    words = "Why we do it like this:"
    assert words in shown(proven(replace(RUN_SHEET, reason="De school vroeg erom.")))
    assert words not in shown(proven(replace(RUN_SHEET, reason=" ")))


def test_nothing_known_still_says_how_long_the_lesson_is() -> None:
    assert "lesson of 50 minutes" in shown(proven(RUN_SHEET, occasion=NOTHING_KNOWN))
