"""The parts of the page fit on a small screen and with large text."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.settings import Settings
from hope_desktop.ui import theme
from hope_desktop.ui.main_window import SMALLEST
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.window_actions import WindowActions


@pytest.mark.parametrize(("size", "scale"), [(SMALLEST, 100), ((1366, 768), 171)])
def test_everything_fits(
    page: PrintingPage, desk: WindowActions, qtbot: QtBot, size: tuple[int, int], scale: int
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    ways = page.panes.paper_use.ways.values()
    qtbot.waitUntil(lambda: all("vellen" in way.text() for way in ways), timeout=20_000)
    theme.apply(app, "light", scale)
    try:
        desk.window.resize(*size)
        qtbot.wait(50)
        assert (desk.window.width(), desk.window.height()) == size
        for button in page.findChildren(QAbstractButton):
            if button.isVisible():
                right = button.mapTo(page, QPoint(button.width(), 0)).x()
                assert right <= page.width(), button.text()
                assert button.width() >= min(button.sizeHint().width(), 120), button.text()
    finally:
        theme.apply(app, Settings().theme, 100)


def test_what_came_of_it_takes_no_room_of_the_papers(
    page: PrintingPage, desk: WindowActions, qtbot: QtBot
) -> None:
    desk.window.resize(*SMALLEST)
    qtbot.wait(50)
    seen = page.panes._scroll.viewport().height()
    page.panes._scroll.verticalScrollBar().setValue(999)
    page.panes.outcome.show_problem("De schijf is vol.", elsewhere=True)
    page.panes.show_outcome()
    qtbot.wait(50)
    assert page.panes._scroll.viewport().height() == seen
    assert not page.panes.outcome.visibleRegion().isEmpty()


def test_preview_folds_away_and_comes_back(page: PrintingPage, desk: WindowActions) -> None:
    preview = desk.window.commands["preview"]
    preview.setChecked(True)
    assert page.panes.right.isVisible()
    preview.trigger()
    assert not page.panes.right.isVisible()
    assert page.panes.buttons[-1].isVisible()
