"""A trainer at the window, by keys alone and once more by mouse alone."""

from pathlib import Path

import pytest

from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import to_workshop
from tests.journeys.trainer import Trainer
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.ui.in_november import opened_desk, settings

__all__ = ["opened_desk", "settings"]


@pytest.fixture
def documents(tmp_path) -> Path:
    """Where a file goes when nothing else is chosen."""
    made = tmp_path / "Documenten"
    made.mkdir()
    return made


@pytest.fixture(params=["keys", "mouse"])
def trainer(request, qtbot, opened_desk, documents) -> Trainer:
    opened_desk[0].ui.preferences.documents = documents
    return Trainer(request.param, *opened_desk, qtbot)


@pytest.fixture
def session(trainer) -> SessionId:
    """A first visit to 2B on Tuesday, in sight; nobody is named yet whom pupils can go to."""
    class_id = new_class(trainer.services, helper="")
    facts = SessionFacts(start=NINE, slot_minutes=50, trainer1="Noor", trainer2="Sam")
    made = new_workshop(trainer.services, class_id, facts=facts)
    trainer.desk.window.pages.go(to_workshop(made))
    return made
