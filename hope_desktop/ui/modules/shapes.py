"""What is painted by hand: a module's tinted ground and its stone."""

from typing import override

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QWidget

from hope_desktop.domain.terms import Module
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.theme import GRID, module_colour, module_tint

ROUND = 10
BAR = 5
STONE = 44
_ICON = 22


def paint_ground(painter: QPainter, area: QRect, module: Module) -> None:
    """Draw the tint of a module with its bar at the left."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(module_tint(module))
    painter.drawRoundedRect(area, ROUND, ROUND)
    painter.setBrush(module_colour(module))
    bar = QRect(area.left() + GRID, area.top() + GRID + 4, BAR, area.height() - 2 * GRID - 8)
    painter.drawRoundedRect(bar, 2, 2)


class ModuleBand(QFrame):
    """The head of a page on the tint of a module: its stone, words, and a button at the right."""

    def __init__(self, text_layout: QLayout, button: QWidget) -> None:
        super().__init__()
        self._module = Module.BOUNDARIES
        top = Qt.AlignmentFlag.AlignTop
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID + 4)
        # a column with nothing in it has no space beside it
        self._grid.setColumnMinimumWidth(0, STONE + 2 * GRID)
        self._grid.setRowMinimumHeight(0, STONE)
        self._grid.setColumnStretch(1, 1)
        self._grid.addLayout(text_layout, 0, 1)
        self._grid.addWidget(button, 0, 2, top)

    def add_below(self, layout: QLayout) -> None:
        """Put something under the words, as wide as the panel."""
        self._grid.addLayout(layout, 1, 1, 1, 2)

    def show_module(self, module: Module) -> None:
        """Take the colours of a module."""
        self._module = module
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self.rect(), self._module)
        # The stone is decoration: the name always stands beside it.
        stone, colour = QRect(3 * GRID, 2 * GRID, STONE, STONE), module_colour(self._module)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour)
        painter.drawEllipse(stone.adjusted(1, 1, -1, -1))
        icon, ratio = MODULE_LOOKS[self._module].icon, self.devicePixelRatioF()
        picture = icons.pixmap(icon, module_tint(self._module), _ICON, ratio)
        painter.drawPixmap(stone.center() - QPoint(_ICON, _ICON) / 2 + QPoint(1, 1), picture)
