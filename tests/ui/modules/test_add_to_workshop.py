"""An activity goes into a coming workshop, and undo takes it out."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import NEW_SESSION
from hope_desktop.ui.window_actions import WindowActions

VOTE = ActivityId("1.4")


def activities_of(services: Services, workshop: int) -> list[object]:
    return [block.activity for block in services.planning.get(SessionId(workshop)).session.blocks]


@pytest.fixture
def menu(page: ModulesPage) -> QMenu:
    return QMenu(page)


def actions(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def test_menu_names_the_workshops_that_are_not_given_yet(
    page: ModulesPage, services: Services, workshop: int, menu: QMenu
) -> None:
    page.adding.fill(menu, VOTE)
    first, new = actions(menu)
    assert first.text().startswith("Klas 2B · di ")
    assert new.text() == "Nieuwe workshop…"
    services.planning.mark_done(SessionId(workshop))
    page.adding.fill(menu, VOTE)
    none, _new = actions(menu)
    assert not none.isEnabled()


def test_adding_is_said_and_can_be_undone(
    page: ModulesPage, services: Services, desk: WindowActions, workshop: int, menu: QMenu
) -> None:
    before = activities_of(services, workshop)
    page.adding.fill(menu, VOTE)
    actions(menu)[0].trigger()
    after = activities_of(services, workshop)
    assert sorted(map(str, after)) == sorted(map(str, [*before, VOTE]))
    assert desk.window.status.words.text() == "Mag dat? Het meningenveld toegevoegd aan 2B"
    assert desk.window.status.offer.isVisible()
    desk.window.commands["undo"].trigger()
    assert activities_of(services, workshop) == before


def test_a_workshop_that_is_gone_is_explained(
    page: ModulesPage, services: Services, desk: WindowActions, workshop: int
) -> None:
    (row,) = services.planning.all()
    services.planning.remove(SessionId(workshop))
    assert not page.adding.add(VOTE, row)
    assert "workshop" in desk.window.status.words.text()


def test_a_new_workshop_is_a_wish(page: ModulesPage, menu: QMenu, qtbot: QtBot) -> None:
    page.adding.fill(menu, VOTE)
    with qtbot.waitSignal(page.go) as wish:
        actions(menu)[-1].trigger()
    assert wish.args == [NEW_SESSION]
