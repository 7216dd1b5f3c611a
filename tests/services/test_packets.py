"""A packet goes out to a reader, is filled in, and comes back: each answer once."""

from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import FolderProblem, NotFound, UnusableFile, WrongValue
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import State, TextRemark, Verdict
from hope_desktop.domain.texts.packet_answers import Answers
from hope_desktop.domain.texts.packets import Packet, PacketLine
from hope_desktop.handouts.own_files.foreign import words_in
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.reviews import answers_lines
from hope_desktop.services.opening import Services
from hope_desktop.services.packets import READERS, draw, fields_of
from tests.tools.packet_round import answered, at, by_pypdf, name_of

LAW = "3.8/wetsblad"


def fields(packet: Packet, *said: dict[str, str]) -> dict[str, str]:
    found = {name_of(packet, "0"): "Rechtswinkel"}
    for one in said:
        found |= one
    return found


def made(services: Services, folder: Path, role: ReviewRole = ReviewRole.LAWYER) -> Packet:
    return services.packets.make(role, folder / "leesronde.pdf", 8)


def line_of(packet: Packet, text: str, number: int = 1) -> PacketLine:
    lines = [line for one in packet.families for line in one.lines if line.texts[0] == text]
    return lines[number]


def cross(packet: Packet, text: str, what: str = "goed") -> dict[str, str]:
    (code,) = (one.code for one in packet.families if text in dict(one.texts))
    return {name_of(packet, f"{code}0-{what}"): "x"}


def read(services: Services, packet: Packet, *said: dict[str, str]) -> Answers:
    found = services.packets.read("leesronde.pdf", fields(packet, *said))
    services.packets.keep_answers(found)
    return found


def test_five_roles_get_a_packet_and_every_answer_comes_back_once(services, tmp_path):
    for role in READERS:
        packet = services.packets.make(role, tmp_path / "uit.pdf", 6)
        said = answered(packet)
        (tmp_path / "in.pdf").write_bytes(by_pypdf((tmp_path / "uit.pdf").read_bytes(), said))
        back = fields_of(tmp_path / "in.pdf")
        assert {name: value for name, value in back.items() if value} == said
        before = len(services.reviews.remarks())
        found = services.packets.read("in.pdf", back, "Rechtswinkel")
        services.packets.keep_answers(found)
        lines = [one for one in said if one.split("-")[-2] in {"want", "niet"}]
        assert len(found.remarks) == len(lines) == len(services.reviews.remarks()) - before
        assert {one.role for one in (*found.remarks, *found.records)} == {role}
        assert [*found.unclear, *found.gone, *found.changed] == []
        again = services.packets.read("in.pdf", back, "Rechtswinkel")
        assert (again.remarks, again.records) == ([], [])
        assert not services.packets.keep_answers(again)
        assert len(services.reviews.remarks()) - before == len(lines)


def test_what_waits_for_a_lawyer_comes_first_and_prints_once_she_found_it_good(services, tmp_path):
    assert ReviewRole.LAWYER in services.library.waiting()["3.8"]
    packet = made(services, tmp_path)
    assert packet.families[0].texts[0][0].startswith("3.8/")
    assert packet.minutes <= 8
    read(services, packet, cross(packet, LAW))
    found = services.reviews.of(LAW)
    assert [(one.role, one.organisation) for one in found.records] == [
        (ReviewRole.LAWYER, "Rechtswinkel")
    ]
    assert found.state is State.READ, "others are asked for it too"


def test_one_undo_takes_all_of_a_packet_back(services, tmp_path):
    packet = made(services, tmp_path)
    line = line_of(packet, LAW)
    said = fields(packet, at(packet, line, "Niet zo."), cross(packet, LAW))
    done = services.packets.keep_answers(services.packets.read("x", said))
    assert "3.8" in done.activities
    services.undo.undo(done.change)
    assert services.reviews.remarks() == ()
    assert services.reviews.of(LAW).records == ()
    assert len(services.packets.read("x", said).remarks) == 1, "it can come in again"


def test_a_later_answer_replaces_an_earlier_one_and_what_was_left_stays_away(services, tmp_path):
    packet = made(services, tmp_path)
    one, other = line_of(packet, LAW), line_of(packet, LAW, 2)
    read(services, packet, at(packet, one, "Eerst."), at(packet, other), cross(packet, LAW))
    read(services, packet, at(packet, one, "Later."), at(packet, other), cross(packet, LAW, "weg"))
    assert [remark.words for remark in services.reviews.remarks(LAW)] == ["Later.", "Klopt niet."]
    assert [record.verdict for record in services.reviews.of(LAW).records] == [Verdict.DROP]
    for remark in services.reviews.remarks(LAW):
        services.reviews.answer(remark, "dit begrijpen ze")
    read(services, packet, at(packet, one, "Later."), at(packet, other), cross(packet, LAW, "weg"))
    assert services.reviews.remarks(LAW) == ()


def test_a_text_that_changed_meanwhile_is_not_approved_and_its_line_is_told(services, tmp_path):
    packet = made(services, tmp_path)
    line = line_of(packet, LAW)
    text = services.library.handout(HandoutId(LAW))
    body = text.body.replace(line.words, "Er staat nu iets anders.")
    assert body != text.body
    services.material.keep_handout(replace(text, body=body))
    found = read(services, packet, at(packet, line, "Niet zo."), cross(packet, LAW))
    assert found.changed == [line.code]
    (remark,) = services.reviews.remarks(LAW)
    assert (remark.line, remark.words) == (line.words, "Niet zo.")
    assert services.reviews.of(LAW).records == ()
    assert len(services.reviews.of(LAW).before) == 1


def test_what_became_of_remarks_stands_on_the_next_packet_of_that_role(services, tmp_path):
    packet = made(services, tmp_path)
    line, other = line_of(packet, LAW), line_of(packet, LAW, 2)
    read(services, packet, at(packet, line, "Niet zo."), at(packet, other, "Waarom?"))
    text = services.library.handout(HandoutId(LAW))
    new = f"{line.words[:-1]}, zegt een rechter."
    services.material.keep_handout(replace(text, body=text.body.replace(line.words, new)))
    first, second = services.reviews.remarks(LAW)
    services.reviews.answer(first)
    services.reviews.answer(second, "een klas vraagt ernaar.")
    form = services.packets.plan(ReviewRole.LAWYER)
    assert {one.answer for one in form.before} == {new, "een klas vraagt ernaar."}
    assert services.packets.plan(ReviewRole.TEACHER).before == ()
    services.packets.keep(form, draw(form), tmp_path / "tweede.pdf")
    words = " ".join(words_in((tmp_path / "tweede.pdf").read_bytes(), 2_000).split())
    assert "1 opmerking is overgenomen. 1 opmerking is niet overgenomen." in words
    assert f"Er staat nu: “{new[:30]}" in words
    assert "We laten het zo, want een klas vraagt ernaar." in words
    assert "Waarom?" not in words, "what one reader says no other reads"


def test_another_packet_of_a_role_begins_where_the_last_one_ended(services, tmp_path):
    one = made(services, tmp_path, ReviewRole.TEACHER)
    other = made(services, tmp_path, ReviewRole.TEACHER)
    assert not one.texts.keys() & other.texts.keys()
    short = services.packets.plan(ReviewRole.TEACHER, 5).packet
    assert short.minutes <= 5


def test_a_lawyer_who_does_not_say_of_where_approves_nothing_yet(services, tmp_path):
    packet = made(services, tmp_path)
    found = services.packets.read("x", cross(packet, LAW))
    assert (found.wants_organisation, found.records) == (True, [])
    services.packets.keep_answers(found)
    later = services.packets.read("x", cross(packet, LAW), "Rechtswinkel")
    assert {one.organisation for one in later.records} == {"Rechtswinkel"}
    with pytest.raises(WrongValue):
        services.packets.read("x", cross(packet, LAW), "W" * 61)


def test_a_packet_made_elsewhere_gives_remarks_and_approves_nothing(services, colleague, tmp_path):
    packet = made(colleague, tmp_path)
    line = line_of(packet, LAW)
    odd = {name_of(packet, "A3-want-000000000000"): "Van een andere bibliotheek."}
    said = (at(packet, line, "Niet zo."), odd, cross(packet, LAW))
    found = read(services, packet, *said)
    assert not found.is_ours
    assert found.gone == [("A3", "Van een andere bibliotheek.")]
    assert services.reviews.of(LAW).records == ()
    assert [(one.text, one.line) for one in services.reviews.remarks()] == [(LAW, line.words)]
    assert read(services, packet, *said).remarks == []
    assert services.packets.all()[0].families == ()


@pytest.mark.parametrize("crossed", [("goed", "weg"), ("goed", "anders", "weg")])
def test_two_crosses_are_unclear_and_approve_nothing(services, tmp_path, crossed):
    packet = made(services, tmp_path)
    found = read(services, packet, *(cross(packet, LAW, what) for what in crossed))
    (code,) = (one.code for one in packet.families if LAW in dict(one.texts))
    assert (found.unclear, found.records) == ([f"{code}0"], [])


def test_what_is_written_on_paper_is_typed_in_by_code(services, tmp_path):
    packet = made(services, tmp_path, ReviewRole.TEACHER)
    one = packet.families[0]
    lines = [f"{one.lines[1].code.lower()} Dat is te lang.", "", f"{one.code}0 anders Korter."]
    found = services.packets.typed(packet.code, lines)
    services.packets.keep_answers(found)
    assert {(r.line, r.words) for r in services.reviews.remarks()} == {
        (one.lines[1].words, "Dat is te lang."),
        ("", "Korter."),
    }
    assert {record.verdict for record in found.records} == {Verdict.OTHERWISE}
    assert services.packets.typed(packet.code, lines).remarks == []
    assert services.packets.typed(packet.code, ["Q99 Nee."]).unclear == ["Q99"]
    with pytest.raises(WrongValue):
        services.packets.typed(packet.code, [one.lines[1].code])
    with pytest.raises(NotFound):
        services.packets.typed("QQQQ", lines)


def test_what_is_no_packet_or_more_than_one_says_so(services, tmp_path):
    one, other = made(services, tmp_path), made(services, tmp_path, ReviewRole.TEACHER)
    for said, why in (
        ({}, "no-packet"),
        ({"naam": "x", "K7R2-baas-A1-niet": "x", "-": "x"}, "no-packet"),
        ({**cross(one, LAW), name_of(other, "A0-goed"): "x"}, "packets"),
    ):
        with pytest.raises(UnusableFile) as refused:
            services.packets.read("x.pdf", said)
        assert refused.value.why == why
    with pytest.raises(UnusableFile):
        fields_of(tmp_path / "weg.pdf")


def test_a_packet_that_cannot_be_written_is_not_known(services, tmp_path):
    with pytest.raises(FolderProblem):
        services.packets.make(ReviewRole.PUPIL, tmp_path / "weg" / "x.pdf")
    assert services.packets.all() == ()
    for minutes in (-1, 121):
        with pytest.raises(WrongValue):
            services.packets.plan(ReviewRole.PUPIL, minutes)


def test_a_remark_that_names_somebody_or_may_is_told_and_not_kept(services, tmp_path):
    services.classes.add(ClassFacts("De Brug", "2B", helper="Anneke de Vries"))
    packet = made(services, tmp_path)
    first, second, third = (line_of(packet, LAW, number) for number in (1, 2, 3))
    said = fields(
        packet,
        at(packet, first, "Anneke zegt dit anders."),
        at(packet, second, "Noem ook Snapchat."),
        at(packet, third, "Te lang."),
    )
    found = services.packets.read("leesronde.pdf", said)
    services.packets.keep_answers(found)
    assert [one.words for one in services.reviews.remarks(LAW)] == ["Te lang."]
    _head, *told = answers_lines(found, translator("nl"))
    quoted = f"{first.code} “Anneke zegt dit anders”."
    assert f"Hier staat een naam in, dus het is niet bewaard: {quoted}" in told
    maybe = next(line for line in told if line.startswith("Misschien een naam"))
    assert maybe.endswith(f"{second.code} “Noem ook Snapchat”."), "who looks it up knows where"
    before = services.packets.plan(ReviewRole.LAWYER, 8).before
    assert [one.line for one in before] == [third.words], "no answer to what was not kept"

    again = services.packets.read("leesronde.pdf", said, sure=True)
    services.packets.keep_answers(again)
    assert again.named == [(first.code, "Anneke zegt dit anders.")]
    kept = {one.words for one in services.reviews.remarks(LAW)}
    assert kept == {"Noem ook Snapchat.", "Te lang."}


def test_nothing_a_trainer_made_is_in_a_packet_and_no_name_is_kept(services, tmp_path):
    packet = made(services, tmp_path, ReviewRole.EXPERIENCE)
    read(services, packet, answered(packet))
    kept = services._database.connection.execute("SELECT count(*) FROM readers").fetchone()
    assert kept == (0,)
    assert all(isinstance(one, TextRemark) for one in services.reviews.remarks())
    assert not [text for text in packet.texts if len(text.partition("/")[0]) == 36]
