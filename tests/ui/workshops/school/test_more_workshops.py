"""Planning all lessons of a series on one screen."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from hope_desktop.domain.terms import ClassId, Level, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.dialogs import ParallelDialog, SeriesDialog
from tests.making import CLASS_2B, NINE, school_class
from tests.planning import new_workshop
from tests.tools.shared_ui import made_ui


@pytest.fixture
def first(services, class_id) -> SessionId:
    facts = SessionFacts(start=NINE, slot_minutes=50)
    return new_workshop(services, class_id, "S3", "a", facts)


@pytest.fixture
def dialog(desk, first) -> SeriesDialog:
    desk.window.pages.go(to_workshop(first))
    page = desk.window.pages.current_page()
    page.view.actions_of_plan.by_name["series"].trigger()
    found = page.view.actions_of_plan.dialog
    assert isinstance(found, SeriesDialog)
    return found


def test_enter_plans_them_a_week_apart_and_undo_takes_them_back(
    dialog, services, first, operations, qtbot
):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    planned = [part.start for part in services.series.parts(first)]
    assert planned == [NINE + timedelta(days=7 * week) for week in range(4)]
    operations.stack.undo()
    assert [part.session is not None for part in services.series.parts(first)] == [
        True,
        False,
        False,
        False,
    ]


def test_a_date_that_cannot_be_is_said_beside_it_and_nothing_is_made(
    dialog, services, first, qtbot
):
    day = dialog.fields["c"].date
    day.edit.selectAll()
    qtbot.keyClicks(day.edit, "31 februari")
    dialog.yes.click()
    assert dialog.isVisible()
    assert day.complaint.text()
    assert [part.session is None for part in services.series.parts(first)][1:] == [True] * 3


def test_a_lesson_without_a_date_is_planned_too(dialog, services, first):
    dialog.fields["d"].date.edit.setText("")
    dialog.yes.click()
    last = services.series.parts(first)[3]
    assert last.session is not None
    assert last.start is None


def test_classes_of_the_same_school_stand_first_and_mine_is_not_there(qtbot):
    mine = school_class()
    far = replace(mine, id=ClassId(8), facts=replace(CLASS_2B, school="Aa", label="1A"))
    near = replace(mine, id=ClassId(9), facts=replace(CLASS_2B, label="2C & 2D"))
    dialog = ParallelDialog(mine, (far, mine, near), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(dialog)
    assert [tick.text() for tick in dialog.ticks.values()] == [
        "2C && 2D · De Brug",
        "1A · Aa",
    ]


def test_without_other_classes_a_new_one_can_be_named(qtbot):
    mine = school_class()
    dialog = ParallelDialog(mine, (mine,), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(dialog)
    assert not dialog.yes.isEnabled()
    dialog.new.setText("2D")
    assert dialog.yes.isEnabled()


@pytest.mark.parametrize("level", [Level.HAVO, Level.ADULTS])
def test_no_plan_for_pupils_is_offered_to_adults_nor_the_other_way_round(qtbot, level):
    mine = school_class(replace(CLASS_2B, level=level))
    pupils, team = (
        replace(mine, id=ClassId(at), facts=replace(CLASS_2B, level=one))
        for at, one in ((8, Level.VWO), (9, Level.ADULTS))
    )
    dialog = ParallelDialog(mine, (mine, pupils, team), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(dialog)
    assert tuple(dialog.ticks) == ((team if level is Level.ADULTS else pupils).id,)
