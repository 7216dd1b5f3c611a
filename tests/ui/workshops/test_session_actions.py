"""What can be done with a workshop as a whole."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox

from hope_desktop import wall_clock
from hope_desktop.domain.terms import Module
from hope_desktop.ui.widgets.destination import Destination, to_papers
from hope_desktop.ui.widgets.fields.dates import long_date
from hope_desktop.ui.workshops.one.page import WorkshopView
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from hope_desktop.ui.workshops.session_actions import SessionActions
from tests.planning import set_facts
from tests.tools.window import NOW


@pytest.fixture
def actions(page, view) -> SessionActions:
    return page.session_actions


def told(view: WorkshopView) -> str:
    """What the foot says of a workshop."""
    return " ".join(one.text() for one in view.foot.findChildren(QLabel))


@pytest.fixture
def today(services, session) -> None:
    """The workshop begins within the hour."""
    set_facts(services, session, start=wall_clock.now())


def answer(monkeypatch: pytest.MonkeyPatch, *buttons: str) -> list[str]:
    """Press a button of each question that is asked; gives what was asked."""
    told, wanted = list[str](), list(buttons)

    def pressed(box: QMessageBox) -> int:
        told.append(f"{box.text()} {box.informativeText()}")
        assert box.defaultButton().text() == "No"
        {one.text(): one for one in box.buttons()}[wanted.pop(0)].click()
        return 0

    monkeypatch.setattr("hope_desktop.ui.widgets.dialogs.answered", pressed)
    return told


def test_before_its_day_it_is_asked_whether_a_workshop_was_given(
    actions, view, services, monkeypatch
):
    """A class that "has had" what is still to come could be given module 4."""
    session = view.plan.session.id
    ahead = wall_clock.now() + timedelta(days=17)
    set_facts(services, session, start=ahead)
    asked = answer(monkeypatch, "No", "Yes")
    actions.by_name["done"].trigger()
    assert not services.planning.session(session).done
    actions.by_name["done"].trigger()
    assert (
        asked == [f"This lesson is not until {long_date(ahead.date())}. Was it given already?"] * 2
    )
    assert services.planning.session(session).done
    (had,) = services.classes.get(view.plan.session.class_id).path
    assert had.on == NOW.date(), "not on a day that is still to come"


@pytest.mark.parametrize("start", [None, timedelta(), timedelta(days=-1)])
def test_without_a_day_and_from_its_day_on_nothing_is_asked(
    actions, view, services, monkeypatch, start
):
    session = view.plan.session.id
    now = wall_clock.now().replace(hour=23, minute=0)
    day = None if start is None else now + start
    set_facts(services, session, start=day)
    asked = answer(monkeypatch)
    actions.by_name["done"].trigger()
    assert asked == []
    assert services.planning.session(session).done


def test_given_tells_what_the_class_has_had(today, actions, view, services):
    actions.by_name["done"].trigger()
    assert view.plan.session.done
    view.show_face(WorkshopFace.PLAN)
    assert "This workshop was given." in told(view)
    assert view.foot.on.text() == "Once more, for another class…"
    assert services.classes.get(view.plan.session.class_id).modules_done == {Module.BOUNDARIES}
    assert not actions.by_name["done"].isEnabled()


def test_a_removed_workshop_goes_to_the_list_and_comes_back_with_undo(
    actions, page, operations, desk
):
    actions.by_name["delete"].trigger()
    assert page.stack.currentWidget() is page.sessions
    assert page.sessions.stack.currentWidget() is page.sessions.empty
    assert desk.window.status.offer.isVisible()
    operations.stack.undo()
    assert page.sessions.stack.currentWidget() is page.sessions.view


def test_a_copy_has_no_date_and_is_opened(actions, view, session):
    actions.by_name["copy"].trigger()
    assert view.plan.session.id != session
    assert view.plan.session.facts.start is None


@pytest.mark.nightly
def test_print_leads_to_the_papers_and_saves_first(actions, page, services, session):
    asked: list[Destination] = []
    page.go.connect(asked.append)
    page.view.head.value_typed.emit("room", "Aula")
    actions.by_name["print"].trigger()
    assert asked == [to_papers(session)]
    assert services.planning.session(session).facts.room == "Aula"


def test_without_a_workshop_nothing_is_offered(actions):
    actions.work_on(None, done=False)
    assert not any(action.isEnabled() for action in actions.by_name.values())
    actions.by_name["delete"].trigger()
