"""Colours, fonts and measures of the window: the palette first, a small stylesheet after it.

Fusion with our own palettes, since `setColorScheme` does nothing on plain X11.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.modules import Module
from hope_desktop.paths import resource
from hope_desktop.settings import Theme
from hope_desktop.ui.colours import (
    DARK,
    DARK_ROLES,
    DISABLED_DARK,
    DISABLED_LIGHT,
    LIGHT,
    LIGHT_ROLES,
    MODULE_LOOKS,
    Tones,
)
from hope_desktop.ui.stylesheet import stylesheet

GRID = 8
"""Every distance in the window is a multiple of this many pixels, or half of it."""
FAMILY = "Atkinson Hyperlegible Plain Zero"
"""Ours: times and telephone numbers are read from afar, and a slashed zero looks struck out."""
BASE_POINTS = 10.5
_GROUND = QPalette.ColorRole.Window
"""Each row that is painted asks for it, and to look a role up takes longer than its colour."""
_SCALE, _BOLD = "text_scale", "text_bold"


def palette(*, dark: bool) -> QPalette:
    """The whole palette, disabled colours too."""
    made = QPalette()
    for role, colour in (DARK_ROLES if dark else LIGHT_ROLES).items():
        made.setColor(QPalette.ColorRole[role], QColor(colour))
    faded = QColor(DISABLED_DARK if dark else DISABLED_LIGHT)
    for role in ("WindowText", "Text", "ButtonText", "PlaceholderText"):
        made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], faded)
    return made


def tones() -> Tones:
    """The tones of the palette in use."""
    return DARK if is_dark() else LIGHT


def is_dark() -> bool:
    """Whether the dark palette is in use."""
    return QGuiApplication.palette().color(_GROUND).lightness() < 128


def module_colour(module: Module) -> QColor:
    """The colour of a module's text, bar and icon."""
    look = MODULE_LOOKS[module]
    return QColor(look.dark if is_dark() else look.light)


def module_tint(module: Module) -> QColor:
    """The ground on which a module's colour is readable."""
    look = MODULE_LOOKS[module]
    return QColor(look.dark_tint if is_dark() else look.light_tint)


def apply(app: QApplication, theme: Theme, zoom: int = 100, window: QWidget | None = None) -> None:
    """Give the application palette, font and stylesheet, and all there is its share of the font."""
    dress(app, theme, zoom, window)
    for widget in _living(app):
        if widget.property(_SCALE):
            _fit(widget)


def dress(app: QApplication, theme: Theme, zoom: int, window: QWidget | None = None) -> None:
    """The same for what has its share: a start need not wait until Python knows every widget.

    `zoom` is a percentage. With a window the stylesheet is that one's, for it and all it opens.
    """
    dark = _wants_dark(app, theme)
    with _undisturbed():
        app.setPalette(palette(dark=dark))
    dressed, rules, letters = window or app, _rules(dark=dark), base_font(zoom)
    if (dressed.styleSheet(), app.font()) == (rules, letters):
        return  # Qt would work out the look of everything again
    with _undisturbed():
        app.setFont(letters)  # first: what has a stylesheet takes the letters there are then
        dressed.setStyleSheet(rules)
        app.setFont(app.font())  # again: another stylesheet gives menus the letters of Windows


def undress(app: QApplication) -> None:
    """Take the stylesheet of the application away, as before a window with one of its own is made.

    While the application itself has one, Qt dresses whatever is made, with all that is in it, each
    time that it is put into something: two thirds of what making a page takes.
    """
    with _undisturbed():
        app.setStyleSheet("")
        app.setFont(app.font())  # taking it away gave menus the letters of Windows


def base_font(zoom: int = 100) -> QFont:
    """The bundled font when it is there, at the trainer's own size."""
    font = QFont(FAMILY if QFontDatabase.hasFamily(FAMILY) else QFont().family())
    font.setPointSizeF(BASE_POINTS * zoom / 100)
    return font


def scale_text(widget: QWidget, scale: float, *, bold: bool) -> None:
    """Give a widget a share of the application's font, now and after every zoom.

    Qt tells only windows that the application's font changed, so `apply` looks them up.
    """
    widget.setProperty(_SCALE, scale)
    widget.setProperty(_BOLD, bold)
    _fit(widget)


def set_look(widget: QWidget, look: str) -> None:
    """Give what is seen already another look of the stylesheet; an empty one is the usual."""
    if look != (widget.property("look") or ""):
        widget.setProperty("look", look)
        widget.style().polish(widget)


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once; without them the system's own font is used."""
    for file in sorted(resource("fonts").glob("AtkinsonHyperlegible-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Qt goes over all widgets; what Python tidied up meanwhile would still be on its list."""
    tidies = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if tidies:
            gc.enable()


def _living(app: QApplication) -> list[QWidget]:
    """Every widget."""
    with _undisturbed():
        return app.allWidgets()


def _fit(widget: QWidget) -> None:
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * float(widget.property(_SCALE)))
    font.setBold(bool(widget.property(_BOLD)))
    widget.setFont(font)


def _rules(*, dark: bool) -> str:
    roles = DARK_ROLES if dark else LIGHT_ROLES
    tail = "dark" if dark else "light"
    up, down, tick = (
        resource(f"icons/{name}-{tail}.svg").as_posix()
        for name in ("chevron-up", "chevron-down", "check")
    )
    return stylesheet(
        DARK if dark else LIGHT,
        roles["Text"],
        roles["Base"],
        DISABLED_DARK if dark else DISABLED_LIGHT,
        (up, down, tick),
    )


def _wants_dark(app: QApplication, theme: Theme) -> bool:
    if theme == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme == "dark"
