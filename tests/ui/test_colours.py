"""Every pair of colours that stand on each other, measured."""

import pytest
from PySide6.QtGui import QColor

from hope_desktop.domain.terms import NUMBERED, Module
from hope_desktop.ui.colours import DARK, DARK_ROLES, LIGHT, LIGHT_ROLES, MODULE_LOOKS

THEMES = {"light": (LIGHT, LIGHT_ROLES), "dark": (DARK, DARK_ROLES)}
GROUNDS = {
    "Text": "Base AlternateBase",
    "WindowText": "Window",
    "ButtonText": "Button",
    "HighlightedText": "Highlight",
    "PlaceholderText": "Base Window",
    "Link": "Base Window",
    "LinkVisited": "Base",
    "ToolTipText": "ToolTipBase",
    "on_accent": "accent",
    "accent": "card accent_tint rail",
    "muted": "card accent_tint rail",
    "serious": "card rail serious_tint",
    "advice": "advice_tint",
    "good": "good_tint rail",
}
TEXT_GROUNDS = "card rail hover accent_tint serious_tint advice_tint good_tint"


def luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_words_are_readable_on_their_grounds_and_edges_are_seen(theme):
    tones, roles = THEMES[theme]
    colours = {**tones._asdict(), **roles}
    pairs = [(ink, ground, 4.5) for ink, on in GROUNDS.items() for ground in on.split()]
    pairs += [("Text", ground, 7) for ground in TEXT_GROUNDS.split()]
    pairs += [("strong_border", ground, 3) for ground in ("card", "rail")]
    faint = [one for one in pairs if contrast(colours[one[0]], colours[one[1]]) < one[2]]
    assert faint == []


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
