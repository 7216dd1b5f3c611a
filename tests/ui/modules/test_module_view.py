"""A module's own page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hope_desktop.domain.modules import NUMBERED, Module, following
from hope_desktop.domain.views import ActivityFilter, ModulePage
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.module_view import ModuleView
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.modules.places import ModulesPlace
from hope_desktop.ui.widgets.destination import to_module
from hope_desktop.ui.window_actions import WindowActions


def words(view: ModuleView) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("module", Module)
def test_a_module_shows_everything_of_it(
    page: ModulesPage, services: Services, module: Module
) -> None:
    page.show_destination(to_module(module))
    view, found = page.rooms.module, services.library.module(module)
    said = words(view)
    for sentence in (found.text.aim, *found.text.learning_goals, *found.text.risks):
        assert sentence in said
    assert found.text.next_step in said
    rows = view.activities.view.rows.rows
    assert [row.title for row in rows] == [one.title for one in found.activities]
    assert [row.key for row in rows] == [one.id for one in found.activities]
    wanted = services.library.rows(ActivityFilter(module=module))
    assert [row.right_below for row in rows] == ["concept" for _one in wanted]


@pytest.mark.parametrize("module", Module)
def test_every_handout_stands_there_also_those_still_to_be_made(
    page: ModulesPage, services: Services, module: Module
) -> None:
    page.show_destination(to_module(module))
    found = services.library.module(module)
    rows = page.rooms.module.handouts.view.rows.rows
    made = {one.id for activity in found.activities for one in activity.handouts}
    coming = [one for activity in found.activities for one in activity.to_come]
    assert {row.key for row in rows if isinstance(row.key, str)} == made
    assert sum(row.right_below == "nog te maken" for row in rows) == len(coming)


@pytest.mark.parametrize("module", NUMBERED)
def test_the_way_leads_to_the_next_module(page: ModulesPage, qtbot: QtBot, module: Module) -> None:
    page.show_destination(to_module(module))
    view, wanted = page.rooms.module, following(module)
    if wanted is None:
        assert view.next_module is None
        return
    assert "module" in view.next.accessibleName()
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert view.name.text().startswith(f"{wanted.number}. ")


def test_nothing_is_current_until_it_is_chosen(page: ModulesPage) -> None:
    page._go(ModulesPlace(Module.BOUNDARIES))
    assert page.rooms.module.selected() is None
    assert not page.commands.add.isEnabled()
    assert page.rooms.module.handouts.view.current_key() is None


def test_a_handout_that_is_still_to_be_made_opens_nothing(page: ModulesPage, qtbot: QtBot) -> None:
    page.show_destination(to_module(Module.LOVE))
    view = page.rooms.module
    coming = [row.key for row in view.handouts.view.rows.rows if not isinstance(row.key, str)]
    if not coming:
        pytest.skip("everything has been written")
    view.handouts.row_opened.emit(coming[0])
    assert page.rooms.currentWidget() is view


def test_a_module_without_activities_says_so(page: ModulesPage, services: Services) -> None:
    text = services.library.module(Module.LOVE).text
    view = page.rooms.module
    page.show_destination(to_module(Module.LOVE))
    view.show_module(ModulePage(text, ()), ())
    assert view.activities.empty.isVisible()
    view.focus_first()
    assert view.pdf.hasFocus() or not view.isActiveWindow()


def test_it_fits_the_smallest_window(page: ModulesPage, desk: WindowActions, qtbot: QtBot) -> None:
    desk.window.resize(1024, 640)
    page.show_destination(to_module(Module.BOUNDARIES))
    qtbot.wait(20)
    assert desk.window.width() == 1024
    assert page.rooms.module.sheet.horizontalScrollBar().maximum() == 0
