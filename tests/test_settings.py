import dataclasses
import os
import tomllib
from pathlib import Path

import pytest

from hope_desktop.settings import Settings, read_settings, write_settings

HOSTILE = 'Anna "de" \\ Vries\n\t\r\x00\x7f\x1b é 😀 \u2028 # = [x]'


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings("en", "dark", 150, "Anna", "Bo", "C:\\b", "HP", "colour"),
        Settings(trainer1=HOSTILE, print_folder=HOSTILE),
    ],
)
def test_what_is_written_is_read_back(tmp_path, settings):
    path = tmp_path / "map" / "settings.toml"
    write_settings(path, settings)
    assert read_settings(path) == settings
    assert set(tomllib.loads(path.read_text(encoding="utf-8"))) == {
        field.name for field in dataclasses.fields(Settings)
    }
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"language = ",
        b"\xff\xfe\x00",
        b"language = 7\ntheme = true\ntext_scale = true\ntrainer1 = 1\n",
        b"language = 'de'\ntheme = 'pink'\ntext_scale = 0\n",
        b"text_scale = true\n",
        b"text_scale = 99999999999999999999\n",
        b"trainer1 = ['a']\n[print_folder]\nx = 1\n",
        b"unknown = 1\n[more]\nx = 2\n",
        b"x = " + b"[" * 100_000,
    ],
    ids=range(10),
)
def test_what_cannot_be_used_counts_as_not_chosen(tmp_path, content):
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    assert read_settings(path) == Settings()
    assert path.read_bytes() == content


def test_one_bad_value_does_not_take_the_others_with_it(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("\ufefflanguage = 'en'\ntext_scale = 'big'\nnewer = 1\n", encoding="utf-8")
    assert read_settings(path) == Settings(language="en")


def test_no_file_or_a_folder_is_the_defaults(tmp_path):
    assert read_settings(tmp_path / "gone" / "settings.toml") == Settings()
    assert read_settings(tmp_path) == Settings()


def test_half_of_a_pair_of_characters_does_not_stop_the_writing(tmp_path):
    write_settings(tmp_path / "settings.toml", Settings(trainer1="An\ud800na"))
    assert read_settings(tmp_path / "settings.toml").trainer1 == "An?na"


def test_a_failed_writing_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "settings.toml"
    write_settings(path, Settings(trainer1="Anna"))

    def refuse(self: Path, target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_settings(path, Settings(trainer1="Bo"))
    assert read_settings(path).trainer1 == "Anna"
    assert list(tmp_path.iterdir()) == [path]
