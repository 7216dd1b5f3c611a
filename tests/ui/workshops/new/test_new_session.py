"""A new workshop on one screen."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import Level, Module, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.workshops.new.new_session import NewSessionView
from tests.making import NOW
from tests.planning import new_workshop


@pytest.fixture
def new(page, desk):
    desk.window.commands["new_session"].trigger()
    assert page.stack.currentWidget() is page.new_session
    return page.new_session


def choose(new: NewSessionView, title: str) -> None:
    rows = new.picker.view.rows
    at = [row.title for row in rows.rows].index(title)
    new.picker.view.setCurrentIndex(rows.index(at))


def test_ctrl_n_opens_it_from_anywhere(desk):
    desk.window.pages.show_page("today")
    QTest.keySequence(desk.window, "Ctrl+N")
    shown = desk.window.pages.current_page()
    assert shown.stack.currentWidget() is shown.new_session
    assert shown.new_session.form.school.hasFocus()


def test_ctrl_f_finds_a_ready_workshop(new, desk):
    desk.window.activateWindow()
    QTest.keySequence(desk.window, "Ctrl+F")
    assert new.picker.search.hasFocus()


@pytest.mark.nightly
def test_a_new_class_needs_only_a_school(new, services):
    new.make.click()
    assert new.form.complaints["school"].isVisible()
    assert services.planning.all() == ()
    QTest.keyClicks(new.form.school, "Het Anker")
    new.make.click()
    (row,) = services.planning.all()
    assert row.school == "Het Anker"


def test_who_tells_is_asked_beside_the_list_which_stays_where_it_is(new, desk, qtbot):
    desk.window.activateWindow()
    new.form.level.setCurrentIndex(new.form.level.findData(Level.HAVO))
    new.form.level.activated.emit(new.form.level.currentIndex())
    new.form.trainer1.setText("Noor")
    view, asked = new.picker.view, new.form.teller
    at = view.mapTo(new, QPoint())
    new.picker.want(TemplateId("S4"))
    qtbot.waitUntil(asked.isVisible)
    qtbot.wait(1)
    assert view.mapTo(new, QPoint()) == at
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    QTest.keySequence(view, "Tab")
    assert asked.isAncestorOf(QApplication.focusWidget())


def test_zero_minutes_are_explained_and_no_class_is_made(new, services):
    QTest.keyClicks(new.form.school, "Het Anker")
    new.form.minutes.setValue(0)
    new.make.click()
    assert new.form.complaints["slot_minutes"].isVisible()
    QTest.keyClicks(new.form.minutes, "45")
    assert new.form.minutes.value() == 45
    assert services.classes.all() == ()
    assert new.form.school.text() == "Het Anker"


def test_a_template_part_is_made_for_a_known_class(page, services, class_id):
    page.start_session(class_id)
    new = page.new_session
    choose(new, "Lesreeks onderbouw, part b")
    new.picker.view.setFocus()
    QTest.keySequence(new.picker.view, "Return")
    (row,) = services.planning.all()
    view = services.planning.get(row.id)
    assert (view.session.template, view.session.part) == ("S3", "b")
    assert view.session.facts.trainer1 == "Noor"
    assert page.stack.currentWidget() is page.view


def test_choosing_yourself_starts_with_opening_and_closing(page, services, class_id):
    page.start_session(class_id)
    new = page.new_session
    choose(new, "Choose yourself")
    new.make.click()
    (row,) = services.planning.all()
    blocks = services.planning.session(row.id).blocks
    assert [block.activity for block in blocks] == ["O1", "C3"]


def test_cancel_goes_back_to_the_list(page, new):
    new.cancel.click()
    assert page.stack.currentWidget() is page.sessions


@pytest.mark.nightly
def test_a_class_that_is_there_already_is_chosen_instead_of_made_twice(page, services, class_id):
    page.start_session(None)
    new, facts = page.new_session, services.classes.get(class_id).facts
    new.form.classes.setCurrentIndex(new.form.classes.count() - 1)
    new.form.classes.activated.emit(0)
    QTest.keyClicks(new.form.school, facts.school.upper())
    QTest.keyClicks(new.form.class_label, facts.label)
    new.picker.every.click()
    choose(new, "Lesreeks onderbouw, part b")
    new.make.click()
    assert services.planning.all() == ()
    told = new.form.complaints["class"]
    assert told.isVisible()
    assert told.text().endswith("It is chosen now.")
    new.make.click()
    (row,) = services.planning.all()
    assert row.class_id == class_id
    assert services.planning.session(row.id).part == "b", "what was chosen stayed so"
    assert len(services.classes.all()) == 1


def test_a_class_of_last_year_is_named_with_its_year(page, services, class_id):
    year = services.classes.get(class_id).school_year
    with patch.object(services.classes, "this_year", lambda: "2099-2100"):
        page.start_session(class_id)
    form = page.new_session.form
    assert form.classes.currentText().endswith(year)
    assert form.of_year.isVisible()


@pytest.mark.nightly
def test_her_name_and_who_came_along_the_last_time_are_there_for_the_next(new, page, preferences):
    preferences.change(trainer1="", trainer2="")
    new.form.clear()
    for school, second in (("De Brug", ""), ("De Kade", "Joris"), ("De Linde", "Samira")):
        for field, words in ((new.form.school, school), (new.form.trainer2, second)):
            field.clear()
            QTest.keyClicks(field, words)
        if school == "De Brug":
            QTest.keyClicks(new.form.trainer1, "Noor")
        new.make.click()
        page.start_session(None)
        assert (new.form.trainer1.text(), new.form.trainer2.text()) == ("Noor", second)
    assert preferences.settings.trainer1 == "Noor"


def test_what_is_planned_counts_for_what_comes_next(page, services, class_id):
    """Until a day is typed that comes before it."""
    planned = SessionFacts(start=NOW + timedelta(days=9))
    new_workshop(services, class_id, "S1", "a", planned)
    page.start_session(class_id)
    new = page.new_session
    assert new.picker.choice().modules[0] is Module.LOVE
    for typed, first in (("1-12", Module.BOUNDARIES), ("9-12", Module.LOVE)):
        new.form.date.edit.clear()
        QTest.keyClicks(new.form.date.edit, typed)
        assert new.picker.choice().modules[0] is first


def test_in_the_smallest_window_with_large_letters_three_workshops_are_in_sight(
    page, desk, preferences, class_id
):
    desk.window.resize(1024, 640)
    preferences.change(text_scale=150)
    page.start_session(class_id)
    QApplication.processEvents()
    view = page.new_session.picker.view
    third = view.visualRect(view.rows.index(2))
    seen = view.viewport().visibleRegion().boundingRect()
    preferences.change(text_scale=100)
    assert seen.contains(third)
