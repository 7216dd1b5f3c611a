"""An activity goes into a coming workshop, and undo takes it out."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.terms import ActivityId, Module, SessionId
from hope_desktop.ui.widgets.destination import NEW_SESSION, to_material, to_module
from tests import files_of_others as others
from tests.bringing import bring

VOTE = ActivityId("1.4")


@pytest.fixture
def menu(page) -> QMenu:
    return QMenu(page)


def actions(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


@pytest.mark.nightly
def test_menu_names_the_workshops_that_are_not_given_yet(page, services, workshop, menu):
    page.adding.fill(menu, VOTE)
    first, new = actions(menu)
    assert first.text().startswith("Klas 2B · di ")
    assert new.text() == "Nieuwe workshop"
    services.planning.mark_done(SessionId(workshop))
    page.adding.fill(menu, VOTE)
    none, _new = actions(menu)
    assert not none.isEnabled()


def test_a_workshop_is_named_and_one_that_is_gone_is_explained(page, services, desk, workshop):
    (row,) = services.planning.all()
    assert page.adding.add(VOTE, row)
    assert desk.window.status.words.text().endswith(" toegevoegd aan 2B")
    services.planning.remove(SessionId(workshop))
    assert not page.adding.add(VOTE, row)
    assert "niet meer" in desk.window.status.words.text()


def test_a_new_workshop_is_a_wish(page, menu, qtbot):
    page.adding.fill(menu, VOTE)
    with qtbot.waitSignal(page.go) as wish:
        actions(menu)[-1].trigger()
    assert wish.args == [NEW_SESSION]


def test_own_files_go_with_workshops_and_activities_and_are_taken_away_again(
    page, services, desk, workshop, menu
):
    file = bring(services, "Kwartet.pdf", others.pdf())
    page.show_destination(to_material(file))
    assert page.commands.add.isEnabled()
    page.adding.fill_for_files(menu, file)
    first, beside = actions(menu)
    assert not first.isChecked()
    first.trigger()
    assert desk.window.status.words.text() == "Kwartet toegevoegd aan 2B"
    modules = beside.menu()
    part = modules.actions()[1].menu()
    part.actions()[0].trigger()
    kept = services.materials.get(file)
    assert kept.sessions == ((SessionId(workshop), None),)
    assert len(kept.activities) == 1
    menu.clear()
    page.adding.fill_for_files(menu, file)
    ticked = [action for action in actions(menu) if action.isChecked()]
    assert len(ticked) == 2
    for action in ticked:
        action.trigger()
    kept = services.materials.get(file)
    assert (kept.sessions, kept.activities) == ((), ())


@pytest.mark.nightly
def test_a_new_handout_asks_beside_which_activity(page, services, monkeypatch):
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menus.append(menu))
    page.show_destination(to_module(Module.LOVE))
    page.commands.new_handout.trigger()
    title = menus[-1].actions()[0].text()
    menus[-1].actions()[0].trigger()
    assert page.place.editing
    assert page.place.activity is not None
    assert services.library.activity(page.place.activity).title == title
