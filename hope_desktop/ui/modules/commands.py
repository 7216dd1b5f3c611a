"""What can be done on the page of modules, with its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.services.library.library import Library
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui


class ModulesCommands:
    """The actions; the window puts them in the menu Actions while the page is shown."""

    def __init__(self, page: QWidget, ui: Ui) -> None:
        self.back = page_action(_("&Back"), "arrow-left", ui, page, "Alt+Left")
        self.add = page_action(_("&Add to a workshop…"), "plus", ui, page, "Ctrl+Return")
        self.print = page_action(_("Print this &paper…"), "printer", ui, page)
        self.pdf = page_action(_("&Save as PDF…"), "file-down", ui, page, "Ctrl+E")
        self.new_activity = page_action(_("New acti&vity"), "plus", ui, page, "Ctrl+Shift+N")
        self.new_handout = page_action(_("New &handout…"), "file-text", ui, page)
        self.add_files = page_action(_("Add &files…"), "paperclip", ui, page)
        self.change = page_action(_("Chan&ge this"), "pencil", ui, page, "F2")
        self.copy = page_action(_("Make a &copy"), "copy", ui, page, "Ctrl+D")
        self.remove = page_action(_("To the b&in"), "trash-2", ui, page)


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
    """Make a menu that goes when it is done with; `pop_up` shows it when it is filled."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    return menu


def add_ticked(menu: QMenu, words: str, do: Callable[[], object], *, is_on: bool) -> None:
    """Offer something with a tick before it where it is so now."""
    action = menu.addAction(words, do)
    action.setCheckable(True)
    action.setChecked(is_on)


def pop_up(menu: QMenu, page: QWidget) -> None:
    """Below the button that was pressed, else where the focus is."""
    below = QApplication.focusWidget() or page
    down = below.height() if isinstance(below, QPushButton) else 0
    menu.popup(below.mapToGlobal(QPoint(0, down)))
