"""A list to choose from that never widens its window."""

from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """Gets its name from a label that has it as its buddy: Linux tells no other."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
