"""The list of workshops: those to come, those without a date, those that were."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu, QStackedWidget, QStyleOptionViewItem, QVBoxLayout, QWidget

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.overview import SessionRow
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.catalogue import minutes_text
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.destination import NEW_SESSION, to_workshop
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.layouts import row
from hope_desktop.ui.widgets.page import ReadWhenSeen
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, Row, RowDelegate, RowModel, row_of
from hope_desktop.ui.widgets.search.box import SearchBox
from hope_desktop.ui.widgets.texts import title
from hope_desktop.ui.workshops.session_actions import SessionActions

if TYPE_CHECKING:
    from hope_desktop.services.workshops.planning import Planning

_GROUPS = (_("Coming"), _("Without a date"), _("Past"))
_LIST_WIDTH = 960


class _GroupModel(RowModel):
    """Headings stand between the rows; they cannot be chosen."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and row_of(index).key is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _GroupDelegate(RowDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if row_of(index).key is None:
            return QSize(160, option.fontMetrics.lineSpacing() + 3 * GRID)
        return super().sizeHint(option, index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if row_of(index).key is not None:
            super().paint(painter, option, index)
            return
        painter.save()
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tones().muted))
        place: QRect = option.rect.adjusted(GRID + 4, GRID, -GRID, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, row_of(index).title)
        painter.restore()


class SessionsView(RowView):
    """The list; Delete asks to remove.

    Signals:
        removal_requested: Delete was pressed on the current row.
    """

    removal_requested = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.rows = _GroupModel(self)
        self.setModel(self.rows)
        self.setUniformItemSizes(False)
        self.setItemDelegate(_GroupDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell_selected)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current_key() is not None:
            self.removal_requested.emit()
            return
        super().keyPressEvent(event)


class SessionsRoom(ReadWhenSeen):
    """List with a filter, an empty state, and one main button.

    Signals:
        go: Wish to open a workshop, or to begin a new one.
    """

    go = Signal(object)

    def __init__(self, planning: Planning, session_actions: SessionActions, ui: Ui) -> None:
        super().__init__()
        self._planning = planning
        self._session_actions = session_actions
        self._ui = ui
        self._found: dict[SessionId, SessionRow] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        translate = self._ui.translate
        self.new_button = primary_button(translate("New workshop"), "plus")
        self.new_button.setToolTip(translate("New workshop (Ctrl+N)"))
        self.search = SearchBox(
            translate("Search by class or school"),
            translate("Search by class or school (Ctrl+F)"),
        )
        self.search.setMaximumWidth(45 * GRID)
        self.view = SessionsView(translate("Workshops"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = EmptyState(
            "calendar-days",
            translate("No workshops yet"),
            translate("Make one for a class: from a ready workshop, or by choosing yourself."),
            translate("New workshop"),
        )
        self.nothing = EmptyState(
            "search",
            translate("Nothing found"),
            translate("No workshop of a class or school with these letters."),
            translate("Show everything"),
        )
        self.stack = QStackedWidget()
        for part in (self.view, self.empty, self.nothing):
            self.stack.addWidget(part)
        top = row(title(translate("Workshops")), 1, self.new_button)
        inner = QVBoxLayout()
        inner.setSpacing(2 * GRID)
        inner.addLayout(top)
        inner.addWidget(self.search)
        inner.addWidget(self.stack, 1)
        middle = QWidget()
        inner.setContentsMargins(0, 0, 0, 0)
        middle.setLayout(inner)
        middle.setMaximumWidth(_LIST_WIDTH)
        whole = row(middle)
        whole.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        whole.setAlignment(middle, Qt.AlignmentFlag(0))
        self.setLayout(whole)

    def _connect(self) -> None:
        self.new_button.clicked.connect(partial(self.go.emit, NEW_SESSION))
        self.empty.button_clicked.connect(partial(self.go.emit, NEW_SESSION))
        self.nothing.button_clicked.connect(self.search.clear)
        self.search.words_changed.connect(self.refresh)
        self.view.row_opened.connect(self._open)
        self.view.row_selected.connect(self._follow)
        self.view.removal_requested.connect(self._session_actions.remove)
        self.view.customContextMenuRequested.connect(self._show_menu)

    @Slot()
    @override
    def refresh(self) -> None:
        """Read the list again."""
        found = self._planning.all()
        wanted = self.search.text().strip().casefold()
        shown = [r for r in found if wanted in f"{r.class_label} {r.school}".casefold()]
        self._found = {r.id: r for r in found}
        current, at = self.view.current_key(), self.view.currentIndex().row()
        self.view.rows.replace(self._rows(shown))
        part: QWidget = self.view if shown else self.nothing
        self.stack.setCurrentWidget(part if found else self.empty)
        self.search.setVisible(bool(found))
        self.new_button.setVisible(bool(found))
        self._select(current, at)

    def select(self, session: SessionId | None) -> None:
        """Make a workshop current when it is there."""
        self._select(session, -1)

    def focus_first(self) -> None:
        """Begin in the list, or at the one button."""
        if self.stack.currentWidget() is self.view:
            self.view.setFocus()
        elif self.stack.currentWidget() is self.empty and self.empty.button is not None:
            self.empty.button.setFocus()
        else:
            self.search.setFocus()

    def tell_current(self) -> None:
        """Let the commands be about the current row again."""
        self._follow(self.view.current_key())

    def _select(self, session: object, at: int) -> None:
        index = self.view.rows.index_of(session) if session is not None else None
        if index is None or not index.isValid():
            rows = self.view.rows.rows
            places = [n for n, shown in enumerate(rows) if shown.key is not None]
            near = min(places, key=lambda n: abs(n - at), default=-1)
            index = self.view.rows.index(near) if near >= 0 else self.view.rows.index(-1)
        self.view.setCurrentIndex(index)
        self._follow(self.view.current_key())

    def _rows(self, shown: list[SessionRow]) -> list[Row]:
        today = datetime.now().astimezone().date()
        groups: tuple[list[SessionRow], ...] = ([], [], [])
        for found in shown:
            groups[_group(found, today)].append(found)
        rows = []
        for words, group in zip(_GROUPS, groups, strict=True):
            if group:
                rows.append(Row(None, self._ui.translate(words)))
                rows += [self._row(found) for found in group]
        return rows

    def _row(self, found: SessionRow) -> Row:
        words = self._ui.translate("%(minutes)d of %(slot)s")
        slot = minutes_text(found.slot_minutes, self._ui.translate)
        minutes = words % {"minutes": found.minutes, "slot": slot}
        modules = ", ".join(module_name(module, self._ui.translate) for module in found.modules)
        example = [self._ui.translate("example")] if found.is_example else []
        given = self._ui.translate("given")
        return Row(
            key=found.id,
            title=" · ".join(part for part in (found.class_label, found.school) if part),
            below=" · ".join([*example, modules or self._ui.translate("no modules yet")]),
            right=day_and_time(found.start) if found.start else self._ui.translate("no date yet"),
            right_below=f"✓ {given}" if found.done else minutes,
            icon="circle-check" if found.done else "calendar-days",
            spoken="",
        )

    @Slot(object)
    def _open(self, key: SessionId | None) -> None:
        if key is not None:
            self.go.emit(to_workshop(key))

    @Slot(object)
    def _follow(self, key: object) -> None:
        found = self._found.get(key) if isinstance(key, int) else None  # type: ignore[call-overload]
        if not self.isHidden() or found is None:  # also before the window is on the screen
            session = found.id if found else None
            self._session_actions.work_on(session, done=found.done if found else False)

    @Slot(object)
    def _show_menu(self, place: object) -> None:
        if self.view.current_key() is None:
            return
        menu = QMenu(self.view)
        menu.addActions(list(self._session_actions.by_name.values()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(place))  # type: ignore[call-overload]


def _group(found: SessionRow, today: date) -> int:
    if found.start is None:
        return 1
    return 0 if found.start.date() >= today else 2
