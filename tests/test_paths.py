from pathlib import Path

import pytest

from hope_desktop.paths import data_folder, documents, resource


def test_with_a_folder_of_its_own_everything_lies_in_it(tmp_path):
    folder = data_folder(tmp_path)
    places = [
        folder.database,
        folder.backups,
        folder.lock,
        folder.inbox,
        folder.unfinished,
        folder.settings,
        folder.log,
    ]
    assert [place.relative_to(tmp_path).as_posix() for place in places] == [
        "hope.db",
        "backups",
        "hope.lock",
        "inbox",
        "unfinished",
        "settings.toml",
        "log",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_stays_the_same_wherever_the_program_goes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert data_folder(Path("data")).root == tmp_path / "data"


def test_without_one_the_platform_says_where():
    folder = data_folder()
    assert folder.root.is_absolute()
    assert "hope-desktop" in folder.root.parts
    assert documents().is_absolute()


def test_from_a_stick_questions_for_a_file_begin_on_the_stick(tmp_path):
    assert data_folder(tmp_path / "stick" / "gegevens").documents == tmp_path / "stick"
    assert data_folder().documents == documents()


@pytest.mark.parametrize("name", ["library/library.toml", "fonts", "icons", "locale", "manual"])
def test_resources_are_found(name):
    assert resource(name).exists()


def test_installed_resources_come_before_those_of_the_checkout(tmp_path, monkeypatch):
    package = tmp_path / "hope_desktop"
    for place in (package / "resources", tmp_path / "resources"):
        place.mkdir(parents=True)
        (place / "both").touch()
    (tmp_path / "resources" / "one").touch()
    monkeypatch.setattr("hope_desktop.paths._HERE", package)
    assert resource("both") == package / "resources" / "both"
    assert resource("one") == tmp_path / "resources" / "one"
