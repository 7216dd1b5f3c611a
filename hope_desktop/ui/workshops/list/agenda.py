"""The list of workshops as an agenda: rows under headings, of which some fold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import override

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from hope_desktop.domain.overview import SessionRow, ToArrange
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.fields.calendar import Mark
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, Row, RowDelegate, RowModel, row_of

TODAY = _("Today")
FOLDED = (_("Without a date"), _("Past"))
"""What is seldom looked for; it is open when there is nothing else."""
_ARROW = 16
MARKS: dict[Mark, str] = {
    "ready": _("ready"),
    "arrange": _("still to arrange"),
    "given": _("was"),
}
LOOKS: dict[Mark, tuple[str, str]] = {
    "ready": ("circle-check", "good"),
    "arrange": ("circle-question-mark", "advice"),
    "given": ("circle-check", "muted"),
}
"""Icon and tone of a row."""


class _GroupModel(RowModel):
    """Headings stand between the rows; only one that folds can be chosen."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and row_of(index).key is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _GroupDelegate(RowDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if not _is_workshop(row_of(index)):
            return QSize(160, option.fontMetrics.lineSpacing() + 3 * GRID)
        return super().sizeHint(option, index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = row_of(index)
        if _is_workshop(shown):
            super().paint(painter, option, index)
            return
        painter.save()
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tones().muted))
        if shown.key is not None:
            self.paint_ground(painter, option, option.rect.adjusted(3, GRID, -3, -2), shown)
            painter.setPen(QColor(tones().muted))
        place: QRect = option.rect.adjusted(GRID + 4, GRID, -GRID, 0)
        if shown.icon:
            ratio, top = icons.ratio_of(painter), place.center().y() - _ARROW // 2
            shade = QColor(tones().muted)
            painter.drawPixmap(place.left(), top, icons.pixmap(shown.icon, shade, _ARROW, ratio))
            place.setLeft(place.left() + _ARROW + GRID)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown.title)
        painter.restore()


class SessionsView(RowView):
    """The list; Delete asks to remove, a click or Enter on a heading folds what is below it.

    Signals:
        removal_requested: Delete was pressed on the current row.
        fold_requested: A heading that folds was clicked.
    """

    removal_requested = Signal()
    fold_requested = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.rows = _GroupModel(self)
        self.setModel(self.rows)
        self.setUniformItemSizes(False)
        self.setItemDelegate(_GroupDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell_selected)
        self.clicked.connect(self._fold)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        presses = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if isinstance(key, str) and event.key() in presses:
            self.fold_requested.emit(key)
            return
        if event.key() == Qt.Key.Key_Delete and isinstance(key, int):
            self.removal_requested.emit()
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _fold(self, index: QModelIndex) -> None:
        key = row_of(index).key
        if isinstance(key, str):
            self.fold_requested.emit(key)


def by_week(found: Iterable[SessionRow], today: date) -> dict[str, list[SessionRow]]:
    """The workshops under the headings of an agenda, those that fold last."""
    groups: dict[str, list[SessionRow]] = {}
    for one in found:
        groups.setdefault(_week(one, today), []).append(one)
    return {words: groups[words] for words in sorted(groups, key=FOLDED.__contains__)}


def by_school(found: Iterable[SessionRow]) -> dict[str, list[SessionRow]]:
    """The workshops under the names of their schools."""
    groups: dict[str, list[SessionRow]] = {}
    for one in sorted(found, key=lambda one: one.school.casefold()):
        groups.setdefault(one.school, []).append(one)
    return groups


def _week(found: SessionRow, today: date) -> str:
    if found.start is None:
        return _("Without a date")
    day = found.start.date()
    if day < today:
        return _("Past")
    if day == today:
        return TODAY
    monday = today - timedelta(days=today.weekday())
    weeks = (_("This week"), _("Next week"), _("Later"))
    return weeks[min((day - monday).days // 7, 2)]


def _is_workshop(shown: Row) -> bool:
    return isinstance(shown.key, int)


def mark_of(found: SessionRow, progress: ToArrange | None, today: date) -> Mark:
    """Given or past, ready, or something is still to be arranged."""
    if progress is None or (found.start is not None and found.start.date() < today):
        return "given"
    return "ready" if progress.printed and not progress.to_ask else "arrange"


def state_words(progress: ToArrange | None, mark: Mark, ui: Ui) -> str:
    """What is still to be done, in a few words."""
    if progress is None:
        return f"✓ {ui.translate('given')}"
    if mark == "given":
        return ui.translate("was it given?")
    if progress.to_ask:
        words = ui.plural("%(n)d still to ask", "%(n)d still to ask", progress.to_ask)
        return words % {"n": progress.to_ask}
    return ui.translate("papers are made") if progress.printed else ui.translate("no papers yet")
