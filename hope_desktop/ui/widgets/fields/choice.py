"""A list to choose from that never widens its window, and does not turn by accident."""

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

_MOST_SHOWN = 14
"""Choices in sight at once; all levels of schools are."""


class ChoiceBox(QComboBox):
    """Gets its name from the label whose buddy it is: Linux reports no other name.

    `letters`: its least width in letters.
    """

    def __init__(self, letters: int = 12) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setMaxVisibleItems(_MOST_SHOWN)

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """A choice for which there is no room ends in dots; with a stylesheet Qt cuts it off."""
        super().initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        dots = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), dots, room.width())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page below scrolls; a choice changed by scrolling past would not be noticed."""
        event.ignore()
