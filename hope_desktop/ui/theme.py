"""Colours, fonts and measures of the window: the palette first, a small stylesheet after it.

Fusion with our own palettes, since `setColorScheme` does nothing on plain X11.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from hope_desktop.domain.terms import Module
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

GRID = 8
"""Every distance in the window is a multiple of this many pixels, or half of it."""
FAMILY = "Atkinson Hyperlegible Plain Zero"
"""Ours: times and telephone numbers are read from afar, and a slashed zero looks struck out."""
BASE_POINTS = 10.5
_GROUND = QPalette.ColorRole.Window
"""Each row that is painted asks for it, and to look a role up takes longer than its colour."""
_SCALE, _BOLD = "text_scale", "text_bold"


def palette(*, dark: bool) -> QPalette:
    """Return the whole palette, disabled colours too."""
    colours = QPalette()
    for role, colour in (DARK_ROLES if dark else LIGHT_ROLES).items():
        colours.setColor(QPalette.ColorRole[role], QColor(colour))
    faded = QColor(DISABLED_DARK if dark else DISABLED_LIGHT)
    for role in ("WindowText", "Text", "ButtonText", "PlaceholderText"):
        colours.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], faded)
    return colours


def tones() -> Tones:
    """Return the tones of the palette in use."""
    return DARK if is_dark() else LIGHT


def is_dark() -> bool:
    """Return whether the dark palette is in use."""
    return QGuiApplication.palette().color(_GROUND).lightness() < 128


def module_colour(module: Module) -> QColor:
    """Return the colour of a module's text, bar and icon."""
    look = MODULE_LOOKS[module]
    return QColor(look.dark if is_dark() else look.light)


def module_tint(module: Module) -> QColor:
    """Return the ground on which a module's colour is readable."""
    look = MODULE_LOOKS[module]
    return QColor(look.dark_tint if is_dark() else look.light_tint)


def apply(app: QApplication, theme: Theme, zoom: int = 100, window: QWidget | None = None) -> None:
    """Give the application palette, font and stylesheet, and all there is its share of the font."""
    dress(app, theme, zoom, window)
    with _undisturbed():
        every_widget = app.allWidgets()
    for widget in every_widget:
        if widget.property(_SCALE):
            _fit(widget)


def dress(app: QApplication, theme: Theme, zoom: int, window: QWidget | None = None) -> None:
    """Dress what has its share: a start need not wait until Python knows every widget.

    `zoom` is a percentage. With a window the stylesheet is that one's, for it and all it opens.
    """
    dark = _wants_dark(app, theme)
    with _undisturbed():
        app.setPalette(palette(dark=dark))
    rules, letters = stylesheet(resource("icons"), dark=dark), base_font(zoom)
    dressed = window or app
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


def base_font(zoom: int) -> QFont:
    """Return the bundled font when it is there, at the trainer's own size."""
    font = QFont(FAMILY if QFontDatabase.hasFamily(FAMILY) else QFont().family())
    font.setPointSizeF(BASE_POINTS * zoom / 100)
    return font


def bold_font(font: QFont, scale: float = 1.0) -> QFont:
    """Return letters like these that stand out, larger or smaller."""
    made = QFont(font)
    made.setBold(True)
    made.setPointSizeF(font.pointSizeF() * scale)
    return made


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


def _fit(widget: QWidget) -> None:
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * float(widget.property(_SCALE)))
    font.setBold(bool(widget.property(_BOLD)))
    widget.setFont(font)


def _wants_dark(app: QApplication, theme: Theme) -> bool:
    if theme == "system":
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme == "dark"


def stylesheet(icons: Path, *, dark: bool) -> str:
    """Return what a palette cannot express, with the arrows and the tick of this folder."""
    roles, tail = (DARK_ROLES, "dark") if dark else (LIGHT_ROLES, "light")
    up, down, tick = (
        (icons / f"{name}-{tail}.svg").as_posix()
        for name in ("chevron-up", "chevron-down", "check")
    )
    return _RULES.format(
        **(DARK if dark else LIGHT)._asdict(),
        text=roles["Text"],
        base=roles["Base"],
        disabled=DISABLED_DARK if dark else DISABLED_LIGHT,
        arrow_up=up,
        arrow_down=down,
        tick=tick,
    )


_RULES = """
QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar, QAbstractItemView {{ outline: none; }}
QToolTip {{ padding: 4px 6px; border: 1px solid {strong_border}; background: {text};
    color: {base}; }}

QFrame#top {{ background: {rail}; border: none; border-bottom: 1px solid {border}; }}
QMenuBar {{ background: transparent; border: none; }}
QMenuBar::item {{ padding: 6px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {card}; border: 1px solid {border}; padding: 6px; }}
QMenu::item {{ padding: 7px 24px 7px 10px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::indicator {{ width: 16px; height: 16px; margin-left: 8px; border-radius: 4px;
    border: 1px solid {strong_border}; background: {base}; }}
QMenu::indicator:checked {{ border-color: {accent}; background: {accent}; image: url("{tick}"); }}
QMenu::separator {{ height: 1px; background: {border}; margin: 6px 8px; }}

QToolButton {{ padding: 5px; border: 1px solid transparent; border-radius: 6px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {accent_tint}; color: {text}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}
QToolButton:disabled {{ color: {disabled}; }}
QToolButton:checked:disabled {{ background: transparent; color: {disabled}; }}

QStatusBar {{ background: {rail}; border-top: 1px solid {border}; }}
QStatusBar::item {{ border: none; }}

QPushButton {{ background: {card}; border: 1px solid {strong_border}; border-radius: 6px;
    padding: 7px 16px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {accent_tint}; color: {text}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 15px; }}
QPushButton:disabled {{ color: {disabled}; border-color: {border}; }}
QPushButton[look="primary"] {{ background: {accent}; color: {on_accent};
    border: 1px solid {accent}; font-weight: bold; }}
QPushButton[look="primary"]:hover {{ border: 1px solid {text}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {text}; padding: 6px 15px; }}
QPushButton[look="primary"]:disabled {{ background: {border}; color: {disabled};
    border-color: {border}; }}
QPushButton[look="tinted"] {{ background: {accent_tint}; color: {accent}; border-color: {border};
    font-weight: bold; text-align: left; padding: 7px 10px; }}
QPushButton[look="tinted"]:focus {{ border: 2px solid {accent}; padding: 6px 9px; }}
QPushButton[look="link"] {{ background: transparent; border: 1px solid transparent;
    color: {accent}; padding: 4px 6px; text-align: left; font-weight: bold; }}
QPushButton[look="link"]:hover {{ background: {accent_tint}; }}
QPushButton[look="link"]:focus {{ border: 2px solid {accent}; padding: 3px 5px; }}
QPushButton[look="link"]:disabled {{ color: {disabled}; }}

QPushButton::menu-indicator {{ image: url("{arrow_down}"); width: 16px; height: 16px;
    subcontrol-position: center right; right: 8px; }}

QPushButton[look="bare"] {{ background: transparent; border: 1px solid transparent;
    color: {muted}; padding: 3px 0; text-align: left; }}
QPushButton[look="bare"]:hover, QPushButton[look="bare"]:checked {{ color: {text}; }}
QPushButton[look="bare"]:focus {{ border: 2px solid {accent}; padding: 2px 0; }}

QPushButton[look="chip"] {{ border-radius: 14px; padding: 4px 12px; }}
QPushButton[look="chip"]:checked {{ border-color: {accent}; color: {accent}; }}
QPushButton[look="chip"]:focus {{ border: 2px solid {accent}; padding: 3px 11px; }}
QPushButton[look="chip"]:disabled {{ border-color: {border}; }}

QPushButton[look="face"] {{ background: transparent; border: 1px solid transparent;
    color: {muted}; padding: 5px 14px 5px 4px; }}
QPushButton[look="face"]:hover {{ background: {hover}; }}
QPushButton[look="face"]:checked {{ background: {card}; color: {accent};
    border: 1px solid {strong_border}; }}
QPushButton[look="face"]:focus {{ border: 2px solid {accent}; padding: 4px 13px 4px 3px; }}

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {base};
    border: 1px solid {strong_border}; border-radius: 6px; padding: 6px 8px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit[look="search"] {{ padding-left: 2px; }}
QLineEdit[look="search"]:focus {{ padding-left: 1px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus
    {{ border: 2px solid {accent}; padding: 5px 7px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {disabled};
    border-color: {border}; }}
QAbstractSpinBox {{ padding: 6px 28px 6px 6px; }}
QAbstractSpinBox:focus {{ padding: 5px 27px 5px 5px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0;
    background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border;
    width: 26px; border: none; background: transparent; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin: 2px 2px 0 0; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin: 0 2px 2px 0; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {hover};
    border-radius: 3px; }}
QAbstractSpinBox::up-arrow {{ image: url("{arrow_up}"); width: 13px; height: 13px; }}
QAbstractSpinBox::down-arrow {{ image: url("{arrow_down}"); width: 13px; height: 13px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{arrow_down}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {strong_border};
    border-radius: 0; padding: 4px; }}
QComboBox QAbstractItemView::item {{ padding: 5px 4px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected {{ background: {accent_tint}; color: {text}; }}

QAbstractItemView {{ border: 1px solid {border}; border-radius: 8px; background: {card}; }}
QTableView {{ selection-background-color: {accent_tint}; selection-color: {text}; }}
QListView[look="bare"] {{ border: none; background: transparent; }}
QFrame[look="rail"] {{ background: {rail}; }}
QFrame[look="foot"] {{ background: {card}; border: none; border-top: 1px solid {border}; }}
QTextBrowser[look="bare"] {{ border: none; background: {card}; padding: 0; }}
QHeaderView::section {{ background: {card}; border: none; border-bottom: 1px solid {border};
    padding: 6px 8px; }}

QFrame[look="card"] {{ background: {card}; border: 1px solid {border}; border-radius: 10px; }}
QFrame[look="drawer"] {{ background: {card}; border: 1px solid {strong_border};
    border-radius: 10px; }}
QFrame[look="row"] {{ background: transparent; border: 2px solid transparent;
    border-radius: 8px; }}
QFrame[look="row"]:hover {{ background: {hover}; }}
QFrame[look="row"]:focus {{ border-color: {accent}; background: {accent_tint}; }}
QFrame[look="row open"] {{ background: {card}; border: 2px solid {accent}; border-radius: 8px; }}
QFrame[look="row open"]:focus {{ border-color: {text}; }}
QFrame[look="switch"] {{ background: {rail}; border: 1px solid {border}; border-radius: 8px; }}
QFrame[look="plain"] {{ background: {card}; border: none; }}
QFrame[look="tinted"] {{ background: {accent_tint}; border: none; border-radius: 10px; }}
QFrame[look="serious"] {{ background: {serious_tint}; border: none; border-radius: 8px; }}
QFrame[look="advice"] {{ background: {advice_tint}; border: none; border-radius: 8px; }}
QFrame[look="good"] {{ background: {good_tint}; border: none; border-radius: 8px; }}
QFrame[look="round"], QFrame[look="round good"] {{ background: {rail}; border: none;
    border-radius: 22px; }}
QFrame[look="round good"] {{ background: {accent_tint}; }}
QFrame[look="line"] {{ background: {border}; border: none; }}
QLabel[look="hint"] {{ color: {muted}; }}
QLabel#qt_msgbox_label {{ font-weight: bold; }}
QLabel#qt_msgbox_informativelabel {{ min-width: 340px; }}
QLabel[look="serious"], QLabel[look="red"] {{ color: {serious}; }}

QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget[look="ground"] {{ background: transparent; }}
QScrollArea:focus {{ border: 2px solid {accent}; border-radius: 8px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {strong_border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: transparent; }}
QCalendarWidget QToolButton {{ color: {text}; font-weight: bold; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QSplitter::handle {{ background: {border}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter[look="wide"]::handle:horizontal {{ margin: 0 7px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {border}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ padding: 8px 16px; border: none; border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ border-bottom: 3px solid {accent}; font-weight: bold; }}
QTabBar::tab:hover {{ background: {hover}; }}
QTabBar::tab:focus {{ background: {accent_tint}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: 2px solid transparent;
    border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {accent}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {strong_border};
    border-radius: 4px; background: {base}; }}
QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {strong_border};
    border-radius: 9px; background: {base}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {accent}; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ border-color: {accent}; background: {accent};
    image: url("{tick}"); }}
QCheckBox::indicator:indeterminate {{ border: 4px solid {advice}; width: 10px; height: 10px;
    background: {base}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {border};
    background: {border}; }}
QProgressBar {{ border: none; border-radius: 4px; background: {border}; text-align: center;
    min-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
"""
"""Rounded corners, hairlines, padding and focus rings.

Text sizes are never set here: they belong to the font, so that zoom changes them.
"""
