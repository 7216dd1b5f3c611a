"""Fields for a choice and for a whole number; neither turns by accident. Chips for a few."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, override

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QStyle, QStyleOptionComboBox, QWidget

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Adults, Level
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.labels import label
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import chip_button
from hope_desktop.ui.widgets.layouts import Flow

_MOST_SHOWN = 14
"""Choices in sight at once; all levels of schools are."""


def _as_a_line(field: QWidget, wanted: QSize) -> QSize:
    """As high as a line to type in: fields beside each other have one height."""
    return QSize(wanted.width(), field.fontMetrics().height() + 2 * GRID)


class ChoiceBox(QComboBox):
    """Gets its name from the label whose buddy it is: Linux reports no other name."""

    chosen = Signal(object)  # the data of what was chosen by hand
    taken_from_list = Signal()  # the list was opened, and something in it was chosen

    def __init__(self, letters: int = 12) -> None:
        """`letters`: its least width in letters."""
        super().__init__()
        self._is_closing = False
        self.activated.connect(self._tell)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.setMaxVisibleItems(_MOST_SHOWN)

    def _tell(self, at: int) -> None:
        self.chosen.emit(self.itemData(at))
        if self._is_closing:
            self.taken_from_list.emit()

    def offer(self, options: Iterable[tuple[Any, str]], chosen: object = None) -> None:
        """Offer other values, each with its words; the first when `chosen` is not among them."""
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    @override
    def sizeHint(self) -> QSize:
        return _as_a_line(self, super().sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return _as_a_line(self, super().minimumSizeHint())

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """A choice for which there is no room ends in dots; with a stylesheet Qt cuts it off."""
        super().initStyleOption(option)
        if not self.isVisible():  # its size is asked for, often, and does not depend on the words
            return
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        dots = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), dots, room.width())

    @override
    def showPopup(self) -> None:
        """A list is as wide as its words, as far as they fit beside the rest of the window."""
        words = self.view().sizeHintForColumn(0) + 2 * GRID
        most = max(self.width(), self.window().width() // 2)
        self.view().setMinimumWidth(min(words, most))
        super().showPopup()

    @override
    def hidePopup(self) -> None:
        """Qt closes the list before it tells what was chosen in it."""
        self._is_closing = True
        super().hidePopup()
        QTimer.singleShot(0, self, self._forget_closing)

    def _forget_closing(self) -> None:
        self._is_closing = False

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page below scrolls; a choice changed by scrolling past would not be noticed."""
        event.ignore()


class WholeEdit(QLineEdit):
    """The click that goes to it selects what stands there, as Tab does: typing takes its place."""

    def __init__(self, select: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._select, self._is_new = select or self.selectAll, False

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_new = event.reason() is Qt.FocusReason.MouseFocusReason

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._is_new and not self.hasSelectedText():
            self._select()
        self._is_new = False


class NumberBox(QSpinBox):
    """Its digits have the same margin as the words of other fields."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        edit = WholeEdit(self.selectAll)
        edit.setObjectName(self.lineEdit().objectName())
        self.setLineEdit(edit)
        self.setRange(least, most)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        edit.setTextMargins(GRID, 0, 0, 0)  # the stylesheet cannot reach it

    @override
    def sizeHint(self) -> QSize:
        return _as_a_line(self, super().sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return _as_a_line(self, super().minimumSizeHint())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit replaces words such as "not known yet"; between them Qt refuses it."""
        if event.text().isdigit() and self.text() == self.specialValueText():
            self.selectAll()
        super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The line inside is read by itself, and has no label of its own."""
        super().showEvent(event)
        read = QAccessible.queryAccessibleInterface(self)
        self.lineEdit().setAccessibleName(read.text(QAccessible.Text.Name))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page below scrolls; a number changed by scrolling past would not be noticed."""
        event.ignore()


def level_options(translate: Translator) -> list[tuple[Level | Adults | None, str]]:
    """Return the levels to choose from; adults at a school, or elsewhere."""
    classes = [one for one in Level if one is not Level.ADULTS]
    named = [(one, label(one, translate)) for one in (*classes, *Adults)]
    return [(None, translate("not known yet")), *named]


def level_chosen(facts: ClassFacts) -> Level | Adults | None:
    """Return which of `level_options` that is."""
    return facts.adults or facts.level


def of_level(chosen: Level | Adults | None) -> dict[str, Any]:
    """Return the facts that one of `level_options` stands for."""
    level = Level.ADULTS if isinstance(chosen, Adults) else chosen
    return {"level": level, "elsewhere": chosen is Adults.ELSEWHERE}


def show_typed(field: QLineEdit, words: str) -> None:
    """Show what is kept; where it means the same as what stands there the cursor stays."""
    if field.text().split() != words.split():
        field.setText(words)


class Chips(Flow):
    """One of a few, in one press; a digit presses the one that says so, or that stands there."""

    chosen = Signal(object)

    def __init__(self, options: Mapping[Any, str]) -> None:
        self.buttons = {value: chip_button(words) for value, words in options.items()}
        super().__init__(self.buttons.values(), space=GRID // 2)
        for value, button in self.buttons.items():
            button.clicked.connect(partial(self._choose, value))

    def show_chosen(self, chosen: object) -> None:
        """Show which of them it is, if any."""
        for value, button in self.buttons.items():
            button.setChecked(value == chosen)

    def _choose(self, value: object) -> None:
        self.show_chosen(value)
        self.chosen.emit(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        said = [one for one in self.buttons.values() if one.text() == event.text()]
        at = int(event.text()) if event.text().isdecimal() else 0
        pressed = said or list(self.buttons.values())[at - 1 : at] if at else []
        for button in pressed:
            button.click()
        if not pressed:
            super().keyPressEvent(event)
