from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from hope_desktop.ui.commands import WindowCommands
from hope_desktop.ui.toolbar import MainToolbar
from tests.tools.shared_ui import made_ui


def words_shown(toolbar: MainToolbar) -> list[str]:
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    buttons = toolbar.findChildren(QToolButton)
    return [b.text() for b in buttons if b.text() and b.toolButtonStyle() is beside]


def test_buttons_lose_their_words_before_they_lose_their_place(styled: QApplication) -> None:
    owner = QObject()
    toolbar = MainToolbar(WindowCommands(made_ui("en"), owner), made_ui("en"))
    toolbar.resize(1400, 50)
    toolbar.fit()
    assert words_shown(toolbar) == ["New workshop", "Undo"], "the rest is in the menus"
    toolbar.resize(300, 50)
    toolbar.fit()
    assert words_shown(toolbar) == ["New workshop"]


def test_buttons_keep_their_name_without_words(styled: QApplication) -> None:
    owner = QObject()
    toolbar = MainToolbar(WindowCommands(made_ui("en"), owner), made_ui("en"))
    toolbar.resize(400, 50)
    toolbar.fit()
    for button in toolbar.findChildren(QToolButton):
        if button.text():
            assert button.accessibleName()
            assert button.toolTip()


def test_the_icon_of_the_main_button_shows_on_it_and_in_the_menu(styled: QApplication) -> None:
    owner = QObject()
    commands = WindowCommands(made_ui("en"), owner)
    toolbar = MainToolbar(commands, made_ui("en"))
    (button,) = toolbar.findChildren(QToolButton, "primary")
    new = commands["new_session"]
    assert button.icon().cacheKey() != new.icon().cacheKey(), "white on green, dark on white"
    heard: list[bool] = []
    new.triggered.connect(lambda: heard.append(True))
    button.click()
    assert heard == [True]
    new.setEnabled(False)
    assert not button.isEnabled()
