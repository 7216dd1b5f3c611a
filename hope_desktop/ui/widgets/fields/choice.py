"""A list to choose from that never widens its window, and does not turn by accident."""

from typing import override

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

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
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page below scrolls; a choice changed by scrolling past would not be noticed."""
        event.ignore()
