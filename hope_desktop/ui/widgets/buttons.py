"""Buttons. One primary button a screen; everything else is quiet."""

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from hope_desktop.ui import icons

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Button(QPushButton):
    """Enter presses the button that has the focus; Qt does so in dialogs only."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class _IconButton(QToolButton):
    """The same for a button without words."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


def primary_button(text: str, icon: str = "") -> QPushButton:
    """The one thing to do here."""
    made = _button(text, "primary")
    if icon:
        icons.put(made, icon, "on_accent")
    return made


def quiet_button(text: str, icon: str = "") -> QPushButton:
    """Anything else that can be done."""
    made = _button(text, "quiet")
    if icon:
        icons.put(made, icon)
    return made


def link_button(text: str, icon: str = "") -> QPushButton:
    """A way to another place, in running text or at the end of a card."""
    made = _button(text, "link")
    if icon:
        icons.put(made, icon, "accent")
    return made


def icon_button(name: str, icon: str) -> QToolButton:
    """A button with only an icon; its name is its tip and what a screen reader says."""
    made = _IconButton()
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    icons.put(made, icon)
    return made


def show_words(button: QToolButton, *, shown: bool) -> None:
    """Put the words of a button beside its icon, or leave them to its tip and name."""
    high = button.iconSize().height()
    button.setIconSize(QSize(high + icons.GAP if shown else high, high))
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly)


def action_button(action: QAction, *, primary: bool = False) -> QPushButton:
    """A button for a command that is in a menu too; it follows whether that is possible now."""
    name = str(action.property("icon_name") or "")
    made = (primary_button if primary else quiet_button)(action.iconText(), name)
    made.setEnabled(action.isEnabled())
    made.setToolTip(action.toolTip())
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    return made


def action_link(action: QAction) -> QPushButton:
    """A button for a command beside the main ones; it follows whether that is possible now."""
    made = link_button(action.iconText(), str(action.property("icon_name") or ""))
    made.setEnabled(action.isEnabled())
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    return made


def _button(text: str, look: str) -> QPushButton:
    made = _Button(text)
    made.setProperty("look", look)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    return made
