"""A whole module to read."""

from dataclasses import replace

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.profiles import Profile
from tests.handouts.proof import proven
from tests.handouts.samples import BOOK, FIELD, QUIET, STATEMENTS, WORKSHEET


def test_book_holds_aims_activities_and_texts() -> None:
    field = replace(FIELD, handouts=(STATEMENTS, WORKSHEET, QUIET))
    text = proven(replace(BOOK, activities=(field, field))).text
    for words in ("1. Grenzen", "Leert.", "1.4 Mag dat? Het meningenveld", "Stelling 6"):
        assert words in " ".join(text.split())
    assert "Ik sla even over" in text
    assert "Trainer 2:" in text


def test_each_activity_starts_a_page() -> None:
    assert proven(replace(BOOK, activities=(FIELD, FIELD))).pages >= 3


def test_book_has_each_text_once_without_translations_and_pictures() -> None:
    english = replace(QUIET, id=HandoutId(f"{QUIET.id}.en"), title="Turn me", language="en")
    picto = replace(QUIET, id=HandoutId(f"{QUIET.id}.picto"), profile=Profile.PICTO)
    field = replace(FIELD, handouts=(QUIET, english, picto))
    text = proven(replace(BOOK, activities=(field,))).text
    assert text.count("Ik sla even over") == 1
    assert "Turn me" not in text


def test_empty_module_prints() -> None:
    assert proven(replace(BOOK, activities=())).pages == 1
