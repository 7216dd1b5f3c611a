"""Tiles of paper and cards of activities."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.modules import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui import theme
from hope_desktop.ui.modules.gallery import CardDelegate, Gallery, TileDelegate
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from tests.making import handout

SHEETS = tuple(handout(f"1.4/blad{number}") for number in range(5))


def shown(
    qtbot: QtBot, services: Services, delegate: type[TileDelegate], width: int = 900
) -> Gallery:
    thumbnails = Thumbnails(services.printing.draft_document, QApplication.instance())
    made = Gallery("Bladen", EmptyState("layers", "Niets", ""), thumbnails, delegate)
    qtbot.addWidget(made)
    made.setFixedWidth(width)
    rows = [
        Row(f"a{n}", f"Activiteit {n}", "Doel", "25 min", "5 bladen", Module.LOVE, sheets=SHEETS)
        for n in range(5)
    ]
    made.show_rows(rows)
    made.show()
    return made


@pytest.mark.parametrize(("width", "columns"), [(1100, 2), (700, 1), (2000, 2)])
def test_cards_stand_in_two_columns_when_there_is_room(
    styled: QApplication, qtbot: QtBot, services: Services, width: int, columns: int
) -> None:
    assert shown(qtbot, services, CardDelegate, width).columns == columns


@pytest.mark.parametrize("delegate", [CardDelegate, TileDelegate])
@pytest.mark.parametrize("zoom", [100, 171])
def test_everything_is_in_sight(
    styled: QApplication, qtbot: QtBot, services: Services, delegate: type[TileDelegate], zoom: int
) -> None:
    theme.apply(styled, "light", zoom)
    made = shown(qtbot, services, delegate)
    qtbot.wait(20)
    last = made.view.visualRect(made.view.rows.index(4))
    assert made.view.viewport().rect().contains(last)


def test_a_click_on_a_sheet_opens_it_and_elsewhere_the_activity(
    styled: QApplication, qtbot: QtBot, services: Services
) -> None:
    made = shown(qtbot, services, CardDelegate)
    area = made.view.visualRect(made.view.rows.index(0))
    for at, wanted in (
        (QPoint(area.left() + 40, area.center().y()), "a0"),
        (QPoint(area.right() - 140, area.center().y()), SHEETS[0].id),
        (QPoint(area.left() + 40, area.center().y()), "a0"),
    ):
        with qtbot.waitSignal(made.row_opened) as opened:
            qtbot.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert opened.args == [wanted]
