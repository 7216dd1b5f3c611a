"""A group of adults is made as a class is, and asked about in its own words."""

from PySide6.QtWidgets import QLabel

from hope_desktop.domain.terms import Adults, Level
from hope_desktop.ui.classes.page import ClassesPage


def _choose(page: ClassesPage, level: Level | Adults | None) -> None:
    page.form.fill({"level": level})
    page.form.value_changed.emit("level")


def _asked(page: ClassesPage) -> set[str]:
    return {words.text() for words in page.sheet.findChildren(QLabel) if words.isVisible()}


def test_only_what_concerns_adults_is_asked(page, qtbot):
    page.start_class()
    of_pupils = _asked(page)
    assert {"Klas", "Aantal leerlingen", "Leerjaar", "Als die er niet is"} <= of_pupils
    _choose(page, Adults.AT_SCHOOL)
    asked = _asked(page)
    assert {
        "Groep",
        "Aantal deelnemers",
        "Contactpersoon voor deelnemers",
        "Over de groep",
    } <= asked
    assert not any("leerling" in words for words in asked)
    assert not asked & {"Leerjaar", "Als die er niet is", "Klas"}
    _choose(page, None)
    assert _asked(page) == of_pupils


def test_a_group_has_no_path_and_is_called_by_its_name(page, services, qtbot, desk):
    page.start_class()
    page.form.fill({"school": "De Brug", "label": "Ouders van 2B", "pupils": 40})
    _choose(page, Adults.AT_SCHOOL)
    desk.ui.operations.save_typed()
    (made,) = services.classes.all()
    assert made.facts.are_adults
    assert not page.path.isVisible()
    assert page.name.text() == "Ouders van 2B"
    assert page.new_session.isEnabled()


def test_another_organisation_is_asked_nothing_about_a_school(page, services, desk):
    page.start_class()
    page.form.fill({"school": "Gemeente Bunnik", "label": "Team jeugd"})
    _choose(page, Adults.ELSEWHERE)
    asked = _asked(page)
    assert {"Organisatie", "Wat vraagt de organisatie?"} <= asked
    assert not any(word in text.casefold() for text in asked for word in ("school", "klas"))
    desk.ui.operations.save_typed()
    (made,) = services.classes.all()
    assert made.facts.adults is Adults.ELSEWHERE
    assert page.form.values()["level"] is Adults.ELSEWHERE
    _choose(page, Level.HAVO)
    desk.ui.operations.save_typed()
    assert not services.classes.get(made.id).facts.elsewhere
