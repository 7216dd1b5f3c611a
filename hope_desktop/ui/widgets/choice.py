"""A list to choose from that never widens its window, and does not turn by accident."""

from typing import override

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """Gets its name from a label that has it as its buddy: Linux tells no other.

    `letters`: how many it is wide at least.
    """

    def __init__(self, letters: int = 12) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page below scrolls; a choice changed by scrolling past would not be noticed."""
        event.ignore()
