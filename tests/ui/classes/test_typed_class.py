"""Typing becomes a saved class: after a pause, when one moves on, and before leaving."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ClassId
from hope_desktop.services.opening import Services
from hope_desktop.ui.classes.page import ClassesPage
from hope_desktop.ui.classes.typed_class import NAMES, class_fields, facts_of, values_of
from hope_desktop.ui.widgets.destination import NEW_CLASS, to_class
from hope_desktop.ui.widgets.fields.forms import Form
from tests.making import CLASS_2B
from tests.planning import new_class
from tests.tools.shared_ui import made_ui


def test_facts_come_back_as_they_went_in(styled, qtbot):
    form = Form(class_fields(made_ui("nl")))
    qtbot.addWidget(form)
    for facts in (CLASS_2B, ClassFacts("De Linde")):
        form.fill(values_of(facts))
        assert facts_of(form.values()) == replace(facts, band=None)


def test_every_fact_has_a_field_in_the_order_of_the_phone(styled):
    assert tuple(field.name for field in class_fields(made_ui("nl")))[:6] == NAMES[:6]
    assert {field.name for field in class_fields(made_ui("nl"))} == set(NAMES)


def test_nothing_is_asked_about_a_pupil():
    labels = [field.label.replace("&", "").casefold() for field in class_fields(made_ui("nl"))]
    assert [label for label in labels if "leerling" in label] == [
        "aantal leerlingen",
        "contactpersoon voor leerlingen",
    ]


def editor(page: ClassesPage, name: str) -> QLineEdit:
    found = page.form.editor(name)
    assert isinstance(found, QLineEdit)
    return found


def kept(services: Services, class_id: ClassId, name: str) -> object:
    return getattr(services.classes.get(class_id).facts, name)


def test_a_pause_saves(shown, services, class_2b, qtbot):
    field = editor(shown, "contact")
    field.clear()
    qtbot.keyClicks(field, "mevrouw De Wit")
    assert kept(services, class_2b, "contact") == ""
    qtbot.waitUntil(lambda: kept(services, class_2b, "contact") == "mevrouw De Wit")
    assert field.text() == "mevrouw De Wit"


def test_moving_on_saves(shown, services, class_2b, qtbot):
    shown.activateWindow()
    field = editor(shown, "address")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "Schoolstraat 1")
    QTest.keySequence(field, "Tab")
    QApplication.processEvents()
    assert kept(services, class_2b, "address") == "Schoolstraat 1", "at once"


def test_a_refused_value_stays_with_its_sentence(shown, services, class_2b, desk):
    field = editor(shown, "school")
    field.clear()
    desk.ui.operations.save_typed()
    assert field.text() == ""
    assert shown.problem.text() == "School: vul dit in."
    assert shown.problem.isVisible()
    assert kept(services, class_2b, "school") == "De Brug"
    field.setText("De Linde")
    desk.ui.operations.save_typed()
    assert not shown.problem.isVisible()
    assert kept(services, class_2b, "school") == "De Linde"


def test_a_number_is_no_go_to_person(shown, services, class_2b, desk):
    editor(shown, "helper").setText("27")
    desk.ui.operations.save_typed()
    assert "27 is geen naam" in shown.problem.text()
    assert kept(services, class_2b, "helper") == CLASS_2B.helper


def test_a_new_class_without_a_school_says_what_is_missing(page, services, desk):
    page.start_class()
    editor(page, "label").setText("3C")
    desk.ui.operations.save_typed()
    assert page.problem.text() == "School: vul dit in."
    assert services.classes.all() == ()
    editor(page, "school").setText("De Linde")
    desk.ui.operations.save_typed()
    (made,) = services.classes.all()
    assert (made.facts.school, made.facts.label) == ("De Linde", "3C")


def test_what_is_being_typed_is_not_overwritten(shown, services, class_2b, qtbot, desk):
    from hope_desktop.domain.terms import Module

    field = editor(shown, "contact")
    field.setText("half een naa")
    shown.doing.mark(Module.BOUNDARIES.value)
    assert field.text() == "half een naa"
    desk.ui.operations.save_typed()
    assert kept(services, class_2b, "contact") == "half een naa"


def test_the_form_of_a_new_class_stays_in_place_when_it_is_kept(page, qtbot, services):
    page.start_class()
    QApplication.processEvents()
    school = editor(page, "school")
    place = school.mapTo(page.sheet, QPoint()).y()
    qtbot.keyClicks(school, "De Es")
    page.typing.flush()
    QApplication.processEvents()
    assert services.classes.all()
    assert school.mapTo(page.sheet, QPoint()).y() == place


def test_until_it_is_saved_the_status_line_does_not_say_saved(shown, desk, qtbot):
    words = desk.window.status.words
    editor(shown, "contact").setText("mevrouw De Wit")
    assert words.text() == "Nog niet opgeslagen…"
    qtbot.waitUntil(lambda: words.text() == "Klas aangepast")
    editor(shown, "contact").setText("mevrouw De Zwart")
    editor(shown, "contact").setText("mevrouw De Wit")
    desk.ui.operations.save_typed()
    assert words.text() == "Opgeslagen · offline"


def test_what_was_refused_waits_until_one_comes_back(shown, services, class_2b, desk):
    other = new_class(services, ClassFacts("De Linde", "3C"))
    editor(shown, "school").clear()
    editor(shown, "address").setText("Nieuwstraat 3")
    shown.show_class(other)
    said = desk.window.status.words.text()
    assert said == "Klas 2B is nog niet opgeslagen. School: vul dit in."
    assert editor(shown, "school").text() == "De Linde"
    shown.show_class(class_2b)
    assert editor(shown, "school").text() == ""
    assert editor(shown, "address").text() == "Nieuwstraat 3"
    assert shown.problem.isVisible()
    editor(shown, "school").setText("De Brug")
    desk.ui.operations.save_typed()
    assert kept(services, class_2b, "address") == "Nieuwstraat 3"


def test_a_new_class_without_a_school_waits_too(shown, services, class_2b, desk):
    shown.start_class()
    editor(shown, "label").setText("3C")
    desk.window.pages.show_page("today")
    said = desk.window.status.words.text()
    assert said == "De nieuwe klas is nog niet opgeslagen. School: vul dit in."
    desk.window.pages.go(to_class(class_2b))
    desk.window.pages.go(NEW_CLASS)
    assert editor(shown, "label").text() == "3C"
    editor(shown, "school").setText("De Linde")
    desk.ui.operations.save_typed()
    assert [one.facts.label for one in services.classes.all()].count("3C") == 1
    shown.start_class()
    assert editor(shown, "label").text() == ""


@pytest.mark.nightly
def test_what_was_said_of_a_class_goes_with_what_was_typed(page, services, class_2b, desk, qtbot):
    desk.window.pages.go(NEW_CLASS)
    qtbot.keyClicks(editor(page, "school"), CLASS_2B.school)
    qtbot.keyClicks(editor(page, "label"), CLASS_2B.label)
    desk.window.pages.show_page("today")
    status = desk.window.status.words
    assert "nog niet" in status.text()
    desk.window.pages.show_page("classes")
    page.to_same.click()
    assert page.typing.current == class_2b
    assert "nog niet" not in status.text()
