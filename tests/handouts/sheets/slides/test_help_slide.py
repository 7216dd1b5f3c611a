"""The last slide: what is dialled is the largest of all, and never broken."""

from dataclasses import replace

import pytest

from hope_desktop.domain.helplines import Helpline
from hope_desktop.handouts.slide_specs import HelpSlide
from tests.handouts.proof import proven, shown, text_boxes
from tests.handouts.samples import LINES, NOTHING_KNOWN, OCCASION, line
from tests.handouts.sheets.slides.test_text_slides import sizes

EIGHT = tuple(line(f"Lijn nummer {n}", f"0800-0{n}12", None, "praten") for n in range(8))
ABROAD = (line("Ver weg", "+31 (0)20 261 52 75 00", None, "praten"),) * 2


@pytest.mark.parametrize("lines", [(), LINES[:1], LINES, EIGHT])
def test_what_is_dialled_is_the_largest_and_whole(lines: tuple[Helpline, ...]) -> None:
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=lines))
    said = shown(rendered).replace("\xa0", " ")
    assert rendered.pages == 1
    for one in lines:
        assert (one.phone or one.web) in said
    assert not lines or max(sizes(rendered)) >= 60
    assert min(bottom for _l, bottom, _r, _t in text_boxes(rendered, 0)) >= 8


def test_help_is_there_when_nobody_is_named_yet() -> None:
    assert "Marloes Visser" in shown(proven(HelpSlide()))
    assert "the name is on the board" in shown(proven(HelpSlide(), occasion=NOTHING_KNOWN))


def test_a_long_name_leaves_room_for_all_lines() -> None:
    name = "mevrouw Anne-Margriet van der Heuvelen-Oosterhoudt, zorgcoördinator, kamer 2.14 b"
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=EIGHT, helper=name))
    boxes = text_boxes(rendered, 0)
    assert rendered.pages == 1
    assert min(bottom for _l, bottom, _r, _t in boxes) >= 8
    assert max(sizes(rendered)) >= 52
    assert shown(rendered).count("Lijn nummer") == len(EIGHT)


def test_a_number_that_is_too_long_is_smaller_and_not_broken() -> None:
    rendered = proven(HelpSlide(), occasion=replace(OCCASION, help_lines=ABROAD))
    assert shown(rendered).replace("\xa0", " ").count("+31 (0)20 261 52 75 00") == 2
