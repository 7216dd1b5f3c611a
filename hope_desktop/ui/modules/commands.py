"""What can be done on the page of modules, with its keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui


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
        new_handout=make(_("New &handout here"), "file-text"),
        add_files=make(_("Add fi&les…"), "paperclip"),
        copy=make(_("Make a &copy"), "copy", "Ctrl+D"),
        remove=make(_("To the b&in"), "trash-2"),
    )
