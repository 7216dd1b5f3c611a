"""The first view of the page: four modules as cards, the other places, and her own material."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import override

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QWidget

from hope_desktop.domain.library.handout import name_of
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import AROUND, NUMBERED, Module
from hope_desktop.i18n.catalogue import dotted
from hope_desktop.i18n.labels import label as label_of
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.materials import Materials
from hope_desktop.services.overview import Overview
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.modules.cards import ModuleCard, PlaceCard, shown_pair
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.own_files.drop_field import DropField
from hope_desktop.ui.modules.own_files.file_tiles import FileDelegate
from hope_desktop.ui.modules.places import LETTERS, MINE
from hope_desktop.ui.modules.prose import first_sentence
from hope_desktop.ui.modules.sheets import every_sheet
from hope_desktop.ui.modules.words import activities_words, file_tile, files_words, sheets_words
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, tones
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Scroll, column, heading, hint, holder, row, title
from hope_desktop.ui.widgets.thumbnails import Thumbnails

_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_ASIDE = 4
"""So much farther counts what lies aside of the way of the key."""

type _Cell = tuple[QRect, QWidget, QModelIndex]


class GridKeys(QObject):
    """Arrow keys over cards and tiles as one grid: to the nearest cell in their direction."""

    def __init__(self, page: QWidget, parts: Sequence[QWidget]) -> None:
        """`parts` are buttons, and lists of which each row is a cell."""
        super().__init__(page)
        self._page, self._parts = page, parts
        for one in parts:
            one.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        return step is not None and plain and self._go(watched, step)

    def _go(self, here: QObject, step: QPoint) -> bool:
        cells = list(self._cells())
        start = next((c for c in cells if c[1] is here and _is_current(c)), None)
        if start is None:
            return False
        middle = start[0].center()

        def far(cell: _Cell) -> int:
            way = cell[0].center() - middle
            on = way.x() * step.x() + way.y() * step.y()
            aside = abs(way.x() * step.y()) + abs(way.y() * step.x())
            return on + _ASIDE * aside

        def lies_on(cell: _Cell) -> bool:
            there, from_ = cell[0], start[0]
            if step.x():
                beside = there.top() <= from_.bottom() and from_.top() <= there.bottom()
                return beside and (there.center().x() - middle.x()) * step.x() > 0
            gap = there.top() - from_.bottom() if step.y() > 0 else from_.top() - there.bottom()
            return gap > 0

        found = min(filter(lies_on, cells), key=far, default=None)
        if found is None:
            return True
        _rect, widget, index = found
        if isinstance(widget, QAbstractItemView):
            widget.setCurrentIndex(index)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _cells(self) -> Iterator[_Cell]:
        for part in self._parts:
            if not part.isVisibleTo(self._page):
                continue
            if not isinstance(part, QAbstractItemView):
                yield QRect(part.mapTo(self._page, QPoint()), part.size()), part, QModelIndex()
                continue
            for number in range(part.model().rowCount()):
                index = part.model().index(number, 0)
                area = part.visualRect(index)
                corner = part.viewport().mapTo(self._page, area.topLeft())
                yield QRect(corner, area.size()), part, index


def _is_current(cell: _Cell) -> bool:
    """Of a button itself, of a list its current row."""
    view = cell[1]
    return not isinstance(view, QAbstractItemView) or view.currentIndex() == cell[2]


_WIDE = 1160
_GAP = 15
"""Between two cards; an arrow stands in it."""
_LETTERS = 30
"""So many letters have room on a line of a card."""
_MOST_FILES = 6


class StartView(QWidget):
    """Arrows go over cards and tiles as over one grid.

    Signals:
        opened: A `Module`, a `ModulesPlace`, or the id of a file.
        menu_requested: What can be done with a file; its id and where.
        sorting_wanted: The files that have no place yet.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)
    sorting_wanted = Signal(object)

    def __init__(
        self,
        library: Library,
        materials: Materials,
        overview: Overview,
        commands: ModulesCommands,
        pictures: Thumbnails,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._library, self._materials, self._overview = library, materials, overview
        self._ui, self._pictures = ui, pictures
        self._files: tuple[Material, ...] = ()
        self._build()
        for module, one in (*self.cards.items(), *self.places.items()):
            one.clicked.connect(partial(self.opened.emit, module))
        self.letters.clicked.connect(partial(self.opened.emit, LETTERS))
        self.all.clicked.connect(partial(self.opened.emit, MINE))
        self.sort.clicked.connect(self._sort)
        self.drop.clicked.connect(commands.add_files.trigger)
        self.files.row_opened.connect(self.opened)
        self.files.menu_requested.connect(self.menu_requested)

    def focus_first(self) -> None:
        """The first module."""
        self.cards[Module.BOUNDARIES].setFocus()

    def refresh(self) -> None:
        """Read the library again."""
        library, ui = self._library, self._ui
        facts = self._overview.next_class()
        files = self._materials.all()
        for module, text in library.module_texts().items():
            activities = library.module(module).activities
            mine = files_words(sum(one.module is module for one in files), ui)
            count = activities_words(len(activities), ui)
            if module not in self.cards:
                said = ", ".join(filter(None, (count, mine)))
                self.places[module].show_count(len(activities), said)
                continue
            sheets = every_sheet([h for one in activities for h in one.handouts], facts, ui)
            about = (count, sheets_words(len(sheets), ui), mine)
            pair = shown_pair([one.shown for one in sheets])
            self.cards[module].show_module(first_sentence(text.aim), dotted(*about), pair)
        letters = len({name_of(one.id) for one in library.school_papers()})
        self.letters.show_count(letters, sheets_words(letters, ui))
        self._files = files
        waiting = sum(one.module is None for one in files)
        words = self._ui.plural("%(n)d file", "%(n)d files", len(files))
        self.count.setText(words if files else "")
        self.sort.setText(self._ui.translate("Sort %(n)d") % {"n": waiting})
        self.sort.setVisible(waiting > 0)
        self.files.setVisible(bool(files))
        self._grid.place()
        self._fill_row()

    def _build(self) -> None:
        translate, ui = self._ui.translate, self._ui
        name = title(translate("Modules"))
        name.setWordWrap(False)
        self.new = quiet_button(translate("New"), "plus")
        self.cards = {one: ModuleCard(one, self._pictures, ui) for one in NUMBERED}
        self.places = {
            one: PlaceCard(label_of(one, translate), MODULE_LOOKS[one].icon, one)
            for one in (*AROUND, Module.ADULTS)
        }
        self.letters = PlaceCard(translate("Letters and cards"), "file-text")
        self.count = hint()
        self.sort = link_button("", "inbox")
        self.all = link_button(translate("See everything"), "arrow-right")
        self.drop = DropField(ui)
        self.files = Gallery(
            translate("My material"), EmptyState("inbox", "", ""), self._pictures, FileDelegate
        )
        mine = heading(translate("My material"))
        mine.setWordWrap(False)
        below = holder(row(mine, self.count, 1, self.sort, self.all))
        path, beside = tuple(self.cards.values()), (*self.places.values(), self.letters)
        self._grid = CardGrid(path, beside, below, (self.drop, self.files), self._fill_row)
        head = row(name, 1, self.new)
        content = holder(column(head, self._grid, 1, space=GRID + 4))
        self.setLayout(column(Scroll(content, width=_WIDE)))
        self._keys = GridKeys(self, (*path, *beside, self.drop, self.files.view))

    def _sort(self) -> None:
        self.sorting_wanted.emit([one for one in self._files if one.module is None])

    def _fill_row(self) -> None:
        """As many of the newest as stand beside each other: the rest is one click away."""
        shown = self._files[: min(_MOST_FILES, self.files.columns)]
        self.files.show_rows([file_tile(one, self._ui) for one in shown])


class CardGrid(QWidget):
    """Four columns, or two where there is less room; arrows between the cards say their order."""

    def __init__(
        self,
        cards: Sequence[QWidget],
        places: Sequence[QWidget],
        between: QWidget,
        last: tuple[QWidget, QWidget],
        placed: Callable[[], object],
    ) -> None:
        """`last` are a field in the first column, and what fills the others unless hidden.

        `placed`: the columns have other widths.
        """
        super().__init__()
        self._cards, self._places, self._between, self._last = cards, places, between, last
        self._columns = len(cards)
        last[1].setParent(self)  # while it is hidden it has no place here
        self._box = QGridLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setHorizontalSpacing(_GAP)
        self._box.setVerticalSpacing(GRID + 4)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(placed)
        self.place()

    def place(self) -> None:
        """Put all in its place."""
        count = self._columns
        while self._box.takeAt(0) is not None:
            pass
        every = (*self._cards, *self._places)
        for at, one in enumerate(every):
            self._box.addWidget(one, at // count, at % count)
        for at in range(len(self._cards)):
            self._box.setColumnStretch(at, 1 if at < count else 0)
        rows = len(every) // count
        field, rest = self._last
        self._box.addWidget(self._between, rows, 0, 1, count)
        self._box.addWidget(field, rows + 1, 0, 1, count if rest.isHidden() else 1)
        if not rest.isHidden():
            self._box.addWidget(rest, rows + 1, 1, 1, count - 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.fontMetrics().averageCharWidth() * _LETTERS
        count = 4 if self.width() >= 4 * room + 3 * _GAP else 2
        if count != self._columns:
            self._columns = count
            self.place()
        self._later.start()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        muted = QColor(tones().muted)
        arrow = icons.pixmap("chevron-right", muted, _GAP + 2, self.devicePixelRatioF())
        for before, after in pairwise(one.geometry() for one in self._cards):
            if before.top() == after.top():
                painter.drawPixmap(before.right(), before.center().y() - _GAP // 2, arrow)
