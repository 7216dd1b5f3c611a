"""The list at the left: where you are, and everywhere you can go, with Alt and a number."""

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hope_desktop.texts import Translator
from hope_desktop.texts import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.page import PageEntry
from hope_desktop.ui.widgets.rows import Index

_ICON = 20
_ICON_ROLE = Qt.ItemDataRole.UserRole


class Navigation(QListWidget):
    """The pages, one a line.

    Signals:
        page_chosen: The number of the page, counted from 0.
    """

    page_chosen = Signal(int)

    def __init__(self, entries: Sequence[PageEntry], translate: Translator) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self.setAccessibleName(translate(_("Pages")))
        self.setItemDelegate(_EntryDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.go_actions: list[QAction] = []
        for number, entry in enumerate(entries):
            self._add(number, entry)
        self.currentRowChanged.connect(self._tell)
        self._fit()

    def show_chosen(self, number: int) -> None:
        """Mark a page as the one that is shown, without telling."""
        with QSignalBlocker(self):
            self.setCurrentRow(number)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _add(self, number: int, entry: PageEntry) -> None:
        item = QListWidgetItem(entry.title)
        item.setData(_ICON_ROLE, entry.icon)
        item.setToolTip(f"{entry.title} (Alt+{number + 1})")
        self.addItem(item)
        action = QAction(entry.title, self)
        action.setShortcut(QKeySequence(f"Alt+{number + 1}"))
        icons.put(action, entry.icon)
        action.triggered.connect(partial(self.page_chosen.emit, number))
        self.go_actions.append(action)

    def _fit(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = self.fontMetrics()
        widest = max(
            (metrics.horizontalAdvance(self.item(at).text()) for at in range(self.count())),
            default=0,
        )
        self.setFixedWidth(round(widest * 1.1) + _ICON + 7 * GRID)

    @Slot(int)
    def _tell(self, number: int) -> None:
        if number >= 0:
            self.page_chosen.emit(number)


class _EntryDelegate(QStyledItemDelegate):
    """A rounded ground and a bar for the page that is shown; never colour alone."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, option.fontMetrics.height() + 3 * GRID)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = option.rect.adjusted(GRID, 2, -GRID, -2)
        self._paint_ground(painter, option, area, chosen=chosen)
        name = str(index.data(_ICON_ROLE))
        ink = QColor(tones().accent) if chosen else option.palette.windowText().color()
        ratio = icons.ratio_of(painter)
        top = area.top() + (area.height() - _ICON) // 2
        painter.drawPixmap(area.left() + 12, top, icons.pixmap(name, ink, _ICON, ratio))
        font = QFont(option.font)
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(option.palette.windowText().color())
        words = area.adjusted(12 + _ICON + GRID + 2, 0, -4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, *, chosen: bool
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(QColor(tones().accent_tint))
            painter.drawRoundedRect(area, 7, 7)
            painter.setBrush(QColor(tones().accent))
            painter.drawRoundedRect(QRect(area.left(), area.top() + 8, 4, area.height() - 16), 2, 2)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tones().hover))
            painter.drawRoundedRect(area, 7, 7)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tones().accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
