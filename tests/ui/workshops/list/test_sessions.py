"""The list of workshops."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.page import PlannerPage

SECOND = TemplateId("S1")


def titles(page: PlannerPage) -> list[str]:
    page.sessions.refresh()
    return [row.title for row in page.sessions.view.rows.rows]


def test_an_empty_list_has_one_button(page: PlannerPage) -> None:
    assert page.sessions.stack.currentWidget() is page.sessions.empty
    assert page.sessions.new_button.isHidden()
    assert page.sessions.empty.button is not None
    page.sessions.empty.button.click()
    assert page.stack.currentWidget() is page.new_session


def test_coming_without_a_date_and_past_stand_apart(
    page: PlannerPage, services: Services, class_id: ClassId
) -> None:
    now = datetime.now().astimezone().replace(tzinfo=None)
    for start in (None, now + timedelta(days=3), now - timedelta(days=3)):
        facts = SessionFacts(start=start, slot_minutes=50)
        services.planning.from_template(class_id, SECOND, facts=facts)
    name = "3C · Het Baken"
    assert titles(page) == ["Coming", name, "Without a date", name, "Past", name]
    headings = [page.sessions.view.rows.index(at) for at in (0, 2, 4)]
    none = Qt.ItemFlag.NoItemFlags
    assert all(page.sessions.view.rows.flags(index) == none for index in headings)
    assert page.sessions.view.currentIndex().row() == 1


def test_a_given_workshop_is_marked_in_words(
    page: PlannerPage, services: Services, session: SessionId
) -> None:
    services.planning.mark_done(session)
    titles(page)
    row = page.sessions.view.rows.rows[1]
    assert "given" in row.right_below
    assert row.icon == "circle-check"


def test_words_narrow_the_list(qtbot: QtBot, page: PlannerPage, session: SessionId) -> None:
    titles(page)
    assert page.focus_filter()
    QTest.keyClicks(page.sessions.search, "zzz")
    qtbot.waitUntil(lambda: page.sessions.stack.currentWidget() is page.sessions.nothing)
    page.sessions.nothing.button_clicked.emit()
    assert page.sessions.stack.currentWidget() is page.sessions.view


def test_enter_opens_and_delete_removes(
    page: PlannerPage, services: Services, session: SessionId
) -> None:
    titles(page)
    page.focus_first()
    QTest.keyClick(page.sessions.view, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.room
    page.go_home()
    QTest.keyClick(page.sessions.view, Qt.Key.Key_Delete)
    assert services.planning.all() == ()


def test_the_commands_are_about_the_row_that_looks_chosen_from_the_start(
    desk: WindowActions, services: Services, session: SessionId
) -> None:
    page = desk.window.pages.show_page("planner")
    assert isinstance(page, PlannerPage)
    assert page.sessions.view.current_key() == session
    for name in ("open", "print", "done", "delete"):
        assert page.session_actions.by_name[name].isEnabled(), name
