"""Writing happens beside the window and ends in a fact or a refusal."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hope_desktop.domain.errors import Cancelled, FolderProblem
from hope_desktop.services.printing.printed import Bundle
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.printing.saving import PaperSaving
from hope_desktop.ui.widgets.worker import Job, Worker


@pytest.fixture
def bundle(page: PrintingPage) -> Bundle:
    drawn = page.drawing.current()
    assert drawn is not None
    return drawn.chosen


def test_saved_names_the_folder_and_its_files(bundle: Bundle, tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    saving = PaperSaving(Worker(parent), tmp_path / "notes", parent)
    with qtbot.waitSignal(saving.saved) as told:
        saving.save_bundle(bundle, tmp_path, on_stick=True)
    saved = told.args[0]
    assert saved.folder.parent == tmp_path
    assert saved.on_stick
    assert all(file.is_file() for file in saved.files)
    assert not saving.is_busy


@pytest.mark.parametrize(("on_stick", "why"), [(True, "gone"), (False, "missing")])
def test_a_place_that_is_not_there(
    bundle: Bundle, tmp_path: Path, qtbot: QtBot, *, on_stick: bool, why: str
) -> None:
    parent = QObject()
    saving = PaperSaving(Worker(parent), tmp_path / "notes", parent)
    with qtbot.waitSignal(saving.refused) as told:
        saving.save_bundle(bundle, tmp_path / "away", on_stick=on_stick)
    assert isinstance(told.args[0], FolderProblem)
    assert (told.args[0].path, told.args[0].why) == (tmp_path / "away", why)


def test_cancelled_before_its_turn_writes_nothing(
    bundle: Bundle, tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QObject()
    worker = Worker(parent)
    saving = PaperSaving(worker, tmp_path / "notes", parent)
    place = tmp_path / "place"
    place.mkdir()
    worker.start(Job(lambda report: report(0, 0)))
    with qtbot.waitSignal(saving.refused) as told:
        saving.save_bundle(bundle, place)
        assert saving.is_busy
        saving.cancel()
    assert isinstance(told.args[0], Cancelled)
    assert list(place.iterdir()) == []
