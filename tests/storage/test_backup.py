import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from hope_desktop.domain.backups import Contents
from hope_desktop.domain.errors import BadBackup, DataFolderInUse, NotOurDatabase
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.storage import history
from hope_desktop.storage.backup import restore, restore_closed, verify, what_changes
from hope_desktop.storage.backup_file import opened
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.migrate import latest
from hope_desktop.storage.snapshot import backups_in
from tests.storage.adding import backed_up
from tests.tools.backups import packed, unpacked

pytestmark = pytest.mark.clock


Content = dict[str, list[tuple[object, ...]]]


def _content(connection: sqlite3.Connection) -> Content:
    return {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in (*history.KEYS, "changes", "history")
    }


def _work(db: Database, chance: random.Random) -> None:
    """Something of everything, with its history."""
    number = chance.randrange(10**9)
    with db.change("some.work") as change:
        born = f"2026-{number % 12 + 1:02}-01"
        added = change.add("classes", school=f"School {number} 'één\"\n", created_at=born)
        connection = change.connection
        connection.execute("INSERT INTO sessions(class_id, room) VALUES (?, ?)", (added, number))
        connection.execute(
            "INSERT INTO module_done(class_id, session_id) SELECT class_id, id"
            " FROM sessions ORDER BY id DESC LIMIT 1"
        )
        identity = f"own-{number}"
        change.put("activities", identity, title=f"Titel woord{number}", own=1)
        connection.execute(
            "INSERT INTO activity_bodies(id, body) VALUES (?, ?)", (identity, "tekst " * 400)
        )
        change.put("classes", chance.randrange(1, added + 1), deleted=1)


def test_every_backup_that_was_made_comes_back_as_it_was(db, tmp_path):
    chance = random.Random(3)
    made: list[tuple[Path, Content]] = []
    for _ in range(8):
        _work(db, chance)
        info = backed_up(db)
        # Restoring makes backups too, which let older ones go.
        made.append(
            (shutil.copyfile(info.file, tmp_path / info.file.name), _content(db.connection))
        )
    for file, content in chance.sample(made, len(made)):
        restore(db, file)
        assert _content(db.connection) == content
        assert db.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        words = [f'"{row[4].split()[1]}"' for row in content["activities"]]
        for word in words:
            query = "SELECT count(*) FROM activity_titles_fts WHERE activity_titles_fts MATCH ?"
            assert db.connection.execute(query, (word,)).fetchone() == (1,)


def test_work_goes_on_in_what_was_put_back(db):
    _work(db, random.Random(1))
    info = backed_up(db)
    _work(db, random.Random(2))
    restore(db, info.file)
    with db.transaction() as connection:
        connection.execute("INSERT INTO classes(school) VALUES ('later')")
    with pytest.raises(DataFolderInUse):
        open_database(db.folder)
    db.connection.close()
    with contextlib.closing(sqlite3.connect(db.folder.database)) as connection:
        assert connection.execute("SELECT count(*) FROM classes").fetchone() == (2,)


def test_restoring_backs_up_first_and_keeps_the_file(db):
    _work(db, random.Random(1))
    info = backed_up(db)
    _work(db, random.Random(2))
    today = _content(db.connection)
    restore(db, info.file)
    before = backups_in(db.folder.backups)[-1]
    assert before.sequence == info.sequence + 1
    (kept,) = (db.folder.root / "replaced").iterdir()
    for path in (before.file, kept):
        with contextlib.closing(opened(path)) as old:
            assert _content(old) == today
    restore(db, before.file)
    assert _content(db.connection) == today
    assert len(list((db.folder.root / "replaced").iterdir())) == 2


def test_the_oldest_backup_can_be_put_back_though_a_new_one_pushes_it_out(db):
    _work(db, random.Random(1))
    content = _content(db.connection)
    infos = [backed_up(db) for _ in range(10)]
    restore(db, infos[0].file)
    assert _content(db.connection) == content
    assert not infos[0].file.exists()


def test_numbers_given_out_before_the_backup_are_not_given_out_again(db):
    with db.transaction() as connection:
        connection.execute("INSERT INTO classes(id) VALUES (41)")
        connection.execute("DELETE FROM classes")
    info = backed_up(db)
    restore(db, info.file)
    with db.transaction() as connection:
        assert connection.execute("INSERT INTO classes(school) VALUES ('')").lastrowid == 42


def _sql(*statements: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with contextlib.closing(sqlite3.connect(path, autocommit=True)) as connection:
            for statement in statements:
                connection.execute(statement)

    return change


def _bytes(at: int, data: bytes) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        at_end = at if at >= 0 else len(whole) + at
        whole[at_end : at_end + len(data)] = data
        path.write_bytes(whole)

    return change


WEAKEN = (
    "UPDATE sqlite_schema SET sql = replace(sql, 'school TEXT NOT NULL', 'school TEXT')"
    " WHERE name = 'classes'"
)
TRIGGER = "CREATE TRIGGER sly AFTER INSERT ON classes BEGIN DELETE FROM sessions; END"
BAD: list[tuple[str, Callable[[Path], None], str]] = [
    ("missing", Path.unlink, "missing"),
    ("a folder", lambda path: (path.unlink(), path.mkdir())[0], "missing"),
    ("another program's", _sql("PRAGMA application_id = 7"), "not-a-database"),
    ("newer", _sql("PRAGMA user_version = 99"), "trial"),
    ("more steps", _sql(f"PRAGMA user_version = {latest() + 1}"), "too-new"),
    ("a trigger more", _sql(TRIGGER), "schema"),
    ("a view", _sql("CREATE VIEW sly AS SELECT load_extension('x')"), "schema"),
    ("a column more", _sql("ALTER TABLE classes ADD COLUMN sly TEXT DEFAULT 'x'"), "schema"),
    ("a table like SQLite's own", _sql("CREATE TABLE classes_data(x)"), "schema"),
    ("a weakened table", _sql("PRAGMA writable_schema = ON", WEAKEN), "schema"),
    ("an orphan", _sql("INSERT INTO sessions(class_id) VALUES (99999)"), "damaged"),
    (
        "what no rule lets in",
        _sql("PRAGMA ignore_check_constraints = ON", "UPDATE classes SET elsewhere = 7"),
        "damaged",
    ),
    ("cut short", lambda path: path.write_bytes(path.read_bytes()[:-4096]) and None, "damaged"),
    ("bytes as text", _sql("UPDATE classes SET school = CAST(x'ff41' AS TEXT)"), "damaged"),
    ("a page of noise", _bytes(-8192, b"\x99" * 8192), "damaged"),
]


@pytest.mark.parametrize(("what", "spoil", "why"), BAD, ids=[what for what, _, _ in BAD])
@pytest.mark.parametrize("form", ["zip", "bare"])
def test_a_bad_backup_is_refused_with_the_reason_and_nothing_changes(
    db, tmp_path, form, what, spoil, why
):
    _work(db, random.Random(1))
    path = unpacked(backed_up(db).file, tmp_path / "backup.db")
    spoil(path)
    if form == "zip" and path.is_file():
        path = packed(path, tmp_path / "backup.zip")
    before, names = _content(db.connection), sorted(db.folder.root.rglob("*"))
    refused: list[Callable[[], object]] = [
        lambda: verify(path),
        lambda: what_changes(db, path),
        lambda: restore(db, path),
        lambda: restore_closed(db.folder, path),
    ]
    for attempt in refused:
        with pytest.raises(BadBackup) as refusal:
            attempt()
        assert refusal.value.why == why
    assert _content(db.connection) == before
    assert sorted(db.folder.root.rglob("*")) == names


def test_a_journal_beside_a_backup_is_ignored(db, tmp_path):
    _work(db, random.Random(1))
    info = backed_up(db)
    content = _content(db.connection)
    info.file.with_name(info.file.name + "-wal").write_bytes(b"sly")
    restore(db, info.file)
    assert _content(db.connection) == content


def test_the_restore_screen_gets_both_sides_in_numbers(db):
    _work(db, random.Random(1))
    info = backed_up(db)
    with db.transaction() as connection:
        connection.execute("INSERT INTO classes(school, created_at) VALUES ('n', '2031-01-01')")
    summary = what_changes(db, info.file)
    assert (summary.now, summary.then) == (Contents(1, 1), Contents(0, 1))
    assert len(backups_in(db.folder.backups)) == 1, "looking changes nothing"


def test_a_verified_file_of_any_name_is_described(db, tmp_path):
    info = backed_up(db)
    assert verify(info.file) == info
    copy = tmp_path / "van de stick.db"
    shutil.copyfile(info.file, copy)
    assert (verify(copy).sequence, verify(copy).bytes, verify(copy).checked) == (
        0,
        info.bytes,
        True,
    )


def _a_backup(folder: DataFolder) -> tuple[Path, Content]:
    with contextlib.closing(open_database(folder)) as db:
        _work(db, random.Random(1))
        info = backed_up(db)
        return info.file, _content(db.connection)


@pytest.mark.parametrize("damage", [b"geen database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_database_is_replaced_and_kept(folder, damage):
    file, content = _a_backup(folder)
    folder.database.write_bytes(damage)
    with pytest.raises(NotOurDatabase):
        open_database(folder)
    restore_closed(folder, file)
    with contextlib.closing(open_database(folder)) as db:
        assert _content(db.connection) == content
    (kept,) = (folder.root / "replaced").iterdir()
    assert kept.read_bytes() == damage


def test_a_backup_starts_a_new_folder_on_another_computer(folder, tmp_path):
    file, content = _a_backup(folder)
    other = data_folder(tmp_path / "elsewhere")
    restore_closed(other, file)
    with contextlib.closing(open_database(other)) as db:
        assert _content(db.connection) == content


def test_a_folder_that_is_open_is_not_restored_from_outside(db):
    info = backed_up(db)
    with pytest.raises(DataFolderInUse):
        restore_closed(db.folder, info.file)
