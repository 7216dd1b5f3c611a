"""Tiles of paper and cards of activities."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.terms import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui import theme
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.tiles import CardDelegate, TileDelegate
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.layouts import column, holder
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from tests.making import handout

SHEETS = tuple(handout(f"1.4/blad{number}") for number in range(5))


def shown(
    qtbot: QtBot, services: Services, delegate: type[TileDelegate], width: int = 900
) -> Gallery:
    thumbnails = Thumbnails(lambda _sheet: lambda _report: b"", QApplication.instance())
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
def test_cards_stand_in_two_columns_when_there_is_room(styled, qtbot, services, width, columns):
    assert shown(qtbot, services, CardDelegate, width).columns == columns


@pytest.mark.parametrize("delegate", [CardDelegate, TileDelegate])
@pytest.mark.parametrize("zoom", [100, 171])
def test_everything_is_in_sight(styled, qtbot, services, delegate, zoom):
    theme.apply(styled, "light", zoom)
    made = shown(qtbot, services, delegate)
    qtbot.wait(20)
    last = made.view.visualRect(made.view.rows.index(4))
    assert made.view.viewport().rect().contains(last)


def test_the_last_sheet_is_in_sight_in_a_page_narrower_than_was_thought(styled, qtbot, services):
    thumbnails = Thumbnails(lambda _sheet: lambda _report: b"", QApplication.instance())
    made = Gallery("Bladen", EmptyState("layers", "Niets", ""), thumbnails, TileDelegate)
    made.show_rows([Row(f"a{n}", f"Blad {n}", "Werkblad", sheets=SHEETS) for n in range(3)])
    page = holder(column(made, 1))
    qtbot.addWidget(page)
    page.resize(400, 900)
    page.show()
    qtbot.wait(20)
    last = made.view.visualRect(made.view.rows.index(2))
    assert made.view.viewport().rect().contains(last)


def test_the_other_button_asks_what_can_be_done_with_a_row(styled, qtbot, services):
    made = shown(qtbot, services, TileDelegate)
    at = made.view.visualRect(made.view.rows.index(2)).center()
    with qtbot.waitSignal(made.menu_requested) as asked:
        made.view.customContextMenuRequested.emit(at)
    assert asked.args == ["a2", made.view.viewport().mapToGlobal(at)]


def test_without_rows_it_says_so(styled, qtbot, services):
    made = shown(qtbot, services, TileDelegate)
    made.show_rows([])
    assert made.empty.isVisible()
    assert made.height() >= made.empty.sizeHint().height()
