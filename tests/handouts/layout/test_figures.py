"""Every drawing can be told apart in black and white."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.texts.directives import FIGURES
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout import figures
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import ADULT
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


@pytest.mark.parametrize("name", sorted(FIGURES))
def test_smaller_drawing_is_smaller_in_both_directions(name):
    width, height = figures.figure(name, 400, ADULT)[0]
    assert figures.figure(name, 400, ADULT, 0.5)[0] == (width / 2, height / 2)
