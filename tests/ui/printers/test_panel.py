from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.settings import Settings
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.printers.flow import News, PrintFlow
from hope_desktop.ui.printers.panel import PrinterPanel
from tests.tools.shared_ui import made_ui


@pytest.fixture
def panel(styled: QApplication, qtbot: QtBot, tmp_path: Path) -> PrinterPanel:
    page = QWidget()
    qtbot.addWidget(page)
    kept = Preferences(Settings(), tmp_path / "settings.toml")
    flow = PrintFlow(made_ui("en", preferences=kept), page)
    made = PrinterPanel(flow, made_ui("en"))
    made.setParent(page)
    page.show()
    return made


def button(panel: PrinterPanel) -> QAbstractButton:
    assert panel.button is not None
    return panel.button


def test_nothing_is_said_until_there_is_something(panel: PrinterPanel) -> None:
    assert panel.isHidden()
    assert panel.said == ""


def test_what_goes_on_can_be_stopped(panel: PrinterPanel) -> None:
    panel._flow.told.emit(News("Busy", can_stop=True))
    assert isinstance(button(panel), QPushButton)


def test_the_same_news_does_not_disturb(panel: PrinterPanel) -> None:
    panel.show_news(News("Waits", "advice", can_stop=True))
    before = button(panel)
    before.setFocus()
    panel.show_news(News("Waits", "advice", can_stop=True))
    assert button(panel) is before


def test_the_end_can_be_closed(panel: PrinterPanel) -> None:
    panel.show_news(News("Ready", "good"))
    button(panel).click()
    assert panel.isHidden()
    panel.show_news(News("Ready", "good"))
    assert panel.isVisible()
