"""The laptop is gone, the stick is there: all is back on another one."""

from functools import partial
from pathlib import Path

import pytest

from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.ui.widgets.usb_sticks import Stick
from tests.journeys.test_stories import told
from tests.making import moment
from tests.tools.week import make_week


@pytest.fixture
def stick(tmp_path, monkeypatch) -> Path:
    """It has what the stolen laptop copied there by itself, and other files."""
    made = tmp_path / "stick"
    made.mkdir()
    (made / "vakantie.zip").write_bytes(b"photos")
    old, _ = open_services(data_folder(tmp_path / "stolen"))
    old.backups.second_place.choose(made)
    make_week(old, moment("2026-11-24T12:00"))
    old.close_with_backup()
    monkeypatch.setattr(
        "hope_desktop.ui.widgets.restoring.sticks", lambda: (Stick(made, "STICK", 1),)
    )
    return made


@pytest.mark.nightly
def test_all_is_back_from_the_stick(stick, trainer):
    page = trainer.page
    if trainer.way == "keys":
        had = partial(trainer.press, "Alt+I")
    else:
        had = partial(trainer.click, trainer.button(page, "Ik had Hope Desktop al…"))
    trainer.take_file(had)
    trainer.wait(lambda: len(trainer.services.planning.all()) == 12)
    assert "Teruggezet: 12 klassen en 12 workshops." in trainer.desk.window.status.words.text()
    told("Stolen laptop", trainer)
