"""Cards in columns, and arrow keys over cards and tiles as over one grid."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QWidget

from hope_desktop.ui import icons
from hope_desktop.ui.theme import GRID, tones

GAP = 15
"""Between two cards; an arrow stands in it."""
_LINE_LETTERS = 30
"""So many letters have room on a line of a card."""
_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_ASIDE = 4
"""So much farther counts what lies aside of the way of the key."""

type _Cell = tuple[QRect, QWidget, QModelIndex]


class GridKeys(QObject):
    """Arrow keys over cards and tiles as one grid: to the nearest cell in their direction."""

    def __init__(self, page: QWidget, parts: Sequence[QWidget]) -> None:
        """`parts` are buttons, and lists of which each row is a cell."""
        super().__init__(page)
        self._page, self._parts = page, parts
        for one in parts:
            one.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        return step is not None and plain and self._go(watched, step)

    def _go(self, here: QObject, step: QPoint) -> bool:
        cells = list(self._cells())
        current = here.currentIndex() if isinstance(here, QAbstractItemView) else QModelIndex()
        start = next((c for c in cells if c[1] is here and c[2] == current), None)
        if start is None:
            return False
        middle = start[0].center()

        def far(cell: _Cell) -> int:
            way = cell[0].center() - middle
            on = way.x() * step.x() + way.y() * step.y()
            aside = abs(way.x() * step.y()) + abs(way.y() * step.x())
            return on + _ASIDE * aside

        def lies_on(cell: _Cell) -> bool:
            there, from_ = cell[0], start[0]
            if step.x():
                beside = there.top() <= from_.bottom() and from_.top() <= there.bottom()
                return beside and (there.center().x() - middle.x()) * step.x() > 0
            gap = there.top() - from_.bottom() if step.y() > 0 else from_.top() - there.bottom()
            return gap > 0

        found = min(filter(lies_on, cells), key=far, default=None)
        if found is not None:
            _rect, widget, index = found
            if isinstance(widget, QAbstractItemView):
                widget.setCurrentIndex(index)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _cells(self) -> Iterator[_Cell]:
        for part in self._parts:
            if not part.isVisibleTo(self._page):
                continue
            if not isinstance(part, QAbstractItemView):
                yield QRect(part.mapTo(self._page, QPoint()), part.size()), part, QModelIndex()
                continue
            for number in range(part.model().rowCount()):
                index = part.model().index(number, 0)
                area = part.visualRect(index)
                corner = part.viewport().mapTo(self._page, area.topLeft())
                yield QRect(corner, area.size()), part, index


class CardGrid(QWidget):
    """Four columns, or two where there is less room; arrows between the cards say their order."""

    def __init__(
        self,
        cards: Sequence[QWidget],
        places: Sequence[QWidget],
        placed: Callable[[], object],
    ) -> None:
        """`placed`: the columns have other widths."""
        super().__init__()
        self._cards, self._places = cards, places
        self._columns = len(cards)
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setHorizontalSpacing(GAP)
        self._box.setVerticalSpacing(GRID + 4)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(placed)
        self._lay()

    def _lay(self) -> None:
        """Put all in its place."""
        count = self._columns
        while self._box.takeAt(0) is not None:
            pass
        every = (*self._cards, *self._places)
        for at, one in enumerate(every):
            self._box.addWidget(one, at // count, at % count)
        for at in range(len(self._cards)):
            self._box.setColumnStretch(at, 1 if at < count else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.fontMetrics().averageCharWidth() * _LINE_LETTERS
        count = 4 if self.width() >= 4 * room + 3 * GAP else 2
        if count != self._columns:
            self._columns = count
            self._lay()
        self._later.start()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        muted = QColor(tones().muted)
        arrow = icons.pixmap("chevron-right", muted, GAP + 2, self.devicePixelRatioF())
        for before, after in pairwise(one.geometry() for one in self._cards):
            if before.top() == after.top():
                painter.drawPixmap(before.right(), before.center().y() - GAP // 2, arrow)
