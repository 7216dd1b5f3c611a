"""A whole module to read."""

from dataclasses import replace

import pytest

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.handouts.layout.styles import MM, PAGE_WIDTH
from hope_desktop.handouts.specs import ModuleBook
from tests.handouts.proof import proven, report, text_boxes
from tests.handouts.samples import BOOK, FIELD, QUIET, STATEMENTS, WORKSHEET, handout


def test_book_holds_aims_activities_and_texts():
    field = replace(FIELD, handouts=(STATEMENTS, WORKSHEET, QUIET))
    text = proven(replace(BOOK, activities=(field, field))).text
    for words in ("1. Grenzen", "Leert.", "1.4 Mag dat? Het meningenveld", "Stelling 6"):
        assert words in " ".join(text.split())
    assert "Ik sla even over" in text
    assert "Trainer 2:" in text


ABOVE_FOOT = 20 * MM
ROWS_TO_FILL = "|  |  |  |\n" * 60
TO_WRITE = f"""| Kaart | Kleur | Waarom |
|---|---|---|
{ROWS_TO_FILL}
{{{{lines:6|Dit zou ik zeggen}}}}
"""


def with_papers(*papers: Handout) -> ModuleBook:
    return replace(BOOK, activities=(replace(FIELD, handouts=papers),))


def test_what_pupils_write_is_asked_there_without_room_for_it():
    rendered = proven(with_papers(handout(HandoutKind.WORKSHEET, TO_WRITE)))
    found = report(rendered).elements
    assert not [e for e in found if e.tag == "Form"]
    assert "Dit zou ik zeggen ______" in [e.text.strip() for e in found]
    assert rendered.pages == 1, "one empty row shows what is filled in"


def test_texts_stand_in_two_columns_of_one_height():
    answers = handout(HandoutKind.ANSWER_CARD, "\n\n".join(["Luister rustig en vraag door."] * 40))
    boxes = [box for box in text_boxes(proven(with_papers(answers)), 0) if box[1] > ABOVE_FOOT]
    left = min(low for begin, low, _end, _top in boxes if begin < PAGE_WIDTH / 2)
    right = min(low for begin, low, _end, _top in boxes if begin > PAGE_WIDTH / 2)
    assert left == pytest.approx(right, abs=30)


def test_cards_stand_small_below_each_other():
    rendered = proven(replace(BOOK, activities=(replace(FIELD, handouts=(STATEMENTS,)),)))
    found = [e.text.strip() for e in report(rendered).elements if e.tag == "TD"]
    assert found[0].startswith("Stelling 1")
    assert found[1].startswith("Stelling 2")


def test_a_card_keeps_all_its_words():
    card = "# Een vriend\n\nBel eerst.\n\n{{lines:2|Zei of deed:}}"
    found = report(proven(with_papers(handout(HandoutKind.CARDS, card)))).elements
    assert [e.text for e in found if e.tag == "TD"] == ["Een vriend Bel eerst. Zei of deed: ______"]


def test_a_text_stands_there_in_its_usual_version():
    easy = replace(QUIET, id=HandoutId(f"{QUIET.id}.basis"), title="Makkelijk")
    both = replace(FIELD, handouts=(QUIET, easy))
    alone = replace(FIELD, handouts=(easy,))
    assert "Makkelijk" not in proven(replace(BOOK, activities=(both,))).text
    assert "Makkelijk" in proven(replace(BOOK, activities=(alone,))).text


def test_book_has_each_text_once_without_translations_and_pictures():
    english = replace(QUIET, id=HandoutId(f"{QUIET.id}.en"), title="Turn me", language="en")
    picto = replace(QUIET, id=HandoutId(f"{QUIET.id}.picto"), profile=Profile.PICTO)
    field = replace(FIELD, handouts=(QUIET, english, picto))
    text = proven(replace(BOOK, activities=(field,))).text
    assert text.count("Ik sla even over") == 1
    assert "Turn me" not in text


def test_empty_module_prints():
    assert proven(replace(BOOK, activities=())).pages == 1
