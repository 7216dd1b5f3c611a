"""The colours of the window as plain values, so that a test can measure every pair.

Paper uses the modules' light colours too; a number, name and icon are always beside them.
"""

from typing import NamedTuple

from hope_desktop.domain.terms import COLOURS, Module


class Tones(NamedTuple):
    """Colours that a QPalette has no role for."""

    card: str
    border: str
    strong_border: str
    """For what can be operated: at least 3 to 1 on its ground."""
    rail: str
    """The ground of the navigation."""
    hover: str
    accent: str
    on_accent: str
    accent_tint: str
    muted: str
    serious: str
    serious_tint: str
    advice: str
    advice_tint: str
    good: str
    good_tint: str


LIGHT = Tones(
    card="#FFFFFF",
    border="#E0DDD6",
    strong_border="#8B8880",
    rail="#EFEDE8",
    hover="#E6E4DD",
    accent="#1B6453",
    on_accent="#FFFFFF",
    accent_tint="#DDEDE7",
    muted="#595C61",
    serious="#A3201A",
    serious_tint="#FBE9E7",
    advice="#7A4F00",
    advice_tint="#FBF1DC",
    good="#1B6453",
    good_tint="#E0F0EA",
)
DARK = Tones(
    card="#26292D",
    border="#3A3E44",
    strong_border="#7E848C",
    rail="#191B1E",
    hover="#30343A",
    accent="#84D6BF",
    on_accent="#0C1F1A",
    accent_tint="#1E3B34",
    muted="#AEB3BA",
    serious="#FF9E94",
    serious_tint="#43211F",
    advice="#F2C46D",
    advice_tint="#3B2F17",
    good="#84D6BF",
    good_tint="#1C3A32",
)

LIGHT_ROLES = {
    "Window": "#F7F6F3",
    "WindowText": "#1E2023",
    "Base": "#FFFFFF",
    "AlternateBase": "#F3F2EE",
    "Text": "#1E2023",
    "Button": "#FFFFFF",
    "ButtonText": "#1E2023",
    "BrightText": "#FFFFFF",
    "Highlight": "#1B6453",
    "HighlightedText": "#FFFFFF",
    "Link": "#1B6453",
    "LinkVisited": "#5B3F8F",
    "ToolTipBase": "#1E2023",
    "ToolTipText": "#FFFFFF",
    "PlaceholderText": "#62656A",
    "Accent": "#1B6453",
    "Light": "#FFFFFF",
    "Midlight": "#F0EFEB",
    "Mid": "#C9C6BE",
    "Dark": "#8B8880",
    "Shadow": "#3A3A3A",
}
DARK_ROLES = {
    "Window": "#1F2124",
    "WindowText": "#F1F1EF",
    "Base": "#26292D",
    "AlternateBase": "#2B2E33",
    "Text": "#F1F1EF",
    "Button": "#2B2E33",
    "ButtonText": "#F1F1EF",
    "BrightText": "#FFFFFF",
    "Highlight": "#84D6BF",
    "HighlightedText": "#0C1F1A",
    "Link": "#84D6BF",
    "LinkVisited": "#C8B2F0",
    "ToolTipBase": "#F1F1EF",
    "ToolTipText": "#1E2023",
    "PlaceholderText": "#A6ABB2",
    "Accent": "#84D6BF",
    "Light": "#3A3E44",
    "Midlight": "#33373C",
    "Mid": "#55595F",
    "Dark": "#141518",
    "Shadow": "#000000",
}

DISABLED_LIGHT, DISABLED_DARK = "#7C7F84", "#84888F"


class ModuleLook(NamedTuple):
    """How a module is shown: colours for light and dark, and its icon."""

    light: str
    light_tint: str
    dark: str
    dark_tint: str
    icon: str


def _look(module: Module, dark: str, dark_tint: str, icon: str) -> ModuleLook:
    return ModuleLook(*COLOURS[module], dark, dark_tint, icon)


MODULE_LOOKS = {
    Module.OPENING: _look(Module.OPENING, "#C3C9D0", "#2D3136", "door-open"),
    Module.BOUNDARIES: _look(Module.BOUNDARIES, "#49F2F5", "#0E3238", "shield-check"),
    Module.LOVE: _look(Module.LOVE, "#FF8196", "#42141F", "heart"),
    Module.UNCOMFORTABLE: _look(Module.UNCOMFORTABLE, "#F1B708", "#3A2C05", "triangle-alert"),
    Module.STORIES: _look(Module.STORIES, "#A8A2FA", "#25224F", "message-circle-heart"),
    Module.CLOSING: _look(Module.CLOSING, "#C3C9D0", "#2D3136", "flag"),
    Module.ADULTS: _look(Module.ADULTS, "#7FE0B4", "#153428", "users"),
}
