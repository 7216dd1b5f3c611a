"""An activity is written as files, changed by hand, and taken in again, whole or not at all."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from hope_desktop.domain.ids import ActivityId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from tests.bringing import own_activity


@contextlib.contextmanager
def at(tmp_path: Path) -> Iterator[Services]:
    services, _ = open_services(data_folder(tmp_path / "data"))
    with contextlib.closing(services):
        yield services


def change(made: Path, was: str, now: str, file: str = "activity.toml") -> None:
    text = (made / file).read_text("utf-8")
    assert was in text
    (made / file).write_text(text.replace(was, now), "utf-8")


@pytest.fixture
def own(hope, tmp_path) -> ActivityId:
    """An activity of the trainer's own that lacks nothing, with a sheet."""
    with at(tmp_path) as services:
        made, _ = services.material.duplicate_activity(ActivityId("1.1"), "Mijn spel")
    return made


def test_a_level_is_given_to_an_own_activity_and_undone(hope, tmp_path, own):
    said = hope(f"library export {own} {tmp_path}")
    assert said.out == f"{tmp_path / own}\n"
    record = tmp_path / own / "activity.toml"
    text = record.read_text("utf-8").replace("min_minutes", "from_year = 2\nmin_minutes", 1)
    record.write_text(text, "utf-8")
    taken = hope(f"library import {tmp_path / own} --json")
    assert taken.code == 0
    with at(tmp_path) as services:
        assert services.library.activity(own).from_year == 2
        assert services.library.activity(own).handouts
    assert hope(f"undo {taken.json['change']}").code == 0
    with at(tmp_path) as services:
        assert services.library.activity(own).from_year == 0


def test_the_same_again_changes_nothing(hope, tmp_path, own):
    hope(f"library export {own} {tmp_path}")
    assert hope(f"library import {tmp_path / own} --json").json == {"change": None}


def test_a_version_of_the_library_keeps_what_protects(hope, tmp_path):
    hope(f"library export O1 {tmp_path}")
    change(tmp_path / "O1", 'role = "safety"', 'role = "extra"')
    change(tmp_path / "O1", "tips = [", 'tips = ["Begin met muziek.", ')
    assert hope(f"library import {tmp_path / 'O1'}").code == 0
    with at(tmp_path) as services:
        found = services.library.activity(ActivityId("O1"))
        assert (found.role.value, found.tips[0]) == ("safety", "Begin met muziek.")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("minutes = ", "minutes = 9"),
        ('title = "', 'onbekend = 1\ntitle = "'),
        ('title = "', 'title = "\n'),
    ],
)
def test_what_is_wrong_stays_out_whole(hope, tmp_path, own, was, now):
    hope(f"library export {own} {tmp_path}")
    sheet = next((tmp_path / own).glob("*.md"))
    change(tmp_path / own, "\n+++\n", "\n+++\nNieuw.\n", sheet.name)
    change(tmp_path / own, was, now)
    said = hope(f"library import {tmp_path / own}")
    assert said.code == 1
    assert "activity.toml" in said.out
    with at(tmp_path) as services:
        assert not any("Nieuw." in one.body for one in services.library.activity(own).handouts)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("min_minutes", 'shared_handouts = ["9.9/blad"]\nmin_minutes'),
        ("min_minutes", 'leans_on = ["9.9"]\nmin_minutes'),
    ],
)
def test_what_names_something_that_is_not_here_stays_out(hope, tmp_path, own, was, now):
    hope(f"library export {own} {tmp_path}")
    change(tmp_path / own, was, now)
    said = hope(f"library import {tmp_path / own}")
    assert said.code == 1
    assert "9.9" in said.err
    with at(tmp_path) as services:
        kept = services.library.activity(own)
        assert (kept.shared_handouts, kept.leans_on) == ((), ())


def test_an_unknown_id_and_no_folder_are_refused(hope, tmp_path):
    assert hope(f"library export 9.9 {tmp_path}").code == 1
    hope(f"library export 1.4 {tmp_path}")
    (tmp_path / "1.4").rename(tmp_path / "9.9")
    change(tmp_path / "9.9", 'id = "1.4"', 'id = "9.9"')
    assert hope(f"library import {tmp_path / '9.9'}").code == 1
    assert hope(f"library import {tmp_path}").code == 1
    hope(f"library export 1.4 {tmp_path}")
    assert hope(f"library export 1.4 {tmp_path}").code == 1, "nothing is written over"


def test_what_is_hers_alone_is_in_no_file(hope, tmp_path, own):
    with at(tmp_path) as services:
        sheet, _ = services.material.new_handout(own, "Van mij", body="Kanarie.", only_me=True)
    hope(f"library export {own} {tmp_path}")
    name = f"{sheet.partition('/')[2]}.md"
    assert not (tmp_path / own / name).exists()
    (tmp_path / own / name).write_text(
        '+++\ntitle = "x"\nkind = "worksheet"\nlanguage = "nl"\nreading = "B1"\n+++\nAnders.\n'
    )
    assert hope(f"library import {tmp_path / own}").code == 1
    with at(tmp_path) as services:
        assert services.library.handout(sheet).only_me
        alone = own_activity(services, "Geheim", only_me=True)
    assert hope(f"library export {alone} {tmp_path}").code == 1
