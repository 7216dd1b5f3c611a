"""A widget that lies on one row of a list whose rows are painted.

It is a child of the list's parent: Qt moves an editor of the list about, Tab does not reach it and
no screen reader is told of it.
"""

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import tab_through
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.workshops.plan.timeline_delegate import gutter_width, title_height

_NOTHING = QRect(-2, -2, 1, 1)


class CardOnRow(QObject):
    """Keeps the widget on its row while the list scrolls, and the row as high as it needs."""

    def __init__(
        self, line: RowView, card: QWidget, stops: Sequence[QWidget], fit: Callable[[], object]
    ) -> None:
        """`fit` gives the row another height."""
        super().__init__(line)
        self._fit = fit
        self.block: BlockId | None = None
        self._line, self._card = line, card
        self._high = 0
        self._is_placing = False
        self._page = line.parentWidget() or line
        card.setParent(self._page)
        tab_through(line, *stops)
        card.installEventFilter(self)
        line.installEventFilter(self)
        line.verticalScrollBar().valueChanged.connect(self.place)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def wanted(self) -> tuple[BlockId | None, int]:
        """The block, and how high the widget is in the width that there is."""
        layout, width = self._card.layout(), self._width()
        if self.block is None or layout is None or width <= 0:
            self._high = 0
        elif layout.hasHeightForWidth():
            self._high = layout.totalHeightForWidth(width)
        else:
            self._high = layout.totalSizeHint().height()
        return self.block, self._high

    def place(self) -> None:
        """On its row; what scrolled away is cut off. To ask where that is may lay out the list."""
        if self._is_placing:
            return
        self._is_placing = True
        card, line = self._card, self._line
        card.setVisible(self.block is not None and line.isVisibleTo(self._page))
        if self.block is not None:
            self._put()
        self._is_placing = False

    def _put(self) -> None:
        card, line = self._card, self._line
        place = self._row()
        corner = line.viewport().mapTo(self._page, place.topLeft())
        card.setGeometry(QRect(corner, place.size()))
        seen = place.intersected(line.viewport().rect()).translated(-place.topLeft())
        card.setMask(QRegion(seen if not seen.isEmpty() else _NOTHING))
        card.raise_()

    def _left(self) -> int:
        option = QStyleOptionViewItem()
        option.fontMetrics = self._line.fontMetrics()
        return gutter_width(option) + 2 * GRID

    def _width(self) -> int:
        return self._line.viewport().width() - self._left() - 2 * GRID

    def _row(self) -> QRect:
        line = self._line
        row = line.visualRect(line.rows.index_of(self.block))
        top = row.top() + title_height(line.fontMetrics().lineSpacing())
        return QRect(self._left(), top, self._width(), self._high)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What Tab reaches is brought into sight, with what stands above it if there is room."""
        if now is None or self.block is None or not self._card.isAncestorOf(now):
            return
        line = self._line
        row = line.visualRect(line.rows.index_of(self.block))
        inside = now.mapTo(self._card, now.rect().bottomLeft()).y() + GRID
        end, room = self._row().top() + inside, line.viewport().height()
        start = max(row.top(), end - room)
        if end > room or start < 0:
            line.verticalScrollBar().setValue(line.verticalScrollBar().value() + start)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line:
            if event.type() in {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move}:
                self.place()
        elif event.type() is QEvent.Type.LayoutRequest:
            high = self._high
            if self.wanted()[1] != high:
                self._fit()
        elif event.type() is QEvent.Type.MouseButtonPress:  # beside what can be pressed
            self._line.setCurrentIndex(self._line.rows.index_of(self.block))
        elif isinstance(event, QWheelEvent):
            self._line.wheelEvent(event)
            return True
        return super().eventFilter(watched, event)
