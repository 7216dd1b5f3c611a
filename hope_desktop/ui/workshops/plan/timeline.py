"""The timeline: blocks under each other, moved by mouse or keyboard."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from hope_desktop.domain.ids import BlockId
from hope_desktop.domain.views import PlanView
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.destination import Destination, to_activity
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.workshops.plan.card_on_row import CardOnRow
from hope_desktop.ui.workshops.plan.timeline_delegate import TimelineDelegate, timeline_row
from hope_desktop.ui.workshops.plan.timeline_model import TimelineModel
from hope_desktop.ui.workshops.plan.timeline_rows import head_row, rows_for


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
        self.setCurrentIndex(index)
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
