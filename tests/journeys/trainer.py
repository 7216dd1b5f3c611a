"""Somebody at the real window who has only a keyboard, or only a mouse and words to type.

Keys go to what has the focus, clicks to what is in sight at that place. Both fail where a person
would be stuck, and each counts as one action; so does typing a word.
"""

import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hope_desktop.domain.page import RowPlace
from hope_desktop.services.opening import Services
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.one.arranged import Arranged
from hope_desktop.ui.workshops.one.bodies import PartBody
from hope_desktop.ui.workshops.one.part import DRAGGED, PartRow
from hope_desktop.ui.workshops.page import PlannerPage

type Way = Literal["keys", "mouse"]

TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_NO_KEYS = Qt.KeyboardModifier.NoModifier
PRESSED_MS = 150
"""A button stays down so long when its letter is pressed."""


@dataclass(slots=True)
class Trainer:
    """Works one way, and remembers every action."""

    way: Way
    desk: WindowActions
    services: Services
    qtbot: QtBot
    actions: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """Count from here."""
        self.actions.clear()

    @property
    def page(self) -> QWidget:
        return self.desk.window.pages.current_page()

    @property
    def planner(self) -> PlannerPage:
        assert isinstance(self.page, PlannerPage)
        return self.page

    @property
    def on(self) -> QAbstractButton:
        """The green button of a workshop: the way on."""
        return self.planner.view.foot.on

    def row(self, words: str) -> PartRow:
        """The row of a workshop that says so; by its words the end as well."""
        return row(self.desk, words)

    @property
    def inside(self) -> PartBody:
        """What stands in the part that is open."""
        pane = self.planner.view.pane
        body = pane.parts[pane.opened].body
        assert isinstance(body, PartBody)
        return body

    @property
    def arranged(self) -> Arranged:
        """What stands in the whole lesson while it is open."""
        body = self.planner.view.pane.parts[RowPlace.WHOLE].body
        assert isinstance(body, Arranged)
        return body

    def button(self, part: QWidget, words: str) -> QAbstractButton:
        """The button of a part of the window that says so."""
        every = part.findChildren(QAbstractButton)
        (found,) = [
            one for one in every if one.text().replace("&", "") == words and one.isVisible()
        ]
        return found

    def wait(self, true: Callable[[], bool]) -> None:
        """For what the program does by itself."""
        self.qtbot.waitUntil(true)

    def type(self, words: str) -> None:
        """Words for the field that has the focus; a mouse put it there."""
        for letter in words:
            field_there = self._focused()
            assert isinstance(field_there, TEXT_FIELDS), f"nothing to type in: {field_there}"
            QTest.keyClicks(field_there, letter)
        self._did(f"“{words}”")

    # With keys only

    def press(self, *keys: str) -> None:
        """Each as its key is written in the menus."""
        assert self.way == "keys"
        for one in keys:
            combination = QKeySequence(one)[0]
            QTest.keyClick(self._focused(), combination.key(), combination.keyboardModifiers())
            self._did(one)
            if combination.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
                QTest.qWait(PRESSED_MS)

    def _focused(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if QApplication.activeWindow() is None:
            # Without a screen nobody hands the focus back when a window goes.
            (QApplication.activeModalWidget() or self.desk.window).activateWindow()
            QApplication.processEvents()
        found = (popup.focusWidget() or popup) if popup else QApplication.focusWidget()
        assert found is not None, f"nothing has the focus after {self.actions}"
        self._assert_usable(found)
        return found

    # With a mouse only

    def click(self, *widgets: QWidget) -> None:
        for widget in widgets:
            # A tick takes clicks on its box and words, not on the empty place behind them.
            wide = widget.sizeHint().width() if isinstance(widget, QCheckBox) else widget.width()
            self._click(widget, QRect(0, 0, min(wide, widget.width()), widget.height()))
            self._did(f"click {type(widget).__name__} {widget.property('text') or ''}")

    def click_row(self, view: QAbstractItemView, words: str) -> None:
        """The first row of a list that says so."""
        rows = (view.model().index(row, 0) for row in range(view.model().rowCount()))
        index = next(one for one in rows if words in _said(one))
        view.scrollTo(index)  # the wheel does
        title = view.visualRect(index)
        title.setHeight(min(title.height(), 2 * view.fontMetrics().lineSpacing()))
        self._click(view.viewport(), title)
        self._did(f"click {words}")

    def drag_part(self, part: PartRow, before: PartRow) -> None:
        """A row, let go where another one begins.

        Without a screen nothing is dragged: the rows hear what they would of a real mouse.
        """
        assert self.way == "mouse"
        card, data = self.planner.view.pane.card, QMimeData()
        data.setData(DRAGGED, str(part.key).encode())
        place = QPoint(before.x() + 60, before.y() + 2)
        how = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, _NO_KEYS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the only way to make one by hand
            begun, dropped = QDragEnterEvent(place, *how), QDropEvent(QPointF(place), *how)
        for event in (begun, dropped):
            QApplication.sendEvent(card, event)
        assert begun.isAccepted()
        self._did(f"drag {part.accessibleName()}")

    def choose(self, box: QComboBox, words: str) -> None:
        """Two clicks: the box opens, and a line of it."""
        self.click(box)
        self.click_row(box.view(), words)

    def click_menu(self, title: str, words: str) -> None:
        """Two clicks: a menu of the window opens, and a line of it."""
        bar = self.desk.window.toolbar.bar
        (menu,) = [one for one in self.desk.window.menus.values() if _plain(one.title()) == title]
        self._click(bar, bar.actionGeometry(menu.menuAction()))
        self._did(f"click {title}")
        self.choose_line(words)

    def click_tool(self, button: QAbstractButton, words: str) -> None:
        """The same for a button with a menu; it holds the program up while that is open."""
        QTimer.singleShot(0, partial(self._in_menu, words))
        self.click(button)

    def _in_menu(self, words: str) -> None:
        if QApplication.activePopupWidget() is None:
            QTimer.singleShot(20, partial(self._in_menu, words))
        else:
            self.choose_line(words)

    def choose_line(self, words: str) -> None:
        menu = QApplication.activePopupWidget()
        (action,) = [one for one in menu.actions() if _plain(one.text()).split("\t")[0] == words]
        assert action.isEnabled(), words
        self._click(menu, menu.actionGeometry(action))
        self._did(f"click {words}")

    def _click(self, widget: QWidget, area: QRect) -> None:
        assert self.way == "mouse"
        self._assert_usable(widget)
        window, place = widget.window(), area.center()
        on_top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        assert on_top in (None, window), f"{on_top} is before {widget}"

        def in_sight() -> None:
            hit = window.childAt(widget.mapTo(window, place)) or window
            assert hit is widget or widget.isAncestorOf(hit), f"{hit} covers {widget}"

        self.qtbot.waitUntil(in_sight)  # a page is deaf after a double click
        QTest.mouseMove(widget, place)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    # Windows of the system, which hold the program up while they are open

    def take_file(self, begin: Callable[[], None]) -> None:
        """Begin what asks for a file or where one goes, and take what is proposed there."""
        QTimer.singleShot(0, self._take_proposed)
        begin()

    def _take_proposed(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog) or not dialog.isActiveWindow():
            QTimer.singleShot(20, self._take_proposed)
            return
        try:
            if self.way == "keys":
                self.press("Return")
            else:
                buttons = dialog.findChild(QDialogButtonBox)
                assert buttons is not None
                kinds = (QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Open)
                self.click(next(one for one in map(buttons.button, kinds) if one is not None))
        finally:
            dialog.close()  # else a failure here would wait for ever

    def _assert_usable(self, widget: QWidget) -> None:
        assert widget.isVisible(), f"{widget} is hidden after {self.actions}"
        assert widget.isEnabled(), f"{widget} is greyed after {self.actions}"

    def _did(self, action: str) -> None:
        self.actions.append(action)
        QApplication.processEvents()


def _plain(words: str) -> str:
    return words.replace("&", "")


def _said(index: QModelIndex) -> str:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return " ".join(str(index.data(role) or "") for role in roles)


def planner(desk: WindowActions) -> PlannerPage:
    page = desk.window.pages.current_page()
    assert isinstance(page, PlannerPage)
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def row(desk: WindowActions, words: str) -> PartRow:
    """The row of the workshop in sight that says so."""
    rows = planner(desk).view.pane.card.parts
    return next(one for one in rows if words in one.accessibleName())
