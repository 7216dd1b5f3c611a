"""The colours of paper can be read, in colour and in grey, and say never more than words do."""

import pytest

from hope_desktop.domain.terms import NUMBERED, Module
from hope_desktop.handouts.layout.figures import LIGHTS
from hope_desktop.handouts.layout.theme import ADULT, HELP, HELP_DARK, WHITE, on_panel, theme_of
from hope_desktop.handouts.pdf.fonts import INK, Colour

THEMES = {**{module.value: theme_of(module) for module in Module}, "adult": ADULT, "help": HELP}


def brightness(colour: Colour) -> float:
    """As a copier without colour sees it: 0 is black, 1 is white."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Colour, other: Colour) -> float:
    """The ratio that WCAG speaks of."""
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [*THEMES.values(), HELP_DARK], ids=[*THEMES, "dark"])
def test_every_colour_can_be_read_on_its_ground(theme):
    assert contrast(theme.strong, theme.tint) >= 4.5
    assert contrast(theme.ink, theme.tint) >= 7


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_white_can_be_read_on_the_colour_and_a_field_has_an_edge(theme):
    assert contrast(theme.strong, WHITE) >= 4.5
    assert contrast(theme.edge, WHITE) >= 1.7


@pytest.mark.parametrize("colour", LIGHTS.values(), ids=LIGHTS)
def test_letters_can_be_read_on_the_traffic_light(colour):
    assert contrast(INK, colour) >= 7


def test_the_four_modules_have_colours_of_their_own_and_the_ends_a_quiet_one():
    assert len({theme_of(module).strong for module in NUMBERED}) == 4
    ends = {theme_of(module).strong for module in (Module.OPENING, Module.CLOSING, None)}
    assert len(ends) == 1
    assert ends.isdisjoint({theme_of(module).strong for module in NUMBERED})


def test_pictures_on_a_panel_are_on_white():
    assert on_panel(theme_of(Module.LOVE)).spot == WHITE
