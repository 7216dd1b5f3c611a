"""Packing by mouse and keyboard, and what a change of the plan does to it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.plan import CheckItem, CheckState
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.ui.packing.page import PackingPage
from hope_desktop.ui.widgets.destination import to_packing, to_papers, to_workshop
from hope_desktop.ui.window_actions import WindowActions
from tests.tools.in_words import nothing_can_be_saved, press, words

TAPE = "things:rol schilderstape voor drie vakken"
QUIET = "check:quiet-spot"


def pupils(services: Services, session: SessionId, count: int) -> None:
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, pupils=count))


def test_it_says_for_whom_what_and_how_far(page: PackingPage) -> None:
    said = words(page)
    assert said[0] == "Inpakken voor 2B · Voorbeeldschool De Brug"
    assert page.progress.text() == f"Nog {sum('check:' not in key for key in page.rows) - 1}"
    for heading in ("Papieren", "Meenemen", "Afspraken met de school"):
        assert heading in said
    row = page.rows["papers:cards"]
    assert (row.count.text(), row.what.text()) == ("30 ×", "Voor elke leerling: kaarten")
    assert row.below.text().endswith(f"{page.papers.sheets('cards')} vellen")
    assert "Hulpkaart" in row.below.text()
    letter = page.rows["check:parents-told"]
    assert letter.below.text() == "Brieven: 27 ×"
    assert "Er is nog niets afgedrukt." in said


def test_a_click_anywhere_on_a_line_ticks_it_and_undo_takes_it_back(
    page: PackingPage, desk: WindowActions, services: Services, session: SessionId
) -> None:
    row = page.rows[TAPE]
    before = int(page.progress.text().removeprefix("Nog "))
    QTest.mouseClick(row.what, Qt.MouseButton.LeftButton)
    assert row.tick.isChecked()
    assert page.progress.text() == f"Nog {before - 1}"
    assert page.rows[TAPE] is row, "the focus stays"
    assert desk.window.status.currentMessage() == ""
    desk.window.commands["undo"].trigger()
    assert not row.tick.isChecked()
    desk.window.commands["redo"].trigger()
    assert row.tick.isChecked()
    assert [line.ticked for line in services.packing.of(session).lines].count(True) == 1


def test_it_can_be_done_with_the_keyboard(
    page: PackingPage, desk: WindowActions, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    page.focus_first()
    first, second, *_, last = page.rows.values()
    qtbot.waitUntil(first.tick.hasFocus)
    qtbot.keyClick(first.tick, Qt.Key.Key_Space)
    assert first.tick.isChecked()
    qtbot.keyClick(first.tick, Qt.Key.Key_Down)
    assert second.tick.hasFocus()
    qtbot.keyClick(second.tick, Qt.Key.Key_Return)
    assert second.tick.isChecked()
    qtbot.keyClick(second.tick, Qt.Key.Key_End)
    assert last.tick.hasFocus()
    qtbot.keyClick(last.tick, Qt.Key.Key_Up)
    qtbot.keyClick(last.tick, Qt.Key.Key_Home)
    assert first.tick.hasFocus()
    page.focus_first()
    assert not first.tick.hasFocus(), "it begins at what is still open"


def test_all_packed_is_said(page: PackingPage, services: Services, session: SessionId) -> None:
    for line in services.packing.of(session).lines:
        services.packing.tick(session, line.item, done=True)
    page.show_destination(to_packing(session))
    assert page.progress.text() == "Alles is ingepakt"


def test_what_the_school_arranged_is_ticked_on_the_checklist(
    page: PackingPage, desk: WindowActions, services: Services, session: SessionId
) -> None:
    page.rows[QUIET].tick.click()
    checks = {one.item: one.state for one in services.planning.session(session).facts.checklist}
    assert checks[CheckItem.QUIET_SPOT] is CheckState.DONE
    desk.window.commands["undo"].trigger()
    assert not page.rows[QUIET].tick.isChecked()


def test_more_pupils_untick_the_paper_and_say_how_many_to_print(
    page: PackingPage, services: Services, session: SessionId, qtbot: QtBot
) -> None:
    services.prints.record(draw_bundle(services.printing.prepare(session)), "printer")
    row = page.rows["papers:cards"]
    for one in (row, page.rows[TAPE]):
        one.tick.click()
    pupils(services, session, 32)
    page.show_destination(to_packing(session))
    assert not row.tick.isChecked()
    assert page.rows[TAPE].tick.isChecked()
    qtbot.waitUntil(lambda: row.told.text() == "Veranderd: het waren er 30. Druk er nog 6 af.")
    assert "Er is nog niets afgedrukt." not in words(page)
    row.tick.click()
    assert row.tick.isChecked()
    assert row.told.text() == "Druk er nog 6 af."


def test_what_is_not_needed_any_more_is_said_until_it_is_out(
    page: PackingPage, services: Services, session: SessionId
) -> None:
    page.rows[TAPE].tick.click()
    blocks = services.planning.get(session).blocks
    block = next(one.block.id for one in blocks if one.block.activity == "1.4")
    services.blocks.remove(session, block)
    page.show_destination(to_packing(session))
    assert TAPE not in page.rows
    said = "Ingepakt, maar niet meer nodig: rol schilderstape voor drie vakken."
    assert said in words(page)
    press(page, "Eruit gehaald")
    assert said not in words(page)


def test_it_is_reached_from_three_places_and_leads_back(
    desk: WindowActions, services: Services, session: SessionId, qtbot: QtBot
) -> None:
    pages = desk.window.pages
    today = pages.show_page("today")
    today.refresh()  # type: ignore[attr-defined]
    for name in ("today", "planner", "printing"):
        if name == "today":
            press(today, "Inpakken")
        elif name == "planner":
            pages.go(to_workshop(session))
            desk.window.pages.page("planner").session_actions.by_name["pack"].trigger()  # type: ignore[attr-defined]
        else:
            pages.go(to_papers(session))
            pages.page("printing").commands.pack.trigger()  # type: ignore[attr-defined]
        page = pages.current_page()
        assert isinstance(page, PackingPage)
        assert page.current_session() == session
        page.back.click()
        assert pages.current_page().objectName() == name


def test_it_leads_to_the_papers_and_the_plan(page: PackingPage, desk: WindowActions) -> None:
    press(page, "Naar de papieren")
    assert desk.window.pages.current_page().objectName() == "printing"
    desk.window.pages.go(to_packing(page.current_session() or 0))
    press(page, "Workshop openen")
    assert desk.window.pages.current_page().objectName() == "planner"


def test_when_the_workshop_is_removed_it_goes_back(
    page: PackingPage, desk: WindowActions, services: Services, session: SessionId
) -> None:
    services.planning.remove(session)
    page.show_destination(to_packing(session))
    assert desk.window.pages.current_page().objectName() == "today"


def test_the_list_of_a_removed_workshop_does_not_keep_another_from_being_packed(
    page: PackingPage, desk: WindowActions, services: Services, session: SessionId
) -> None:
    pages = desk.window.pages
    pages.show_page("today")
    services.planning.remove(session)
    other = services.planning.example()[0]
    pages.go(to_packing(other))
    assert pages.current_page() is page
    assert page.current_session() == other
    assert page.rows[TAPE].isVisible()


def test_without_a_head_count_it_can_be_looked_at(
    desk: WindowActions, services: Services, session: SessionId
) -> None:
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, pupils=None))
    desk.window.pages.go(to_packing(session))
    page = desk.window.pages.current_page()
    assert isinstance(page, PackingPage)
    assert page.rows["papers:cards"].count.text() == ""
    assert page.rows[TAPE].count.text() == "1 ×"


def test_where_nothing_can_be_saved_a_tick_does_not_stay(
    page: PackingPage, services: Services
) -> None:
    row = page.rows[TAPE]
    with nothing_can_be_saved(services):
        row.tick.click()
    assert not row.tick.isChecked()


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
def test_it_fits_and_a_line_is_easy_to_hit(
    page: PackingPage, desk: WindowActions, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    QApplication.processEvents()
    assert page.sheet.horizontalScrollBar().maximum() == 0
    assert all(row.height() >= 44 for row in page.rows.values())
