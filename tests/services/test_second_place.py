"""A stick on which backups are kept too."""

import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from hope_desktop import wall_clock
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import FolderProblem, UnfitPlace
from hope_desktop.paths import data_folder
from hope_desktop.services import second_place
from hope_desktop.services.opening import open_services
from hope_desktop.services.second_place import SecondPlace, every_backup
from hope_desktop.storage.snapshot import backups_in

pytestmark = pytest.mark.clock


@pytest.fixture
def stick(tmp_path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def chosen(services, stick) -> SecondPlace:
    services.backups.second_place.choose(stick)
    return services.backups.second_place


def go_on(_done: int, _of: int) -> bool:
    return True


def test_the_end_of_a_session_leaves_its_backup_there(services, chosen, stick, tmp_path):
    services.classes.add(ClassFacts("De Vaart", "2B"))
    services.close_with_backup()
    (own,) = stick.iterdir()
    assert len(backups_in(own)) == 1
    for file in (tmp_path / "data" / "backups").glob("*.zip"):
        file.unlink()
    found = every_backup(data_folder(tmp_path / "data"))
    assert [one.file.parent for one in found] == [own]
    assert chosen.backups() == found


@pytest.mark.nightly
def test_two_computers_share_one_stick(chosen, stick, tmp_path):
    other, _ = open_services(data_folder(tmp_path / "other"))
    other.backups.second_place.choose(stick)
    other.classes.add(ClassFacts("De Vaart", "2B"))
    other.close_with_backup()
    assert len(list(stick.iterdir())) == 2
    assert chosen.backups() == ()


def test_chosen_again_it_stays_the_same(chosen, stick):
    before = chosen.path
    chosen.choose(stick)
    assert chosen.path == before
    chosen.forget()
    assert chosen.path is None
    assert chosen.backups() == ()
    assert not chosen.bring_up_to_date(go_on)
    assert len(list(stick.iterdir())) == 1, "what is there stays"


@pytest.mark.parametrize("where", ["data", "data/backups", "link"])
def test_where_the_work_is_itself_is_no_second_place(services, tmp_path, where):
    (tmp_path / "data" / "backups").mkdir(exist_ok=True)
    if os.name != "nt":
        (tmp_path / "link").symlink_to(tmp_path / "data")
    with pytest.raises(UnfitPlace):
        services.backups.second_place.choose(tmp_path / where)
    assert services.backups.second_place.path is None


def test_a_place_that_is_no_folder_is_refused(services, tmp_path):
    (tmp_path / "file").touch()
    for name in ("file", "away"):
        with pytest.raises(FolderProblem):
            services.backups.second_place.choose(tmp_path / name)


def test_after_two_weeks_away_it_is_said(chosen, stick, tmp_path):
    note = tmp_path / "data" / "second-place.txt"
    today = wall_clock.today()
    for days, said in ((13, 0), (14, 14), (400, 400), (-30, 0)):
        note.write_text(f"{chosen.path}\n{today - timedelta(days=days)}\n", encoding="utf-8")
        assert chosen.days_unseen() == said
    note.write_bytes(b"\xff\n\n")
    assert (chosen.path, chosen.seen, chosen.days_unseen()) == (None, None, 0)


def test_a_stick_that_is_away_is_no_error(chosen, stick):
    stick.rename(stick.with_name("elsewhere"))
    assert not chosen.bring_up_to_date(go_on)
    chosen.last_time()
    assert chosen.backups() == ()


def test_a_share_that_hangs_holds_up_nothing(chosen, monkeypatch):
    hangs, answer = threading.Event(), threading.Event()

    def hang(*_: object) -> tuple[()]:
        hangs.set()
        answer.wait(30)
        return ()

    monkeypatch.setattr(second_place, "backups_in", hang)
    monkeypatch.setattr(second_place, "PATIENCE", 0.05)
    assert chosen.backups() == ()
    assert hangs.is_set()
    answer.set()
