"""A module, an activity or a sheet by itself, and the help lines on what is printed."""

import pypdfium2
import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.terms import ActivityId, HandoutId, HelplineId, Level, Module
from hope_desktop.services.printing.drawing import draw

pytestmark = pytest.mark.nightly


@pytest.mark.parametrize("module", Module, ids=lambda module: module.value)
def test_a_module_to_read_together_says_each_line_once_in_24_pages(services, module):
    drawn = draw(services.printing.module_booklet(module))
    said = "".join(drawn.text.split())
    for activity in services.library.module(module).activities:
        for line in services.lines.lines_of(activity.id):
            assert "".join(line.split()) in said
    assert drawn.pages <= 24
    assert drawn.text.count("Gelezen door (rol, geen naam)") == 1


def test_an_activity_can_be_read_together_too(services):
    drawn = draw(services.printing.activity_booklet(ActivityId("2.7")))
    for said in ("2.7 Ruzie en weer goed", "Veilig Thuis, 0800-2000", "Wat verwacht je hiervan?"):
        assert said in " ".join(drawn.text.split())


def test_an_activity_by_itself_has_its_papers_once(services):
    found = services.library.activity(ActivityId("1.4"))
    text = draw(services.printing.activity_document(found.id)).text
    assert found.steps[0].what.split(".")[0] in " ".join(text.split())
    assert text.count("Stellingenkaarten") == 1


def test_every_handout_can_be_printed_by_itself(services):
    for row in services.library.rows():
        for handout in services.library.activity(row.id).handouts:
            drawn = draw(services.printing.handout_document(handout.id))
            with pypdfium2.PdfDocument(drawn.pdf) as pdf:
                assert drawn.pages == len(pdf)


def test_a_loose_letter_has_a_line_to_write_on_for_what_nobody_knows(services):
    said = draw(services.printing.handout_document(HandoutId("school/leerlingbrief.po"))).text
    assert "De les is van" in said
    assert "trainers van deze les" not in said


def test_hours_are_printed_once_somebody_looked_them_up(services, class_2b):
    def text(card: str = "C3/hulpkaart") -> str:
        papers = draw(services.printing.handout_document(HandoutId(card))).text
        return " ".join(papers.split())

    assert "Veilig Thuis, 24 uur" not in text()
    services.helplines.mark_checked(HelplineId("veilig-thuis"), "Sam")
    assert "Veilig Thuis, 24 uur" in text()
    english = text("C3/hulpkaart.en")
    assert "24 uur" not in english, "hours are written in Dutch"


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (
            "C3/hulpkaart",
            "Neemt niemand op? Probeer een andere lijn.",
        ),
        ("C3/hulpkaart.en", "No answer? Try another line."),
    ],
)
def test_the_line_for_danger_is_no_way_out_when_another_does_not_answer(services, card, said):
    text = " ".join(draw(services.printing.handout_document(HandoutId(card))).text.split())
    assert said in text


def test_help_cards_of_a_class_share_their_sheets_and_name_its_contact_person(services):
    facts = ClassFacts("De Brug", "2B", Level.HAVO, helper="Noor Smit, mentor")
    made = services.printing.handout_document(HandoutId("C3/hulpkaart"), sets=24, facts=facts)
    drawn = draw(made)
    assert drawn.pages == 8
    assert all(
        name in drawn.text for name in ("Noor Smit", "Helpwanted", "Centrum Seksueel Geweld")
    )


def test_an_unknown_handout_is_refused(services):
    with pytest.raises(NotFound):
        services.printing.handout_document(HandoutId("1.4/nix"))
