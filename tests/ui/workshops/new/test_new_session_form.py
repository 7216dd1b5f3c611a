"""The fields of a new workshop."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.classes import ClassFacts, SchoolClass
from hope_desktop.domain.terms import Adults, ClassId, Level
from hope_desktop.domain.workshops.example import FACTS
from hope_desktop.ui.workshops.moments import WrongMoment
from hope_desktop.ui.workshops.new.new_session_form import NewSessionForm
from tests.tools.shared_ui import made_ui

BRUG = SchoolClass(ClassId(1), ClassFacts("De Brug", "2B"), "2026-2027")
BAKEN = SchoolClass(ClassId(2), ClassFacts("Het Baken", "3C"), "2026-2027")


@pytest.fixture
def form(qtbot, styled) -> NewSessionForm:
    made = NewSessionForm(made_ui("en"))
    qtbot.addWidget(made)
    made.show()
    made.begin((BRUG, BAKEN), None, "Noor", "")
    return made


def test_known_classes_come_first_and_a_new_one_last(form):
    assert form.school_class() is None, "what she types at once is a class that calls"
    form.show_classes((BRUG, BAKEN), BAKEN.id)
    assert form.school_class() == BAKEN
    assert form.of_new_class[0].isHidden()


def test_a_comma_loses_no_words_and_no_number_is_too_large(form):
    form.class_label.insert("2B, en 2C")
    assert form.class_label.text() == "2B, en 2C"
    form.class_label.clear()
    form.class_label.insert("2B, 99999999999")
    assert form.pupils.value() == form.pupils.maximum()


def test_without_classes_a_new_one_is_asked_for(form):
    form.show_classes(())
    assert form.school_class() is None
    assert form.of_new_class[0].isVisible()
    QTest.keyClicks(form.school, "Het Anker")
    form.year.setValue(3)
    assert form.new_class() == ClassFacts("Het Anker", year=3)


def test_who_takes_a_new_class_from_the_list_types_its_name_at_once(form, qtbot):
    form.activateWindow()
    form.classes.showPopup()
    QTest.keySequence(form.classes.view(), "End")
    QTest.keySequence(form.classes.view(), "Return")
    qtbot.waitUntil(form.school.hasFocus)
    QTest.keyClicks(QApplication.focusWidget(), "De Brug aan Zee")
    assert form.new_class().school == "De Brug aan Zee"


def test_grown_ups_are_asked_for_no_year_of_school(form):
    form.show_classes(())
    form.year.setValue(3)
    form.level.setCurrentIndex(form.level.findData(Adults.AT_SCHOOL))
    form.level.activated.emit(form.level.currentIndex())
    assert not form.year.isVisible()
    assert form.new_class().year is None
    form.level.setCurrentIndex(form.level.findData(Level.HAVO))
    form.level.activated.emit(form.level.currentIndex())
    assert form.year.isVisible()
    assert form.new_class().year == 3


def test_the_example_is_never_chosen_by_itself(form):
    school = SchoolClass(ClassId(9), FACTS, "2026-2027")
    form.show_classes((school, BRUG))
    assert form.school_class() is None
    form.show_classes((school, BRUG), school.id)
    assert form.school_class() == school


def test_facts_are_what_was_filled_in(form):
    QTest.keyClicks(form.date.edit, "8-12-2026")
    assert form.time.edit.text() == "9:00"
    form.alone.click()
    facts = form.facts()
    assert facts.start == datetime.fromisoformat("2026-12-08T09:00")
    assert (facts.trainer1, facts.alone, facts.slot_minutes) == ("Noor", True, 50)


def test_a_wrong_date_is_pointed_at(form):
    QTest.keyClicks(form.date.edit, "31-2-2027")
    with pytest.raises(WrongMoment):
        form.facts()
    form.start.point()
    assert form.date.complaint.isVisible()
    assert form.date.edit.text() == "31-2-2027"


def test_suggested_minutes_give_way_to_typed_ones(form):
    form.suggest_minutes(60)
    assert form.minutes.value() == 60
    form.minutes.setFocus()
    form.minutes.setValue(45)
    form.suggest_minutes(90)
    assert form.minutes.value() == 45


def test_an_unfinished_form_stays_and_a_cleared_one_is_empty(form):
    form.show_classes(())
    QTest.keyClicks(form.school, "Het Anker")
    form.begin((), None, "Iemand", "")
    assert (form.school.text(), form.trainer1.text()) == ("Het Anker", "Noor")
    form.clear()
    assert (form.school.text(), form.trainer1.text()) == ("", "")


def test_the_head_count_of_a_new_class_may_stay_open(form):
    assert form.new_class().pupils is None
    form.pupils.setValue(27)
    assert form.new_class().pupils == 27
    form.clear()
    assert form.new_class().pupils is None


def test_a_time_that_is_a_guess_moves_no_field(form, qtbot):
    form.resize(760, 300)
    fields = (form.classes, form.date.edit, form.time.edit, form.minutes, form.who.head)
    before = [field.mapTo(form, QPoint()) for field in fields]
    QTest.keyClicks(form.date.edit, "1-12-2026")
    qtbot.waitUntil(form.time.complaint.isVisible)
    QApplication.processEvents()
    assert [field.mapTo(form, QPoint()) for field in fields] == before
    assert form.time.complaint.width() > 600, "below the whole row"


def test_trainers_stand_behind_one_line_with_their_names(form):
    assert not form.trainer1.isVisibleTo(form)
    form.trainer1.setText("Samira")
    form.trainer2.setText("Joris")
    assert form.who.head.text() == "Samira and Joris"
    form.alone.setChecked(True)
    assert form.who.head.text() == "Samira and Joris, alone"
    form.complain("trainer1", "Te lang.")
    assert form.trainer1.isVisibleTo(form)
