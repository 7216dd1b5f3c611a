"""A group that is no class: its papers are for participants, as many as there are people."""

import re

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ClassId, HandoutId, Level, SessionId
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw, draw_bundle
from hope_desktop.services.printing.planned import Documents
from tests.making import NINE
from tests.planning import asked_of, new_class, new_workshop
from tests.reading_pdf import text_of

PARENTS = ClassFacts("De Brug", "Ouders van 2B", Level.ADULTS, year=2, pupils=24)
MUNICIPALITY = ClassFacts(
    "Gemeente Bunnik", "Adviestafel", Level.ADULTS, pupils=14, helper="P. Vis", elsewhere=True
)
FACTS = SessionFacts(start=NINE, slot_minutes=0, trainer1="Samira", trainer2="Noor")
OF_PUPILS = (
    "Voor elke leerling",
    "1 Grenzen",
    "Klas",
    "mentor",
    "Overdrachtskaart",
    "brief aan",
    "les van",
)
"""What the program says of pupils. The texts may: they are about children."""
OF_A_SCHOOL = re.compile(
    r".{0,40}\b(?:school|scho[ol]|leerling|klas|mentor|docent|les\b|lessen).{0,40}", re.IGNORECASE
)
PATH_ON_SLIDES = "1 2 3 4"


@pytest.fixture
def group(services) -> ClassId:
    return new_class(services, PARENTS)


def _evening(services: Services, group: ClassId, template: str = "S21") -> SessionId:
    return new_workshop(services, group, template, facts=FACTS)


def _words(documents: Documents) -> dict[str, str]:
    """What can be read on each paper, in drawings such as the path too."""
    files = draw_bundle(documents).files
    return {one.printed.kind: text_of(one.rendered.pdf) for one in files}


@pytest.mark.nightly
@pytest.mark.parametrize("template", ["S21", "S22", "S23", "S26", "S27"])
def test_nothing_on_their_paper_is_of_pupils(services, group, template):
    documents = services.printing.prepare(_evening(services, group, template))
    said = _words(documents)
    assert all(word not in text for text in said.values() for word in OF_PUPILS)
    assert PATH_ON_SLIDES not in said["slides"]
    assert "Voor elke deelnemer" in said["trainer"]
    assert "Als een deelnemer iets vertelt" in said["trainer"]
    assert "letter-pupils" not in said
    copies = {one.key: one.copies for one in documents.counted}
    assert copies["cards"] == 25
    names = [file.spoken_name for file in draw_bundle(documents).files]
    assert ("Ouders van 2B - deelnemers - 25x.pdf" in names) == ("pupils" in copies)


@pytest.mark.parametrize("template", ["S23", "S26", "S27"])
def test_no_paper_of_another_organisation_speaks_of_a_school(services, template):
    """A municipality, a care home or the police has no pupils, no lessons and no mentor."""
    session = _evening(services, new_class(services, MUNICIPALITY), template)
    said = _words(services.printing.prepare(session)) | {
        "confirmation": draw(services.letters.confirmation(session)).text,
        "message": services.letters.message(session),
        "report": draw(services.letters.report(session, Afterwards())).text,
    }
    assert {"trainer", "cards", "class", "slides", "school"} <= said.keys()
    found = {kind: OF_A_SCHOOL.findall(words) for kind, words in said.items()}
    assert {kind: words for kind, words in found.items() if words} == {}


@pytest.mark.parametrize("name", ["V13/oogstblad", "V7/woordenblad", "C5/hulpkaart"])
def test_a_sheet_of_adults_printed_alone_has_their_lines_and_no_school(services, name):
    said = text_of(draw(services.printing.handout_document(HandoutId(name))).pdf)
    assert "0800-2000" in said, "the line for who is worried about a child"
    assert OF_A_SCHOOL.findall(said) == []


def test_parents_get_an_invitation_and_hear_what_it_is_about(services, group):
    files = {one.printed.kind: one for one in asked_of(services, _evening(services, group)).files}
    letter = text_of(files["letter-parents"].rendered.pdf)
    assert "Uitnodiging" in letter
    assert "chantage" in letter
    assert files["letter-parents"].spoken_name.startswith("Ouders van 2B - uitnodiging voor deeln")


def test_a_class_gets_none_of_it(services, class_2b):
    said = _words(services.printing.prepare(_evening(services, class_2b, "S1")))
    assert "Als een leerling iets vertelt" in said["trainer"]
    assert "deelnemer" not in "".join(said.values())
    assert "leerling" in said["letter-both"]
    assert PATH_ON_SLIDES in said["slides"]


def test_the_letters_about_it_are_for_a_group(services, group):
    session = _evening(services, group)
    agreed = draw(services.letters.confirmation(session)).text
    assert "Onze workshop" not in agreed
    assert "Wie is de contactpersoon voor deelnemers?" in agreed
    assert "De deelnemers weten ervan" in agreed
    assert "mentor" not in agreed
    services.planning.mark_done(session)
    assert services.classes.get(group).path == ()
    told = draw(services.letters.report(session, Afterwards())).text
    assert "Ouders van 2B" in told
    assert "volgende stap" not in told


def test_the_steps_when_somebody_tells_something_are_those_for_adults(services, group):
    card = services.lessons.begin(_evening(services, group)).card
    assert card.startswith("# Als een deelnemer iets vertelt")


def test_a_group_has_no_year(services, group):
    assert services.classes.get(group).facts.year is None
