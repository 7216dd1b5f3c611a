import re
import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolTip, QWidget

from hope_desktop.paths import resource
from hope_desktop.ui import theme
from hope_desktop.ui.colours import DARK, LIGHT
from hope_desktop.ui.stylesheet import stylesheet


@pytest.mark.parametrize("tones", [LIGHT, DARK])
def test_rules_are_whole_and_leave_the_size_of_text_to_the_font(tones):
    rules = stylesheet(tones, "#000000", "#FFFFFF", "#888888", ("up.svg", "down.svg", "tick.svg"))
    assert rules.count("{") == rules.count("}")
    assert not re.search(r"\{\w+\}", rules)
    assert "font-size" not in rules
    assert 'url("up.svg")' in rules
    assert 'url("tick.svg")' in rules


@pytest.mark.parametrize("folder", ["hope", "José de Vries", "stick (2)", "an's", "漢字"])
def test_it_is_read_wherever_the_program_lies(folder, styled, tmp_path):
    place = tmp_path / folder
    place.mkdir()
    for name in ("up", "down", "tick"):
        shutil.copy(resource("icons/check.svg"), place / f"{name}.svg")
    pictures = tuple((place / f"{name}.svg").as_posix() for name in ("up", "down", "tick"))
    before = styled.styleSheet()
    styled.setStyleSheet(stylesheet(LIGHT, "#000000", "#FFFFFF", "#888888", pictures))
    box = QCheckBox()
    box.setChecked(True)
    box.grab()  # a picture that is not found, or rules that are not read, are a warning of Qt
    styled.setStyleSheet(before)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_tip_can_be_read(look, styled, qtbot):
    theme.apply(styled, look)
    QToolTip.showText(QPoint(10, 10), "Keep it at hand")
    (tip,) = [one for one in styled.topLevelWidgets() if one.inherits("QTipLabel")]
    picture = tip.grab().toImage()
    inside = [
        picture.pixelColor(x, y).lightness()
        for x in range(4, picture.width() - 4)
        for y in range(4, picture.height() - 4)
    ]
    assert max(inside) - min(inside) > 150
    QToolTip.hideText()
    theme.apply(styled, "light")


def test_a_button_has_one_ring_also_when_the_focus_came_by_tab(styled, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Go on")
    QHBoxLayout(window).addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    by_mouse = button.grab().toImage()
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # what Tab sets
    assert button.grab().toImage() == by_mouse
