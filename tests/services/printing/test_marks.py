"""Which papers have to be printed again, told without drawing them."""

from dataclasses import replace
from typing import Any

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.printing.copies import PACKING_LIST
from hope_desktop.domain.terms import HandoutId, HelplineId
from hope_desktop.handouts import specs
from hope_desktop.services.printing.marks import mark_of
from tests.each import each
from tests.making import NINE, handout

KIND = Helpline(HelplineId("kindertelefoon"), "De Kindertelefoon", "praten", phone="0800-0432")
OTHER = Helpline(HelplineId("113"), "113", "praten", phone="113")
OCCASION = specs.Occasion(
    "2B", "De Brug", NINE, "lokaal 8", ("Anna",), 27, "J. Wit", "S. Aydin", (KIND,), (KIND, OTHER)
)


def paper(*sheets: specs.Sheet, **other: Any) -> specs.Document:
    return specs.Document("Blad", sheets, replace(OCCASION, **other))


PLAIN = specs.PupilSheet(handout("1.4/blad", body="Schrijf op."))
NAMING = specs.PupilSheet(handout("1.4/blad", body="Op {{date}}: bel {{helpline:113}}."))
HEADED = specs.PupilSheet(handout("1.4/blad", body="**{{workshop}}**"))
FOR_TRAINER = specs.AnswerCard(handout("1.4/kaart"))


@each(
    ("sheet", "change", "is_other"),
    [
        (PLAIN, {"helper": "B. Zwart"}, True),
        (PLAIN, {"help_lines": (replace(KIND, phone="0800-1111"),)}, True),
        (PLAIN, {"help_lines": (replace(KIND, checked_by="Sam"),)}, False),
        (PLAIN, {"all_lines": (KIND, replace(OTHER, phone="000"))}, False),
        (NAMING, {"all_lines": (KIND, replace(OTHER, phone="000"))}, True),
        (PLAIN, {"start": None}, False),
        (NAMING, {"start": None}, True),
        (PLAIN, {"pupils": 30, "room": "aula", "trainers": (), "about": "Grenzen."}, False),
        (HEADED, {"room": "aula"}, True),
        (HEADED, {"start": None}, True),
        (FOR_TRAINER, {"pupils": 30}, True),
        (FOR_TRAINER, {"start": None}, True),
    ],
)
def test_a_mark_is_another_one_when_the_paper_is(sheet, change, *, is_other):
    assert (mark_of(paper(sheet)) != mark_of(paper(sheet, **change))) is is_other


def test_the_lists_do_not_count_and_a_text_does():
    bare = mark_of(paper(FOR_TRAINER))
    text = replace(FOR_TRAINER.handout, id=HandoutId(f"{PACKING_LIST}.eigen"))
    rows = (("papers", ((("what", "Kaarten"),),)),)
    empty, full = (specs.AnswerCard(text, lists) for lists in ((), rows))
    assert mark_of(paper(FOR_TRAINER, empty)) == mark_of(paper(FOR_TRAINER, full)) != bare
    assert mark_of(replace(paper(FOR_TRAINER), version="2")) == bare
    other = specs.AnswerCard(replace(FOR_TRAINER.handout, body="Anders."))
    assert mark_of(paper(other)) != bare


OWN = specs.OwnMaterial("Ons blad", b"%PDF" * 9, 1, "a" * 64)


def test_a_file_of_megabytes_is_known_by_its_hash():
    """To read every photograph through at each look at a workshop stopped the window."""
    assert mark_of(paper(replace(OWN, pdf=b""))) == mark_of(paper(OWN))
    for change in ({"sha256": "b" * 64}, {"pages": 2}, {"title": "Anders"}):
        assert mark_of(paper(replace(OWN, **change))) != mark_of(paper(OWN))


def test_marks_of_own_files_have_a_version_and_those_of_other_paper_are_as_they_were():
    assert mark_of(paper(OWN)).startswith("2:")
    assert ":" not in mark_of(paper(PLAIN))
