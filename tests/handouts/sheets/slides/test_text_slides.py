"""Slides: wide, large, whole, and with nothing that must not be on a screen."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Module, Profile
from hope_desktop.handouts.render import render
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from tests.handouts.proof import proven, shown, text_boxes
from tests.handouts.samples import PICTURED, document, handout, line

CARDS = handout(HandoutKind.CASE_CARDS, "## 1. De kus\n\nLuuk wil een kus. Daan zegt niets.")
LONG = replace(CARDS, body="\n\n".join(["Dit is een zin die wel even duurt." * 3] * 30))
TALE = handout(
    HandoutKind.STORY_SHEET, "### 1. Thuis\n\nNoor tekent.\n\n**Stop.** Hoe: **fijn / niet**"
)
WIDE = replace(CARDS, body="Verantwoordelijkheidsgevoelens" * 3)
EIGHT = tuple(line(f"Lijn nummer {n}", f"0800-0{n}12", None, "praten") for n in range(8))
CHAT = handout(HandoutKind.WORKSHEET, "**Luca:** Zullen we bellen? Nu?\n\n**Noah:** Liever niet.")
SHOWN = {
    "chat": TextSlides(replace(CHAT, body="\n\n".join([CHAT.body] * 4)), Module.LOVE),
    "welcome": Slide("Welcome", (("", "Liefde"),), Module.LOVE, path=True),
    "thing": Slide("Mag dat?", (("", "We geven onze mening."),), Module.LOVE),
    "today": Slide("Today", (("9:00", "Welkom"), ("9:10", "Mag dat? Het meningenveld"))),
    "cards": TextSlides(CARDS, Module.LOVE),
    "long": TextSlides(LONG, Module.LOVE),
    "story": TextSlides(TALE, Module.STORIES),
    "pictured": TextSlides(PICTURED, Module.BOUNDARIES),
    "help": HelpSlide(),
}
every_slide = pytest.mark.parametrize("name", SHOWN)


def sizes(rendered: Rendered) -> Iterator[float]:
    """Of the letters that are content, in points."""
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        for page in pdf.pages:
            is_content = False
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in {"BMC", "BDC"}:
                    is_content = str(operands[0]) not in {"/Artifact", "/Figure"}
                if str(operator) == "Tf" and is_content:
                    yield float(operands[1])


@every_slide
@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.PICTO])
def test_letters_can_be_read_from_the_back_of_a_classroom(name, profile):
    rendered = proven(SHOWN[name], profile=profile)
    assert min(sizes(rendered)) >= (20 if name == "help" else 28), "but whose a help line is"


@every_slide
def test_nothing_falls_off_a_slide_of_sixteen_to_nine(name):
    rendered = render(document(SHOWN[name]))
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        assert {tuple(map(float, page.mediabox)) for page in pdf.pages} == {(0, 0, 960, 540)}
    for number in range(rendered.pages):
        for left, bottom, right, top in text_boxes(rendered, number):
            assert left >= 40
            assert bottom >= 8
            assert right <= 925
            assert top <= 540


def test_what_does_not_fit_goes_on_and_nothing_is_lost():
    rendered = proven(TextSlides(LONG, Module.LOVE))
    assert rendered.pages > 3
    assert rendered.text.count("Dit is een zin") == 90


def test_a_word_that_is_too_wide_is_cut_in_the_smallest_letters():
    assert "".join(proven(TextSlides(WIDE, Module.LOVE)).text.split()).count("gevoelens") == 3


def test_the_title_is_a_heading_once_and_stands_above_every_slide():
    rendered = proven(TextSlides(replace(LONG, title="Kaarten"), Module.LOVE))
    assert rendered.text.count("Kaarten") == 1
    assert shown(rendered).count("Kaarten") == rendered.pages


def test_a_traffic_light_has_its_letter_beside_its_words():
    table = "| Check | Groen (G) | Rood (R) |\n|---|---|---|\n| Vrij | Nee mag. | Druk. |"
    light = handout(HandoutKind.WORKSHEET, table)
    said = shown(proven(TextSlides(light, Module.LOVE)))
    assert "G Groen (G): Nee mag." in said
    assert "R Rood (R): Druk." in said


def test_makers_of_pictures_are_named_where_a_picture_is():
    body = "{{figure:ear|Een oor}}\n\n---\n\nZonder."
    said = shown(proven(TextSlides(handout(HandoutKind.CARDS, body), Module.LOVE)))
    assert said.count("openmoji") == 1


@pytest.mark.parametrize(
    ("title", "is_label"), [("Stelling 1", True), ("2", True), ("1A", True), ("De kus", False)]
)
def test_what_a_card_is_called_is_smaller_than_what_it_says(title, is_label):
    cards = replace(CARDS, body=f"## {title}\n\nIk vind een verrassingsfeest leuk.")
    heading, *said = list(sizes(render(document(TextSlides(cards, Module.LOVE)))))[-2:]
    assert (heading < min(said)) is is_label


def test_a_picture_beside_a_statement_leaves_its_letters_large():
    case = "Daan geeft Luuk een kus. Luuk schrikt en zegt niets. Daan denkt dat het zo goed is. "
    cards = replace(CARDS, body=f"{{{{figure:ear|Een oor}}}}\n\n{case * 2}")
    assert max(sizes(proven(TextSlides(cards, Module.LOVE)))) >= 42
