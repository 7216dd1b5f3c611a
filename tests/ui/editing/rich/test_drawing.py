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


def test_a_person_stays_within_the_disc(styled):
    size, kept = drawing("noor", "")
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawPicture(0, 0, kept)
    painter.end()
    side = image.width() - 1
    assert {image.pixelColor(x, y).name() for x in (0, side) for y in (0, side)} == {"#ffffff"}
    assert image.pixelColor(side // 2, side * 3 // 4).name() != "#ffffff"
