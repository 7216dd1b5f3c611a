from hope_desktop import __version__
from hope_desktop.ui.settings import about
from hope_desktop.ui.settings.about import AboutDialog, licences
from tests.tools.in_words import words


def test_help_says_which_program_this_is_and_claims_nobodys_approval(desk, services):
    desk.window.show()
    desk.window.commands["about"].trigger()
    said = " ".join(words(desk.window.findChild(AboutDialog)))
    library = services.library.version()
    assert f"Versie {__version__} van 26 november 2026, bibliotheek {library}" in said
    assert "Niet gemaakt of goedgekeurd door Platform HOPE of Defence for Children" in said


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
