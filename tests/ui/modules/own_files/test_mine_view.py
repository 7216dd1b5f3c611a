"""Mijn materiaal: all that she brought as pictures, sorted by keys, by drag and by a menu."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from hope_desktop import wall_clock
from hope_desktop.domain.terms import Module
from hope_desktop.services.library.taking_in import Arrival
from hope_desktop.ui.modules.own_files.mine_view import MineView
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.fields.dates import short_date
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from tests.bringing import bring

HERE = Destination("modules", mine=True)


def titles(mine: MineView) -> list[str]:
    return [row.title for row in mine.files.view.rows.rows]


def test_all_of_it_is_there_what_came_last_first_with_its_day(mine, services):
    assert titles(mine) == ["vier", "drie", "twee", "een", "Mijn spel"]
    day = short_date(wall_clock.today(), weekday="")
    assert [row.below for row in mine.files.view.rows.rows[:2]] == [
        f"module 2 · {day}",
        f"nog indelen · {day}",
    ]
    assert mine.count.text() == "4 bestanden"
    assert mine.sort.text() == "3 indelen"


def test_it_is_a_place_of_its_own_that_modules_always_leaves(mine, page, desk, services):
    assert page.stack.currentWidget() is mine
    mine.files.row_opened.emit(services.materials.all()[0].id)
    assert page.stack.currentWidget() is page.own_file
    page.commands.back.trigger()
    assert page.stack.currentWidget() is mine
    (button,) = [one for one in desk.window.navigation.buttons if one.text() == "Modules"]
    button.click()
    assert page.stack.currentWidget() is page.start


def test_a_module_shows_what_is_in_it(mine):
    love, stories = mine.chips[Module.LOVE], mine.chips[Module.STORIES]
    assert love.text() == "2. Liefde · 2"
    love.click()
    assert titles(mine) == ["vier", "Mijn spel"]
    stories.click()
    assert titles(mine) == []
    assert not love.isChecked()
    stories.click()
    assert len(titles(mine)) == 5


def test_a_module_without_files_leaves_the_others_their_room(mine, qtbot):
    """The list fills the page again, after a module or a start in which there was nothing."""
    high = mine.files.height()
    assert high > mine.height() / 2
    for module in (Module.STORIES, Module.LOVE):
        mine.chips[module].click()
        qtbot.wait(1)
        assert mine.files.height() == high


def dropped(mine: MineView, module: Module) -> None:
    data: QMimeData = mine.files.view.rows.mimeData(mine.files.view.selectedIndexes())
    chip = mine.chips[module]
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    chip.dropEvent(QDropEvent(QPointF(5, 5), action, data, buttons, keys))


def test_several_are_dragged_onto_a_module_with_one_undo(mine, desk, services):
    mine.files.view.selectAll()
    dropped(mine, Module.CLOSING)
    assert {one.module for one in services.materials.all()} == {Module.CLOSING}
    assert mine.chips[Module.CLOSING].text() == "Afsluiting · 4"
    desk.window.commands["undo"].trigger()
    assert [one.module for one in services.materials.all()] == [Module.LOVE, None, None, None]


def test_delete_puts_what_is_selected_in_the_bin(mine, page, services):
    mine.files.view.selectAll()
    assert len(mine.chosen_files()) == 4
    page.commands.remove.trigger()
    assert services.materials.all() == ()


@pytest.mark.nightly
def test_without_anything_there_is_a_field_to_drop_on(page, desk, qtbot):
    desk.window.pages.go(HERE)
    mine = page.mine
    assert mine.drop.isVisible()
    assert not mine.files.isVisible()
    qtbot.waitUntil(mine.drop.hasFocus)


@pytest.mark.nightly
def test_two_thousand_files_are_a_page_that_is_there_at_once(page, desk, services, monkeypatch):
    """Counted, not timed: what is drawn is what is in sight, and each file is read once."""
    bring(services, "een.txt", b"een")
    (one,) = services.materials.all()
    many = [
        Arrival(replace(one, title=f"{n}", file_name=f"{n}.txt", sha256=f"{n:064x}"), "woord")
        for n in range(2000)
    ]
    services.materials.add(many)
    desk.window.pages.go(HERE)
    QApplication.processEvents()
    mine = page.mine
    assert mine.files.view.rows.rowCount() == 2001
    asked: list[object] = []
    paint = Thumbnails.paint_whole

    def counted(*about: Any) -> None:
        asked.append(about[3])
        paint(*about)

    monkeypatch.setattr(Thumbnails, "paint_whole", counted)
    mine.files.view.viewport().repaint()
    assert 0 < len(asked) < 80
