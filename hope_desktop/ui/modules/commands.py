"""What can be done on the page of modules, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui

if TYPE_CHECKING:
    from hope_desktop.services.library.library import Library


@dataclass(frozen=True, slots=True)
class ModulesCommands:
    """The actions; the window puts them in the menu Actions while the page is shown."""

    back: QAction
    add: QAction
    print: QAction
    pdf: QAction
    new_activity: QAction
    new_handout: QAction
    add_files: QAction
    change: QAction
    copy: QAction
    remove: QAction


def make_commands(page: QWidget, ui: Ui) -> ModulesCommands:
    """The actions of the page, added to it."""

    def make(words: str, icon: str, keys: str = "") -> QAction:
        action = QAction(ui.translate(words), page)
        action.setShortcut(QKeySequence(keys))
        name = action.text().replace("&", "").removesuffix("…")
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.put(action, icon)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{name} ({shown})" if shown else name)
        page.addAction(action)
        return action

    return ModulesCommands(
        back=make(_("&Back"), "arrow-left", "Alt+Left"),
        add=make(_("&Add to a workshop…"), "plus", "Ctrl+Return"),
        print=make(_("Print this &paper…"), "printer"),
        pdf=make(_("&Save as PDF…"), "file-down", "Ctrl+E"),
        new_activity=make(_("New acti&vity"), "plus", "Ctrl+Shift+N"),
        new_handout=make(_("New &handout…"), "file-text"),
        add_files=make(_("Add fi&les…"), "paperclip"),
        change=make(_("C&hange this"), "pencil", "F2"),
        copy=make(_("Make a &copy"), "copy", "Ctrl+D"),
        remove=make(_("To the b&in"), "trash-2"),
    )


def offer_activities(
    menu: QMenu,
    library: Library,
    ui: Ui,
    choose: Callable[[ActivityId], object],
    only: Module | None = None,
) -> None:
    """Every activity below its module, or at once those of the only one that is meant."""
    for module in Module if only is None else (only,):
        rows = library.rows(ActivityFilter(module=module))
        part = menu if only else menu.addMenu(module_name(module, ui.translate))
        for row in rows:
            part.addAction(row.title.replace("&", "&&"), partial(choose, row.id))


def shown_menu(page: QWidget) -> QMenu:
    """A menu that goes when it is done with; `pop_up` shows it when it is filled."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    return menu


def pop_up(menu: QMenu, page: QWidget) -> None:
    """Below the button that was pressed, else where the focus is."""
    below = QApplication.focusWidget() or page
    down = below.height() if isinstance(below, QPushButton) else 0
    menu.popup(below.mapToGlobal(QPoint(0, down)))
