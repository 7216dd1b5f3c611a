"""Modules: four cards in order, the other places, and the newest of her own files."""

import pytest
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.terms import NUMBERED, Module
from tests.bringing import bring


@pytest.mark.nightly
def test_cards_stand_in_the_order_of_the_path(start_view, qtbot):
    qtbot.waitUntil(lambda: len({one.y() for one in start_view.cards.values()}) == 1)
    lefts = [start_view.cards[module].x() for module in NUMBERED]
    assert lefts == sorted(lefts)


def test_in_less_room_they_stand_two_by_two(start_view, desk, qtbot):
    desk.window.resize(1024, 640)
    qtbot.waitUntil(lambda: len({one.y() for one in start_view.cards.values()}) == 2)


def test_the_newest_files_stand_there_and_what_waits_is_said(start_view, page, services, qtbot):
    assert not start_view.files.isVisible()
    wide = start_view.drop.width()
    for number in range(8):
        module = Module.LOVE if number % 2 else None
        bring(services, f"{number}.txt", f"{number}".encode(), module=module)
    page.refresh()
    qtbot.waitUntil(lambda: start_view.files.isVisible() and start_view.drop.width() < wide // 2)
    rows = start_view.files.view.rows.rows
    assert [row.title for row in rows][:2] == ["7", "6"]
    assert [row.below for row in rows][:2] == ["module 2 · 24 nov", "nog indelen · 24 nov"]
    assert start_view.count.text() == "8 bestanden"
    assert start_view.sort.text() == "4 indelen"
    start_view.sort.click()
    page.files.menu.findChild(QMenu).actions()[2].trigger()
    assert {one.module for one in services.materials.all()} == {Module.LOVE}
