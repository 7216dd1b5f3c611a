"""The look of the lesson's screen: white on black, with letters sized by the screen."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hope_desktop.ui import icons
from hope_desktop.ui.theme import BASE_POINTS
from hope_desktop.ui.widgets.buttons import EnterButton

GROUND = "#000000"
TEXT = "#FFFFFF"
QUIET = "#C8CCD2"
AMBER = "#FFD479"
GREEN = "#84D6BF"
ON_GREEN = "#0C1F1A"
CARD = "#14181B"
EDGE = "#3A3E44"
TO_COME = "#30343A"
LEFT_OVER = "#5A5F66"
"""What is left of the part that is given, in the bar of the lesson."""

STYLE = f"""
#lesson, #lesson QStackedWidget > QWidget {{ background: {GROUND}; }}
#lesson QScrollArea, #lesson QScrollArea > QWidget,
#lesson QScrollArea > QWidget > QWidget {{ background: {GROUND}; }}
#lesson QDialog {{ background: {CARD}; }}
#lesson QLabel {{ color: {TEXT}; background: transparent; }}
#lesson QLabel[ink="quiet"] {{ color: {QUIET}; }}
#lesson QLabel[ink="amber"] {{ color: {AMBER}; }}
#lesson QLabel[ink="green"] {{ color: {GREEN}; }}
#lesson QTextBrowser {{ color: {TEXT}; background: {GROUND}; border: none;
    selection-background-color: {GREEN}; selection-color: {GROUND}; }}
#lesson QTextBrowser[ink="amber"] {{ color: {AMBER}; }}
#lesson QPushButton {{ color: {TEXT}; background: #1C1F23; border: 1px solid #7E848C;
    border-radius: 6px; padding: 6px 12px; }}
#lesson QPushButton:hover {{ background: {TO_COME}; }}
#lesson QPushButton:focus {{ border: 2px solid {GREEN}; padding: 5px 11px; }}
#lesson QPushButton:disabled {{ color: #7E848C; border-color: {EDGE}; }}
#lesson QPushButton[look="primary"] {{ color: {ON_GREEN}; background: {GREEN}; font-weight: bold; }}
#lesson QPushButton[look="primary"]:focus {{ border: 3px solid {TEXT}; padding: 4px 10px; }}
#lesson QPushButton[look="primary"]:disabled {{ color: #7E848C; background: #1C1F23; }}
#lesson QPushButton[look="bare"] {{ background: transparent; border-color: transparent; }}
#lesson QPushButton[look="bare"]:focus {{ border-color: {GREEN}; }}
#lesson QPushButton#sheet {{ padding: 0; border-width: 0; }}
#lesson QPushButton#sheet:focus {{ border: 2px solid {GREEN}; }}
#lesson QLabel#notice {{ background: #13231E; border-radius: 8px; padding: 8px 16px; }}
#lesson QPushButton[look="part"] {{ background: transparent; border-color: transparent;
    text-align: left; padding: 2px 6px; }}
#lesson QPushButton[look="part"]:disabled {{ color: {TEXT}; }}
#lesson QPushButton[look="part"]:focus {{ border-color: {GREEN}; }}
#lesson QFrame#open {{ background: {CARD}; border: 1px solid {EDGE};
    border-left: 6px solid {GREEN}; border-top-right-radius: 8px;
    border-bottom-right-radius: 8px; }}
#lesson QLineEdit:focus {{ border-color: {GREEN}; }}
#lesson QLineEdit {{ color: {TEXT}; background: {GROUND}; border: 2px solid #7E848C;
    border-radius: 6px; padding: 6px 12px; selection-background-color: {GREEN};
    selection-color: {GROUND}; }}
#lesson QCheckBox {{ color: {TEXT}; background: transparent; spacing: 12px; }}
#lesson QCheckBox::indicator:unchecked {{ background: {GROUND}; border-color: {TEXT}; }}
#lesson QFrame#between {{ background: {EDGE}; }}
"""

HEIGHT = 768
"""Pixels below are those of a screen as high as this; on another they are as many shares of it."""
SIDE, GAP = 28, 10
LEFT, BETWEEN = 372, 36
SMALL, NOTE, NEXT, STEP, TITLE, TIME = 17, 20, 24, 26, 33, 116
NOW, ALONE = (27, 24, 22), (36, 32, 27, 24)
"""What is done now, with words to say below it and without."""
SAY = (60, 52, 44, 36)
"""Words to say: as large as fits."""
READ = (32, 28, 25, 22, 20, 18)
SHEET = 138
HIDDEN = 108
_SMALLEST, _MOST = 11, 1.25
"""So much larger are small letters at most for who set them large: a screen has no more room."""


def unit(widget: QWidget) -> float:
    """Return what a pixel of a screen of `HEIGHT` is here; a narrow screen's width decides."""
    window = widget.window()
    return min(window.height(), window.width() * 9 / 16) / HEIGHT


def size(widget: QWidget, pixels: float, *, bold: bool = False) -> None:
    """Give a widget letters of a height in pixels of a screen of `HEIGHT`; small ones may grow."""
    font, pixels = QFont(widget.font()), pixels * (_grown() if pixels <= TITLE else 1)
    font.setPixelSize(max(_SMALLEST, round(pixels * unit(widget))))
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)  # a clock that runs stays as wide as it is
    if font != widget.font():
        widget.setFont(font)


def _grown() -> float:
    return max(1.0, min(QApplication.font().pointSizeF() / BASE_POINTS, _MOST))


def or_less(sizes: Iterable[float]) -> list[float]:
    """Return sizes, and after them those that are not larger for who set her letters large."""
    every, grown = list(sizes), _grown()
    return every + [one / grown for one in every if grown > 1]


def largest(
    widget: QWidget,
    sizes: Iterable[float],
    fits: Callable[[], bool],
    *,
    bold: bool = False,
) -> None:
    """Give it the first of some sizes in which it fits; the last one where it fits in none."""
    for pixels in or_less(sizes):
        size(widget, pixels, bold=bold)
        if fits():
            return


def unfocused_button(text: str = "") -> QPushButton:
    """Make a quiet button that the arrow keys and a click leave without the focus."""
    made = EnterButton(text)
    made.setProperty("look", "bare")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def key_cap(button: QWidget, key: str, colour: str) -> QPixmap:
    """Draw a key, for a button that it presses; with room before it."""
    pixels = round(23 * unit(button))
    gap = pixels // 2
    canvas = _empty(pixels + gap, pixels, button.devicePixelRatioF())
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colour))
    painter.drawRoundedRect(gap, 1, pixels - 2, pixels - 2, 4, 4)
    font = painter.font()
    font.setPixelSize(round(pixels * 0.65))
    painter.setFont(font)
    painter.drawText(gap, 0, pixels - 1, pixels, Qt.AlignmentFlag.AlignCenter, key)
    painter.end()
    return canvas


def sign_icon(shown: QWidget, name: str, colour: str, size: int = 20, gap: float = 0) -> QPixmap:
    """Draw an icon in a colour of this screen; `gap` is the room after it, a share of it."""
    pixels, ratio = round(size * unit(shown)), shown.devicePixelRatioF()
    made = _empty(round(pixels * (1 + gap)), pixels, ratio)
    painter = QPainter(made)
    painter.drawPixmap(0, 0, icons.pixmap(name, QColor(colour), pixels, ratio))
    painter.end()
    return made


def _empty(wide: int, high: int, ratio: float) -> QPixmap:
    made = QPixmap(round(wide * ratio), round(high * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made
