"""The list at the left: where you are, and everywhere you can go, with Alt and a number.

Buttons of our own, since Qt's list and its styles would take a fifteenth of a start to load.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenuBar, QSizePolicy

from hope_desktop.ui import icons
from hope_desktop.ui.commands import WindowCommands
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.layouts import column, row
from hope_desktop.ui.widgets.page import PageEntry
from hope_desktop.ui.widgets.search.box import SearchBox

_ICON = 20


class Navigation(QFrame):
    """The pages, one a line; arrow keys go from one to the next and open it."""

    def __init__(
        self, entries: Sequence[PageEntry], choose: Callable[[int], object], ui: Ui
    ) -> None:
        """`choose` is told the number of a page, counted from 0."""
        super().__init__()
        self.setProperty("look", "rail")
        self.setAccessibleName(ui.translate("Pages"))
        self._choose = choose
        self.go_actions: list[QAction] = []
        self.buttons: list[_EntryButton] = []
        for number, entry in enumerate(entries):
            button = _EntryButton(entry)
            button.setToolTip(f"{entry.title} (Alt+{number + 1})")
            button.clicked.connect(partial(self._choose, number))
            self.buttons.append(button)
            action = QAction(entry.title, self)
            action.setShortcut(QKeySequence(f"Alt+{number + 1}"))
            icons.put(action, entry.icon)
            action.triggered.connect(partial(self._choose, number))
            self.go_actions.append(action)
        self.setLayout(column(*self.buttons, 1, space=0, margins=(0, 0, 0, GRID)))
        self.setFocusProxy(self.buttons[0])
        self._fit()

    def current(self) -> int:
        """The number of the page that is marked; -1 when none is."""
        return next((at for at, one in enumerate(self.buttons) if one.isChecked()), -1)

    def show_none(self) -> None:
        """Mark no page: what is shown is not among them. Tab stops where it did."""
        for button in (one for one in self.buttons if one.isChecked()):
            button.setAutoExclusive(False)  # else Qt keeps the last one checked
            button.setChecked(False)
            button.setAutoExclusive(True)

    def show_chosen(self, number: int) -> None:
        """Mark a page as the one that is shown, without telling; Tab stops there alone."""
        for other in self.buttons:
            other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button = self.buttons[number]
        button.setChecked(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(button)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(one.text()) for one in self.buttons), default=0)
        self.setMinimumWidth(round(widest * 1.1) + _ICON + 7 * GRID)


class _EntryButton(QAbstractButton):
    """A rounded ground and a bar for the page that is shown; never colour alone."""

    def __init__(self, entry: PageEntry) -> None:
        super().__init__()
        self._icon = entry.icon
        self.setText(entry.title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 3 * GRID)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one: the second would leave what the first has just shown."""
        event.accept()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(GRID, 2, -GRID, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(QColor(tones().accent_tint))
            painter.drawRoundedRect(area, 7, 7)
            painter.setBrush(QColor(tones().accent))
            painter.drawRoundedRect(QRect(area.left(), area.top() + 8, 4, area.height() - 16), 2, 2)
        elif self.underMouse():
            painter.setBrush(QColor(tones().hover))
            painter.drawRoundedRect(area, 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tones().accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        text, chosen = self.palette().windowText().color(), self.isChecked()
        ink = QColor(tones().accent) if chosen else text
        picture = icons.pixmap(self._icon, ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(area.left() + 12, area.top() + (area.height() - _ICON) // 2, picture)
        font = QFont(self.font())
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(text)
        words = area.adjusted(12 + _ICON + GRID + 2, 0, -4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class TopRow(QFrame):
    """Every command on it stands in a menu too."""

    def __init__(self, commands: WindowCommands, ui: Ui) -> None:
        super().__init__()
        self.setObjectName("top")
        self.bar = QMenuBar()
        self.menus = commands.fill(self.bar)
        self.bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = ui.translate("Search everywhere")
        self.search = SearchBox(words, f"{words} (Ctrl+K)")
        self.search.setMinimumWidth(20 * GRID)
        self.search.setMaximumWidth(40 * GRID)
        self.setMinimumHeight(44)
        parts = (self.bar, 1, (self.search, 3))
        self.setLayout(row(*parts, space=2 * GRID, margins=(GRID, 4, 2 * GRID, 4)))
