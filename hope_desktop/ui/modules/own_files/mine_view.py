"""Mijn materiaal: all that a trainer brought or made as pictures, and where each belongs."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any, override

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import AROUND, NUMBERED, MaterialId, Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.labels import module_name
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.materials import Materials
from hope_desktop.ui import icons
from hope_desktop.ui.colours import MODULE_LOOKS
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.own_files.drop_field import DropField
from hope_desktop.ui.modules.own_files.file_tiles import ScrolledFiles
from hope_desktop.ui.modules.words import file_tile, place_word
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import Flow, column, hint, holder, title
from hope_desktop.ui.widgets.row_list import RowView
from hope_desktop.ui.widgets.rows import Index, Row, RowModel, row_of
from hope_desktop.ui.widgets.thumbnails import Thumbnails

_FILES = "application/x-hope-files"
_SELECTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class MineView(QWidget):
    """A click opens, with Ctrl or Shift it selects; what is selected is dragged onto a module.

    Signals:
        opened: The id of a file or of an activity.
        menu_requested: What can be done with what is selected; the id below the pointer and where.
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
        commands: ModulesCommands,
        pictures: Thumbnails,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._library, self._materials, self._ui = library, materials, ui
        self._files: tuple[Material, ...] = ()
        self._made: list[Row] = []
        translate = self._ui.translate
        name = title(translate("My material"))
        name.setWordWrap(False)
        self.count = hint()
        self.sort = primary_button("", "inbox")
        self.add = quiet_button(translate("Add files"), "paperclip")
        self.chips = {one: ModuleChip(one, self) for one in (*NUMBERED, *AROUND, Module.ADULTS)}
        for chip in self.chips.values():
            chip.clicked.connect(partial(self._press, chip))
        self.places = Flow(self.chips.values(), space=GRID - 2)
        self.drop = DropField(self._ui)
        none = EmptyState("inbox", translate("Nothing of yours here yet"), "")
        self.files = Gallery(translate("My material"), none, pictures, ScrolledFiles, DraggedFiles)
        self.files.view.setSelectionMode(RowView.SelectionMode.ExtendedSelection)
        head = Flow((name, self.count, self.sort, self.add))
        edges = (3 * GRID, GRID, GRID, GRID)
        self.above = column(head, self.places, space=GRID + 4)
        above = holder(self.above)
        above.setContentsMargins(0, 0, 2 * GRID, 0)
        whole = (above, (self.drop, 1), (self.files, 1))
        self.setLayout(column(*whole, space=GRID + 4, margins=edges))
        self.add.clicked.connect(commands.add_files.trigger)
        self.drop.clicked.connect(commands.add_files.trigger)
        self.sort.clicked.connect(self._sort)
        view = self.files.view
        view.clicked.disconnect()
        view.clicked.connect(self._open)
        self.files.row_opened.connect(self.opened)
        view.selectionModel().selectionChanged.connect(self._follow)
        self.files.menu_requested.connect(self.menu_requested)

    def focus_first(self) -> None:
        """The files, or the way to bring some."""
        (self.files.view if self.files.isVisibleTo(self) else self.drop).setFocus()

    def chosen_files(self) -> tuple[MaterialId, ...]:
        """Return the files that are selected, or the current one."""
        keys = (row_of(index).key for index in self.files.view.selectedIndexes())
        return tuple(MaterialId(key) for key in keys if isinstance(key, int))

    def refresh(self) -> None:
        """Read again, what came last first."""
        every = self._files = self._materials.all()
        library, what = self._library, self._ui.translate("activity")
        self._made = [
            Row(
                one.id,
                one.title,
                place_word(one.module, self._ui),
                what,
                module=one.module,
                icon="pencil",
                sheets=library.activity(one.id).handouts[:1],
            )
            for one in library.rows(ActivityFilter(mine=True))
        ]
        n = len(every)
        words = self._ui.plural("%(n)d file", "%(n)d files", n)
        self.count.setText(words if n else "")
        counts = Counter(one.module for one in every)
        counts.update(one.module for one in self._made)
        for module, chip in self.chips.items():
            name = module_name(module, self._ui.translate)
            chip.setText(f"{name} · {counts[module]}" if counts[module] else name)
        self.places.setVisible(bool(every))
        self._fill()

    def _fill(self) -> None:
        """Show those of the pressed module, or all."""
        wanted = next((m for m, chip in self.chips.items() if chip.isChecked()), None)
        rows = [file_tile(one, self._ui) for one in self._files if wanted in {None, one.module}]
        rows += [one for one in self._made if wanted in {None, one.module}]
        self.files.show_rows(rows)
        some = bool(self._files or self._made)
        self.files.setVisible(some)
        self.drop.setVisible(not some)
        self.add.setVisible(some)
        self._follow()

    def _press(self, pressed: QPushButton) -> None:
        """Choose one module at a time, or none."""
        for chip in self.chips.values():
            chip.setChecked(chip is pressed and pressed.isChecked())
        self._fill()

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

    def _sort(self) -> None:
        self.sorting_wanted.emit(self._to_sort())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not QGuiApplication.keyboardModifiers() & _SELECTS:
            self.opened.emit(row_of(index).key)

    def put(self, ids: Sequence[MaterialId], module: Module) -> None:
        """Put files in a module, with one undo."""
        from hope_desktop.services.library.materials import put_in

        n, place = len(ids), module_name(module, self._ui.translate)
        words = self._ui.plural("%(n)d file to %(module)s", "%(n)d files to %(module)s", n)
        words %= {"module": place}
        self._ui.operations.run(partial(put_in, self._materials, ids, module), words)


class DraggedFiles(RowModel):
    """Rows of which the files can be dragged."""

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def mimeData(self, indexes: Sequence[Any]) -> QMimeData:
        made = QMimeData()
        keys = [row_of(index).key for index in indexes]
        ids = ",".join(str(key) for key in keys if isinstance(key, int))
        made.setData(_FILES, ids.encode())
        return made

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction


class ModuleChip(QPushButton):
    """A module: pressed it shows what is in it, and it takes what is dropped on it."""

    def __init__(self, module: Module, view: MineView) -> None:
        super().__init__()
        self.setProperty("look", "chip")
        icons.put(self, MODULE_LOOKS[module].icon)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAcceptDrops(True)
        self._module, self._view = module, view

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(_FILES))

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        said = bytes(event.mimeData().data(_FILES).data()).decode()
        ids = [MaterialId(int(one)) for one in said.split(",") if one]
        event.acceptProposedAction()
        if ids:
            self._view.put(ids, self._module)
