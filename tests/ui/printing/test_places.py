"""Where papers go when nobody asks, and what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.settings import Settings, read_settings
from hope_desktop.texts import translator
from hope_desktop.ui.preferences import Preferences
from hope_desktop.ui.printing.places import Places


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def places(qtbot: QtBot, file: Path) -> Places:
    parent = QWidget()
    qtbot.addWidget(parent)
    return Places(Preferences(Settings(), file, parent), translator("en"), parent)


def test_at_first_it_is_the_own_place_in_the_documents(places: Places) -> None:
    assert places.usual() == places.own
    assert places.own.name == "Hope Desktop"


def test_a_chosen_folder_is_the_usual_one_from_then_on(
    places: Places, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    assert places.ask_folder() == tmp_path
    assert places.usual() == tmp_path
    assert read_settings(file).print_folder == str(tmp_path)


def test_closing_the_question_changes_nothing(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    assert places.ask_folder() is None
    assert places.usual() == places.own


@pytest.mark.parametrize(
    ("typed", "kept"), [("a", "a.pdf"), ("b.PDF", "b.PDF"), ("c.d", "c.d.pdf")]
)
def test_a_file_ends_in_pdf(
    places: Places, monkeypatch: pytest.MonkeyPatch, typed: str, kept: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (typed, ""))
    assert places.ask_file("x.pdf") == Path(kept)
