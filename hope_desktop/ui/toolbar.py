"""The one toolbar: what is done most, words beside icons, and search."""

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from hope_desktop.ui import icons
from hope_desktop.ui.commands import WindowCommands
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.search.box import SearchBox


class MainToolbar(QToolBar):
    """Every command on it stands in a menu too."""

    def __init__(self, commands: WindowCommands, ui: Ui) -> None:
        super().__init__(ui.translate("Toolbar"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(20 + icons.GAP, 20))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        words = ui.translate("Search everywhere")
        self.search = SearchBox(words, f"{words} (Ctrl+K)")
        self._buttons: dict[str, QToolButton] = {}
        self._add_primary(commands["new_session"])
        self._add(commands, "undo")
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.search.setMinimumWidth(24 * GRID)
        self.search.setMaximumWidth(36 * GRID)
        self.addWidget(self.search)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let *Undo* lose its words when not everything has a place."""
        undo = self._buttons["undo"]
        undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        room = self.width() - self.search.minimumWidth() - 8 * GRID
        if sum(button.sizeHint().width() + 4 for button in self._buttons.values()) > room:
            undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _add_primary(self, action: QAction) -> None:
        """A button beside the command, since its icon has another colour than that in the menu."""
        button = QToolButton()
        button.setObjectName("primary")
        button.setText(action.iconText())
        button.setToolTip(action.toolTip())
        button.setToolButtonStyle(self.toolButtonStyle())
        button.setIconSize(self.iconSize())
        icons.put(button, "plus", "on_accent")
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self.addWidget(button)
        self._keep(action, button)

    def _add(self, commands: WindowCommands, name: str) -> None:
        action = commands[name]
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        self._keep(action, button)

    def _keep(self, action: QAction, button: QToolButton) -> None:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.iconText())
        self._buttons[action.objectName()] = button
