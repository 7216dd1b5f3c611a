"""A table at a municipality, from a telephone call to the plan: nothing there says school."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from hope_desktop.domain.terms import Adults
from tests.journeys.trainer import Trainer

OF_A_SCHOOL = re.compile(r"\b(school|leerling|klas|mentor|docent)", re.IGNORECASE)


def _fill_in(trainer: Trainer) -> None:
    """The name of the municipality, the table, and that they are adults elsewhere."""
    form = trainer.planner.new_session.form
    if trainer.way == "keys":
        trainer.type("Gemeente Bunnik")
        trainer.press("Tab")
        trainer.type("Team jeugd")
        trainer.press("Tab", "Tab", "End")
    else:
        trainer.click(form.school)
        trainer.type("Gemeente Bunnik")
        trainer.click(form.class_label)
        trainer.type("Team jeugd")
        trainer.choose(form.level, "Volwassenen bij een andere organisatie")


def _said(page: QWidget) -> list[str]:
    parts = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return [one.text() for one in parts if one.isVisible()]


@pytest.mark.nightly
def test_a_table_is_planned_in_words_of_its_own(trainer):
    desk = trainer.desk
    if trainer.way == "keys":
        trainer.press("Ctrl+N")
    else:
        trainer.click(desk.window.new_session)
    new = trainer.planner.new_session
    _fill_in(trainer)
    assert new.form.new_class().adults is Adults.ELSEWHERE
    assert "Naam van de organisatie" in _said(new.form)
    shown = [row.title for row in new.picker.view.rows.rows if hasattr(row, "title")]
    assert shown[:3] == [
        "Aan tafel: samenwerken met ervaringsdeskundigen",
        "Training voor zorg of politie",
        "Adviestafel",
    ]
    if trainer.way == "keys":
        trainer.press("Ctrl+Return")
    else:
        trainer.click_row(new.picker.view, "Adviestafel")
        trainer.click(new.make)
    (row,) = trainer.services.planning.all()
    plan = trainer.services.planning.get(row.id)
    assert plan.school_class.facts.elsewhere
    assert plan.concerns == ()
    found = [OF_A_SCHOOL.findall(text) for text in _said(trainer.planner.view)]
    assert [text for text in found if text] == []
    if trainer.way == "keys":
        trainer.press("Alt+A", "A")
    else:
        trainer.click(trainer.row("De hele bijeenkomst").press)
    said = _said(trainer.planner.view)
    assert "Afspraken met de organisatie" in said
    assert [text for text in said if OF_A_SCHOOL.search(text)] == []
