"""What can be done with own files where they are shown: the menu on the right button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.terms import Changes, MaterialId, Module
from hope_desktop.i18n.labels import label as name_of, module_name
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.materials import Materials, let_see, put_in
from hope_desktop.ui import icons
from hope_desktop.ui.modules.add_to_workshop import AddToWorkshop
from hope_desktop.ui.modules.commands import add_ticked, shown_menu
from hope_desktop.ui.modules.placed import PlacedPage
from hope_desktop.ui.modules.shown_paper import ShownPaper
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.opening import open_piece


class FileMenu:
    """For one file or several: each choice is one undo."""

    def __init__(
        self,
        materials: Materials,
        files: MaterialFiles,
        paper: ShownPaper,
        adding: AddToWorkshop,
        ui: Ui,
        page: PlacedPage,
    ) -> None:
        self._materials, self._files = materials, files
        self._paper, self._adding = paper, adding
        self._ui, self._page = ui, page
        self.menu: QMenu | None = None

    def show(self, ids: Sequence[MaterialId], at: QPoint) -> None:
        """Offer it for these."""
        translate = self._ui.translate
        pieces = [self._materials.get(one) for one in ids]
        menu = self.menu = shown_menu(self._page)
        if len(pieces) == 1:
            piece = pieces[0]
            place = self._page.place_at(piece.id)
            opened = partial(open_piece, self._files, piece.id, self._ui, self._page)
            icons.put(menu.addAction(translate("Open"), opened), "folder-open")
            if piece.is_printed and place is not None:
                icons.put(
                    menu.addAction(translate("Print"), partial(self._paper.print, place)),
                    "printer",
                )
            menu.addSeparator()
        modules = menu.addMenu(translate("Module"))
        icons.put(modules.menuAction(), "layers")
        for module in (*Module, None):
            name = module_name(module, translate) if module else translate("still to be sorted")
            there = all(one.module is module for one in pieces)
            add_ticked(modules, name, partial(self._put, ids, module), is_on=there)
        purposes = menu.addMenu(translate("For what"))
        for purpose in (one for one in Purpose if one is not Purpose.TEXT):
            name, so = name_of(purpose, translate), all(one.purpose is purpose for one in pieces)
            add_ticked(purposes, name, partial(self._use, pieces, purpose), is_on=so)
        used = menu.addMenu(translate("Add to…"))
        icons.put(used.menuAction(), "plus")
        self._adding.fill_for_files(used, *ids)
        hers = all(one.only_me for one in pieces)
        keep = partial(self._keep, ids, not hers)
        add_ticked(menu, translate("Only for me"), keep, is_on=hers)
        menu.addSeparator()
        gone = menu.addAction(translate("To the b&in"), partial(self._remove, ids))
        icons.put(gone, "trash-2")
        menu.popup(at)

    def _words(self, ids: Sequence[MaterialId]) -> str:
        if len(ids) == 1:
            words = self._ui.translate("%(name)s changed")
            return words % {"name": self._materials.get(ids[0]).title}
        n = len(ids)
        return self._ui.plural("%(n)d file changed", "%(n)d files changed", n)

    def _put(self, ids: Sequence[MaterialId], module: Module | None) -> None:
        change = partial(put_in, self._materials, ids, module)
        self._ui.operations.run(change, self._words(ids))

    def _use(self, pieces: Sequence[Material], purpose: Purpose) -> None:
        def change() -> Changes:
            return self._materials.change(*(replace(one, purpose=purpose) for one in pieces))

        self._ui.operations.run(change, self._words([one.id for one in pieces]))

    def _keep(self, ids: Sequence[MaterialId], only_me: bool) -> None:
        change = partial(let_see, self._materials, ids, only_me=only_me)
        self._ui.operations.run(change, self._words(ids))

    def _remove(self, ids: Sequence[MaterialId]) -> None:
        n = len(ids)
        words = self._ui.plural("%(n)d file put in the bin", "%(n)d files put in the bin", n)
        self._ui.operations.run(partial(self._materials.remove, *ids), words)
