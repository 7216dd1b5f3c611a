"""The paper's drawings on the screen: their operators are drawn with a painter."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPicture, QTransform

from hope_desktop.services.printing.strokes import strokes

type DrawnStrokes = tuple[QSizeF, QPicture]
"""Its size in pixels at the usual zoom, and its strokes."""


def drawing(names: str, description: str) -> DrawnStrokes:
    """Return a drawing, kept as strokes so that it is sharp at every zoom."""
    (wide, high), operators = strokes(names, description)
    kept = QPicture()
    painter = QPainter(kept)
    painter.translate(0, high)
    painter.scale(1, -1)
    _Player(painter).play(operators)
    painter.end()
    return QSizeF(wide, high), kept


class _Player:
    """A page that draws on a QPainter; y grows upwards, as in a PDF."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._pen, self._brush = QPen(QColor("black"), 1), QColor("black")
        self._pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._path = QPainterPath()
        self._does: dict[str, Callable[..., object]] = {
            "q": painter.save,
            "Q": painter.restore,
            "cm": self._turn,
            "w": self._pen.setWidthF,
            "G": lambda grey: self._pen.setColor(QColor.fromRgbF(grey, grey, grey)),
            "RG": lambda *rgb: self._pen.setColor(QColor.fromRgbF(*rgb)),
            "g": lambda grey: self._fill_with(grey, grey, grey),
            "rg": self._fill_with,
            "m": self._path.moveTo,
            "l": self._path.lineTo,
            "c": self._path.cubicTo,
            "re": self._path.addRect,
            "h": self._path.closeSubpath,
            "W": lambda: self._painter.setClipPath(self._path, Qt.ClipOperation.IntersectClip),
            "n": self._path.clear,
            "S": lambda: self._paint(along=True),
            "f": lambda: self._paint(inside=True),
            "B": lambda: self._paint(inside=True, along=True),
        }

    def play(self, operators: str) -> None:
        """Draw; what is not known here says nothing about lines."""
        values: list[float] = []
        for word in operators.split():
            try:
                values.append(float(word))
                continue
            except ValueError:
                pass
            if word.startswith("t:"):
                self._write(bytes.fromhex(word[2:]).decode(), *values)
            elif do := self._does.get(word):
                do(*values)
            values = []

    def _turn(self, *matrix: float) -> None:
        self._painter.setTransform(QTransform(*matrix), combine=True)

    def _fill_with(self, red: float, green: float, blue: float) -> None:
        self._brush = QColor.fromRgbF(red, green, blue)

    def _paint(self, *, inside: bool = False, along: bool = False) -> None:
        if inside:
            self._painter.fillPath(self._path, self._brush)
        if along:
            self._painter.strokePath(self._path, self._pen)
        self._path.clear()

    def _write(
        self, text: str, red: float, green: float, blue: float, size: float, x: float, y: float
    ) -> None:
        painter = self._painter
        painter.save()
        painter.translate(x, y)
        painter.scale(1, -1)
        font = QFont(painter.font())
        font.setPixelSize(max(1, round(size)))
        painter.setFont(font)
        painter.setPen(QColor.fromRgbF(red, green, blue))
        painter.drawText(QPointF(0, 0), text)
        painter.restore()
