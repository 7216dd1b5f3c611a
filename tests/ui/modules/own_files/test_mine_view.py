"""Mijn materiaal: all that she brought as pictures, sorted by keys, by drag and by a menu."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from hope_desktop import wall_clock
from hope_desktop.domain.terms import Module
from hope_desktop.ui.modules.places import MINE, PATH
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.fields.dates import short_date

HERE = Destination("modules", mine=True)


def titles(mine: StartView) -> list[str]:
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


def test_it_stands_below_the_modules_and_modules_leads_back(mine, page, desk, services, qtbot):
    qtbot.waitUntil(lambda: not mine.count.visibleRegion().isEmpty())
    mine.files.row_opened.emit(services.materials.all()[0].id)
    assert page.stack.currentWidget() is page.own_file
    page.commands.back.trigger()
    assert page.place == MINE
    (button,) = [one for one in desk.window.navigation.buttons if one.text() == "Modules"]
    button.click()
    assert page.place == PATH
    qtbot.waitUntil(lambda: not mine.new.visibleRegion().isEmpty())
    assert len(titles(mine)) < 5


def dropped(mine: StartView, module: Module) -> None:
    data: QMimeData = mine.files.view.rows.mimeData(mine.files.view.selectedIndexes())
    card = {**mine.cards, **mine.places}[module]
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    card.dropEvent(QDropEvent(QPointF(5, 5), action, data, buttons, keys))


def test_several_are_dragged_onto_a_module_with_one_undo(mine, desk, services):
    mine.files.view.selectAll()
    dropped(mine, Module.CLOSING)
    assert {one.module for one in services.materials.all()} == {Module.CLOSING}
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
    mine = page.start
    assert mine.drop.isVisible()
    assert not mine.files.isVisible()
    qtbot.waitUntil(mine.drop.hasFocus)
