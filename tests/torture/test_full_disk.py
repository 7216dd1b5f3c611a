"""A disk without room: nothing half written, a clear refusal, and the next attempt is saved."""

import contextlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import DiskFull, FolderProblem, HopeError
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.storage.backup import restore, verify
from hope_desktop.storage.damage.soundness import damaged
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.snapshot import backups_in
from hope_desktop.storage.together import write_all
from tests.bringing import bring
from tests.planning import new_class, new_workshop
from tests.sharing import kept_files, looked_at, rows, sent, taken_in, trainer, write_own
from tests.storage.adding import backed_up

MEGABYTE = 1024 * 1024
MOMENTS = int(os.environ.get("HOPE_FULL", "6"))
"""How often the disk is full while a trainer works."""


@pytest.fixture
def disk(tmp_path) -> Iterator[Path]:
    """A small disk of its own."""
    if not sys.platform.startswith("linux") or os.getuid() != 0:
        pytest.skip("only root on Linux can make a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=96m,mode=755", "tmpfs", str(place)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"no small disk here: {done.stderr.strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def _fill(disk: Path, free: int = 0) -> None:
    """Take every last byte but so many."""
    with (disk / "holiday-photos").open("ab", buffering=0) as file:
        for size in (MEGABYTE, 4096, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(b"x" * size)
        file.truncate(file.seek(0, os.SEEK_END) - free)
    assert shutil.disk_usage(disk).free == free


def _add(db: Database, school: str) -> None:
    with db.transaction() as connection:
        connection.execute(
            "INSERT INTO classes(school, question) VALUES (?, ?)",
            (school, random.Random(school).randbytes(MEGABYTE // 2).hex()),
        )


def _schools(folder: DataFolder) -> list[str]:
    with contextlib.closing(open_database(folder)) as db:
        return [school for (school,) in db.connection.execute("SELECT school FROM classes")]


def test_work_on_a_full_disk_is_saved_by_the_reserve(disk):
    folder = data_folder(disk / "data")
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "before")
        _fill(disk)
        with pytest.raises(DiskFull):
            _add(db, "refused")
        assert not (folder.root / "hope.reserve").exists()
        _add(db, "saved")
        assert db.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert _schools(folder) == ["before", "saved"]


def test_a_full_disk_can_still_be_looked_at(disk):
    folder = data_folder(disk / "data")
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "before")
    (folder.root / "hope.reserve").unlink()
    _fill(disk)
    assert _schools(folder) == ["before"]


def test_a_first_start_on_a_full_disk_is_refused_and_succeeds_later(disk):
    folder = data_folder(disk / "data")
    _fill(disk)
    with pytest.raises(HopeError):
        open_database(folder)
    (disk / "holiday-photos").unlink()
    assert _schools(folder) == []


def test_the_reserve_comes_back_when_there_is_room(disk):
    folder = data_folder(disk / "data")
    open_database(folder).close()
    (folder.root / "hope.reserve").unlink()
    _fill(disk)
    open_database(folder).close()
    assert not (folder.root / "hope.reserve").exists()
    (disk / "holiday-photos").unlink()
    open_database(folder).close()
    assert (folder.root / "hope.reserve").exists()


def test_a_backup_or_restore_without_room_leaves_nothing_behind(disk):
    folder = data_folder(disk / "data")
    with contextlib.closing(open_database(folder)) as db:
        _add(db, "first")
        info = backed_up(db)
        _add(db, "second")
        _fill(disk)
        before = sorted(folder.root.rglob("*"))
        for attempt in (lambda: backed_up(db), lambda: restore(db, info.file)):
            with pytest.raises((DiskFull, FolderProblem)):
                attempt()
            assert sorted(folder.root.rglob("*")) == before
        assert backups_in(folder.backups) == (info,)
    assert _schools(folder) == ["first", "second"]


def test_a_package_without_room_leaves_nothing_of_it(disk, tmp_path):
    """Neither where it comes in, nor on the stick that it should go to; with room it comes."""
    with trainer(tmp_path / "joris") as joris:
        own = write_own(joris)
        bring(joris, "film.bin", random.Random(1).randbytes(5 * MEGABYTE), to=own)
        package = sent(joris, joris.packages.sending.all_mine())
        parcel = joris.packages.sending.all_mine()
        with trainer(disk / "data") as mine:
            incoming = looked_at(mine, package)
            before, files = rows(mine), kept_files(mine)
            _fill(disk, 3 * MEGABYTE)
            with pytest.raises((DiskFull, FolderProblem)):
                mine.packages.keep_files(incoming)
            with pytest.raises((DiskFull, FolderProblem)):
                joris.packages.sending.write(parcel, disk / "stick.hope", "Joris")
            assert (rows(mine), kept_files(mine) - {"files"}) == (before, files)
            assert sorted(path.name for path in disk.iterdir()) == ["data", "holiday-photos"]
            (disk / "holiday-photos").unlink()
            assert taken_in(mine, package).change is not None


class _Work:
    """A trainer who goes on while the disk is full, and remembers what was said to be saved."""

    def __init__(self, folder: DataFolder, chance: random.Random) -> None:
        self.folder, self.chance = folder, chance
        self.saved: set[str] = set()
        self.refused = 0
        self.services, _ = open_services(folder)

    def add(self) -> None:
        label = f"klas {self.chance.random()}"
        size = self.chance.choice((0, 30_000, 300_000))
        self.services.classes.add(ClassFacts("De Brug", label, question="v" * size))
        self.saved.add(label)

    def plan(self) -> None:
        label = f"klas {self.chance.random()}"
        made = new_class(self.services, ClassFacts("De Brug", label))
        self.saved.add(label)
        new_workshop(self.services, made, "S1", "a", SessionFacts())

    def back_up(self) -> None:
        self.services.backups.now()

    def put_back(self) -> None:
        found = self.services.backups.all()
        if found:
            kept = self.services.backups.what_changes(found[-1].file)
            if not kept.lacking:
                self.services.backups.restore(found[-1].file)

    def write(self) -> None:
        papers = {f"{n}.pdf": self.chance.randbytes(200_000) for n in range(4)}
        where = self.folder.root.parent / f"map {self.chance.random()}"
        try:
            write_all(where, papers)
        except HopeError:
            assert not where.exists(), "half of a print folder"
            raise

    def again(self) -> None:
        try:
            self.services.close_with_backup()
        finally:
            self.services, _ = open_services(self.folder)

    def go_on(self) -> None:
        for _ in range(8):
            what = self.chance.choice(
                (self.add, self.add, self.plan, self.back_up, self.put_back, self.write, self.again)
            )
            try:
                what()
            except HopeError:
                self.refused += 1


def test_a_disk_that_is_full_at_any_moment_loses_nothing(disk, tmp_path):
    origin = tmp_path / "origin"
    services, _ = open_services(data_folder(origin))
    services.close_with_backup()
    saved = refused = 0
    for moment in range(MOMENTS):
        chance = random.Random(moment)
        for left in disk.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        folder = data_folder(shutil.copytree(origin, disk / "data"))
        work = _Work(folder, chance)
        _fill(disk, chance.randrange(1500) * 4096)
        work.go_on()
        work.services.close()
        (disk / "holiday-photos").unlink()
        services, _ = open_services(folder)
        with contextlib.closing(services):
            assert work.saved <= {one.facts.label for one in services.classes.all()}, moment
            assert damaged(services._database.connection) == (), moment
        for info in backups_in(folder.backups):
            verify(info.file)
        saved, refused = saved + len(work.saved), refused + work.refused
    print(f"{MOMENTS} full disks, {saved} acknowledged changes, {refused} refusals, 0 lost")
    assert saved
