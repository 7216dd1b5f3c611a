import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from hope_desktop import __version__
from hope_desktop.paths import data_folder
from hope_desktop.ui.settings import about
from hope_desktop.ui.settings.about import BUNDLED, FILES, AboutDialog, licences
from tests.tools.shared_ui import made_ui

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def dialog(styled: QApplication, qtbot, tmp_path) -> AboutDialog:
    made = AboutDialog("2026.11", data_folder(tmp_path), made_ui("nl"))
    qtbot.addWidget(made)
    return made


def test_about_says_which_program_this_is_and_where_the_work_is(
    dialog: AboutDialog, tmp_path
) -> None:
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"Versie {__version__} van 26 november 2026, bibliotheek 2026.11" in words
    assert str(tmp_path) in [edit.text() for edit in dialog.findChildren(QLineEdit)]


def test_about_claims_nobodys_approval(dialog: AboutDialog) -> None:
    words = " ".join(label.text() for label in dialog.disclaimer.findChildren(QLabel))
    assert "Niet gemaakt of goedgekeurd door Platform HOPE of Defence for Children" in words


@pytest.mark.parametrize("name", [*BUNDLED, *(name for name, _file in FILES)])
def test_everything_that_comes_with_the_program_has_a_licence(name: str) -> None:
    line = next(line for line in licences(made_ui("en")).splitlines() if line.startswith(name))
    assert len(line.partition(": ")[2]) > 2


def test_an_installed_program_shows_every_licence_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "THIRD_PARTY.txt").write_text("Qt: LGPL\n\nde hele tekst", encoding="utf-8")
    monkeypatch.setattr(about, "resource", tmp_path.joinpath)
    assert licences(made_ui("en")) == "Qt: LGPL\n\nde hele tekst"


def test_every_distribution_we_depend_on_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=]", name)[0] for name in project["dependencies"]}
    assert wanted <= set(BUNDLED)
    for name in BUNDLED:
        assert metadata.version(name)
