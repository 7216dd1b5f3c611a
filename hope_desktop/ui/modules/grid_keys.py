"""Arrow keys over cards and the tiles of a list as over one grid."""

from collections.abc import Iterator, Sequence
from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

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
    """Leads the focus to the nearest cell in the direction of the key."""

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
        start = next((c for c in cells if c[1] is here and _is_current(c)), None)
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
        if found is None:
            return True
        _rect, widget, index = found
        if isinstance(widget, QAbstractItemView):
            widget.setCurrentIndex(index)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _cells(self) -> Iterator[_Cell]:
        for one in self._parts:
            if not one.isVisibleTo(self._page):
                continue
            if not isinstance(one, QAbstractItemView):
                yield QRect(one.mapTo(self._page, QPoint()), one.size()), one, QModelIndex()
                continue
            for row in range(one.model().rowCount()):
                index = one.model().index(row, 0)
                area = one.visualRect(index)
                corner = one.viewport().mapTo(self._page, area.topLeft())
                yield QRect(corner, area.size()), one, index


def _is_current(cell: _Cell) -> bool:
    """Of a button itself, of a list its current row."""
    view = cell[1]
    return not isinstance(view, QAbstractItemView) or view.currentIndex() == cell[2]
