"""An activity in a few words."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.activity import Per, Supply
from hope_desktop.domain.library.handout import HandoutKind, HandoutToCome
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import ActivityId, Audience, ClassId, Module, SessionId
from hope_desktop.domain.views import ActivityRow
from hope_desktop.ui.editing.fields import INTENSITIES
from hope_desktop.ui.modules import words
from tests.making import handout
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
CIRCLE = ActivityRow(
    ActivityId("1.1"),
    "Mijn cirkel",
    Module.BOUNDARIES,
    25,
    15,
    frozenset(Audience),
    1,
    8,
    30,
)


@pytest.mark.parametrize(
    ("minutes", "said"), [((), ""), ((20,), "20 min"), ((25, 10, 20), "10 tot 25 min")]
)
def test_range_of_minutes(minutes, said):
    assert words.minutes_range(minutes, UI) == said


def test_a_row_says_what_who_how_long_and_how_heavy():
    row = words.activity_row(CIRCLE, UI)
    assert row.name.startswith("Mijn cirkel, module 1 Persoonlijke grenzen, 25 minuten")
    assert row.below == "1. Persoonlijke grenzen · licht · alle niveaus"
    assert (row.right, row.right_below) == ("25 min", "")
    assert row.module is Module.BOUNDARIES


def test_opening_and_closing_have_no_number():
    row = words.activity_row(replace(CIRCLE, module=Module.CLOSING), UI)
    assert ", Afsluiting, " in row.name


def test_every_intensity_has_a_word():
    found = [
        words.activity_row(replace(CIRCLE, intensity=n), UI).below.partition(" · ")[2]
        for n in INTENSITIES
    ]
    assert found == [
        "licht · alle niveaus",
        "kan binnenkomen · alle niveaus",
        "raakt diep · alle niveaus",
    ]


def test_a_sheet_that_is_still_to_be_made_says_so_and_has_no_id():
    coming = words.coming_row(HandoutToCome("Zinnenkaart", HandoutKind.CARDS), UI)
    assert coming.right_below == "nog te maken"
    assert coming.key is not None
    assert not isinstance(coming.key, str)


@pytest.mark.parametrize(
    ("material", "said"),
    [
        (Supply("bord"), "bord"),
        (Supply("pennen", 6), "6 × pennen"),
        (Supply("pen", 1, Per.PUPIL), "1 × pen, per leerling"),
        (Supply("vel", 2, Per.GROUP_OF_4), "2 × vel, per viertal"),
    ],
)
def test_materials_are_counted(material, said):
    assert words.material_words(material, UI) == said


def test_a_workshop_without_a_date_or_label_is_named_too():
    row = SessionRow(SessionId(1), ClassId(1), "", "De Brug", None, 50, 50, (), False)
    assert words.session_words(row, UI) == "nog geen datum · De Brug"


def test_in_dutch_only_another_language_is_named():
    plain, english = handout("1.4/kaart"), handout("1.4/kaart.en", language="en")
    assert words.language_note(plain, (), UI) == ""
    assert words.language_note(english, (), UI) == "in het Engels"


def test_in_english_a_text_without_an_english_version_says_so():
    plain, english = handout("1.4/kaart"), handout("1.4/kaart.en", language="en")
    assert words.language_note(plain, (plain,), made_ui("en")) == "no English version yet"
    assert words.language_note(plain, (plain, english), made_ui("en")) == "in Dutch"
    assert words.language_note(english, (plain, english), made_ui("en")) == ""
