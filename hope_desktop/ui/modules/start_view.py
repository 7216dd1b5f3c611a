"""The first view of the page: four modules as cards, the other places, and what stands below."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from hope_desktop.domain.library.handout import HandoutKind, name_of
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import AROUND, NUMBERED, MaterialId, Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import dotted
from hope_desktop.i18n.labels import label as label_of, module_name
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.materials import Materials, put_in
from hope_desktop.services.overview import Overview
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.modules.cards import ModuleCard, PlaceCard, shown_pair
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.grid import GAP, CardGrid, GridKeys
from hope_desktop.ui.modules.own_files.drop_field import DropField
from hope_desktop.ui.modules.own_files.file_tiles import DraggedFiles, FileDelegate
from hope_desktop.ui.modules.places import LETTERS, MINE, PATH, ModulesPlace
from hope_desktop.ui.modules.prose import first_sentence
from hope_desktop.ui.modules.sheets import every_sheet, sheet_row
from hope_desktop.ui.modules.words import (
    activities_words,
    file_tile,
    files_words,
    made_tile,
    sheets_words,
)
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import (
    Scroll,
    beside,
    column,
    heading,
    hint,
    holder,
    row,
    title,
)
from hope_desktop.ui.widgets.rows import Row, row_of
from hope_desktop.ui.widgets.thumbnails import Thumbnails

_WIDE = 1160
_MOST_FILES = 6
_SELECTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_LETTERS = (
    HandoutKind.SCHOOL_LETTER,
    HandoutKind.TEACHER_SHEET_BEFORE,
    HandoutKind.TEACHER_SHEET_AFTER,
    HandoutKind.PARENT_LETTER,
    HandoutKind.PUPIL_LETTER,
    HandoutKind.ANSWER_CARD,
    HandoutKind.FORM,
)
"""Papers that belong to no activity, in the order in which they are shown."""


class StartView(QWidget):
    """Arrows go over cards and tiles as over one grid.

    Below the cards stand her own material, the newest or all of it, and the papers of the school.
    A click on a file opens it, with Ctrl or Shift it selects; what is selected is dragged onto a
    module.

    Signals:
        opened: A `Module`, a `ModulesPlace`, or the id of a file, an activity or a paper.
        menu_requested: What can be done with a file or a paper; its id and where.
        selection_changed: Commands now apply to other files.
        sorting_wanted: The selected files when there are several, else those without a place.
    """

    opened = Signal(object)
    menu_requested = Signal(object, QPoint)
    selection_changed = Signal()
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
        self._made: list[Row] = []
        self._place = PATH
        self._build()
        for module, one in (*self.cards.items(), *self.places.items()):
            one.clicked.connect(partial(self.opened.emit, module))
            one.files_put.connect(partial(self._put, module))
        self.letters.clicked.connect(partial(self.opened.emit, LETTERS))
        self.all.clicked.connect(partial(self.opened.emit, MINE))
        self.sort.clicked.connect(lambda: self.sorting_wanted.emit(self._to_sort()))
        self.drop.clicked.connect(commands.add_files.trigger)
        view = self.files.view
        view.clicked.disconnect()
        view.clicked.connect(self._open_file)
        view.selectionModel().selectionChanged.connect(self._follow)
        for shown in (self.files, self.handouts):
            shown.row_opened.connect(self.opened)
            shown.menu_requested.connect(self.menu_requested)

    def focus_first(self) -> None:
        """Put the focus on the first module, or on the first of what was asked for."""
        if self._place.school:
            self.handouts.view.setFocus()
        elif self._place.mine:
            (self.drop if self.files.isHidden() else self.files.view).setFocus()
        else:
            self.cards[Module.BOUNDARIES].setFocus()

    def chosen_files(self) -> tuple[MaterialId, ...]:
        """Return the files that are selected."""
        keys = (row_of(index).key for index in self.files.view.selectedIndexes())
        return tuple(MaterialId(key) for key in keys if isinstance(key, int))

    def show_place(self, place: ModulesPlace) -> None:
        """Read again, and bring what is asked for into sight."""
        is_other, self._place = place != self._place, place
        self.refresh()
        high = self._scroll.viewport().height() if place.school else 0
        self._letters.setMinimumHeight(high)  # their name comes to the top
        if is_other:
            part = self._below if place.mine else self._letters if place.school else self._head
            QTimer.singleShot(0, part, partial(self._bring_up, part))

    def _bring_up(self, part: QWidget) -> None:
        self._scroll.verticalScrollBar().setValue(part.mapTo(self._content, QPoint()).y())

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
        papers = [one for one in library.school_papers() if one.kind in _LETTERS]
        papers.sort(key=lambda one: (_LETTERS.index(one.kind), name_of(one.id), one.id))
        letters = [
            sheet_row(one, ui)
            for kind in _LETTERS
            for one in every_sheet((paper for paper in papers if paper.kind is kind), facts, ui)
        ]
        self.letters.show_count(len(letters), sheets_words(len(letters), ui))
        self.handouts.show_rows(letters)
        self._show_hers(files)

    def _show_hers(self, files: tuple[Material, ...]) -> None:
        """Show what she brought and made."""
        ui, self._files = self._ui, files
        self._made = [
            made_tile(one, self._library.activity(one.id).handouts[:1], ui)
            for one in self._library.rows(ActivityFilter(mine=True))
        ]
        some = bool(files or self._made)
        self.count.setText(ui.plural("%(n)d file", "%(n)d files", len(files)) if files else "")
        self.files.setVisible(some)
        self.drop.setHidden(self._place.mine and some)
        self._fill_row()
        self._follow()

    def _build(self) -> None:
        translate, ui = self._ui.translate, self._ui
        name = title(translate("Modules"))
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
        none, pictures = EmptyState("inbox", "", ""), self._pictures
        self.files = Gallery(translate("My material"), none, pictures, FileDelegate, DraggedFiles)
        self.files.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        none = EmptyState("file-text", translate("No handouts"), "")
        self.handouts = Gallery(translate("Letters and cards"), none, pictures)
        mine, letters = heading(translate("My material")), heading(self.letters.text())
        self.above = column()
        """What came in and has to be asked stands here."""
        path, around = tuple(self.cards.values()), (*self.places.values(), self.letters)
        self._grid = CardGrid(path, around, self._fill_row)
        self._head = holder(row(name, 1, self.new))
        says = row(mine, self.count, 1, self.sort, self.all)
        hers = beside((self.drop, 1), (self.files, 3), space=GAP)
        self._below = holder(column(says, self.above, hers, space=GRID + 4))
        self._letters = holder(column(letters, self.handouts))
        parts = self._head, self._grid, self._below, self._letters, 1
        self._content = holder(column(*parts, space=GRID + 4))
        self._scroll = Scroll(self._content, width=_WIDE)
        self.setLayout(column(self._scroll))
        tiles = self.drop, self.files.view, self.handouts.view
        self._keys = GridKeys(self, (*path, *around, *tiles))

    def _fill_row(self) -> None:
        """As many of the newest as stand beside each other, or all."""
        rows = [file_tile(one, self._ui) for one in self._files]
        newest = rows[: min(_MOST_FILES, self.files.columns)]
        shown = rows + self._made if self._place.mine else newest
        self.files.show_rows(shown)
        self.all.setHidden(len(shown) == len(rows + self._made))

    def _follow(self) -> None:
        n = len(self._to_sort())
        self.sort.setText(self._ui.translate("Sort %(n)d") % {"n": n})
        self.sort.setVisible(n > 0)
        self.selection_changed.emit()

    def _to_sort(self) -> list[Material]:
        chosen = set(self.chosen_files())
        if len(chosen) > 1:
            return [one for one in self._files if one.id in chosen]
        return [one for one in self._files if one.module is None]

    def _open_file(self, index: QModelIndex) -> None:
        if index.isValid() and not QGuiApplication.keyboardModifiers() & _SELECTS:
            self.opened.emit(row_of(index).key)

    def _put(self, module: Module, ids: Sequence[MaterialId]) -> None:
        """Put files in a module, with one undo."""
        n, place = len(ids), module_name(module, self._ui.translate)
        words = self._ui.plural("%(n)d file to %(module)s", "%(n)d files to %(module)s", n)
        words %= {"module": place}
        self._ui.operations.run(partial(put_in, self._materials, ids, module), words)
