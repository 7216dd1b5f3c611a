"""A row of small buttons for commands; words beside the icons as far as there is room."""

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import quiet_button, show_words


class ActionBar(QWidget):
    """The last group loses its words first; tips and names keep them."""

    def __init__(
        self, groups: Sequence[Sequence[QAction]], rest: Sequence[QAction] = (), name: str = ""
    ) -> None:
        """`rest` stands in a menu behind a button with this name."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._groups = [[_button(action) for action in group] for group in groups]
        self.buttons = [button for group in self._groups for button in group]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for button in self.buttons:
            line.addWidget(button)
        line.addStretch(1)
        self.more = quiet_button(name)
        if not rest:
            self.more.hide()
        self._menu = QMenu(self)
        self._menu.addActions(list(rest))
        self.more.setMenu(self._menu)
        line.addWidget(self.more)

    @override
    def minimumSizeHint(self) -> QSize:
        narrow = sum(button.iconSize().height() + 2 * GRID for button in self.buttons)
        return QSize(narrow + self._more_width(), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()

    def fit(self) -> None:
        """Give as many buttons their words as there is room for."""
        for button in self.buttons:
            show_words(button, shown=True)
        for group in reversed(self._groups):
            taken = sum(button.sizeHint().width() + 2 for button in self.buttons)
            if taken + self._more_width() <= self.width():
                return
            for button in group:
                show_words(button, shown=False)

    def _more_width(self) -> int:
        return 0 if self.more.isHidden() else self.more.sizeHint().width()


def _button(action: QAction) -> QToolButton:
    made = QToolButton()
    made.setDefaultAction(action)
    made.setAccessibleName(action.text())
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setObjectName(f"bar_{action.objectName()}")
    return made
