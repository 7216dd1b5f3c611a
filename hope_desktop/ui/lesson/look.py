"""The look of the lesson's screen: white on black, with letters sized by the screen."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

GROUND = "#000000"
TEXT = "#FFFFFF"
QUIET = "#C8CCD2"
AMBER = "#FFD479"
GREEN = "#84D6BF"

STYLE = f"""
#lesson, #lesson QStackedWidget > QWidget {{ background: {GROUND}; }}
#lesson QScrollArea, #lesson QScrollArea > QWidget,
#lesson QScrollArea > QWidget > QWidget {{ background: {GROUND}; }}
#lesson QLabel {{ color: {TEXT}; background: transparent; }}
#lesson QLabel[quiet="true"] {{ color: {QUIET}; }}
#lesson QLabel#hint {{ color: {AMBER}; }}
#lesson QTextBrowser {{ color: {TEXT}; background: {GROUND}; border: none;
    selection-background-color: {GREEN}; selection-color: {GROUND}; }}
#lesson QProgressBar {{ background: #30343A; border: none; border-radius: 4px; }}
#lesson QProgressBar::chunk {{ background: {GREEN}; border-radius: 4px; }}
#lesson QPushButton {{ color: {TEXT}; background: #1C1F23; border: 1px solid #7E848C;
    border-radius: 6px; padding: 6px 8px; }}
#lesson QPushButton:hover {{ background: #30343A; }}
#lesson QPushButton:focus {{ border: 2px solid {GREEN}; padding: 5px 7px; }}
#lesson QPushButton:disabled {{ color: #7E848C; border-color: #3A3E44; }}
"""

BOARD = {
    "class": 0.032,
    "clock": 0.045,
    "module": 0.035,
    "title": 0.08,
    "time": 0.25,
    "hint": 0.045,
    "next": 0.048,
    "lesson": 0.035,
}
"""Height of the letters on the board as a share of the screen's height."""
SHEET = 0.5
"""Height of the sheet of now as a share of the screen's height."""
HIDDEN, TEXT_SIZE, BUTTON, BAR = 0.14, 0.042, 0.022, 0.014
"""The same for the clock alone, for what is read up close, for buttons, and the bar's height."""
_SMALLEST = 12


def room_of(widget: QWidget) -> float:
    """What the shares are of, in pixels: the height, or that of a wide screen on a narrow one."""
    return min(widget.height(), widget.width() * 9 / 16)


def size(widget: QWidget, pixels: float, *, bold: bool = False) -> None:
    """Give a widget letters of a height in pixels."""
    font = widget.font()
    font.setPixelSize(max(_SMALLEST, round(pixels)))
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)  # a clock that runs stays as wide as it is
    widget.setFont(font)
