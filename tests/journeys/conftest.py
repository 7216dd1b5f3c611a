"""A trainer at the window, by keys alone and once more by mouse alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import to_workshop
from tests.journeys.trainer import Trainer
from tests.making import CLASS_2B, NINE
from tests.tools.window import opened


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Where a file goes when nothing else is chosen."""
    made = tmp_path / "Documenten"
    made.mkdir()
    return made


@pytest.fixture(params=["keys", "mouse"])
def trainer(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, documents: Path
) -> Iterator[Trainer]:
    with opened(tmp_path / "data") as (desk, services):
        desk.window._ui.preferences.documents = documents
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitExposed(desk.window)
        yield Trainer(request.param, desk, services, qtbot)


@pytest.fixture
def session(trainer: Trainer) -> SessionId:
    """A first visit to 2B on Tuesday, in sight; nobody is named yet whom pupils can go to."""
    class_id, _ = trainer.services.classes.add(replace(CLASS_2B, helper=""))
    facts = SessionFacts(start=NINE, slot_minutes=50, trainer1="Noor", trainer2="Sam")
    made, _ = trainer.services.planning.from_template(class_id, TemplateId("S1"), facts=facts)
    trainer.desk.window.pages.go(to_workshop(made))
    return made
