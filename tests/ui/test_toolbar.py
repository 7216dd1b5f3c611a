"""Menus, undo and the search stand in one row, and a new workshop above the pages."""

import pytest
from PySide6.QtWidgets import QApplication, QMenuBar

from hope_desktop.ui.window_actions import WindowActions


@pytest.mark.parametrize("width", [1024, 1366])
def test_menus_undo_and_search_share_a_row_of_44_pixels(desk: WindowActions, width: int) -> None:
    window = desk.window
    window.resize(width, 640)
    window.show()
    QApplication.processEvents()
    assert window.toolbar.height() == 44
    (bar,) = window.findChildren(QMenuBar)
    assert bar.parentWidget() is window.toolbar
    for part in (bar, window.toolbar.undo, window.toolbar.search):
        assert abs(part.geometry().center().y() - 21) <= 2


def test_in_the_smallest_window_with_the_largest_text_every_menu_has_its_place(
    desk: WindowActions,
) -> None:
    window = desk.window
    window.resize(1024, 640)
    window.show()
    for _step in range(9):
        window.commands["zoom_in"].trigger()
    QApplication.processEvents()
    bar = window.toolbar.bar
    last = bar.actionGeometry(bar.actions()[-1])
    assert 0 < last.right() <= bar.width()
    assert bar.geometry().right() < window.toolbar.undo.x()
    assert window.toolbar.search.width() >= window.toolbar.search.minimumWidth()


def test_new_workshop_follows_its_command(desk: WindowActions) -> None:
    new = desk.window.commands["new_session"]
    heard: list[bool] = []
    new.triggered.connect(lambda: heard.append(True))
    desk.window.new_session.click()
    assert heard == [True]
    new.setEnabled(False)
    assert not desk.window.new_session.isEnabled()
