"""Lucide icons, drawn in the colours of the palette and drawn again when it changes."""

from functools import cache
from typing import override

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from hope_desktop.paths import resource
from hope_desktop.ui.theme import tones

GAP = 6
"""Pixels between an icon and the words beside it, which Qt keeps too small."""
_BUTTON_PIXELS = 18
_NAME, _TONE, _SIZE = "icon_name", "icon_tone", "icon_size"


def icon(name: str, tone: str = "") -> QIcon:
    """Make an icon in a tone of `theme.Tones`, or in the colour of the text."""
    off, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText
    return _icon(name, _colour(tone).name(), QGuiApplication.palette().color(off, role).name())


def pixmap(name: str, colour: QColor, pixels: int, ratio: float = 1.0) -> QPixmap:
    """Make a picture for whoever paints by hand; `pixels` are device-independent."""
    made = QPixmap(_drawn(name, colour.name(), round(pixels * ratio)))
    made.setDevicePixelRatio(ratio)
    return made


def ratio_of(painter: QPainter) -> float:
    """Pixels of the screen for one of ours, where is painted.

    Not asked of `painter.device()`: PySide makes every widget class to see which one that is.
    """
    return painter.deviceTransform().m11()


def put(target: QAction | QAbstractButton, name: str, tone: str = "") -> None:
    """Give an action or button an icon that follows the theme."""
    target.setProperty(_NAME, name)
    target.setProperty(_TONE, tone)
    target.setIcon(icon(name, tone))
    if isinstance(target, QPushButton):
        target.setIconSize(QSize(_BUTTON_PIXELS + GAP, _BUTTON_PIXELS))


def name_of(target: QAction) -> str:
    """Return the icon that an action was given; empty is none."""
    return str(target.property(_NAME) or "")


def put_on_label(target: QLabel, name: str, tone: str = "", pixels: int = 20) -> None:
    """Show an icon as a picture that follows the theme. Decoration: a screen reader skips it."""
    target.setProperty(_NAME, name)
    target.setProperty(_TONE, tone)
    target.setProperty(_SIZE, pixels)
    target.setFixedSize(pixels, pixels)
    target.setPixmap(pixmap(name, _colour(tone), pixels, target.devicePixelRatioF()))


def paint(painter: QPainter, name: str, colour: QColor, middle: QPoint, pixels: int) -> None:
    """Draw an icon around a point."""
    made = pixmap(name, colour, pixels, ratio_of(painter))
    painter.drawPixmap(middle - QRect(0, 0, pixels, pixels).center(), made)


def recolour(root: QObject) -> None:
    """Draw every icon below `root` again; call it after the palette changed."""
    for item in root.findChildren(QObject):
        name = item.property(_NAME)
        if not name:
            continue
        tone = str(item.property(_TONE) or "")
        if isinstance(item, QAction | QAbstractButton):
            item.setIcon(icon(str(name), tone))
        elif isinstance(item, QLabel):
            put_on_label(item, name, tone, int(item.property(_SIZE)))


def _colour(tone: str) -> QColor:
    if tone:
        return QColor(getattr(tones(), tone))
    return QGuiApplication.palette().color(QPalette.ColorRole.WindowText)


@cache
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    return QIcon(_Engine(name, colour, disabled))


class _Engine(QIconEngine):
    """Draws an icon when it becomes visible: most are in menus nobody has opened.

    If the space is wider than high, the icon is on the left with space before the words.
    """

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled

    @override
    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour, self._disabled)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # a button that has no room yet
            return QPixmap()
        colour = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        return _drawn(self._name, colour, size.height(), max(0, size.width() - size.height()))

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = ratio_of(painter)
        made = QPixmap(self.pixmap(rect.size() * ratio, mode, state))
        made.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), made)


@cache
def _drawn(name: str, colour: str, pixels: int, gap: int = 0) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    canvas = QPixmap(pixels + gap, pixels)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    drawing = resource(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", colour)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return canvas
