"""What goes along without a page, and what the school sees to: lists to tick, and a way there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, override

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.packing import PackingItem, PackingTick, Pile
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.domain.workshops.plan import still_to_do
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.services.printing.packing import Packing, PackingView
from hope_desktop.ui.printing.columns import paint_tick
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.layouts import card, column, row
from hope_desktop.ui.widgets.rows import Index
from hope_desktop.ui.widgets.texts import heading, hint

_LETTERS = {str(PaperKind(Whose.LETTER, part=part)) for part in ("both", "parents", "pupils")}
LINE_HIGH, _BESIDE = 36, 42
_TICKS = {Qt.Key.Key_Space, Qt.Key.Key_T, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TickLine(NamedTuple):
    """A line to tick."""

    key: str
    words: str
    ticked: bool
    is_own: bool = False


def things_of(shown: PackingView) -> tuple[TickLine, ...]:
    """What to bring that is no paper."""
    found = (one for one in shown.lines if one.item.pile is Pile.THINGS)
    return tuple(
        TickLine(one.item.key, _thing(one.item), one.ticked, one.item.is_own) for one in found
    )


def school_lines(shown: PackingView) -> tuple[TickLine, ...]:
    """What the school sees to that is no letter: of those the rows of papers say it."""
    return tuple(
        TickLine(one.item.key, _thing(one.item), one.ticked)
        for one in shown.lines
        if one.item.pile is Pile.SCHOOL and one.item.name not in _LETTERS
    )


def _thing(item: PackingItem) -> str:
    what = item.what[:1].upper() + item.what[1:]
    counted = f"{item.count} × {what}" if item.count > 1 else what
    return f"{counted} ({item.detail})" if item.detail else counted


def gone_words(gone: tuple[PackingTick, ...], ui: Ui) -> str:
    """What was packed and may stay at home."""
    names = listed((tick.what for tick in gone), ui.translate)
    return ui.translate("Packed, and not needed any more: %(names)s.") % {"names": names}


class TickDelegate(QStyledItemDelegate):
    """A box and words, which step back once it is ticked."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListWidget) else 300
        words = option.fontMetrics.boundingRect(
            QRect(0, 0, wide - _BESIDE, 999), Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return QSize(100, max(LINE_HIGH, words.height() + GRID + 4))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tones().accent), 2))
            painter.setBrush(QColor(tones().accent_tint))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        paint_tick(painter, QRect(area.left() + 6, area.center().y() - 10, 20, 20), ticked=ticked)
        ink = QColor(tones().muted) if ticked else option.palette.text().color()
        painter.setPen(ink)
        room = area.adjusted(_BESIDE - 4, 0, -4, 0)
        painter.drawText(
            room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, str(index.data())
        )
        painter.restore()


class TickList(QListWidget):
    """As high as its lines. Space or a click anywhere on a line ticks it, Del takes out hers.

    `tick` is told the key of a line and whether it is done, `take_out` the key of one of hers.
    """

    def __init__(
        self, name: str, tick: Callable[[str, bool], object], take_out: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._tick, self._take_out = tick, take_out
        self.lines: tuple[TickLine, ...] = ()
        self.setAccessibleName(name)
        self.setProperty("look", "bare")
        self.setItemDelegate(TickDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(off)
        self.setHorizontalScrollBarPolicy(off)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemClicked.connect(self._turn)

    def show_lines(self, lines: Sequence[TickLine]) -> None:
        """Other lines; the current one stays current."""
        at = self.currentRow()
        if [one.key for one in lines] != [one.key for one in self.lines]:
            self.clear()
            for _one in lines:
                self.addItem(QListWidgetItem())
        self.lines = tuple(lines)
        for number, one in enumerate(lines):
            item = self.item(number)
            item.setText(one.words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            done = Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked
            item.setCheckState(done)
        self.setCurrentRow(max(0, min(at, len(lines) - 1)))
        self.setVisible(bool(lines))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words take more lines in a narrow place."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(6 + sum(map(self.sizeHintForRow, range(self.count()))))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentRow()
        if at >= 0 and event.key() in _TICKS:
            self._turn(self.item(at))
        elif at >= 0 and event.key() == Qt.Key.Key_Delete:
            if self.lines[at].is_own:
                self._take_out(self.lines[at].key)
        else:
            super().keyPressEvent(event)

    def _turn(self, item: QListWidgetItem) -> None:
        line = self.lines[self.row(item)]
        self._tick(line.key, not line.ticked)


class Bag(QFrame):
    """Both lists, with a line to add something; ticks are kept at once."""

    def __init__(self, packing: Packing, ui: Ui) -> None:
        super().__init__()
        self._packing, self._ui = packing, ui
        self._session: SessionId | None = None
        self._shown: PackingView | None = None
        translate = ui.translate
        self.things = TickList(translate("Also in the bag"), self.tick, self._take_out)
        self.school = TickList("", self.tick, self._take_out)
        self._of_school = heading("")
        self.add = link_button(translate("Something more"), "plus")
        self.line = QLineEdit()
        self.line.setMaxLength(MAX_LINE)
        self.line.setPlaceholderText(translate("What else goes along? Enter adds it."))
        self.line.setAccessibleName(translate("What else goes along?"))
        self.line.hide()
        self._hers = hint(translate("Del takes your own line out again."))
        self._hers.hide()
        top = row((heading(translate("Also in the bag")), 1), self.add)
        things = card(top, self.things, self.line, self._hers, space=GRID // 2)
        self.agreements = link_button("", "list-checks")
        self._school_card = card(
            self._of_school, self.school, row(self.agreements, 1), space=GRID // 2
        )
        self.setLayout(column(things, self._school_card, space=2 * GRID))
        self._connect()

    def _connect(self) -> None:
        self.add.clicked.connect(self._ask)
        self.line.returnPressed.connect(self._add)

    def show_packing(self, session: SessionId, shown: PackingView) -> None:
        """Show what goes along to a workshop."""
        self._session, self._shown = session, shown
        things = things_of(shown)
        self.things.show_lines(things)
        self._hers.setVisible(any(one.is_own for one in things))
        adults = shown.view.school_class.facts.adults
        words = words_for(self._ui.translate, adults=adults)
        said = words(_("Arranged with the school") if adults else _("The school sees to"))
        self._of_school.setText(said)
        self.school.setAccessibleName(said)
        self.school.show_lines(school_lines(shown))
        left = still_to_do(shown.view.session.facts, shown.view.school_class.facts.level)
        to_arrange = self._ui.translate("To arrange: %(count)d") % {"count": left}
        self.agreements.setText(to_arrange if left else self._ui.translate("Agreements: all done"))

    def tick(self, key: str, done: bool) -> None:
        """Keep that a line, or a paper, is in the bag or is not."""
        if self._session is None or self._shown is None:
            return
        wanted = next((one.item for one in self._shown.lines if one.item.key == key), None)
        if wanted is None:
            return
        change = partial(self._packing.tick, self._session, wanted, done=done)
        words = self._ui.translate(_("%(what)s ticked") if done else _("%(what)s not ticked"))
        self._ui.operations.run(change, words % {"what": wanted.what})

    def _ask(self) -> None:
        self.line.show()
        self.line.setFocus()

    def _add(self) -> None:
        what = self.line.text().strip()
        if self._session is None or not what:
            return
        words = self._ui.translate("%(what)s goes along") % {"what": what}
        if self._ui.operations.run(partial(self._packing.add, self._session, what), words):
            self.line.clear()

    def _take_out(self, key: str) -> None:
        if self._session is None or self._shown is None:
            return
        item = next(one.item for one in self._shown.lines if one.item.key == key)
        words = self._ui.translate("%(what)s taken off the list") % {"what": item.what}
        self._ui.operations.run(partial(self._packing.leave_out, self._session, item), words)
