"""The one row above the pages: the menus, undo, and the search that reaches everything.

The menu bar stands in it, and not the row in the menu bar: what lies in the corner of a menu bar
is in no accessibility tree, and a platform with a menu bar of its own would not show it.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenuBar, QSizePolicy

from hope_desktop.ui.commands import WindowCommands
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button
from hope_desktop.ui.widgets.search.box import SearchBox


class TopRow(QFrame):
    """Every command on it stands in a menu too."""

    def __init__(self, commands: WindowCommands, ui: Ui) -> None:
        super().__init__()
        self.setObjectName("top")
        self.bar = QMenuBar()
        self.menus = commands.fill(self.bar)
        self.bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.undo = icon_button(commands["undo"].iconText(), "undo-2")
        self.undo.setDefaultAction(commands["undo"])
        self.undo.setIconSize(QSize(20, 20))
        words = ui.translate("Search everywhere")
        self.search = SearchBox(words, f"{words} (Ctrl+K)")
        self.search.setMinimumWidth(20 * GRID)
        self.search.setMaximumWidth(40 * GRID)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID, 4, 2 * GRID, 4)
        line.setSpacing(2 * GRID)
        line.addWidget(self.bar)
        line.addStretch(1)
        line.addWidget(self.undo)
        line.addWidget(self.search, 3)
