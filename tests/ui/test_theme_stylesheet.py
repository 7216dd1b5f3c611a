import re
import shutil
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QToolTip

from hope_desktop.paths import resource
from hope_desktop.ui import theme


@pytest.mark.parametrize("dark", [False, True])
def test_rules_are_whole_and_leave_the_size_of_text_to_the_font(dark):
    rules = theme.stylesheet(resource("icons"), dark=dark)
    assert rules.count("{") == rules.count("}")
    assert not re.search(r"\{\w+\}", rules)
    assert "font-size" not in rules
    pictures = re.findall(r'url\("(.+?)"\)', rules)
    assert len(set(pictures)) == 3
    assert all(Path(one).is_file() for one in pictures)


@pytest.mark.parametrize("folder", ["hope", "José de Vries", "stick (2)", "an's", "漢字"])
def test_it_is_read_wherever_the_program_lies(folder, styled, tmp_path):
    shutil.copytree(resource("icons"), tmp_path / folder)
    before = styled.styleSheet()
    styled.setStyleSheet(theme.stylesheet(tmp_path / folder, dark=False))
    box = QCheckBox()
    box.setChecked(True)
    box.grab()  # a picture that is not found, or rules that are not read, are a warning of Qt
    styled.setStyleSheet(before)


def _shades(picture):
    places = product(range(picture.width()), range(picture.height()))
    return [picture.pixelColor(*place).lightness() for place in places]


def test_a_button_with_a_menu_shows_it(styled, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    button.setMenu(QMenu(button))
    button.resize(60, 40)
    right = button.grab().toImage().copy(30, 5, 25, 30)
    assert sorted(_shades(right))[20] < 200


@pytest.mark.parametrize("look", ["light", "dark"])
def test_a_tip_can_be_read(look, styled, qtbot):
    theme.apply(styled, look)
    QToolTip.showText(QPoint(10, 10), "Keep it at hand")
    (tip,) = [one for one in styled.topLevelWidgets() if one.inherits("QTipLabel")]
    picture = tip.grab().toImage()
    inside = _shades(picture.copy(picture.rect().adjusted(4, 4, -4, -4)))
    assert max(inside) - min(inside) > 150
    QToolTip.hideText()
    theme.apply(styled, "light")


def test_a_button_has_one_ring_also_when_the_focus_came_by_tab(styled, qtbot):
    button = QPushButton("Go on")
    qtbot.addWidget(button)
    button.show()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    by_mouse = button.grab().toImage()
    button.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # what Tab sets
    assert button.grab().toImage() == by_mouse
