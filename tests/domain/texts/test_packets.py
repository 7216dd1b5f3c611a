"""What a packet holds: each wording once, beside what it differs from."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.domain.texts.packets import families_of, family, letters, packed
from tests.making import handout
from tests.shipped import CONTENT


def text(name: str, body: str) -> Handout:
    return replace(handout(name), title="Blad", body=body)


PLAIN = text("1.1/blad", "Eerst dit.\n\nDan dat.\n\nTot slot.\n")
EASY = text("1.1/blad.basis", "Eerst dit.\n\nNu dat.\n\nTot slot.\n")


def test_each_wording_is_read_once_right_under_what_it_differs_from():
    found = family("A", [PLAIN, EASY])
    assert [(line.code, line.words, len(line.texts)) for line in found.lines] == [
        ("A1", "Blad", 2),
        ("A2", "Eerst dit.", 2),
        ("A3", "Dan dat.", 1),
        ("A4", "Nu dat.", 1),
        ("A5", "Tot slot.", 2),
    ]


@pytest.mark.parametrize(
    "body", ["", "Iets anders.\n", "Tot slot.\n\nEerst dit.\n\nMeer.\n\nNog meer.\n\nDan dat.\n"]
)
def test_no_line_of_a_version_is_left_out(body):
    other = text("1.1/blad.po", body)
    read = {(line.words, one) for line in family("A", [PLAIN, other]).lines for one in line.texts}
    assert read == {(line, one.id) for one in (PLAIN, other) for line in lines_of(one)}


def test_a_story_is_another_text_and_a_version_for_others_is_not():
    names = ("1.1/blad", "1.1/blad.basis", "1.1/blad.noor", "1.1/blad.noor.vwo", "1.1/kaart")
    found = families_of(text(name, "") for name in reversed(names))
    assert sorted([one.id for one in same] for same in found) == [
        ["1.1/blad", "1.1/blad.basis"],
        ["1.1/blad.noor", "1.1/blad.noor.vwo"],
        ["1.1/kaart"],
    ]


def test_every_line_of_the_library_is_read_in_one_family():
    every = [one for activity in CONTENT.activities for one in activity.handouts]
    every += CONTENT.school_papers
    found = [family("A", same) for same in families_of(every)]
    read = {(text, line.words) for one in found for line in one.lines for text in line.texts}
    assert read == {(one.id, line) for one in every for line in lines_of(one)}
    assert sum(len(one.lines) for one in found) < len(read) * 0.9, "sisters are read once"


def test_a_packet_is_full_when_its_time_is_and_holds_at_least_one_text():
    many = [[text(f"1.1/b{n}", "Een regel van vijf woorden.\n")] for n in range(30)]
    assert len(packed(many, 18, letters)) == 3
    assert len(packed(many, 1, letters)) == 1
    last = [one.code for one in packed(many, 999, letters)][-7:]
    assert last == ["Z", "AA", "AB", "AC", "AD", "AE", "AF"]
    codes = [line.code for one in packed(many, 999, letters) for line in one.lines]
    assert len(set(codes)) == len(codes)
