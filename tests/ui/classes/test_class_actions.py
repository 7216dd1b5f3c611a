"""The same class is not made twice: the one there is comes instead."""

from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ClassId
from hope_desktop.domain.modules import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui.classes.class_actions import TakeAlongDialog
from hope_desktop.ui.classes.page import ClassesPage
from hope_desktop.ui.widgets.destination import to_class
from hope_desktop.ui.window_actions import WindowActions
from tests.making import CLASS_2B, moment


def _type(page: ClassesPage, **words: str) -> None:
    for name, text in words.items():
        field = page.detail.form.editor(name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
        page._ui.operations.save_typed()


@pytest.mark.parametrize("order", [("school", "label"), ("label", "school")])
def test_the_same_class_is_offered_instead_of_a_second(
    shown: ClassesPage, services: Services, class_2b: ClassId, order: tuple[str, str], qtbot: QtBot
) -> None:
    typed = {"school": "de brug", "label": "2b"}
    shown.start_class()
    _type(shown, **{name: typed[name] for name in order})
    assert "staat dit schooljaar al in je lijst" in shown.detail.problem.text()
    assert shown.detail.to_same.isVisible()
    shown.detail.to_same.click()
    assert [one.id for one in services.classes.all()] == [class_2b]
    assert shown.typing.current == class_2b
    assert not shown.detail.to_same.isVisible()
    assert shown.detail.name.text() == "Klas 2B"
    assert shown._ui.operations.save_typed() == ""


def test_another_label_makes_it_a_class_of_its_own(
    shown: ClassesPage, services: Services, class_2b: ClassId
) -> None:
    shown.start_class()
    _type(shown, school="De Brug", label="2B")
    _type(shown, label="2C")
    assert not shown.detail.to_same.isVisible()
    assert not shown.detail.problem.isVisible()
    assert {one.facts.label for one in services.classes.all()} == {"2B", "2C"}


def test_a_class_that_was_there_is_not_thrown_away_for_a_name(
    shown: ClassesPage, services: Services, class_2b: ClassId
) -> None:
    other, changes = services.classes.add(CLASS_2B.__class__("De Brug", "2C"))
    shown._on_changed(changes)
    shown.show_class(other)
    _type(shown, label="2B")
    shown.detail.to_same.click()
    assert {one.id for one in services.classes.all()} == {class_2b, other}
    assert services.classes.get(other).facts.label == "2C"
    assert shown.typing.current == class_2b


@pytest.fixture
def last_year(services: Services) -> Iterator[ClassId]:
    """Class 2B of the school year before, on the first of September."""
    with patch.object(services._database, "now", lambda: moment("2026-05-12T09:00")):
        class_id, _ = services.classes.add(CLASS_2B)
        services.classes.mark_module(class_id, Module.BOUNDARIES)
    with patch.object(services._database, "now", lambda: moment("2026-09-01T09:00")):
        yield class_id


@pytest.fixture
def page_of_old(desk: WindowActions, last_year: ClassId) -> ClassesPage:
    desk.window.pages.go(to_class(last_year))
    page = desk.window.pages.current_page()
    assert isinstance(page, ClassesPage)
    return page


def _asked(page: ClassesPage) -> TakeAlongDialog:
    page.detail.along.click()
    return page.findChildren(TakeAlongDialog)[-1]


def test_a_class_of_this_year_is_offered_nothing(shown: ClassesPage) -> None:
    assert not shown.detail._year.isVisible()
    (row,) = shown.list.view.rows.rows
    assert row.below == "De Brug"


def test_a_class_of_last_year_says_so_and_goes_along(
    page_of_old: ClassesPage, services: Services, last_year: ClassId, desk: WindowActions
) -> None:
    page = page_of_old
    assert "2025-2026" in page.detail._of_year.text()
    (row,) = page.list.view.rows.rows
    assert row.below == "De Brug · 2025-2026"
    dialog = _asked(page)
    assert dialog.form.values() == {"label": "3B", "year": 3, "pupils": None}
    dialog.form.fill({"pupils": 24})
    dialog.yes.click()
    kept = services.classes.get(last_year)
    assert (kept.facts.label, kept.facts.pupils, kept.school_year) == ("3B", 24, "2026-2027")
    assert kept.modules_done == {Module.BOUNDARIES}
    assert not page.detail._year.isVisible()
    assert desk.window.status.words.text() == "Klas 3B meegenomen naar 2026-2027"
    desk.window.commands["undo"].trigger()
    assert services.classes.get(last_year).facts.label == "2B"
    assert page.detail._year.isVisible()


def test_a_label_that_is_taken_is_explained_in_the_dialog(
    page_of_old: ClassesPage, services: Services, last_year: ClassId
) -> None:
    services.classes.add(CLASS_2B)
    dialog = _asked(page_of_old)
    dialog.form.fill({"label": "2B"})
    dialog.yes.click()
    assert dialog.isVisible()
    assert dialog.notices.isVisible()
    dialog.close_button.click()
    assert services.classes.get(last_year).school_year == "2025-2026"


def test_a_new_class_that_was_another_last_year_takes_its_path_over(
    page_of_old: ClassesPage, services: Services, last_year: ClassId, desk: WindowActions
) -> None:
    new, changes = services.classes.add(replace(CLASS_2B, label="3B", year=3))
    page_of_old._on_changed(changes)
    page_of_old.show_class(new)
    detail = page_of_old.detail
    assert "klas 2B in 2025-2026" in detail._of_year.text()
    assert "1. Persoonlijke grenzen" in detail._of_year.text()
    assert not detail.along.isVisible()
    detail.take_path.click()
    assert services.classes.get(new).modules_done == {Module.BOUNDARIES}
    assert not detail._year.isVisible()
    desk.window.commands["undo"].trigger()
    assert detail.take_path.isVisible()
    page_of_old.show_class(last_year)
    assert (detail.along.isVisible(), detail.take_path.isVisible()) == (True, False)
