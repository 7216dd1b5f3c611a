"""Where papers go when nobody asks, and what is asked before."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop import paths
from hope_desktop.paths import DataFolder, data_folder, on_this_computer
from hope_desktop.settings import Settings, read_settings
from hope_desktop.ui.printing.actions import Places
from hope_desktop.ui.shared import Preferences
from tests.tools.shared_ui import made_ui


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def places(qtbot, file) -> Places:
    return _places(qtbot, DataFolder(file.parent, file.parent, file.parent))


def _places(qtbot: QtBot, folder: DataFolder, **settings: str) -> Places:
    parent = QWidget()
    qtbot.addWidget(parent)
    kept = Preferences(Settings(**settings), folder.settings, parent)
    return Places(made_ui("en", preferences=kept), folder, parent)


def test_at_first_it_is_the_own_place_in_the_documents(places):
    assert places.usual() == paths.documents() / "Hope Desktop"
    assert places.is_own(places.usual())
    assert places.settle()


def test_from_a_stick_papers_stay_on_the_stick(qtbot, tmp_path):
    folder = data_folder(tmp_path / "gegevens")
    places = _places(qtbot, folder)
    assert places.usual() == tmp_path / "gegevens" / "Printmappen"
    assert places.is_own(places.usual())
    assert _places(qtbot, folder, print_folder=str(tmp_path)).usual() == tmp_path


@pytest.mark.parametrize(
    ("answer", "goes_on", "kept"),
    [(True, True, "here"), (False, True, "there"), (None, False, "")],
)
def test_before_papers_go_to_a_cloud_it_is_asked_once(
    places,
    tmp_path,
    monkeypatch,
    answer,
    goes_on,
    kept,
):
    cloud = tmp_path / "OneDrive" / "Documenten"
    monkeypatch.setattr(paths, "documents", lambda: cloud)
    asked: list[str] = []

    def ask(_parent: QWidget, title: str, *_words: str) -> bool | None:
        asked.append(title)
        return answer

    monkeypatch.setattr("hope_desktop.ui.printing.actions.either", ask)
    assert places.settle() is goes_on
    assert "OneDrive" in asked[0]
    chosen = {"here": on_this_computer(), "there": cloud / "Hope Desktop"}.get(kept)
    assert read_settings(tmp_path / "settings.toml").print_folder == str(chosen or "")
    if goes_on:
        assert places.settle()
        assert len(asked) == 1
        assert places.usual() == chosen
        assert places.is_own(places.usual()), "so that it is made"


def test_a_chosen_folder_is_the_usual_one_from_then_on(places, file, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    assert places.ask_folder() == tmp_path
    assert places.usual() == tmp_path
    assert read_settings(file).print_folder == str(tmp_path)


def test_closing_the_question_changes_nothing(places, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    assert places.ask_folder() is None
    assert places.usual() == paths.documents() / "Hope Desktop"


@pytest.mark.parametrize(
    ("typed", "kept"), [("a", "a.pdf"), ("b.PDF", "b.PDF"), ("c.d", "c.d.pdf")]
)
def test_a_file_ends_in_pdf(places, monkeypatch, typed, kept):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (typed, ""))
    assert places.ask_file("x.pdf") == Path(kept)
