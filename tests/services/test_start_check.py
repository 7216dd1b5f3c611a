"""One bit that fell over in what was saved: told, and all comes back with one press."""

from dataclasses import replace
from datetime import date
from unittest.mock import patch

import pytest

from hope_desktop import wall_clock
from hope_desktop.domain.errors import Cancelled, ChangedSince, Damaged
from hope_desktop.domain.terms import ActivityId, Changes
from hope_desktop.domain.views import ActivityFilter, DamagedRow
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.storage import history
from tests.bringing import bring, rewrite
from tests.making import CLASS_2B
from tests.planning import new_class, put_on_paper
from tests.tools.full_folder import make

pytestmark = pytest.mark.clock


FELL_OVER = {
    "a class": ("UPDATE classes SET helper = 'J. Zwart' WHERE id = 1", "classes", "2B"),
    "a note in a plan": ("UPDATE sessions SET blocks = replace(blocks, 'kring', 'krinh')",
                         "sessions", "2B"),
    "bytes that are no text": ("UPDATE my_texts SET record = CAST(x'ff41' AS TEXT)",
                               "my_texts", ""),
    "what was printed": ("UPDATE prints SET printed_at = '2001-01-01'", "prints", ""),
    "an older version": ("UPDATE history SET before = replace(before, '2B', '2C')",
                         "classes", "2B"),
    "what proves it": ("UPDATE history SET after = 'x' || after WHERE table_name = 'sessions'",
                       "sessions", "2B"),
    "a row that is gone": ("DELETE FROM own_words", "own_words", ""),
}  # fmt: skip
OF_THE_LIBRARY = {
    "a text": "UPDATE originals SET record = replace(record, 'grens', 'grent') WHERE id = '1.1'",
    "a help line": "UPDATE helplines SET record = replace(record, '0', '1')",
    "a row more": "INSERT INTO activities(id) VALUES ('9.9')",
    "the index": "INSERT INTO activity_titles_fts(activity_titles_fts) VALUES ('delete-all')",
}


@pytest.fixture
def full(services, class_2b, workshop) -> Services:
    services.classes.change(class_2b, replace(CLASS_2B, pupils=26))
    block = services.planning.session(workshop).blocks[1].id
    services.blocks.set_note(workshop, block, "Stoelen in een kring.")
    put_on_paper(services, workshop)
    rewrite(services, "1.1", tips=("Neem krijt mee.",))
    services.spelling.add("Robins")
    services.backups.now()
    return services


def _all(services: Services) -> dict[str, list[tuple[object, ...]]]:
    connection = services._database.connection
    names = ("classes", "sessions", "my_texts", "prints", "own_words", "history", "originals")
    return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def _fall_over(services: Services, sql: str) -> None:
    done = services._database.connection.execute(sql)
    assert done.rowcount != 0


@pytest.mark.nightly
@pytest.mark.parametrize("what", FELL_OVER)
def test_what_fell_over_is_told_and_comes_back_with_what_is_newer(full, what):
    sql, table, name = FELL_OVER[what]
    before, (backup,) = _all(full), full.backups.all()
    new_class(full, label="2C")
    _fall_over(full, sql)
    checked = full.start_check.check()
    assert (checked.damaged, checked.whole) == ((DamagedRow(table, name),), backup)
    full.backups.restore(checked.whole.file, newer_too=True)
    now = _all(full)
    assert {name: now[name][: len(rows)] for name, rows in before.items()} == before
    assert {one.facts.label for one in full.classes.all()} == {"2B", "2C"}
    assert full.backups.salvaged.lost == ()
    assert full.backups.all() == (backup,), "and none of what was damaged"
    assert _is_well(full)


def _is_well(services: Services) -> bool:
    return services.start_check.check() == (Changes(), False, (), None, None, None)


@pytest.mark.nightly
@pytest.mark.parametrize("what", OF_THE_LIBRARY)
def test_the_library_comes_from_the_program_again(full, what):
    before, mine = _all(full), full.library.activity(ActivityId("1.1"))
    _fall_over(full, OF_THE_LIBRARY[what])
    checked = full.start_check.check()
    assert (checked.is_library_anew, checked.damaged) == (True, ())
    assert _is_well(full)
    assert _all(full) == before
    assert full.library.activity(ActivityId("1.1")) == mine, "with what the trainer made of it"
    assert full.library.rows(ActivityFilter(words="stoplicht")) != ()


@pytest.mark.nightly
def test_what_no_backup_has_is_told_each_time(full, class_2b):
    for backup in full.backups.all():
        backup.file.unlink()
    _fall_over(full, "UPDATE classes SET helper = 'J. Zwart'")
    for _ in range(2):
        checked = full.start_check.check()
        assert checked.damaged == (DamagedRow("classes", "2B"),)
        assert checked.whole is None
    with full._database.transaction() as connection:
        history.accept_row(connection, "classes", class_2b)


def test_a_row_that_went_on_comes_back_as_it_is_now(full, class_2b):
    full.classes.change(class_2b, replace(CLASS_2B, pupils=25))
    oldest = "SELECT min(id) FROM history WHERE table_name = 'classes' AND before IS NOT NULL"
    _fall_over(full, f"UPDATE history SET before = '{{}}' WHERE id = ({oldest})")
    checked = full.start_check.check()
    assert checked.damaged == (DamagedRow("classes", "2B"),)
    full.backups.restore(checked.whole.file, newer_too=True)
    assert full.classes.get(class_2b).facts.pupils == 25
    assert _is_well(full)


@pytest.mark.nightly
def test_it_stops_when_it_is_asked_to(full):
    _fall_over(full, "UPDATE classes SET helper = 'J. Zwart'")
    for asked in (iter([]), iter([True, True])):
        copy = full.start_check.begin()
        with pytest.raises(Cancelled):
            full.start_check.look(copy, lambda *_, asked=asked: next(asked, False))
        copy.end()
    full.backups.restore(full.start_check.check().whole.file, newer_too=True)


@pytest.mark.nightly
def test_a_page_that_cannot_be_read_asks_for_a_backup(full, tmp_path):
    full.close()
    file = data_folder(tmp_path / "data").database
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2] + bytes(4096 * 8) + data[len(data) // 2 + 4096 * 8 :])
    again, _ = open_services(data_folder(tmp_path / "data"))
    with pytest.raises(Damaged):
        again.start_check.check()
    again.close()


@pytest.mark.nightly
def test_many_changes_with_prints_between_them_look_healthy(services, workshop):
    """Printed versions stay while their neighbours go."""
    block = services.planning.session(workshop).blocks[1].id
    for number in range(70):
        services.blocks.set_note(workshop, block, f"Stoelen in rij {number}.")
        if number in {3, 4, 30, 69}:
            put_on_paper(services, workshop)
        assert number % 10 or _is_well(services)
    assert _is_well(services)


def test_a_full_folder_looks_healthy_and_after_it_was_put_back(tmp_path):
    make(tmp_path)
    services, _ = open_services(data_folder(tmp_path))
    assert _is_well(services)
    services.backups.restore(services.backups.now().file)
    assert _is_well(services)
    services.close()


def _cut(data: bytes) -> bytes:
    return data[:10]


def _flip(data: bytes) -> bytes:
    return bytes([data[0] ^ 8]) + data[1:]


@pytest.mark.nightly
@pytest.mark.parametrize("fall_over", [_cut, _flip])
def test_a_damaged_file_comes_back_from_the_backups_or_stays_and_is_told(full, fall_over):
    kept = full.materials.get(bring(full, "Spel.pdf", to=ActivityId("1.4")))
    file = full.files.path(kept)
    whole, copies = file.read_bytes(), full._database.folder.backups / "files"
    full.backups.now()
    file.write_bytes(fall_over(whole))
    assert full.start_check.check() == (Changes(), False, (), None, None, None)
    assert file.read_bytes() == whole
    for one in (file, *copies.iterdir()):
        one.write_bytes(fall_over(whole))
    assert full.start_check.check().damaged == (DamagedRow("material", "Spel"),)
    assert file.read_bytes() == fall_over(whole), "better than nothing"


@pytest.mark.nightly
def test_a_file_that_only_the_second_place_has_comes_back(full, tmp_path):
    kept = full.materials.get(bring(full, "Spel.pdf", to=ActivityId("1.4")))
    file = full.files.path(kept)
    whole, copies = file.read_bytes(), full._database.folder.backups / "files"
    full.backups.now()
    second = full.backups.second_place
    (tmp_path / "stick").mkdir()
    second.choose(tmp_path / "stick")
    assert second.bring_up_to_date(lambda _done, _of: True)
    for one in (file, *copies.iterdir()):
        one.unlink()
    assert full.start_check.check() == (Changes(), False, (), None, None, None)
    assert file.read_bytes() == whole


def _printed(services: Services) -> list[tuple[object, ...]]:
    sql = "SELECT id, row_id, before, after FROM history WHERE printed = 1 ORDER BY id"
    return services._database.connection.execute(sql).fetchall()


@pytest.mark.nightly
def test_afterwards_undo_goes_on_and_every_printed_version_stays(full, workshop):
    block = full.planning.session(workshop).blocks[2].id
    before = full.blocks.set_note(workshop, block, "Nog met krijt.").change
    made, printed = full.backups.now(), _printed(full)
    assert before is not None
    assert printed != []
    since = full.blocks.set_note(workshop, block, "Zonder krijt.").change
    full.backups.restore(made.file)
    with pytest.raises(ChangedSince):
        full.undo.undo(since)
    assert _printed(full) == printed
    undone = full.undo.undo(before).change
    assert full.planning.session(workshop).blocks[2].note == ""
    full.undo.undo(undone)
    assert full.planning.session(workshop).blocks[2].note == "Nog met krijt."
    assert _is_well(full)


@pytest.mark.nightly
@pytest.mark.parametrize("which", [0, 2, 4])
def test_a_backup_that_rots_is_told_on_its_day(full, which):
    """Each is read in its turn, one a day."""
    for _ in range(4):
        full.backups.now()
    rotten = full.backups.all()[which]
    data = bytearray(rotten.file.read_bytes())
    data[len(data) // 2] ^= 1
    rotten.file.write_bytes(data)
    told = []
    for day in range(1, 6):
        with patch.object(wall_clock, "today", return_value=date(2026, 11, day)):
            told.append(full.start_check.check().unread)
    assert [one for one in told if one] == [rotten]
