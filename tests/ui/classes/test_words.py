"""One class: its path, why a module comes next, and its workshops."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.terms import NUMBERED, Module, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import NEW_SESSION, to_class, to_module, to_workshop
from tests.planning import new_workshop

DAY = date(2026, 10, 6)


def choose(monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    """Answer the menu of a stone with one of its lines."""
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menu.actions()[place].trigger())


def test_a_stone_notes_a_module_and_takes_it_back(
    shown,
    services,
    class_2b,
    desk,
    qtbot,
    monkeypatch,
):
    stone = shown.path.stones[Module.BOUNDARIES]
    assert "hierna" in stone.accessibleName()
    choose(monkeypatch, 1)
    qtbot.mouseClick(stone, Qt.MouseButton.LeftButton)
    assert services.classes.get(class_2b).modules_done == {Module.BOUNDARIES}
    assert "hierna" in shown.path.stones[Module.LOVE].accessibleName()
    desk.window.commands["undo"].trigger()
    assert services.classes.get(class_2b).modules_done == frozenset()
    desk.window.commands["redo"].trigger()
    choose(monkeypatch, 0)
    QTest.keySequence(stone, "Space")
    assert services.classes.get(class_2b).modules_done == frozenset()


def test_a_stone_leads_to_its_module_and_to_its_workshop(
    shown, services, class_2b, qtbot, monkeypatch
):
    plan = replace(NEW_SESSION, class_id=class_2b)
    workshop = to_workshop(new_workshop(services, class_2b, "S1", "a"))
    stones = Module.STORIES, Module.STORIES, Module.BOUNDARIES
    for stone, place, to in zip(stones, (0, 2, 0), (plan, to_module("4"), workshop), strict=True):
        choose(monkeypatch, place)
        with qtbot.waitSignal(shown.go) as opened:
            shown.path.stones[stone].click()
        assert opened.args == [to]


@pytest.mark.parametrize(
    ("done", "said"),
    [(0, "Begin met 1. "), (1, "Hierna komt 2. "), (3, "Hierna komt 4. "), (4, "alle vier")],
)
def test_it_says_what_comes_next_and_why(desk, services, class_2b, done, said):
    for module in NUMBERED[:done]:
        services.classes.mark_module(class_2b, module, DAY)
    desk.window.pages.go(to_class(class_2b))
    page = desk.window.pages.current_page()
    assert said in page.why_next.text()


def test_a_workshop_of_the_class_opens(shown, services, class_2b, qtbot, desk):
    session, changes = services.planning.from_template(
        class_2b, TemplateId("S1"), "a", SessionFacts()
    )
    desk.ui.bus.changed.emit(changes)
    (row,) = shown.sessions.view.rows.rows
    assert row.title == "nog geen datum"
    assert "1. Persoonlijke grenzen" in row.below
    with qtbot.waitSignal(shown.go) as opened:
        shown.sessions.row_opened.emit(SessionId(session))
    assert opened.args == [to_workshop(session)]


def test_a_new_workshop_is_for_this_class(shown, class_2b, qtbot):
    with qtbot.waitSignal(shown.go) as wish:
        shown.new_session.click()
    assert wish.args == [replace(NEW_SESSION, class_id=class_2b)]
