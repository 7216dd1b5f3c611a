"""The people of the texts: drawn once, the same everywhere, never the one it happens to."""

import json
import re
import zlib

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.library.pictures import PEOPLE
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout import people
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.render import render
from hope_desktop.paths import resource
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import document, handout
from tests.shipped import CONTENT

CAST = json.loads(resource("pictures/people.json").read_text("utf-8"))
LAYERS = {"ink", "skin", "top", "hair", "paper", "grey", "ink-rim", "top-rim", "ink-line", "phone"}
EDGE = 12
"""Half a pen and some rounding, in units of the drawings."""


def test_everybody_has_a_drawing_and_every_drawing_is_of_somebody():
    assert CAST["people"].keys() == PEOPLE
    used = {piece for who in CAST["people"].values() for piece in who["pieces"]}
    assert used | {"face/Still"} == CAST["pieces"].keys()
    assert "CC0 1.0" in resource("pictures/OpenPeeps-LICENSE.txt").read_text("utf-8")


@pytest.mark.parametrize("piece", sorted(CAST["pieces"]))
def test_a_drawing_is_layers_of_lines_and_curves(piece):
    assert CAST["pieces"][piece]
    for layer, shape in CAST["pieces"][piece]:
        assert layer in LAYERS
        assert shape.strip()
        assert re.fullmatch(r"(?:-?\d+ -?\d+ [ml] ?|(?:-?\d+ ){6}c ?|h ?)+", shape)


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_somebody_is_within_the_box_around_them(name):
    who = CAST["people"][name]
    left, low, right, high = who["box"]
    shapes = [shape for piece in who["pieces"] for _layer, shape in CAST["pieces"][piece]]
    ends = [end for shape in shapes for end in re.findall(r"(-?\d+) (-?\d+) [mlc]", shape)]
    across, up = zip(*((int(x), int(y)) for x, y in ends), strict=True)
    assert left - EDGE <= min(across) <= max(across) <= right + EDGE
    assert low - EDGE <= min(up) <= max(up) <= high + EDGE


def test_a_file_holds_somebody_once_and_says_who_drew_them():
    text = "{{head:noor}}\n\n{{figure:noor lot|Noor, Lot}}\n\n{{figure:noor|Noor}}"
    pdf = render(document(specs.PupilSheet(handout(HandoutKind.STORY_SHEET, text)))).pdf
    assert pdf.count(b"/Subtype/Form") == 2
    assert people.CREDIT in shown(proven(specs.PupilSheet(handout(HandoutKind.STORY_SHEET, text))))


def test_who_stands_at_a_case_is_described_and_has_no_disc_beside_its_heading():
    text = "## 1. Rosa is anders\n\n{{figure:lot|Lot}}\n\nRosa is stil.\n\n**Lot ziet dit.**"
    sheet = specs.CardSheet((handout(HandoutKind.CASE_CARDS, text),))
    tags = report(render(document(sheet))).tags()
    assert tags.count("Figure") == 1
    assert "Lot ziet dit." in shown(proven(sheet))


PERSONS = [person.name for person in CONTENT.people]


def _named(words: str) -> list[str]:
    return [name for name in PERSONS if re.search(rf"\b{name}\b", words)]


CASES = [h for a in CONTENT.activities for h in a.handouts if h.kind is HandoutKind.CASE_CARDS]


@pytest.mark.parametrize("text", CASES, ids=lambda text: text.id)
def test_no_case_is_called_after_somebody(text):
    headings = re.findall(r"^## \d+\. .*", text.body, re.MULTILINE)
    assert [line for line in headings if _named(line)] == []


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_who_stands_still_beside_a_case_does_not_smile(name):
    usual, still = (_drawn(name, still=still) for still in (False, True))
    mouth = CAST["pieces"]["face/Still"][0][1].split(" h ")[0]
    assert mouth in still
    assert mouth not in usual


class _Seen(TaggedCanvas):
    """Keeps what is drawn."""

    lines = ""

    def drawing(self, name: str, data: bytes, box: str) -> None:
        self.lines += zlib.decompress(data).decode()
        super().drawing(name, data, box)


def _drawn(name: str, *, still: bool) -> str:
    canvas = _Seen("", "nl")
    _size, paint = people.whole_person(name, 100, still=still)
    paint(canvas, 0, 0)
    return canvas.lines


@pytest.mark.parametrize("text", CASES, ids=lambda text: text.id)
def test_nobody_beside_a_case_is_the_one_to_whom_it_happens(text):
    """They are in the bold last line of the card, as who sees or hears it."""
    for card in text.body.split("\n---\n"):
        shown = re.findall(r"\{\{figure:([a-z]+)\|([^}]*)\}\}", card)
        for name in (told for picture, told in shown if picture in PEOPLE):
            assert re.match(rf"\*\*{name} \w+ ", card.strip().splitlines()[-1])
