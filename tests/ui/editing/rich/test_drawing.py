import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from hope_desktop.domain.texts.directives import FIGURES
from hope_desktop.ui.editing.rich.drawing import drawing


@pytest.mark.parametrize("names", [*sorted(FIGURES), "ear", "sun rain", "noor"])
def test_a_drawing_of_the_paper_is_played(styled, names):
    size, kept = drawing(names, "zon, regen")
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawPicture(0, 0, kept)
    painter.end()
    every = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(image.height())}
    assert len(every) > 1
