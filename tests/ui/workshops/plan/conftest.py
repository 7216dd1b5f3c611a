"""A plan with a story that Noor may tell, in the Dutch window."""

import pytest

from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.plan.teller_card import TellerCard
from hope_desktop.ui.workshops.view import SessionView
from tests.making import CLASS_2B, NINE

TOLD = SessionFacts(NINE, 100, "Noor", "Joris & Co", reason="De mentor gaf module 1 tot en met 3.")


@pytest.fixture
def dutch(open_desk) -> WindowActions:
    return open_desk()


@pytest.fixture
def story(services) -> SessionId:
    made: ClassId = services.classes.add(CLASS_2B)[0]
    return services.planning.from_template(made, TemplateId("S4"), None, TOLD)[0]


@pytest.fixture
def card(dutch, story) -> TellerCard:
    dutch.ui.preferences.change(trainer1="Noor")
    dutch.window.pages.go(to_workshop(story))
    return dutch.window.findChild(SessionView).teller
