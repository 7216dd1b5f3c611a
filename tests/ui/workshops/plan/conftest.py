"""A plan with a story that Noor may tell, in the Dutch window."""

import pytest

from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.one.bodies import PartBody
from tests.making import NINE
from tests.planning import new_class, new_workshop

TOLD = SessionFacts(NINE, 100, "Noor", "Joris & Co", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def dutch(open_desk) -> WindowActions:
    return open_desk()


@pytest.fixture
def story(services) -> SessionId:
    made: ClassId = new_class(services)
    return new_workshop(services, made, "S4", facts=TOLD)


@pytest.fixture
def body(dutch, story) -> PartBody:
    """The open row of the story."""
    dutch.ui.preferences.change(trainer1="Noor")
    dutch.window.pages.go(to_workshop(story))
    pane = dutch.window.pages.current_page().view.pane
    return pane.parts[pane.opened].body
