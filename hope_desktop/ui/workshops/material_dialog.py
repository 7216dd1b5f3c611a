"""The own material of one workshop: copies, opening a file, and choosing from all files."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.terms import Changes, MaterialId, SessionId
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.materials import Materials
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, quiet_button
from hope_desktop.ui.widgets.destination import FILES, Destination
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from hope_desktop.ui.widgets.layouts import SnugScroll, clear, heading, hint, label
from hope_desktop.ui.widgets.opening import open_piece
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.search.box import SearchBox

_USUAL = -1
"""As many as are usual for whoever gets it."""
_MOST = 50
"""So many are offered; who needs another types a letter."""


class MaterialDialog(Dialog):
    """The chosen files above, all others below; each change is one undo."""

    def __init__(
        self,
        planning: Planning,
        materials: Materials,
        files: MaterialFiles,
        session: SessionId,
        go: Callable[[Destination], object],
        ui: Ui,
        parent: QWidget | None,
    ) -> None:
        translate = ui.translate
        super().__init__(translate("Own material of this workshop"), ui, parent)
        self._planning, self._materials, self._files = planning, materials, files
        self._session, self._go = session, go
        self.along = QGridLayout()
        self.along.setColumnStretch(0, 1)
        self.boxes: dict[MaterialId, NumberBox] = {}
        self.search = SearchBox(translate("Find in what you have"))
        none = EmptyState("paperclip", translate("Nothing else of yours"), "")
        self.list = RowList(translate("What you have"), none)
        self.add = quiet_button(bare(translate("Add &files…")), "paperclip")
        chosen = heading(translate("Choose from what you have"))
        self._room = SnugScroll(self.along)
        parts = (self._room, chosen, self.search, (self.list, 1))
        self.lay_out(*parts, below=(self.add, 1))
        self.resize(80 * GRID, 0)
        self.search.words_changed.connect(self._show_others)
        self.list.row_opened.connect(self._take)
        self.list.view.clicked.connect(lambda: self._take(self.list.view.current_key()))
        self.add.clicked.connect(lambda: self._go(Destination(FILES.page, session=self._session)))
        ui.bus.changed.connect(self._on_changed)
        self._show()

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.material or self._session in changes.sessions:
            self._show()

    def _goes_along(self) -> tuple[Material, ...]:
        self._activities = self._planning.get(self._session).activities.keys()
        return self._materials.along(self._activities, self._session)

    def _show(self) -> None:
        clear(self.along)
        self.boxes = {}
        pieces = self._goes_along()
        if not pieces:
            words = self._ui.translate("Nothing yet. Choose something below, or add files.")
            self.along.addWidget(hint(words), 0, 0)
        for line, piece in enumerate(pieces):
            translate = self._ui.translate
            name = label(piece.title)
            what = hint(name_of(piece.purpose, translate))
            what.setWordWrap(False)
            self.along.addWidget(name, line, 0)
            self.along.addWidget(what, line, 1)
            if piece.purpose not in {Purpose.SHOW, Purpose.TEXT}:
                self.along.addWidget(self._copies(piece, name), line, 2)
            look = icon_button(translate("Open %(title)s") % {"title": piece.title}, "folder-open")
            look.clicked.connect(partial(open_piece, self._files, piece.id, self._ui, self))
            self.along.addWidget(look, line, 3)
            if not self._activities & {*piece.activities}:
                away = icon_button(translate("Not for this workshop"), "x")
                away.clicked.connect(partial(self._leave, piece))
                self.along.addWidget(away, line, 4)
        self.along.setRowStretch(len(pieces) + 1, 1)
        QTimer.singleShot(0, self, self._make_room)
        self._show_others()

    def _make_room(self) -> None:
        """Give what goes along its room, now that all of it is shown."""
        wanted = max(6 * GRID, self.along.sizeHint().height())
        self._room.setMinimumHeight(min(wanted, 20 * GRID))
        self._room.setMaximumHeight(wanted)

    def _copies(self, piece: Material, name: QLabel) -> NumberBox:
        translate = self._ui.translate
        box = NumberBox(_USUAL, 999)
        box.setSpecialValueText(translate("as usual"))
        box.setSuffix(" ×")
        kept = dict(piece.sessions).get(self._session)
        box.setValue(_USUAL if kept is None else kept)
        said = translate("How many of %(title)s")
        box.setAccessibleName(said % {"title": piece.title})
        box.setToolTip(translate("0 stays at home"))
        name.setBuddy(box)
        box.editingFinished.connect(partial(self._keep, piece, box))
        self.boxes[piece.id] = box
        return box

    def _keep(self, piece: Material, box: NumberBox) -> None:
        copies = None if box.value() == _USUAL else box.value()
        linked = self._session in dict(piece.sessions)
        if dict(piece.sessions).get(self._session) == copies and (linked or copies is None):
            return
        words = self._ui.translate("Copies of %(title)s changed") % {"title": piece.title}
        link = self._materials.link
        self._later(partial(link, [piece.id], self._session, copies=copies), words)

    def _leave(self, piece: Material) -> None:
        words = self._ui.translate("%(title)s stays at home") % {"title": piece.title}
        self._later(partial(self._materials.unlink, [piece.id], self._session), words)

    def _later(self, change: Callable[[], Changes], words: str) -> None:
        """Show all anew, once the widget that told is done."""
        QTimer.singleShot(0, self, partial(self._ui.operations.run, change, words))

    def _show_others(self) -> None:
        words = self.search.text().strip()
        here = {one.id for one in self._goes_along()}
        found = self._materials.search(words) if words else self._materials.all()
        self.list.show_rows(
            [
                Row(one.id, one.title, one.file_name, name_of(one.purpose, self._ui.translate))
                for one in found
                if one.id not in here and not one.only_me and one.purpose is not Purpose.TEXT
            ][:_MOST]
        )

    def _take(self, key: object) -> None:
        if isinstance(key, int):
            title_ = self._materials.get(MaterialId(key)).title
            words = self._ui.translate("%(title)s goes along") % {"title": title_}
            link = self._materials.link
            self._later(partial(link, [MaterialId(key)], self._session), words)
