"""Who read a text, in words: a role, a month, and of a lawyer where she can be found."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, TextRemark, Verdict
from hope_desktop.domain.texts.packet_answers import Answers
from hope_desktop.domain.texts.packets import Family, Packet
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import roles_text
from hope_desktop.i18n.reviews import answers_lines, record_text

NL = translator("nl")
READ = Record("1.4/blad", "0" * 16, Verdict.GOOD, ReviewRole.EXPERIENCE, "2026-11", reader="k7r2")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "iemand van het platform, november"),
        ({"role": ReviewRole.LAWYER, "organisation": "Winkel"}, "een jurist (Winkel), november"),
        ({"verdict": Verdict.OTHERWISE}, "iemand van het platform, november: het moet anders"),
        ({"verdict": Verdict.DROP}, "iemand van het platform, november: niet gebruiken"),
        ({"role": ReviewRole.TEACHER, "name": "S. Aydin"}, "een docent (S. Aydin), november"),
    ],
)
def test_a_record_is_one_line(change, said):
    assert record_text(replace(READ, **change), "november", NL) == said  # type: ignore[arg-type]
    assert "k7r2" not in said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["EXPERIENCE"], "iemand van het platform"),
        (
            ["EXPERIENCE", "EXPERIENCE", "EXPERIENCE", "HELPLINE"],
            "3 mensen van het platform en een hulplijn, politie of zorg",
        ),
        (["LAWYER", "LAWYER"], "een jurist (2)"),
        ([], ""),
    ],
)
def test_who_is_waited_for_is_named_with_how_many(names, said):
    assert roles_text(names, NL) == said


OURS = Packet("K7R2", ReviewRole.LAWYER, "2026-11", (Family("A", (), ()),))
REMARK = TextRemark("1.1/blad", "Eerst dit.", "Nee.", OURS.role, OURS.month, "K7R2-A2")
NOTED = Record("1.1/blad", "0" * 16, Verdict.GOOD, OURS.role, OURS.month, "Winkel")


MAYBE = (
    "Misschien een naam, dus niet bewaard. Is het er geen?"
    " Zet het dan zelf bij de tekst: A3 “Voor Fatima”."
)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Answers(OURS), ["Er staat niets nieuws in."]),
        (Answers(OURS, [REMARK], [NOTED]), ["1 tekst gelezen en 1 opmerking."]),
        (
            Answers(
                OURS,
                [REMARK] * 2,
                [NOTED],
                ["A2"],
                [("B3", "Nee."), ("B4", "")],
                ["C0"],
                [("A2", "Anneke zei het.")],
                [("A3", "Voor Fatima.")],
                3,
            ),
            [
                "1 tekst gelezen, 2 opmerkingen en 3 teksten niet gelezen.",
                "Deze regels zijn intussen anders: A2.",
                "Staat hier niet meer in de teksten, dus niet bewaard: B3 “Nee”, B4.",
                "Onduidelijk, kijk op het formulier: C0.",
                "Hier staat een naam in, dus het is niet bewaard: A2 “Anneke zei het”.",
                MAYBE,
            ],
        ),
        (
            Answers(replace(OURS, families=()), [REMARK]),
            [
                "1 opmerking.",
                NL("This packet was not made here: its remarks are kept, and nothing is approved."),
            ],
        ),
        (
            Answers(OURS, wants_organisation=True),
            [
                "Er staat niets nieuws in.",
                "De jurist schreef er geen organisatie bij: er is nog niets goedgekeurd.",
            ],
        ),
    ],
)
def test_what_came_back_is_told(found, said):
    assert answers_lines(found, NL) == said
