"""Letters carry the trainers' own names."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.domain.printing.sender import Sender
from hope_desktop.domain.terms import Module
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests.handouts.proof import proven
from tests.handouts.samples import LETTER, OCCASION, TEACHER_SHEET, document, handout
from tests.reading_pdf import text_of
from tests.shipped import CONTENT


def _photo() -> Photo:
    kept = io.BytesIO()
    Image.new("RGB", (80, 40), "navy").save(kept, "JPEG")
    return Photo("photo-0123456789abcdef", kept.getvalue(), 80, 40)


def test_letter_is_from_whom_it_says_and_its_fields_are_filled():
    text = proven(specs.SchoolLetter(LETTER)).text
    assert text.startswith("Het Waterland College, 2B")
    named = replace(OCCASION, sender=Sender("Stichting De Brug"))
    assert proven(specs.SchoolLetter(LETTER), occasion=named).text.startswith("Stichting De Brug")
    assert "Op Thursday 26 November 2026 om 9:00 krijgt klas 2B" in " ".join(text.split())


def test_letter_says_first_when_what_and_whom_to_ask():
    sender = Sender(contact="06 12 34 56 78")
    about = replace(OCCASION, modules=(Module.BOUNDARIES, Module.LOVE), sender=sender)
    said = " ".join(proven(specs.SchoolLetter(LETTER), occasion=about).text.split())
    facts = (
        "When: Thursday 26 November 2026, 9:00 What: a lesson about boundaries and love "
        "Questions? Marloes Visser, zorgcoördinator at school. You can reach us at 06 12 34 56 78."
    )
    assert said.index(facts) < said.index("Op Thurs")


@pytest.mark.parametrize(
    ("helper", "said"),
    [
        ("Anneke de Vries, mentor: 06 20 30 40 05", "Anneke de Vries, mentor at school: 06 20 30"),
        ("Anneke de Vries (020-123 45 67)", "Anneke de Vries at school: 020-123 45 67."),
        ("06 20 30 40 05", "At school: 06 20 30 40 05."),
        ("J. Wit, kamer 3", "J. Wit, kamer 3 at school."),
    ],
)
def test_a_number_stands_behind_the_name_and_function_of_whose_it_is(helper, said):
    rendered = proven(specs.SchoolLetter(LETTER), occasion=replace(OCCASION, helper=helper))
    assert f"Questions? {said}" in " ".join(rendered.text.split())


def test_a_school_asks_the_trainers_and_not_itself():
    letter = specs.SchoolLetter(handout(HandoutKind.SCHOOL_LETTER, "Dag."))
    assert "Questions?" not in proven(letter).text
    known = replace(OCCASION, sender=Sender(contact="de_brug@voorbeeld.nl"))
    said = proven(letter, occasion=known).text
    assert "Questions? You can reach us at de_brug@voorbeeld.nl." in said


def test_a_logo_stands_at_the_head_in_the_place_of_our_drawing():
    photo = _photo()
    logo = replace(OCCASION, sender=Sender(logo=photo.name))
    drawn = proven(specs.SchoolLetter(LETTER), occasion=logo, photos=(photo,))
    assert photo.jpeg in drawn.pdf
    assert "openmoji" not in text_of(drawn.pdf)
    gone = render(document(specs.SchoolLetter(LETTER), occasion=logo))
    assert "openmoji" in text_of(gone.pdf)


def test_teacher_sheet_is_no_letter():
    text = proven(specs.SchoolLetter(TEACHER_SHEET), language="nl").text
    assert text.startswith("Vooraf")
    assert "Bij gevaar: 112 of 112.nl." in text


def test_a_teacher_gets_before_and_after_on_the_sides_of_one_sheet():
    kinds = (HandoutKind.TEACHER_SHEET_BEFORE, HandoutKind.TEACHER_SHEET_AFTER)
    papers = [one for kind in kinds for one in CONTENT.school_papers if one.kind is kind]
    ours = [one for one in papers if "docentenblad" in one.id]
    sheets = [specs.SchoolLetter(one) for one in (LETTER, *ours)]
    about = "We lezen een verzonnen verhaal over druk in een relatie, en over hulp. " * 2
    occasion = replace(OCCASION, about=about)
    drawn = document(*sheets, language="nl", apart=True, occasion=occasion)
    rendered = render(drawn)
    assert (rendered.pages, rendered.blanks) == (4, (2,))


_FOR_SCHOOL = {
    *(HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER, HandoutKind.SCHOOL_LETTER),
    *(HandoutKind.TEACHER_SHEET_BEFORE, HandoutKind.TEACHER_SHEET_AFTER),
}
STORY_PAPERS = [
    one
    for one in (*CONTENT.school_papers, *(h for a in CONTENT.activities for h in a.handouts))
    if one.kind in _FOR_SCHOOL and one.id.startswith(("school/", "4.1/", "4.2/"))
    if not one.audiences and "basis" not in one.id
]
"""What school and parents may get of a visit in which somebody tells."""


@pytest.mark.parametrize("paper", STORY_PAPERS, ids=lambda paper: paper.id)
def test_each_paper_for_the_school_is_one_page_where_somebody_tells(paper):
    about = (
        "De les gaat over seksuele uitbuiting. Iemand vertelt daarbij iets uit het eigen leven. "
        "Nare details komen niet voor. De klas mag vragen stellen, in een les over seksuele "
        "uitbuiting. De verteller kiest op welke een antwoord komt."
    )
    sender = Sender("Stichting Over de Brug", "Marloes Visser, 06 12 34 56 78, brug@x.nl")
    modules = (Module.STORIES,)
    told = replace(OCCASION, live=True, about=about, about_en=about, sender=sender, modules=modules)
    drawn = document(specs.SchoolLetter(paper), language=paper.language, occasion=told)
    assert render(drawn).pages == 1


@pytest.mark.parametrize("name", ["schoolbrief", "ouderbrief", "docentenblad-vooraf"])
def test_names_of_eighty_letters_leave_a_letter_on_one_page(name):
    (paper,) = [one for one in CONTENT.school_papers if one.id == f"school/{name}"]
    long = "mevrouw Anne-Margriet van der Heuvelen-Oosterhoudt, zorgcoördinator, kamer 2.14"
    about = "We lezen een verzonnen verhaal over druk in een relatie, en over hulp. " * 2
    names = ("Anne-Fleurtje van Wassenaer-Bentinck", "Mohammed-Yassine El Khattabi-Benhaddou")
    occasion = replace(OCCASION, helper=long, reserve=long, trainers=names, about=about)
    drawn = document(specs.SchoolLetter(paper), language="nl", occasion=occasion)
    assert render(drawn).pages == 1


def test_letter_to_pupils_says_where_help_is():
    letter = handout(HandoutKind.PUPIL_LETTER, "Hoi!\n\nTot snel!\n\n{{trainers}}", "Binnenkort")
    text = proven(specs.SchoolLetter(letter)).text
    assert text.startswith("Binnenkort")
    assert text.index("Sanne de Boer") < text.index("Marloes Visser") < text.index("0800-0432")
