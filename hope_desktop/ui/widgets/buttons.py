"""Buttons. One primary button a screen; everything else is quiet."""

from collections.abc import Sequence
from typing import Literal, override

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton

from hope_desktop.ui import icons
from hope_desktop.ui.theme import set_look

type Look = Literal["primary", "quiet", "link", "tinted", "chip", "bare"]

_INK: dict[Look, str] = {
    "primary": "on_accent",
    "quiet": "",
    "link": "accent",
    "tinted": "accent",
    "chip": "",
    "bare": "accent",
}
"""The colour of an icon on a button."""


def is_pressed(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Enter presses the button that has the focus; Qt does so in dialogs only."""
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if is_enter:
        button.click()
    return is_enter


class EnterButton(QPushButton):
    """Pressed by Enter too, wherever it stands."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed(self, event):
            super().keyPressEvent(event)


class _IconButton(QToolButton):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed(self, event):
            super().keyPressEvent(event)


def primary_button(text: str, icon: str = "") -> QPushButton:
    """Return the one thing to do here."""
    return _button(text, icon, "primary")


def quiet_button(text: str, icon: str = "") -> QPushButton:
    """Anything else that can be done."""
    return _button(text, icon, "quiet")


def link_button(text: str, icon: str = "") -> QPushButton:
    """Return a way to another place, in running text or at the end of a card."""
    return _button(text, icon, "link")


def bare_button(text: str, icon: str = "") -> QPushButton:
    """Return a line of words that can be pressed, flush with what stands above and below it."""
    return _button(text, icon, "bare")


def chip_button(text: str, icon: str = "") -> QPushButton:
    """Return a choice that stays pressed."""
    made = _button(text, icon, "chip")
    made.setCheckable(True)
    return made


def cut_words(button: QPushButton, words: str, width: int) -> None:
    """Say words on a button that end in dots where they are wider; then all are in its tip."""
    cut = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
    button.setText(cut.replace("&", "&&"))
    button.setToolTip(words if cut != words else "")


def icon_button(name: str, icon: str) -> QToolButton:
    """Return a button with only an icon; its name is its tip and what a screen reader says."""
    made = _IconButton()
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    icons.put(made, icon)
    return made


def menu_button(name: str, icon: str, actions: Sequence[QAction] = ()) -> QToolButton:
    """Return a button with only an icon that opens a menu of commands."""
    made = icon_button(name, icon)
    menu = QMenu(made)
    menu.addActions(actions)
    made.setMenu(menu)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setStyleSheet("QToolButton::menu-indicator { image: none; }")
    return made


def action_button(action: QAction, look: Look = "quiet") -> QPushButton:
    """Return a button for a command that is in a menu too.

    It follows whether that is possible now.
    """
    made = _button(action.iconText(), str(action.property("icon_name") or ""), look)
    made.setEnabled(action.isEnabled())
    made.setToolTip(action.toolTip())
    made.clicked.connect(action.trigger)
    action.enabledChanged.connect(made.setEnabled)
    return made


def look_as(button: QPushButton, look: Look, icon: str) -> None:
    """Make a button the main one, or no longer."""
    icons.put(button, icon, _INK[look])
    set_look(button, look)


def _button(text: str, icon: str, look: Look) -> QPushButton:
    button = EnterButton(text)
    button.setProperty("look", look)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    if icon:
        icons.put(button, icon, _INK[look])
    return button
