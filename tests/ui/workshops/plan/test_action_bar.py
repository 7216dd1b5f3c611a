"""The row of small buttons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.ui.workshops.plan.action_bar import ActionBar

WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_the_last_group_loses_its_words_first(qtbot: QtBot, styled: QApplication) -> None:
    groups = [[QAction("een"), QAction("twee")], [QAction("drie"), QAction("vier")]]
    bar = ActionBar(groups)
    qtbot.addWidget(bar)
    bar.show()
    bar.resize(2000, 40)
    assert all(button.toolButtonStyle() is WITH_WORDS for button in bar.buttons)
    bar.resize(bar.minimumSizeHint().width() + 40, 40)
    styles = [button.toolButtonStyle() is WITH_WORDS for button in bar.buttons]
    assert styles[2:] == [False, False]
    assert styles[0] == styles[1]
    assert [button.accessibleName() for button in bar.buttons] == ["een", "twee", "drie", "vier"]
