"""The blocks of a workshop as a list model; it asks for changes and never makes one itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, override

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.ui.planner.timeline_rows import TimelineRow
from hope_desktop.ui.widgets.rows import ROW, Index

TIMELINE_ROW = Qt.ItemDataRole.UserRole + 1
BLOCK_MIME = "application/x-hope-block"
ACTIVITIES_MIME = "application/x-hope-activities"


class TimelineModel(QAbstractListModel):
    """Rows in order; the last one is the end of the lesson.

    Signals:
        move_requested: A block was dropped: its id and the index it should have.
        add_requested: An activity was dropped: its id and the index it should have.
        minutes_typed: Other minutes were typed for a block: its id and the number.
    """

    move_requested = Signal(int, int)
    add_requested = Signal(str, int)
    minutes_typed = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[TimelineRow, ...] = ()

    def replace(self, rows: Sequence[TimelineRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def index_of(self, block: BlockId | None) -> QModelIndex:
        """Where a block stands; an invalid index when it is not there."""
        for at, row in enumerate(self.rows):
            if block is not None and row.block == block:
                return self.index(at)
        return QModelIndex()

    def block_ids(self) -> list[BlockId]:
        """The ids of the blocks in order."""
        return [row.block for row in self.rows if row.block is not None]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: row.row.title,
            Qt.ItemDataRole.EditRole: row.minutes,
            Qt.ItemDataRole.AccessibleTextRole: row.row.name,
            Qt.ItemDataRole.ToolTipRole: row.row.tip or None,
            ROW: row.row,
            TIMELINE_ROW: row,
        }
        return answers.get(role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        block = self.rows[index.row()].block
        if role != Qt.ItemDataRole.EditRole or block is None:
            return False
        self.minutes_typed.emit(block, int(value))
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.rows[index.row()].block is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemIsEditable
        )

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [BLOCK_MIME, ACTIVITIES_MIME]

    @override
    def mimeData(self, indexes: Sequence[Any]) -> QMimeData:
        data = QMimeData()
        rows = [self.rows[index.row()] for index in indexes]
        data.setData(BLOCK_MIME, json.dumps([row.block for row in rows]).encode())
        return data

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return data.hasFormat(BLOCK_MIME) or data.hasFormat(ACTIVITIES_MIME)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the change. False: the view must not take the dragged row away itself."""
        last = len(self.block_ids())
        at = parent.row() if row < 0 and parent.isValid() else row
        at = last if at < 0 else min(at, last)
        if data.hasFormat(BLOCK_MIME):
            for block in _ids(data, BLOCK_MIME):
                before = self.index_of(BlockId(block)).row()
                self.move_requested.emit(block, at - 1 if at > before else at)
        elif data.hasFormat(ACTIVITIES_MIME):
            for step, activity in enumerate(_ids(data, ACTIVITIES_MIME)):
                self.add_requested.emit(activity, at + step)
        return False


def activities_data(activities: Sequence[ActivityId]) -> QMimeData:
    """What the library gives to a drag."""
    data = QMimeData()
    data.setData(ACTIVITIES_MIME, json.dumps(list(activities)).encode())
    return data


def _ids(data: QMimeData, kind: str) -> list[Any]:
    found = json.loads(bytes(data.data(kind).data()))
    return found if isinstance(found, list) else []
