"""Work that is not the newest is told, whatever time it is said to be; and nothing else is."""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Self

import pytest

from hope_desktop.domain.backups import Older
from hope_desktop.domain.errors import WorkGone
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.damage import older_text
from hope_desktop.paths import DataFolder
from hope_desktop.storage import history, snapshot
from hope_desktop.storage.age import heads_of, older
from hope_desktop.storage.backup import begin_anew, restore, restore_closed
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.elsewhere import bring_up_to_date, write_one_file
from tests.storage.adding import add_class, backed_up
from tests.tools.begun import begun

YEARS = (2026, 1970, 2010, 2036, 2062)
KILLED = """
import os, sys
from pathlib import Path
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.damage import older_text
from hope_desktop.paths import DataFolder
from hope_desktop.storage.database import open_database
from tests.storage.adding import add_class
root, apart, many = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
db = open_database(DataFolder(root, root, root / "log", apart=apart))
for _ in range(many):
    add_class(db)
os.kill(os.getpid(), 9)
"""


class Computer:
    """With the work in a folder, what is kept apart from it, and copies of both."""

    def __init__(self, place: Path) -> None:
        root = place / "data"
        begun(root, with_library=False)
        self.folder = DataFolder(root, root, root / "log", apart=place / "apart")
        self.stick, self._kept = place / "stick", place / "kept"
        self.stick.mkdir(exist_ok=True)

    @contextlib.contextmanager
    def opened(self) -> Iterator[Database]:
        with contextlib.closing(open_database(self.folder)) as db:
            yield db

    def work(self, changes: int, *, copied: bool = False) -> Path:
        with self.opened() as db:
            for _ in range(changes):
                add_class(db)
            return backed_up(db).file if copied else db.folder.database

    def killed(self, changes: int) -> None:
        apart = self.folder.apart
        command = [sys.executable, "-c", KILLED, str(self.folder.root), str(apart), str(changes)]
        subprocess.run(command, check=False)

    def take(self, *names: str) -> None:
        self._kept.mkdir(exist_ok=True)
        for name in names:
            _copy(self.folder.root / name, self._kept / name)

    def set_back(self, *names: str) -> None:
        (self.folder.root / "hope.db-wal").unlink(missing_ok=True)
        for name in names:
            _copy(self._kept / name, self.folder.root / name)

    def lose(self, *paths: Path) -> None:
        for path in paths:
            path.unlink(missing_ok=True)

    def to_stick(self) -> None:
        bring_up_to_date(self.folder.backups, self.stick, lambda *_: True)

    def restore(self, file: Path) -> None:
        with self.opened() as db:
            restore(db, file)

    def told(self) -> Older | None:
        """As the next start finds it."""
        with self.opened() as db:
            files = [*self.folder.backups.glob("hope-*"), *self.stick.glob("hope-*")]
            return older(db.connection, db.witness.heads, files)


def _copy(file: Path, to: Path) -> None:
    if file.is_dir():
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(file, to)
    else:
        shutil.copy(file, to)


def _said(found: Older | None) -> str:
    if found is None:
        return ""
    return "other" if found.is_other else "two" if found.ours else "older"


@pytest.fixture
def here(tmp_path) -> Computer:
    return Computer(tmp_path / "here")


@pytest.fixture
def there(here, tmp_path) -> Computer:
    """Another computer that began with a copy of the work, and has the same stick."""
    here.work(2, copied=True)
    shutil.copytree(here.folder.root, tmp_path / "there" / "data")
    other = Computer(tmp_path / "there")
    other.stick = here.stick
    return other


def _set_clock(year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls(year, 3, 1, 10, tzinfo=tz)

    for module in (history, snapshot):
        monkeypatch.setattr(module, "datetime", Clock)


def _nothing_happened(here: Computer) -> None:
    here.work(3, copied=True)
    here.to_stick()


def _file_set_back(here: Computer) -> None:
    here.take("hope.db")
    here.work(5)
    here.set_back("hope.db")


def _record_set_back_too(here: Computer) -> None:
    here.take("hope.db", "hope.record")
    here.work(4, copied=True)
    here.lose(*here.folder.records[1:])
    here.set_back("hope.db", "hope.record")


def _record_lost_too(here: Computer) -> None:
    here.take("hope.db")
    here.work(4, copied=True)
    here.lose(*here.folder.records)
    here.set_back("hope.db")


def _whole_folder_set_back(here: Computer) -> None:
    here.work(1, copied=True)
    here.take("hope.db", "hope.record", "backups")
    here.work(4, copied=True)
    here.set_back("hope.db", "hope.record", "backups")


def _whole_folder_set_back_and_a_stick(here: Computer) -> None:
    here.work(1, copied=True)
    here.take("hope.db", "hope.record", "backups")
    here.work(4, copied=True)
    here.to_stick()
    here.lose(*here.folder.records)
    here.set_back("hope.db", "hope.record", "backups")


def _worked_on_before_it_was_told(here: Computer) -> None:
    here.take("hope.db")
    here.work(4, copied=True)
    here.set_back("hope.db")
    here.work(3, copied=True)
    here.work(2, copied=True)


def _chose_to_go_on(here: Computer) -> None:
    here.take("hope.db")
    here.work(4, copied=True)
    here.work(2)
    here.set_back("hope.db")
    with here.opened() as db:
        files = [*here.folder.backups.glob("hope-*")]
        heads = [head for head, _ in heads_of(files)]
        db.go_on(head.mark for head in (*db.witness.heads, *heads))
    here.work(2, copied=True)


def _chose_the_newer(here: Computer) -> None:
    here.take("hope.db")
    newer = here.work(4, copied=True)
    here.set_back("hope.db")
    here.restore(newer)
    here.work(1, copied=True)


def _restored_on_purpose(here: Computer) -> None:
    oldest = here.work(2, copied=True)
    here.work(3, copied=True)
    here.work(2)
    here.restore(oldest)
    here.work(2, copied=True)
    here.to_stick()


def _restored_and_set_back(here: Computer) -> None:
    oldest = here.work(2, copied=True)
    here.work(3, copied=True)
    here.restore(oldest)
    here.take("hope.db")
    here.work(2)
    here.set_back("hope.db")


def _restored_over_damage(here: Computer) -> None:
    newest = here.work(2, copied=True)
    here.work(6)
    here.folder.database.write_bytes(b"damaged")
    restore_closed(here.folder, newest)


def _restored_from_one_file(here: Computer) -> None:
    one = here.folder.root.parent / "alles.zip"
    write_one_file(here.work(2, copied=True), one)
    here.work(4)
    here.restore(one)


def _killed_before_the_record_of_a_restore(here: Computer) -> None:
    newest = here.work(2, copied=True)
    here.work(4)
    here.take("hope.record")
    here.restore(newest)
    here.set_back("hope.record")


def _begun_anew(here: Computer) -> None:
    here.work(4, copied=True)
    here.lose(here.folder.database)
    begin_anew(here.folder)
    here.work(1, copied=True)


def _record_is_behind(here: Computer) -> None:
    here.take("hope.record")
    here.work(9)
    here.set_back("hope.record")


def _no_record(here: Computer) -> None:
    here.work(2, copied=True)
    here.lose(*here.folder.records)


def _record_with_a_bit_changed(here: Computer) -> None:
    here.work(2)
    data = bytearray(here.folder.records[0].read_bytes())
    data[-40] ^= 4
    here.folder.records[0].write_bytes(data)


STATES: tuple[tuple[Callable[[Computer], None], str], ...] = (
    (_nothing_happened, ""),
    (_file_set_back, "older"),
    (_record_set_back_too, "older"),
    (_record_lost_too, "older"),
    (_whole_folder_set_back, "older"),
    (_whole_folder_set_back_and_a_stick, "older"),
    (_worked_on_before_it_was_told, "two"),
    (_chose_to_go_on, ""),
    (_chose_the_newer, ""),
    (_restored_on_purpose, ""),
    (_restored_and_set_back, "older"),
    (_restored_over_damage, ""),
    (_restored_from_one_file, ""),
    (_killed_before_the_record_of_a_restore, ""),
    (_begun_anew, ""),
    (_record_is_behind, ""),
    (_no_record, ""),
    (_record_with_a_bit_changed, ""),
)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("state", "said"), STATES, ids=[one.__name__[1:] for one, _ in STATES])
def test_it_is_told_when_the_work_is_not_the_newest_and_only_then(
    here,
    state,
    said,
    year,
    monkeypatch,
):
    here.work(3)
    _set_clock(year, monkeypatch)
    state(here)
    _set_clock(2026, monkeypatch)
    assert _said(here.told()) == said
    assert _said(here.told()) == said, "and at each start until she chose"


@pytest.mark.parametrize(("ours", "theirs", "said"), [(0, 0, ""), (3, 0, ""), (0, 4, "older"),
                                                      (3, 2, "two"), (3, 30, "two")])  # fmt: skip
def test_two_computers_with_one_stick(here, there, ours, theirs, said):
    here.work(ours, copied=True)
    there.work(theirs, copied=True)
    there.to_stick()
    found = here.told()
    assert _said(found) == said
    if found is not None:
        assert (found.theirs, found.ours) == (theirs, ours)


@pytest.mark.parametrize(("ours", "theirs", "said"), [(0, 4, ""), (4, 0, "older"),
                                                      (3, 2, "two"), (3, 30, "two")])  # fmt: skip
def test_the_file_of_another_computer_copied_over(here, there, ours, theirs, said):
    here.work(ours)
    there.work(theirs)
    shutil.copy(there.folder.database, here.folder.database)
    assert _said(here.told()) == said


@pytest.mark.parametrize(("ours", "theirs"), [(1, 1), (3, 9), (9, 3)])
def test_the_folder_of_another_computer_in_this_place(here, there, ours, theirs):
    """Its record came along, so that the newest it has in common is no mark of hers."""
    here.work(ours)
    there.work(theirs)
    shutil.copytree(there.folder.root, here.folder.root, dirs_exist_ok=True)
    found = here.told()
    assert (found.file, found.theirs, found.ours) == (None, ours, theirs)


def test_a_record_of_other_work_says_so_and_counts_nothing(here, tmp_path):
    here.work(3)
    other = DataFolder(tmp_path / "new", tmp_path / "new", tmp_path / "log")
    with contextlib.closing(open_database(other)) as db:
        for _ in range(9):
            add_class(db)
    shutil.copy(other.records[0], here.folder.records[0])
    found = here.told()
    assert found == Older(None, 0, is_other=True)
    assert "een lijst van ander werk" in older_text(
        found, is_away=False, translate=translator("nl")
    )


def test_work_of_somebody_else_in_its_place(here, tmp_path):
    file = here.work(3, copied=True)
    other = DataFolder(tmp_path / "new", tmp_path / "new", tmp_path / "log")
    with contextlib.closing(open_database(other)) as db:
        add_class(db)
    shutil.copy(other.database, here.folder.database)
    assert here.told() == Older(file, 0, is_other=True)


@pytest.mark.parametrize("changes", [1, 30, 150])
def test_a_journal_that_went_after_a_kill(here, changes):
    here.killed(changes)
    with contextlib.suppress(FileNotFoundError):
        (here.folder.root / "hope.db-wal").unlink()
    found = here.told()
    assert (found.file, found.ours) == (None, 0)
    assert 0 < found.theirs <= changes, "but for what was in the file already"


def test_a_kill_alone_is_no_reason(here):
    here.killed(5)
    assert here.told() is None


def test_work_that_is_gone_is_no_first_start(here):
    here.work(3)
    here.lose(here.folder.database)
    with pytest.raises(WorkGone):
        here.told()
    begin_anew(here.folder)
    assert here.told() is None


def test_the_newer_copy_stays_until_she_chose(here):
    here.take("hope.db")
    newer = here.work(4, copied=True)
    here.set_back("hope.db")
    for _ in range(40):
        here.work(1, copied=True)
        here.to_stick()
    assert newer.exists()
    assert (here.stick / newer.name).exists()


def test_no_number_is_given_out_again_after_a_restore(here):
    file = here.work(2, copied=True)
    with here.opened() as db:
        last = add_class(db)
        restore(db, file)
        assert add_class(db) > last
    here.folder.database.write_bytes(b"damaged")
    restore_closed(here.folder, file)
    with here.opened() as db:
        assert add_class(db) > last + 1
