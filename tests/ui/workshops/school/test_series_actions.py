"""Commands for more than one workshop at a time."""

from datetime import timedelta

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.workshops.page import PlannerPage
from hope_desktop.ui.workshops.school.parallel_dialog import ParallelDialog
from hope_desktop.ui.workshops.view import SessionView


def test_a_workshop_on_its_own_has_no_other_lessons(page: PlannerPage, view: SessionView) -> None:
    by_name = page.series_actions.by_name
    assert not by_name["series"].isEnabled()
    assert view.header.series.isHidden()
    assert by_name["fall_out"].isEnabled()


def test_it_moves_a_week_and_back(
    page: PlannerPage,
    view: SessionView,
    services: Services,
    session: SessionId,
    operations: Operations,
) -> None:
    before = services.planning.session(session).facts.start
    assert before is not None
    page.series_actions.by_name["fall_out"].trigger()
    assert services.planning.session(session).facts.start == before + timedelta(days=7)
    assert view.plan is not None
    assert view.plan.session.facts.start == before + timedelta(days=7)
    operations.stack.undo()
    assert services.planning.session(session).facts.start == before


def test_the_parallel_class_gets_the_same_plan(
    page: PlannerPage, view: SessionView, services: Services
) -> None:
    other, _ = services.classes.add(ClassFacts("Voorbeeldschool", "2A"))
    page.series_actions.by_name["parallel"].trigger()
    dialog = page.series_actions.dialog
    assert isinstance(dialog, ParallelDialog)
    assert not dialog.make.isEnabled()
    dialog.ticks[other].setChecked(True)
    dialog.make.click()
    made = [row for row in services.planning.all() if row.class_id == other]
    assert [(row.minutes, row.start) for row in made] == [(44, None)]
