"""The path of a class: four stones with number and name; done, planned, next or still to come."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, override

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QWidget

from hope_desktop.domain.terms import NUMBERED, Module
from hope_desktop.i18n.catalogue import Phrases
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, bold_font, is_dark, module_colour, module_tint, tones
from hope_desktop.ui.widgets.buttons import is_pressed
from hope_desktop.ui.widgets.layouts import row

_ROUND = 44
_FOLDED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_LETTERS = 15
"""So many letters of a name have room below a stone; in less room they stand beside it."""
type _State = Literal["done", "planned", "next", "to come"]
_WORDS: Phrases[_State] = {
    "done": "done",
    "planned": "planned",
    "next": "next",
    "to come": "to come",
}
_ICONS: dict[_State, str] = {"done": "check", "planned": "calendar-days"}
"""What stands in a stone instead of the module's own."""


class Stone(QAbstractButton):
    """One module of the path. It says its number, name and state in words too."""

    def __init__(self, module: Module, ui: Ui) -> None:
        super().__init__()
        self.module = module
        self._name = name_of(module, ui.translate)
        self._ui = ui
        self._state: _State = "to come"
        self._said = ""
        self.beside = False
        """Its words stand beside it: there is no room for them below."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        fit = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        fit.setHeightForWidth(True)
        self.setSizePolicy(fit)

    def show_state(self, state: _State, when: str) -> None:
        """`when` is the day of it, as words, or an empty text."""
        self._state, self._said = state, when or self._ui.translate(_WORDS[state])
        self.setAccessibleName(
            self._ui.translate("Module %(number)d, %(name)s: %(state)s")
            % {"number": self.module.number, "name": self._name, "state": self._said}
        )
        self.setToolTip(f"{self._name} · {self._said}")
        self.updateGeometry()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed(self, event):
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, self.heightForWidth(140))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_ROUND + 2 * GRID, _ROUND + GRID)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        words = self._words_height(self._words(width).width())
        return max(_ROUND, words) + 2 * GRID if self.beside else _ROUND + GRID + words

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 3 if self.beside else (self.width() - _ROUND) // 2
        circle = QRect(left, 3, _ROUND, _ROUND)
        self._paint_way(painter, circle)
        colour = module_colour(self.module)
        pen = QPen(colour, 2)
        is_done = self._state == "done"
        if self._state == "to come":
            pen = QPen(QColor(tones().strong_border), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour if is_done else module_tint(self.module))
        painter.drawEllipse(circle)
        ink = QColor("#101418" if is_dark() else "#FFFFFF") if is_done else colour
        icon = _ICONS.get(self._state, MODULE_LOOKS[self.module].icon)
        icons.paint(painter, icon, ink, circle.center(), 22)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tones().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(circle).adjusted(-2.5, -2.5, 2.5, 2.5))
        self._paint_words(painter, self._words(self.width()))

    def _paint_way(self, painter: QPainter, circle: QRect) -> None:
        painter.setPen(QPen(QColor(tones().border), 3))
        x, y, gap = circle.center().x() + 0.5, circle.center().y() + 0.5, 6
        if self.beside:
            if self.module is not NUMBERED[-1]:
                painter.drawLine(QPointF(x, circle.bottom() + gap), QPointF(x, self.height()))
            return
        if self.module is not NUMBERED[0]:
            painter.drawLine(QPointF(0, y), QPointF(circle.left() - gap, y))
        if self.module is not NUMBERED[-1]:
            painter.drawLine(QPointF(circle.right() + gap, y), QPointF(self.width(), y))

    def _words(self, width: int) -> QRect:
        """Return where the words stand: below the stone, or beside it."""
        if self.beside:
            left = _ROUND + 2 * GRID
            return QRect(left, 3, width - left, _ROUND)
        return QRect(GRID // 2, 3 + _ROUND + GRID // 2, width - GRID, 0)

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        place = _BESIDE if self.beside else _FOLDED
        high = self._words_height(area.width())
        top = area.top() + max(0, (area.height() - high) // 2)
        for text, font, ink in (
            (self._title(), bold_font(self.font()), self.palette().windowText().color()),
            (self._said, self.font(), QColor(tones().muted)),
        ):
            painter.setFont(font)
            painter.setPen(ink)
            high = self._height(text, font, area.width())
            painter.drawText(QRect(area.left(), top, area.width(), high), place, text)
            top += high

    def _title(self) -> str:
        return f"{self.module.number}. {self._name}"

    def _words_height(self, width: int) -> int:
        """Return how high name and state are together when they fold at this width."""
        name = self._height(self._title(), bold_font(self.font()), width)
        return name + self._height(self._said, self.font(), width)

    def _height(self, text: str, font: QFont, width: int) -> int:
        return _folded_height(text, font.toString(), width)


@lru_cache(256)
def _folded_height(text: str, letters: str, width: int) -> int:
    """Qt asks for it two hundred times before the first window is there."""
    font = QFont()
    font.fromString(letters)
    room = QRect(0, 0, width, 1000)
    return QFontMetrics(font).boundingRect(room, _FOLDED, text).height() + 2


class PathOfStones(QWidget):
    """Four stones beside each other, or in a narrow place below each other."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._line = row(space=0)
        self.setLayout(self._line)
        self.stones = {module: Stone(module, ui) for module in NUMBERED}
        for stone in self.stones.values():
            self._line.addWidget(stone)

    def show_path(
        self, done: Mapping[Module, str], planned: Mapping[Module, str], following: Module | None
    ) -> None:
        """`done` and `planned` give for each module the day in words, or an empty text."""
        for module, stone in self.stones.items():
            if module in done:
                stone.show_state("done", done[module])
            elif module in planned:
                stone.show_state("planned", planned[module])
            else:
                stone.show_state("next" if module is following else "to come", "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.fontMetrics().averageCharWidth() * _LETTERS
        down = self.width() < room * len(self.stones)
        if down is not self.stones[NUMBERED[0]].beside:
            way = QBoxLayout.Direction
            self._line.setDirection(way.TopToBottom if down else way.LeftToRight)
            for stone in self.stones.values():
                stone.beside = down
                stone.updateGeometry()
