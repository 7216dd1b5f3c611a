"""The blocks of a workshop as a list model; it asks for changes and never makes one itself."""

import json
from collections.abc import Sequence
from typing import Any, Protocol, override

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.ui.widgets.rows import Index, RowModel
from hope_desktop.ui.workshops.plan.timeline_rows import TimelineRow

BLOCK_MIME = "application/x-hope-block"
ACTIVITIES_MIME = "application/x-hope-activities"


class Changing(Protocol):
    """What can be asked; without a place it is where the part fits best."""

    def move(self, block: int, to: int, /) -> None: ...
    def add(self, activity: str, at: int, /) -> object: ...
    def bring_in(self, block: int, at: int, /) -> None: ...
    def put_aside(self, block: int, /) -> None: ...
    def add_spare(self, activity: str, /) -> object: ...
    def set_minutes(self, block: int, minutes: int, /) -> None: ...


class TimelineModel(RowModel):
    """The plan in order with the end of the lesson, and below it the reserve."""

    plan: Changing
    rows: tuple[TimelineRow, ...]

    def block_ids(self) -> list[BlockId]:
        """The ids of the blocks of the plan in order."""
        return [row.key for row in self.rows if row.key is not None and not row.in_hand]

    def spare_ids(self) -> list[BlockId]:
        """The ids of what is in hand, in order."""
        return [row.key for row in self.rows if row.key is not None and row.in_hand]

    def place_of(self, block: BlockId | None) -> tuple[int, list[BlockId]]:
        """Where a block stands among those of the plan, or among what is in hand."""
        for among in (self.block_ids(), self.spare_ids()):
            if block in among:
                return among.index(block), among
        return -len(self.rows) - 1, []

    def show_place(self, head: TimelineRow | None) -> None:
        """Show where something can be put aside while nothing is in hand; None hides it again."""
        last = len(self.rows) - 1
        if head is not None and self.rows and self._head() is None:
            self.beginInsertRows(QModelIndex(), last + 1, last + 1)
            self.rows = (*self.rows, head)
            self.endInsertRows()
        elif head is None and self._head() == last and self.rows:
            self.beginRemoveRows(QModelIndex(), last, last)
            self.rows = self.rows[:-1]
            self.endRemoveRows()

    def _head(self) -> int | None:
        """The row above what is in hand."""
        return next((at for at, row in enumerate(self.rows) if row.in_hand), None)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        block = self.rows[index.row()].key
        if role != Qt.ItemDataRole.EditRole or block is None:
            return False
        self.plan.set_minutes(block, int(value))
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].key is None:
            return Qt.ItemFlag.ItemIsDropEnabled
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
        blocks = [self.rows[index.row()].key for index in indexes]
        data.setData(BLOCK_MIME, json.dumps(blocks).encode())
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
        head, last = self._head(), len(self.block_ids())
        at = parent.row() if row < 0 and parent.isValid() else row
        if head is not None and not 0 <= at < head:
            self._put_aside(data, len(self.rows) if at < 0 else at - head - 1)
            return False
        at = last if at < 0 else min(at, last)
        free = at == last  # the free minutes stand below the closing, and it stays last
        for block in _ids(data, BLOCK_MIME):
            if block in self.spare_ids():
                self.plan.bring_in(block, -1 if free else at)
            else:
                self.plan.move(block, _without_itself(at, block, self.block_ids()))
        for step, activity in enumerate(_ids(data, ACTIVITIES_MIME)):
            self.plan.add(activity, -1 if free else at + step)
        return False

    def _put_aside(self, data: QMimeData, at: int) -> None:
        spare = self.spare_ids()
        at = max(0, min(at, len(spare)))
        for block in _ids(data, BLOCK_MIME):
            if block in spare:
                self.plan.move(block, _without_itself(at, block, spare))
            else:
                self.plan.put_aside(block)
        for activity in _ids(data, ACTIVITIES_MIME):
            self.plan.add_spare(activity)


def _without_itself(at: int, block: int, among: Sequence[int]) -> int:
    """The index among the others, from the one that the mouse showed."""
    return at - 1 if block in among and at > among.index(block) else at


def activities_data(activities: Sequence[ActivityId]) -> QMimeData:
    """What the library gives to a drag."""
    data = QMimeData()
    data.setData(ACTIVITIES_MIME, json.dumps(list(activities)).encode())
    return data


def _ids(data: QMimeData, kind: str) -> list[Any]:
    if not data.hasFormat(kind):
        return []
    found = json.loads(bytes(data.data(kind).data()))
    return found if isinstance(found, list) else []
