"""The list of workshops."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop import wall_clock
from hope_desktop.domain.terms import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import CheckState, SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui.lesson.screen import LessonScreen
from hope_desktop.ui.lesson.slide_screen import SlideScreen
from hope_desktop.ui.widgets.fields.dates import weekday_and_month
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.list.agenda import DayRow
from hope_desktop.ui.workshops.list.sessions import Month
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from hope_desktop.ui.workshops.page import PlannerPage
from tests.planning import new_workshop, put_on_paper

SECOND = TemplateId("S1")


def titles(page: PlannerPage) -> list[str]:
    page.sessions.refresh()
    return [row.title for row in page.sessions.view.rows.rows]


def test_an_empty_list_has_one_button(page):
    assert page.sessions.stack.currentWidget() is page.sessions.empty
    page.sessions.empty.button.click()
    assert page.stack.currentWidget() is page.new_session


NAME = "3C · Het Baken"


def plan(services: Services, class_id: ClassId, *days: int | None) -> list[SessionId]:
    now = wall_clock.now().replace(hour=9, minute=0)
    starts = [None if day is None else now + timedelta(days=day) for day in days]
    facts = [SessionFacts(start=start, slot_minutes=50) for start in starts]
    return [new_workshop(services, class_id, SECOND, facts=one) for one in facts]


def test_what_comes_is_open_and_the_rest_folds_open_in_one_click(page, services, class_id):
    plan(services, class_id, None, 0, 30, -3)
    view = page.sessions.view
    today, *rest = titles(page)
    assert today.startswith("Today · ")
    assert rest == [NAME, "Later", NAME, "Without a date · 1", "Past · 1"]
    none = Qt.ItemFlag.NoItemFlags
    assert all(view.rows.flags(view.rows.index(at)) == none for at in (0, 2))
    assert view.currentIndex().row() == 1
    place = view.visualRect(view.rows.index(5)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert titles(page)[-2:] == ["Past · 1", NAME]
    assert not page.session_actions.by_name["delete"].isEnabled()
    QTest.keySequence(view, "Return")
    assert titles(page)[-1] == "Past · 1"


def test_what_is_folded_is_open_where_there_is_nothing_else(page, services, class_id):
    plan(services, class_id, -3)
    assert titles(page) == ["Past", NAME]


def test_a_day_is_named_once(page, services, class_id):
    plan(services, class_id, 30, 30)
    titles(page)
    _later, *both = page.sessions.view.rows.rows
    first, second = (one for one in both if isinstance(one, DayRow))
    day = wall_clock.now().astimezone() + timedelta(days=30)
    assert (first.large, len(first.small), first.time) == (str(day.day), 2, "9:00")
    assert (second.large, second.small, second.time) == ("", (), "9:00")
    assert first.right.endswith(", 9:00")
    assert first.name == second.name, "a reader hears the day each time"


def test_what_is_today_stands_there_larger(page, services, class_id):
    _later, today = plan(services, class_id, 30, 0)
    titles(page)
    view = page.sessions.view
    shown = [one for one in view.rows.rows if isinstance(one, DayRow)]
    assert [(one.key == today, one.large) for one in shown if one.stands_out] == [(True, "9:00")]
    at, after = (view.visualRect(view.rows.index_of(one.key)) for one in shown)
    assert at.height() > after.height()


def test_a_day_of_another_year_names_the_year():
    year = wall_clock.today().year + 1
    assert weekday_and_month(date(year, 12, 1))[1] == str(year)


@pytest.mark.nightly
def test_a_day_of_the_month_goes_to_its_workshop(page, services, class_id):
    _soon, past = plan(services, class_id, 3, -3)
    titles(page)
    month = page.sessions.month.calendar
    assert month.isVisible()
    day = wall_clock.today() - timedelta(days=3)
    assert month.marks[day] == "given"
    month.clicked.emit(QDate(day.year, day.month, day.day))
    assert page.sessions.view.current_key() == past
    page.window().resize(1024, 640)
    QApplication.processEvents()
    assert not month.isVisible()


@pytest.mark.nightly
def test_each_workshop_says_what_is_still_to_be_done(page, services, class_id):
    (soon,) = plan(services, class_id, 3)
    view, open_question = page.sessions.view, "circle-question-mark"

    def shown() -> tuple[str, str, str]:
        titles(page)
        row = next(row for row in view.rows.rows if row.key == soon)
        (mark,) = page.sessions.month.calendar.marks.values()
        return row.right_below, mark, row.icon

    assert shown() == ("6 still to ask", "arrange", open_question)
    put_on_paper(services, soon, "pdf")
    assert shown() == ("6 still to ask · papers are made", "arrange", open_question)
    facts = services.planning.session(soon).facts
    done = tuple(replace(one, state=CheckState.DONE) for one in facts.checklist)
    services.planning.change_facts(soon, replace(facts, checklist=done))
    assert shown() == ("papers are made", "ready", "circle-check")
    facts = services.planning.session(soon).facts
    past = replace(facts, start=facts.start - timedelta(days=6))
    services.planning.change_facts(soon, past)
    assert shown() == ("was it given?", "given", open_question)
    services.planning.mark_done(soon)
    assert shown() == ("given", "given", "circle-check")


def test_words_narrow_the_list(qtbot, page, session):
    titles(page)
    assert page.focus_filter()
    QTest.keyClicks(page.sessions.search, "zzz")
    qtbot.waitUntil(lambda: page.sessions.stack.currentWidget() is page.sessions.nothing)
    page.sessions.nothing.button_clicked.emit()
    assert page.sessions.stack.currentWidget() is page.sessions.view


def test_enter_opens_and_delete_removes(page, services, session):
    titles(page)
    page.focus_first()
    QTest.keySequence(page.sessions.view, "Return")
    assert page.stack.currentWidget() is page.view
    page.go_home()
    QTest.keySequence(page.sessions.view, "Del")
    assert services.planning.all() == ()


def test_the_commands_are_about_the_row_that_looks_chosen_from_the_start(desk, services, session):
    page = desk.window.pages.show_page("planner")
    assert page.sessions.view.current_key() == session
    for name in ("open", "print", "done", "delete"):
        assert page.session_actions.by_name[name].isEnabled(), name


def test_todays_next_workshop_is_given_from_the_list(desk, page, services, class_id):
    now = wall_clock.now()
    if now.hour == 23:
        pytest.skip("tomorrow comes within the hour")
    starts = (now.replace(hour=0, minute=0), now + timedelta(minutes=1))
    facts = [SessionFacts(start, 5) for start in (*starts, now + timedelta(minutes=2))]
    was, following, third = (new_workshop(services, class_id, SECOND, facts=one) for one in facts)
    titles(page)
    view = page.sessions.view
    view.setFocus()

    def buttons(session: SessionId) -> dict[str, QPushButton]:
        holder = view.indexWidget(view.rows.index_of(session))
        return {one.text(): one for one in holder.findChildren(QPushButton)} if holder else {}

    assert [*buttons(was)] == ["How did it go?"]
    assert [*buttons(following)] == ["Bag", "Lesson mode"]
    assert buttons(third) == {}
    QTest.keySequence(view, "Tab")
    assert QApplication.focusWidget() is buttons(was)["How did it go?"]
    QTest.keySequence(QApplication.focusWidget(), "Space")
    assert (page.view.plan.session.id, page.view.face) == (was, WorkshopFace.AFTER)
    page.go_home()
    view.setCurrentIndex(view.rows.index_of(third))
    buttons(following)["Lesson mode"].click()
    assert is_given(desk, services, following)
    desk.window.findChild(LessonScreen).close()


def test_f5_in_the_list_is_about_the_chosen_workshop(desk, page, services, class_id):
    following, chosen = plan(services, class_id, 3, 30)
    titles(page)
    assert page.current_session() == following
    page.sessions.select(chosen)
    page.sessions.view.setFocus()
    QTest.keySequence(page.sessions.view, "F5")
    screen = desk.window.findChild(LessonScreen)
    assert is_given(desk, services, chosen)
    screen.close()
    QTest.keySequence(page.sessions.view, "Shift+F5")
    desk.window.findChild(SlideScreen).close()


def is_given(desk: WindowActions, services: Services, session: SessionId) -> bool:
    screen = desk.window.findChild(LessonScreen)
    return {*screen.lesson.planned} == {*services.planning.session(session).blocks}


def test_the_list_is_no_higher_than_its_rows(page, services, class_id):
    new_workshop(services, class_id, "S1", "a")
    page.window().resize(1366, 768)
    page.go_home()
    page.sessions.refresh()
    QApplication.processEvents()
    view = page.sessions.view
    last = view.visualRect(view.rows.index(view.rows.rowCount() - 1))
    assert 0 <= view.height() - last.bottom() < 40


@pytest.mark.parametrize(
    ("width", "wanted", "seen"),
    [(1366, True, True), (1024, True, False), (1366, False, False)],
)
def test_a_window_shows_a_month_where_it_has_room_for_one(desk, qtbot, width, wanted, seen):
    month = Month(print, desk.ui)
    qtbot.addWidget(month)
    month.fit(width, wanted=wanted)
    assert month.isHidden() is not seen
