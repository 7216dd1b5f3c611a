"""A whole module to read."""

from dataclasses import replace

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Profile
from tests.handouts.proof import proven, report
from tests.handouts.samples import BOOK, FIELD, QUIET, STATEMENTS, WORKSHEET


def test_book_holds_aims_activities_and_texts() -> None:
    field = replace(FIELD, handouts=(STATEMENTS, WORKSHEET, QUIET))
    text = proven(replace(BOOK, activities=(field, field))).text
    for words in ("1. Grenzen", "Leert.", "1.4 Mag dat? Het meningenveld", "Stelling 6"):
        assert words in " ".join(text.split())
    assert "Ik sla even over" in text
    assert "Trainer 2:" in text


def test_cards_stand_small_beside_each_other() -> None:
    rendered = proven(replace(BOOK, activities=(replace(FIELD, handouts=(STATEMENTS,)),)))
    found = [e.text.strip() for e in report(rendered).elements if e.tag == "TD"]
    assert found[0].startswith("Stelling 1")
    assert found[1].startswith("Stelling 2")


def test_a_text_stands_there_in_its_usual_version() -> None:
    easy = replace(QUIET, id=HandoutId(f"{QUIET.id}.basis"), title="Makkelijk")
    both = replace(FIELD, handouts=(QUIET, easy))
    alone = replace(FIELD, handouts=(easy,))
    assert "Makkelijk" not in proven(replace(BOOK, activities=(both,))).text
    assert "Makkelijk" in proven(replace(BOOK, activities=(alone,))).text


def test_book_has_each_text_once_without_translations_and_pictures() -> None:
    english = replace(QUIET, id=HandoutId(f"{QUIET.id}.en"), title="Turn me", language="en")
    picto = replace(QUIET, id=HandoutId(f"{QUIET.id}.picto"), profile=Profile.PICTO)
    field = replace(FIELD, handouts=(QUIET, english, picto))
    text = proven(replace(BOOK, activities=(field,))).text
    assert text.count("Ik sla even over") == 1
    assert "Turn me" not in text


def test_empty_module_prints() -> None:
    assert proven(replace(BOOK, activities=())).pages == 1
