"""The minutes of a lesson: a bar for each part, in the colour of its module."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hope_desktop.domain.terms import Module
from hope_desktop.ui.theme import module_colour, tones

type Minutes = Sequence[tuple[int, Module | None]]
"""How long each part takes, and of which module it is."""


def paint_minutes(painter: QPainter, area: QRectF, parts: Minutes, slot: int) -> None:
    """Draw the parts of a lesson; what is free has a dashed edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    total = max(slot, sum(minutes for minutes, _module in parts), 1)
    bar, round_ = area.adjusted(0, 1, 0, -1), area.height() / 2 - 1
    painter.setPen(Qt.PenStyle.NoPen)
    for minutes, module in parts:
        wide = area.width() * minutes / total
        bar.setWidth(max(2.0, wide - 4))
        painter.setBrush(module_colour(module) if module else QColor(tones().border))
        painter.drawRoundedRect(bar, round_, round_)
        bar.moveLeft(bar.left() + wide)
    bar.setRight(area.right() - 1)
    if bar.width() > 5:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tones().strong_border), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(bar, round_, round_)


class MinuteStrip(QWidget):
    """As wide as there is room: the whole of a lesson."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Minutes, int] = (), 0
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_minutes(self, parts: Minutes, slot: int) -> None:
        """Show the parts of a plan, and what is free of the lesson."""
        self._shown = parts, slot
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_minutes(QPainter(self), QRectF(self.rect()), *self._shown)
