import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from hope_desktop import __version__
from hope_desktop.domain.texts.representation import PeopleGroup
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import label
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services
from hope_desktop.ui.settings import about
from hope_desktop.ui.settings.about import (
    BUNDLED,
    FILES,
    AboutDialog,
    KeysDialog,
    RepresentationDialog,
    licences,
)
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


def test_keys_are_listed_from_the_commands_themselves(styled: QApplication, qtbot) -> None:
    copy, without = QAction("&Copy…"), QAction("No key")
    copy.setShortcuts([QKeySequence("Ctrl+D"), QKeySequence("F8")])
    dialog = KeysDialog([("&Edit", [copy, without]), ("Empty", [without])], made_ui("en"))
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert words[2:] == ["Edit", "Ctrl+D / F8", "Copy"]


@pytest.fixture
def groups(styled: QApplication, qtbot, services: Services) -> RepresentationDialog:
    made = RepresentationDialog(services.library, made_ui("nl"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_who_was_not_heard_yet_stands_at_the_top(groups: RepresentationDialog) -> None:
    assert "Nog niet gehoord" in groups.missing.accessibleName()


def test_each_group_names_its_people_and_activities(groups: RepresentationDialog) -> None:
    told = "\n".join(part.text() for part in groups.findChildren(QLabel))
    assert "Nieuw in het land\nSelam" in told
    assert "In activiteiten 4.4 en 4.6" in told


def test_every_group_has_a_name_of_its_own() -> None:
    assert len({label(group, translator("nl")) for group in PeopleGroup}) == len(PeopleGroup)
