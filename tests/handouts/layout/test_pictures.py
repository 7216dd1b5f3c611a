"""Pictures help who has few words yet: each is there, and its word stands below it."""

import json

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.library.pictures import PEOPLE, PICTURES
from hope_desktop.domain.texts.directives import FIGURES
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout import pictures
from hope_desktop.handouts.layout.theme import ADULT
from hope_desktop.handouts.layout.typeset import longest_word, plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.render import render
from hope_desktop.paths import resource
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import document, handout


def sheet(text: str, kind: HandoutKind = HandoutKind.WORKSHEET) -> specs.PupilSheet:
    return specs.PupilSheet(handout(kind, text))


def test_every_name_has_its_picture_and_the_licence_lies_beside_them():
    found = json.loads(resource("pictures/openmoji.json").read_text("utf-8"))
    assert found.keys() == PICTURES - PEOPLE
    assert PICTURES.isdisjoint(FIGURES)
    assert "Attribution-ShareAlike" in resource("pictures/OpenMoji-LICENSE.txt").read_text("utf-8")


@pytest.mark.nightly
def test_all_pictures_can_be_printed():
    rows = "\n".join(f"{{{{figure:{name}|Een plaatje}}}}" for name in sorted(PICTURES))
    tags = report(render(document(sheet(rows)))).tags()
    assert tags.count("Figure") >= len(PICTURES)


@pytest.mark.parametrize(
    ("description", "words"),
    [("zon, wolk", ["zon", "wolk"]), ("Een zon en een wolk", []), ("zon, wolk, regen", [])],
)
def test_words_stand_below_a_row_when_there_is_one_for_each(description, words):
    text = shown(proven(sheet(f"{{{{figure:sun cloud|{description}}}}}")))
    assert [word for word in ("zon", "wolk", "regen") if word in text.split()] == words


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (2, 1), (4, 2), (5, 2), (12, 4)])
def test_what_does_not_fit_beside_each_other_goes_on_below(count, rows):
    (width, height), _painter = pictures.picture_row(["sun"] * count, [], 240, Style(12, 16), ADULT)
    assert width <= 240
    assert height == pytest.approx(rows * 55.2)


def test_words_below_pictures_do_not_meet():
    words = ["verantwoordelijk", "zon"]
    (wide, high), _painter = pictures.picture_row(["sun", "rain"], words, 480, Style(20, 27), ADULT)
    assert wide >= 2 * longest_word(plain(words[0]), Style(20, 27))
    assert high == pytest.approx(92 + 27 + 8)


def test_four_pictures_move_closer_to_stay_in_one_row():
    style = Style(34, 45)
    (wide, high), _painter = pictures.picture_row(["sun"] * 4, ["zon"] * 4, 864, style, ADULT)
    assert wide == 864
    assert high == pytest.approx(34 * 4.6 + 45 + 34 * 0.4)


def test_a_word_below_a_picture_stays_on_its_line_where_there_is_room():
    words = ["dit verraste mij", "dit neem ik mee"]
    (_wide, high), _painter = pictures.picture_row(
        ["sun", "rain"], words, 864, Style(40, 53), ADULT
    )
    assert high == pytest.approx(40 * 4.6 + 53 + 40 * 0.4)
