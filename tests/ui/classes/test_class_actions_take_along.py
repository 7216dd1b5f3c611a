"""A class goes along to a new school year, or takes over the path it had."""

from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest

from hope_desktop.domain.terms import ClassId, Module
from hope_desktop.ui.classes.class_actions import TakeAlongDialog
from hope_desktop.ui.classes.page import ClassesPage
from hope_desktop.ui.widgets.destination import to_class
from tests.making import CLASS_2B, moment
from tests.planning import new_class
from tests.tools.stored import database_of


@pytest.fixture
def last_year(services) -> Iterator[ClassId]:
    """Class 2B of the school year before, on the first of September."""
    with patch.object(database_of(services), "now", lambda: moment("2026-05-12T09:00")):
        class_id = new_class(services)
        services.classes.mark_module(class_id, Module.BOUNDARIES)
    with patch.object(database_of(services), "now", lambda: moment("2026-09-01T09:00")):
        yield class_id


@pytest.fixture
def page_of_old(desk, last_year) -> ClassesPage:
    desk.window.pages.go(to_class(last_year))
    page = desk.window.pages.current_page()
    assert isinstance(page, ClassesPage)
    return page


def _asked(page: ClassesPage) -> TakeAlongDialog:
    page.along.click()
    return page.findChildren(TakeAlongDialog)[-1]


def test_a_class_of_this_year_is_offered_nothing(shown):
    assert not shown.year.isVisible()
    (row,) = shown.list.view.rows.rows
    assert row.below == "De Brug"


def test_a_class_of_last_year_says_so_and_goes_along(page_of_old, services, last_year, desk):
    page = page_of_old
    assert "2025-2026" in page.year_words.text()
    (row,) = page.list.view.rows.rows
    assert row.below == "De Brug · 2025-2026"
    dialog = _asked(page)
    assert dialog.form.values() == {"label": "3B", "year": 3, "pupils": None}
    dialog.form.fill({"pupils": 24})
    dialog.yes.click()
    kept = services.classes.get(last_year)
    assert (kept.facts.label, kept.facts.pupils, kept.school_year) == ("3B", 24, "2026-2027")
    assert kept.modules_done == {Module.BOUNDARIES}
    assert not page.year.isVisible()
    assert desk.window.status.words.text() == "Klas 3B meegenomen naar 2026-2027"
    desk.window.commands["undo"].trigger()
    assert services.classes.get(last_year).facts.label == "2B"
    assert page.year.isVisible()


def test_a_label_that_is_taken_is_explained_in_the_dialog(page_of_old, services, last_year):
    new_class(services)
    dialog = _asked(page_of_old)
    dialog.form.fill({"label": "2B"})
    dialog.yes.click()
    assert dialog.isVisible()
    assert dialog.notices.isVisible()
    dialog.close_button.click()
    assert services.classes.get(last_year).school_year == "2025-2026"


def test_a_new_class_that_was_another_last_year_takes_its_path_over(
    page_of_old, services, last_year, desk
):
    new, changes = services.classes.add(replace(CLASS_2B, label="3B", year=3))
    desk.ui.bus.changed.emit(changes)
    page_of_old.show_class(new)
    detail = page_of_old
    assert "klas 2B in 2025-2026" in detail.year_words.text()
    assert "1. Persoonlijke grenzen" in detail.year_words.text()
    assert not detail.along.isVisible()
    detail.take_path.click()
    assert services.classes.get(new).modules_done == {Module.BOUNDARIES}
    assert not detail.year.isVisible()
    desk.window.commands["undo"].trigger()
    assert detail.take_path.isVisible()
    page_of_old.show_class(last_year)
    assert (detail.along.isVisible(), detail.take_path.isVisible()) == (True, False)
