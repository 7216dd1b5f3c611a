import pytest
from PySide6.QtWidgets import QLabel

from hope_desktop import __version__
from hope_desktop.domain.texts.representation import PeopleGroup
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import label
from hope_desktop.ui.settings import about
from hope_desktop.ui.settings.about import AboutDialog, licences
from tests.tools.shared_ui import made_ui


@pytest.fixture
def dialog(styled, qtbot) -> AboutDialog:
    made = AboutDialog("2026.11", made_ui("nl"))
    qtbot.addWidget(made)
    return made


def test_about_says_which_program_this_is(dialog):
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"Versie {__version__} van 26 november 2026, bibliotheek 2026.11" in words


def test_about_claims_nobodys_approval(dialog):
    words = " ".join(label.text() for label in dialog.disclaimer.findChildren(QLabel))
    assert "Niet gemaakt of goedgekeurd door Platform HOPE of Defence for Children" in words


def test_from_source_the_licences_beside_our_files_are_shown():
    for name in (
        "Atkinson Hyperlegible",
        "Andika",
        "DejaVu",
        "Lucide",
        "OpenTaal",
        "OpenMoji",
        "wordfreq",
    ):
        assert name in licences()


def test_an_installed_program_shows_every_licence_in_full(tmp_path, monkeypatch):
    (tmp_path / "THIRD_PARTY.txt").write_text("Qt: LGPL\n\nde hele tekst", encoding="utf-8")
    monkeypatch.setattr(about, "resource", tmp_path.joinpath)
    assert licences() == "Qt: LGPL\n\nde hele tekst"


def test_every_group_has_a_name_of_its_own():
    assert len({label(group, translator("nl")) for group in PeopleGroup}) == len(PeopleGroup)
