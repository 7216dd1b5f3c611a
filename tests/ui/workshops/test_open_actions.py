"""Commands for the workshop that is open: papers for the school, several workshops, fitting."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import BlockId
from hope_desktop.ui.status import StatusLine
from tests.planning import new_class
from tests.reading_pdf import text_of


@pytest.mark.parametrize("name", ["confirm", "steps"])
def test_what_is_mailed_is_written_and_said(page, view, qtbot, tmp_path, monkeypatch, name):
    file = tmp_path / "bevestiging.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    with qtbot.waitSignal(view.actions_of_plan.paper.saved):
        view.actions_of_plan.by_name[name].trigger()
    assert {"confirm": "Beste school", "steps": "Sta op"}[name] in text_of(file.read_bytes())
    status = page.window().findChild(StatusLine)
    assert "bevestiging.pdf" in status.words.text()


def test_who_thinks_better_of_it_gets_no_paper(view, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    view.actions_of_plan.by_name["confirm"].trigger()
    assert not view.actions_of_plan.paper.is_busy


def test_a_message_is_on_the_clipboard(view, operations, qtbot):
    with qtbot.waitSignal(operations.told) as told:
        view.actions_of_plan.by_name["message"].trigger()
    assert QGuiApplication.clipboard().text().startswith("Onze workshop\nWanneer: ")
    assert told.args == ["Copied. Paste it in your mail or chat."]


def test_a_workshop_on_its_own_has_no_other_lessons_and_can_be_sent(page, view, qtbot):
    by_name = view.actions_of_plan.by_name
    assert not by_name["series"].isEnabled()
    with qtbot.waitSignal(page.go):
        by_name["send"].trigger()


def test_a_parallel_class_gets_the_same_plan_and_so_does_one_that_is_new(view, services):
    other = new_class(services, ClassFacts("Voorbeeldschool", "2A"))
    dialogs = view.actions_of_plan
    dialogs.by_name["parallel"].trigger()
    dialogs.dialog.new.setText(" 2D ")
    dialogs.dialog.yes.click()
    facts = view.plan.school_class.facts
    assert (facts.label, facts.pupils, facts.helper) == ("2D", None, "")
    dialogs.by_name["parallel"].trigger()
    dialogs.dialog.ticks[other].setChecked(True)
    dialogs.dialog.yes.click()
    made = [row for row in services.planning.all() if row.class_id == other]
    assert [(row.minutes, row.start) for row in made] == [(49, None)]
    assert view.plan.session.class_id == other, "the one that was made is open"


def test_there_is_nothing_to_fit_in_an_empty_plan(page, view, services):
    command = view.actions_of_plan.by_name["fit"]
    assert command in page.actions()
    assert command.isEnabled()
    session = view.plan.session
    for block in session.blocks:
        services.blocks.remove(session.id, BlockId(block.id))
    view.open_session(session.id)
    assert not command.isEnabled()


def test_an_appointment_is_a_file_for_a_calendar(view, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "2B"), ""))
    with qtbot.waitSignal(view.actions_of_plan.paper.saved):
        view.actions_of_plan.by_name["appointment"].trigger()
    assert b"SUMMARY:Workshop " in (tmp_path / "2B.ics").read_bytes()
