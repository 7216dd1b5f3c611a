"""What can be done with a workshop as a whole."""

import pytest
from PySide6.QtWidgets import QLabel

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.modules import Module
from hope_desktop.services.opening import Services
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.widgets.destination import Destination, to_papers
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.page import PlannerPage
from hope_desktop.ui.workshops.session_actions import SessionActions
from hope_desktop.ui.workshops.view import SessionView


@pytest.fixture
def actions(page: PlannerPage, view: SessionView) -> SessionActions:
    return page.session_actions


def notices(view: SessionView) -> str:
    """Everything the line of notices tells, the folded part included."""
    return " ".join(one.text() for one in view.area.advice.findChildren(QLabel))


def test_given_tells_what_the_class_has_had(
    actions: SessionActions, view: SessionView, services: Services
) -> None:
    actions.by_name["done"].trigger()
    assert view.plan is not None
    assert view.plan.session.done
    assert "This workshop was given." in notices(view)
    assert services.classes.get(view.plan.session.class_id).modules_done == {Module.BOUNDARIES}
    assert not actions.by_name["done"].isEnabled()


def test_a_removed_workshop_goes_to_the_list_and_comes_back_with_undo(
    actions: SessionActions, page: PlannerPage, operations: Operations, desk: WindowActions
) -> None:
    actions.by_name["delete"].trigger()
    assert page.stack.currentWidget() is page.sessions
    assert page.sessions.stack.currentWidget() is page.sessions.empty
    assert desk.window.status.offer.isVisible()
    operations.stack.undo()
    assert page.sessions.stack.currentWidget() is page.sessions.view


def test_a_copy_has_no_date_and_is_opened(
    actions: SessionActions, view: SessionView, session: SessionId
) -> None:
    actions.by_name["copy"].trigger()
    assert view.plan is not None
    assert view.plan.session.id != session
    assert view.plan.session.facts.start is None


def test_print_leads_to_the_papers_and_saves_first(
    actions: SessionActions, page: PlannerPage, services: Services, session: SessionId
) -> None:
    asked: list[Destination] = []
    page.go.connect(asked.append)
    page.view._on_typed("room", "Aula")
    actions.by_name["print"].trigger()
    assert asked == [to_papers(session)]
    assert services.planning.get(session).session.facts.room == "Aula"


def test_without_a_workshop_nothing_is_offered(actions: SessionActions) -> None:
    actions.work_on(None, done=False)
    assert not any(action.isEnabled() for action in actions.by_name.values())
    actions.remove()
