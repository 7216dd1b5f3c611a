"""What is painted by hand follows the theme and the text size."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from hope_desktop.domain.modules import Module
from hope_desktop.ui import theme
from hope_desktop.ui.modules.shapes import ModuleBand, StonePicture
from hope_desktop.ui.theme import module_colour, module_tint


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("module", Module)
def test_band_and_stone_wear_the_colours_of_their_module(look, module, styled, qtbot):
    theme.apply(styled, look)
    band = ModuleBand(QVBoxLayout(), QPushButton("x"))
    qtbot.addWidget(band)
    band.show_module(module)
    band.resize(400, 120)
    assert band.grab().toImage().pixelColor(200, 100) == module_tint(module)
    stone = StonePicture()
    qtbot.addWidget(stone)
    stone.show_module(module)
    assert stone.grab().toImage().pixelColor(22, 4) == module_colour(module)
