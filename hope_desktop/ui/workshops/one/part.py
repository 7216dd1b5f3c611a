"""The rows of a workshop on their card: each a line that keeps its place, open with a body."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import override

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QFrame,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from hope_desktop.domain.page import Key, RowPlace
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, module_colour, set_look, tones
from hope_desktop.ui.widgets.buttons import icon_button, link_button, menu_button
from hope_desktop.ui.widgets.destination import Destination, to_activity
from hope_desktop.ui.widgets.layouts import (
    BODY,
    SMALL,
    OneLine,
    TextLabel,
    column,
    holder,
    row,
    tab_through,
)
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.one.bodies import MOST_SHEETS, Sheets
from hope_desktop.ui.workshops.one.rows import WorkshopFace, WorkshopRow

DRAGGED = "application/x-hope-part"
"""A part of the plan that is dragged to another place, by its key."""
_TITLE_LETTERS, _WHO_LETTERS, _TIME = 35, 25, "00:00"


class PartRow(QFrame):
    """A row: one stop for the keys, with a name that says all of it.

    Signals:
        wanted: The name of an act on this row, and its value.
    """

    wanted = Signal(str, object)
    focused = Signal()  # it has the focus now

    def __init__(self, key: Key, thumbnails: Thumbnails, ui: Ui) -> None:
        super().__init__()
        self.key, self._ui = key, ui
        self.row: WorkshopRow | None = None
        self.body: QWidget | None = None
        self._pressed_at: QPoint | None = None
        self._is_compact = False
        self._room: object = None
        self._face = WorkshopFace.PLAN
        self._is_alone = False
        """Nothing stands beside its name."""
        self.time, self.title = TextLabel(), OneLine("", BODY, bold=True)
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.time.setWordWrap(False)
        self.time.setProperty("look", "hint")
        self.picture, self.below = TextLabel(), OneLine("", SMALL)
        self.press: QPushButton = link_button("")
        self.sheets = Sheets(thumbnails)
        self.who, self.right = OneLine("", SMALL), TextLabel()
        self.who.setProperty("look", "hint")
        self.who.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.right.setWordWrap(False)
        self.right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.shorter: QToolButton = icon_button(ui.translate("5 minutes shorter"), "minus")
        self.longer: QToolButton = icon_button(ui.translate("5 minutes longer"), "plus")
        self.ticks: list[QCheckBox] = []
        self._tick_line = row(space=2 * GRID)
        self.more = menu_button(ui.translate("More with this part"), "chevron-down")
        self._build()
        self.press.clicked.connect(partial(self.wanted.emit, "press", None))
        self.shorter.clicked.connect(partial(self.wanted.emit, "shorter", None))
        self.longer.clicked.connect(partial(self.wanted.emit, "longer", None))
        self.sheets.opened.connect(partial(self.wanted.emit, "go"))

    def _build(self) -> None:
        self.setProperty("look", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._names = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._names.setContentsMargins(0, 0, 0, 0)
        self._names.setSpacing(0)
        self._names.addWidget(self.title)
        self._names.addWidget(self.below)
        self._tools = holder(row(self.shorter, self.right, self.longer, self.more, space=4))
        names = holder(self._names)
        names.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        first = (self.press, (names, 1)) if self.key is RowPlace.END else ((names, 1), self.press)
        parts = (self.time, self.picture, *first, self.sheets, self.who, self._tools)
        self._ticks = holder(self._tick_line)
        self._ticks.setMinimumWidth(4 * GRID + 4)  # as one tick, where there is none
        line = row(*parts, self._ticks, space=GRID + 4, margins=(14, 2, 14, 2))
        self.head = QWidget()
        self.head.setLayout(line)
        self._inside = column((self.head, 4), space=0)
        self._inside.setAlignment(self.head, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._inside)

    def show_row(
        self, shown: WorkshopRow, face: WorkshopFace, *, compact: bool, wide: int, narrow: bool
    ) -> None:
        """Show another moment of the same row, in a list so wide; the page puts the body in."""
        before, self.row = (self.row, self._room), shown
        self._face, self._room = face, (face, compact, wide, narrow)
        if (shown, self._room) == before:
            return
        # In little room the name is whole, and only what is asked stands beside it.
        may_go = narrow and compact and shown.tone == "hint"
        self._is_alone = may_go or not shown.below
        # In the bag a name stands on the line of what lies there first.
        self._is_compact = self._is_alone if face is WorkshopFace.BAG else compact
        if narrow and not self._is_alone:  # a question stands below the name, not beside it
            self._is_compact = False
        self._tools.setVisible(bool(shown.right))
        self._ticks.setVisible(bool(shown.ticks or face is WorkshopFace.AFTER))
        self.time.setText(shown.time)
        self.title.setText(shown.title)
        self._fit(shown, wide)
        is_after = face is WorkshopFace.AFTER
        tight = narrow and is_after and shown.press  # rather her wish, or what can be done
        self.title.setVisible(bool(shown.title and not tight))
        self.below.setText(shown.below)
        set_look(self.below, shown.tone)
        self.below.setVisible(not self._is_alone)
        self._show_picture(shown)
        self._show_ticks(shown)
        self.press.setText(shown.press)
        asks = narrow and shown.tone != "hint" and self.key is RowPlace.WHOLE
        self.press.setVisible(bool(shown.press and (shown.tone or not tight) and not asks))
        icon = "file-text" if face is WorkshopFace.LESSON else "list-checks"
        if shown.press and self.key in tuple(RowPlace):
            icons.put(self.press, "plus" if self.key is RowPlace.END else icon, "accent")
        self.right.setText(shown.right.partition(", ")[0] if narrow else shown.right)
        set_look(self.right, shown.right_tone)
        self.who.setText(shown.who)
        self.who.setVisible(face is WorkshopFace.LESSON and bool(shown.who) and not narrow)
        sheets, is_open = len(shown.sheets), self._ui.translate("open")
        named = self._ui.plural("%(n)d handout", "%(n)d handouts", sheets) if sheets else ""
        said = shown.spoken, named, is_open if shown.is_open else ""
        self.setAccessibleName(", ".join(filter(None, said)))
        set_look(self, "row open" if shown.is_open else "row")
        can_change = shown.is_open and shown.can_change
        for tool in (self.shorter, self.longer):
            tool.setVisible(can_change)
        self.shorter.setEnabled(not shown.shortest)
        self.shorter.setToolTip(shown.shortest or self.shorter.accessibleName())
        self.more.setVisible(shown.is_open and not is_after and self.key not in tuple(RowPlace))

    def _fit(self, shown: WorkshopRow, wide: int) -> None:
        """Measure the columns in letters, and the height by the lines that stand in it."""
        metrics = self.fontMetrics()
        letter = metrics.averageCharWidth()
        self.time.setFixedWidth(metrics.horizontalAdvance(_TIME) + 4)
        self.right.setMinimumWidth(metrics.horizontalAdvance("000 min"))
        self.who.setFixedWidth(_WHO_LETTERS * letter)
        lines = 1 if self._is_compact else 2
        high = lines * metrics.lineSpacing() + (18 if self._is_compact else 14)
        self.head.setFixedHeight(high)
        direction = QBoxLayout.Direction
        self._names.setDirection(
            direction.LeftToRight if self._is_compact else direction.TopToBottom
        )
        self._names.setSpacing(GRID if self._is_compact else 0)
        if self._is_compact and shown.title and not self._is_alone:
            own = self.title.fontMetrics().horizontalAdvance(shown.title) + 2 * GRID
            most = min(_TITLE_LETTERS * letter, wide // 4 - GRID)
            self.title.setFixedWidth(own if self.key is RowPlace.WHOLE else most)
        else:
            self.title.setMinimumWidth(0)
            self.title.setMaximumWidth(16777215)
        most = 1 if self._face is WorkshopFace.LESSON else MOST_SHEETS
        sheets = () if shown.is_open else shown.sheets[:most]
        self.sheets.show_sheets(sheets, high - 10 if self._is_compact else high - 14)

    def _show_ticks(self, shown: WorkshopRow) -> None:
        while len(self.ticks) > len(shown.ticks):
            gone = self.ticks.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.ticks) < len(shown.ticks):
            made = QCheckBox()
            made.clicked.connect(partial(self._on_tick, len(self.ticks)))
            self._tick_line.addWidget(made)
            made.show()
            self.ticks.append(made)
        for box, tick in zip(self.ticks, shown.ticks, strict=True):
            box.setText(tick.words)
            box.setAccessibleName(tick.name)
            box.setToolTip(tick.name)
            box.setChecked(tick.on)

    def _on_tick(self, at: int) -> None:
        if self.row is not None:
            self.wanted.emit("tick", (self.row.ticks[at].about, self.ticks[at].isChecked()))

    def _show_picture(self, shown: WorkshopRow) -> None:
        if shown.module is not None:
            ink = module_colour(shown.module)
            name = MODULE_LOOKS[shown.module].icon
            self.picture.setProperty("icon_name", None)
            self.picture.setPixmap(icons.pixmap(name, ink, 20, self.devicePixelRatioF()))
        elif shown.icon:
            icons.put_on_label(self.picture, shown.icon)
        self.picture.setFixedWidth(24)

    def put_body(self, body: QWidget | None, *, beside: bool = False) -> None:
        """Put what is open below the line, or `beside` it, or take it away."""
        direction = QBoxLayout.Direction
        self._inside.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        if body is self.body:
            return
        if self.body is not None and self.body.parent() is self:
            self._inside.removeWidget(self.body)
            self.body.hide()
            if self.body.objectName() != "stays":  # made once, and put in again
                for kept in self.body.findChildren(QWidget, "stays"):
                    kept.setParent(self)
                self.body.deleteLater()
        self.body = body
        if body is not None:
            body.setParent(self)
            self._inside.addWidget(body, 7)
            body.show()

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches: the row, what is open in it, and then its buttons."""
        inside = self.body.findChildren(QWidget) if self.body is not None else []
        wanted = [
            one
            for one in inside
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.window() is self.window()  # a dialog is a window of its own
        ]
        return [self, *wanted, *self.ticks, self.press, self.shorter, self.longer, self.more]

    def files_at(self, _at: QPoint) -> tuple[Destination, QRect] | None:
        """Files that are let go on a part belong to its activity."""
        activity = self.row.activity if self.row else None
        return (to_activity(activity), self.rect()) if activity else None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.row is not None:
            self._show_picture(self.row)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        begun, here = self._pressed_at, event.position().toPoint()
        if begun is None or self.key in tuple(RowPlace) or not self.row or not self.row.can_change:
            return
        if (here - begun).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed_at = None
        drag, data = QDrag(self), QMimeData()
        data.setData(DRAGGED, QByteArray(str(self.key).encode()))
        drag.setMimeData(data)
        drag.setPixmap(self.head.grab())
        drag.exec(Qt.DropAction.MoveAction)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, self._pressed_at = self._pressed_at, None
        if begun is not None and self.head.geometry().contains(event.position().toPoint()):
            self.wanted.emit("open", None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open, Up and Down go along the rows, Escape goes back to the row."""
        keys = Qt.Key
        if event.key() == keys.Key_Escape:
            if not self.hasFocus():
                self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            elif self.row and self.row.is_open:
                self.wanted.emit("open", None)
            else:
                super().keyPressEvent(event)
        elif not self.hasFocus():
            super().keyPressEvent(event)
        elif event.key() in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.wanted.emit("open", None)
        elif event.key() in {keys.Key_Up, keys.Key_Down} and not event.modifiers():
            self.wanted.emit("step", 1 if event.key() == keys.Key_Down else -1)
        elif self._face is WorkshopFace.AFTER and _is_letter(event):
            self.wanted.emit("letters", event.text())
        else:
            super().keyPressEvent(event)


def _is_letter(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return not held and event.text().isprintable() and bool(event.text().strip())


class RowCard(QFrame):
    """The rows under each other, with a hairline between those that are closed."""

    moved = Signal(int, int)  # the key of the part that was dragged, and how far down

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAcceptDrops(True)
        self.parts: list[PartRow] = []
        self.column = column(space=0, margins=6)
        self.setLayout(self.column)

    def put(self, parts: Sequence[PartRow]) -> None:
        """Show these parts, in this order."""
        if list(parts) != self.parts:
            for part in self.parts:
                self.column.removeWidget(part)
                part.setVisible(part in parts)
            for part in parts:
                self.column.addWidget(part)
                part.raise_()  # a screen reader hears them in this order
                part.show()
            self.parts = list(parts)
        tab_through(*(stop for part in parts for stop in part.stops()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(tones().border)
        for above, below in pairwise(self.parts):
            if not (above.row and above.row.is_open) and not (below.row and below.row.is_open):
                edge = below.geometry()
                painter.drawLine(edge.left() + GRID, edge.top(), edge.right() - GRID, edge.top())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        key = int(bytes(event.mimeData().data(DRAGGED).data()))
        self.moved.emit(key, event.position().toPoint().y())
