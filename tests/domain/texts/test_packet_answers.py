"""Answers out of fields, one by one: what each field makes, and what it cannot make."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Verdict
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.domain.texts.packet_answers import AnswerPlace, Answers, answers, whose
from hope_desktop.domain.texts.packets import Packet, family, line_digest
from tests.making import handout

TEXT = replace(handout("1.1/blad"), title="Blad", body="Eerst dit.\n\nDan dat.\n")
PACKET = Packet("K7R2", ReviewRole.TEACHER, "2026-11", (family("A", [TEXT]),))
DIGEST = PACKET.families[0].lines[1].digest
OTHER = PACKET.families[0].lines[2].digest


def read(fields: dict[str, str], packet: Packet = PACKET, organisation: str = "") -> Answers:
    named = {f"{packet.code}-{packet.role.value}-{name}": said for name, said in fields.items()}
    places = {
        line_digest(TEXT.id, line): AnswerPlace(TEXT.id, line) for line in (*lines_of(TEXT), "")
    }
    return answers(packet, named, places, lambda _id: lines_of(TEXT), "2026-12", organisation)


@pytest.mark.parametrize(
    ("fields", "remarks", "unclear"),
    [
        ({f"A2-niet-{DIGEST}": "x"}, ["Klopt niet."], []),
        ({f"A2-want-{DIGEST}": " Nee,\x00 dit. "}, ["Nee, dit."], []),
        ({f"A2-niet-{DIGEST}": "x", f"A2-want-{DIGEST}": "Nee."}, ["Nee."], []),
        ({f"A2-niet-{DIGEST}": "", f"A2-want-{DIGEST}": ""}, [], []),
        ({f"A2-niet-{OTHER}": "x"}, [], ["A2"]),
        ({"A2-niet": "x"}, ["Klopt niet."], []),
        ({"A9-niet": "x"}, [], ["A9"]),
        ({"A0-want": "Prima."}, ["Prima."], []),
        ({"A0-goed": "x", "A0-weg": "x"}, [], ["A0"]),
        ({"A2-goed": "x"}, [], []),
        ({"": "x", "0": "x", "A2": "x"}, [], [""]),
    ],
)
def test_a_field_becomes_a_remark_or_is_told(fields, remarks, unclear):
    found = read(fields)
    assert [one.words for one in found.remarks] == remarks
    assert found.unclear == unclear
    assert found.records == []


@pytest.mark.parametrize(
    ("what", "verdict"),
    [("goed", Verdict.GOOD), ("anders", Verdict.OTHERWISE), ("weg", Verdict.DROP)],
)
def test_a_cross_at_the_end_is_a_record_of_the_wording_that_was_read(what, verdict):
    found = read({f"A0-{what}": "x"})
    (record,) = found.records
    assert (record.text, record.digest) == PACKET.families[0].texts[0]
    assert (record.verdict, record.month, record.reader) == (verdict, "2026-12", "K7R2")
    assert found.unread == 0
    assert read({}).unread == 1
    assert read({f"A0-{what}": "x"}, found.packet).records == []


def test_the_organisation_of_a_lawyer_is_asked_and_of_nobody_else():
    lawyer = replace(PACKET, role=ReviewRole.LAWYER)
    assert read({"A0-goed": "x"}, lawyer).wants_organisation
    assert read({"A0-goed": "x"}, lawyer, "Winkel").records[0].organisation == "Winkel"
    said = read({"A0-goed": "x", "0": "Recht & Zo"}, lawyer, "Winkel")
    assert said.records[0].organisation == "Recht & Zo"
    assert read({"A0-goed": "x", "0": "Recht & Zo"}).records[0].organisation == ""


def test_a_packet_without_families_finds_lines_by_their_digest_and_approves_nothing():
    empty = replace(PACKET, families=())
    found = read({f"C7-want-{DIGEST}": "Nee.", "C0-goed": "x", "C8-want-0": "Weg."}, empty)
    assert [(one.line, one.words) for one in found.remarks] == [("Eerst dit.", "Nee.")]
    assert (found.records, found.gone, found.is_ours) == ([], [("C8", "Weg.")], False)


def test_fields_of_other_forms_belong_to_no_packet():
    assert whose(["naam", "K7R2", "K7R2-baas-A1", "k7r2-jurist-A1", "K7R2-jurist"]) == set()
    assert whose(["K7R2-jurist-A1-niet", "K7R2-jurist-0"]) == {("K7R2", ReviewRole.LAWYER)}
