"""The timeline: blocks under each other, moved by mouse or keyboard."""

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem, QToolTip, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.views import PlanView
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.destination import Destination, to_activity
from hope_desktop.ui.widgets.layouts import tab_through
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.workshops.plan.timeline_delegate import (
    TimelineDelegate,
    gutter_width,
    timeline_row,
    title_height,
)
from hope_desktop.ui.workshops.plan.timeline_model import TimelineModel
from hope_desktop.ui.workshops.plan.timeline_rows import head_row, rows_for

_NOTHING = QRect(-2, -2, 1, 1)


class CardOnRow(QObject):
    """Keeps the widget on its row while the list scrolls, and the row as high as it needs.

    It is a child of the list's parent: Qt moves an editor of the list about, Tab does not reach it
    and no screen reader is told of it.
    """

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


class Timeline(RowView):
    """The view. The block that was current stays current, whatever changes.

    Signals: those of `RowView`; a key is the id of a block.
    """

    rows: TimelineModel
    delegate: TimelineDelegate
    _card: CardOnRow | None = None

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.translate("Timeline of the workshop"), TimelineModel())
        self._ui = ui
        self._filling = False
        self.delegate = TimelineDelegate(ui, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleDescription(
            ui.translate(
                "Alt with up or down moves a part, plus and minus change its minutes, "
                "Delete takes it out, Ctrl+R keeps it in reserve."
            )
        )
        self.setUniformItemSizes(False)
        self.setResizeMode(self.ResizeMode.Adjust)
        self.setDragDropMode(self.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)

    def carry(self, card: QWidget, stops: Sequence[QWidget], block: BlockId | None) -> None:
        """Keep a widget in the row of a block, below its title; Tab reaches it after the list."""
        if self._card is None:
            self._card = CardOnRow(self, card, stops, self._fill_height)
        self._card.block = block
        self._fill_height()

    def show_plan(self, view: PlanView) -> None:
        """Show the blocks; what is new becomes current, else what was current stays so."""
        before, current, at = self._ids(), self.current_block(), self.currentIndex().row()
        place = self.verticalScrollBar().value()
        self._filling = True
        self.rows.replace(rows_for(view, self._ui))
        self._filling = False
        self._fill_height()
        self.verticalScrollBar().setValue(place)
        after = self._ids()
        new = [block for block in after if block not in before]
        if before and len(new) == 1:
            current = new[0]
        elif current not in after and after:
            current = after[max(0, min(at, len(after) - 1))]
        self.select(current)

    def select(self, block: BlockId | None) -> None:
        """Make a block current and bring it into sight."""
        index = QModelIndex() if block is None else self.rows.index_of(block)
        self._filling = True
        self.setCurrentIndex(index)
        self._filling = False  # it is told once, also when it was current
        if index.isValid():
            self.scrollTo(index)
        self._tell_selected(index, index)

    def current_block(self) -> BlockId | None:
        """The id of the current block, or None."""
        key = self.current_key()
        return BlockId(key) if isinstance(key, int) else None

    def _ids(self) -> list[BlockId]:
        return [*self.rows.block_ids(), *self.rows.spare_ids()]

    def edit_minutes(self) -> None:
        """Type other minutes for the current block."""
        if self.current_block() is not None:
            self.edit(self.currentIndex())

    def say_beside(self, block: BlockId, sentence: str) -> None:
        """Say something at the place of a block."""
        place = self.visualRect(self.rows.index_of(block))
        corner = place.bottomLeft() + QPoint(6 * GRID, 0)
        QToolTip.showText(self.viewport().mapToGlobal(corner), sentence, self)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_block() is None:
            return
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            place = self.viewport().mapToGlobal(corner + QPoint(6 * GRID, 0))
        menu.popup(place)

    def files_at(self, at: QPoint) -> tuple[Destination, QRect] | None:
        """Files that are let go on a part belong to its activity."""
        index = self.indexAt(self.viewport().mapFrom(self, at))
        activity = timeline_row(index).activity if index.isValid() else None
        return (to_activity(activity), self.visualRect(index)) if activity else None

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        if event.isAccepted():
            self.rows.show_place(head_row(self._ui, is_place=True))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.rows.show_place(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.rows.show_place(None)

    def _fill_height(self) -> None:
        rows, between = self.rows.rows, 2 * self.spacing()
        high = self.viewport().height() - between * len(rows) - between
        self.delegate.card = self._card.wanted() if self._card else (None, 0)
        self.delegate.fill(rows, high, self.fontMetrics().lineSpacing())
        self.scheduleDelayedItemsLayout()

    @override
    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        if self._card is not None:
            self._card.place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill_height()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(32 * GRID, 8 * GRID)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.rows.rows:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(tones().muted))
        words = self._ui.translate(
            "Nothing planned yet. Drag an activity here, or choose one and press Ctrl+Enter."
        )
        room = self.viewport().rect().adjusted(3 * GRID, 3 * GRID, -3 * GRID, -3 * GRID)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, words)

    @override
    def _tell_selected(self, index: QModelIndex, before: QModelIndex) -> None:
        if not self._filling:
            super()._tell_selected(index, before)

    @override
    def _open(self, index: QModelIndex) -> None:
        if self.state() is not self.State.EditingState:  # Enter there ends typing
            super()._open(index)
