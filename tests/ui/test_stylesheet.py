import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.ui.colours import DARK, LIGHT
from hope_desktop.ui.stylesheet import stylesheet


@pytest.mark.parametrize("tones", [LIGHT, DARK])
def test_rules_are_whole_and_leave_the_size_of_text_to_the_font(tones) -> None:
    rules = stylesheet(tones, "#000000", "#FFFFFF", "#888888", ("up.svg", "down.svg", "tick.svg"))
    assert rules.count("{") == rules.count("}")
    assert not re.search(r"\{\w+\}", rules)
    assert "font-size" not in rules
    assert 'url("up.svg")' in rules
    assert 'url("tick.svg")' in rules


@pytest.mark.parametrize(
    "folder", ["/opt/hope", "C:/Users/José de Vries", "/media/stick (2)", "/home/an's", "/漢字"]
)
def test_it_is_read_wherever_the_program_lies(folder: str, styled: QApplication, qtlog) -> None:
    before = styled.styleSheet()
    pictures = tuple(f"{folder}/{name}.svg" for name in ("up", "down", "tick"))
    styled.setStyleSheet(stylesheet(LIGHT, "#000000", "#FFFFFF", "#888888", pictures))
    QCheckBox().ensurePolished()
    styled.setStyleSheet(before)
    assert [one.message for one in qtlog.records if "stylesheet" in one.message] == []


def test_a_button_has_one_ring_also_when_the_focus_came_by_tab(
    styled: QApplication, qtbot: QtBot
) -> None:
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
