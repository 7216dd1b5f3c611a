"""Every pair of colours that stand on each other, measured."""

import pytest
from PySide6.QtGui import QColor

from hope_desktop.domain.terms import NUMBERED, Module
from hope_desktop.ui.colours import DARK, DARK_ROLES, LIGHT, LIGHT_ROLES, MODULE_LOOKS

THEMES = {"light": (LIGHT, LIGHT_ROLES), "dark": (DARK, DARK_ROLES)}
ROLE_PAIRS = [
    ("WindowText", "Window"),
    ("Text", "Base"),
    ("Text", "AlternateBase"),
    ("ButtonText", "Button"),
    ("HighlightedText", "Highlight"),
    ("PlaceholderText", "Base"),
    ("PlaceholderText", "Window"),
    ("Link", "Base"),
    ("Link", "Window"),
    ("LinkVisited", "Base"),
    ("ToolTipText", "ToolTipBase"),
]
TONE_PAIRS = [
    ("on_accent", "accent"),
    ("accent", "card"),
    ("accent", "accent_tint"),
    ("accent", "rail"),
    ("muted", "card"),
    ("muted", "accent_tint"),
    ("muted", "rail"),
    ("serious", "card"),
    ("serious", "rail"),
    ("serious", "serious_tint"),
    ("advice", "advice_tint"),
    ("good", "good_tint"),
    ("good", "rail"),
]
TEXT_GROUNDS = ["card", "rail", "hover", "accent_tint", "serious_tint", "advice_tint", "good_tint"]


def luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), ROLE_PAIRS)
def test_text_of_the_palette_is_readable(theme, ink, ground):
    roles = THEMES[theme][1]
    assert contrast(roles[ink], roles[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TONE_PAIRS)
def test_tones_are_readable_on_their_grounds(theme, ink, ground):
    tones = THEMES[theme][0]
    assert contrast(getattr(tones, ink), getattr(tones, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", TEXT_GROUNDS)
def test_ordinary_text_is_readable_on_every_ground(theme, ground):
    tones, roles = THEMES[theme]
    assert contrast(roles["Text"], getattr(tones, ground)) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["card", "rail"])
def test_edges_of_what_can_be_operated_are_seen(theme, ground):
    tones = THEMES[theme][0]
    assert contrast(tones.strong_border, getattr(tones, ground)) >= 3


@pytest.mark.parametrize("module", Module)
def test_module_colours_are_readable_on_tint_and_card(module):
    look = MODULE_LOOKS[module]
    for ink, tint, card, on_ink in (
        (look.light, look.light_tint, LIGHT.card, "#FFFFFF"),
        (look.dark, look.dark_tint, DARK.card, "#101418"),
    ):
        assert contrast(ink, tint) >= 4.5
        assert contrast(ink, card) >= 4.5
        assert contrast(on_ink, ink) >= 4.5


def test_numbered_modules_differ_in_icon_as_well_as_colour():
    looks = [MODULE_LOOKS[module] for module in NUMBERED]
    for part in ("light", "dark", "icon"):
        assert len({getattr(look, part) for look in looks}) == 4


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["normal", "protan", "deutan", "tritan"])
def test_modules_stay_apart_for_who_sees_colours_differently(theme, kind):
    shown = [_lab(_seen(getattr(MODULE_LOOKS[module], theme), kind)) for module in NUMBERED]
    for at, first in enumerate(shown):
        for second in shown[at + 1 :]:
            distance = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5
            assert distance >= 25


# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
_SEEING = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def _seen(colour: str, kind: str) -> list[float]:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    mixed = [sum(f * v for f, v in zip(row, linear, strict=True)) for row in _SEEING[kind]]
    return [min(1.0, max(0.0, value)) for value in mixed]


def _lab(linear: list[float]) -> tuple[float, float, float]:
    red, green, blue = linear
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
