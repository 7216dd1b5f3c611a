from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hope_desktop.ui.editing.activity.section import FormSection


def test_a_shut_part_says_how_much_is_inside(styled: QApplication, qtbot: QtBot) -> None:
    section = FormSection("Tips", QLabel("x"), folded=True)
    qtbot.addWidget(section)
    section.say_count(2)
    assert section._fold is not None
    assert section._fold.head.text() == "Tips (2)"
    assert not section.is_open
    section.open()
    assert section.is_open


def test_what_everybody_needs_is_open(styled: QApplication, qtbot: QtBot) -> None:
    section = FormSection("Titel", QLabel("x"), folded=False)
    qtbot.addWidget(section)
    section.say_count(2)
    assert section.is_open
