"""Every drawing can be told apart in black and white."""

import pytest

from hope_desktop.dialect.blocks import Scale
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.directives import FIGURES
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout import figures
from hope_desktop.handouts.layout.figures import scale
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import ADULT
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.render import render
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import document, handout


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_drawing_has_a_size_and_prints_with_its_description(name):
    (width, height), _painter = figures.figure(name, 400, ADULT)
    assert 0 < width <= 400
    assert 0 < height <= 210 * MM
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, f"{{{{figure:{name}|Een tekening}}}}"))
    assert "Figure" in report(render(document(sheet))).tags()


def test_lights_carry_their_letter():
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, "{{figure:meter|Een meter}}"))
    letters = shown(proven(sheet)).replace("Page 1 of 1", "")
    assert {"G", "O", "R"} <= set(letters.replace("Robin", "").split())


def test_words_of_a_scale_stand_under_its_line():
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, "{{scale:fijn|niet fijn 👍}}"))
    assert "niet fijn □" in shown(proven(sheet))


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_smaller_drawing_is_smaller_in_both_directions(name):
    width, height = figures.figure(name, 400, ADULT)[0]
    assert figures.figure(name, 400, ADULT, 0.5)[0] == (width / 2, height / 2)


SHORT = ["fijn", "twijfel", "niet fijn"]
LONG = ["helemaal mee eens", "een beetje mee eens", "weet ik niet", "helemaal niet mee eens"]
WIDE = ["verantwoordelijkheidsgevoel", "onverantwoordelijk", "ja", "nee"]


@pytest.mark.parametrize(
    ("words", "size", "height"),
    [
        (SHORT, 11, 24 + 1 * 15),
        (LONG, 11, 24 + 2 * 15),
        (LONG, 20, 24 + 3 * 27),
        (WIDE, 20, 4 * (27 + 12)),
    ],
)
def test_words_break_and_then_stand_under_one_another(words, size, height):
    (width, found), _painter = scale(Scale(words), 480, Style(size, round(size * 1.35)), ADULT)
    assert width == 480
    assert found == pytest.approx(height)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("words", [SHORT, LONG, WIDE])
def test_every_word_is_on_the_page(words, profile):
    text = f"{{{{scale:{'|'.join(words)}}}}}"
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
    letters = shown(proven(sheet, profile=profile))
    assert all(word in letters for words_ in words for word in words_.split())
