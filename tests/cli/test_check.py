"""`check` says what the window says: damaged, set back, lost."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from hope_desktop.domain.terms import ClassId
from tests.cli.conftest import with_services, workshop_of_2b
from tests.planning import new_workshop


def _fall_over(tmp_path: Path, sql: str) -> None:
    with sqlite3.connect(tmp_path / "data" / "hope.db") as connection:
        connection.execute(sql)
    connection.close()


@pytest.mark.parametrize(
    ("is_backed_up", "words"),
    [
        (True, "Dit is niet de nieuwste versie van je werk. In een reservekopie: 2 veranderingen"),
        (False, "De laatste 2 veranderingen staan niet meer in je werk"),
    ],
    ids=["a backup has it", "nothing has it"],
)
def test_work_that_a_copy_set_back_is_told_until_she_chose(planned, tmp_path, is_backed_up, words):
    database, copy = tmp_path / "data" / "hope.db", tmp_path / "copy.db"
    planned("backup now")
    shutil.copy(database, copy)
    for _ in range(2):
        with_services(tmp_path, lambda services: new_workshop(services, ClassId(1)))
    if is_backed_up:
        planned("backup now")
    assert planned("check").code == 0
    shutil.copy(copy, database)
    for _ in range(2):
        said = planned("check --json")
        assert (said.code, said.json["damaged"]) == (1, [])
        assert said.json["older"]["changes"] == 2
        assert said.json["older"]["of"] == "2026-11-24"
        assert words in said.err
        assert planned("check").out == ""


@pytest.mark.parametrize("table", ["classes", "sessions", "marks"])
def test_what_lacks_a_table_is_damaged_and_its_backup_comes_back(hope, tmp_path, table):
    with_services(tmp_path, workshop_of_2b)
    file = hope("backup now").out.strip()
    _fall_over(tmp_path, f"DROP TABLE {table}")
    found = hope("check --json")
    assert (found.code, [one["what"] for one in found.json["damaged"]]) == (1, ["file"])
    assert "reservekopie" in found.json["damaged"][0]["sentence"]
    assert hope(f"backup restore {file}").code == 0
    assert len(hope("session list --json").json) == 1
    assert hope("check --json").json["damaged"] == []


def test_all_is_well(planned):
    nothing = {"damaged": [], "older": None, "backups": 0}
    assert planned("check --json").json == nothing
    assert planned("check").out == "Alles wat je bewaarde is er nog, zoals het was.\n"


def test_what_is_damaged_is_said_and_ends_with_one(planned, tmp_path):
    _fall_over(tmp_path, "UPDATE classes SET helper = 'J. Zwart'")
    found = planned("check --json")
    assert found.code == 1
    assert [(one["what"], one["where"]) for one in found.json["damaged"]] == [("classes", "2B")]
    assert "een klas “2B”" in planned("check").err


def test_a_backup_that_cannot_be_read_is_damage(planned):
    made = Path(planned("backup now").out.strip())
    data = bytearray(made.read_bytes())
    data[len(data) // 2] ^= 1
    made.write_bytes(data)
    found = planned("check --json")
    assert found.code == 1
    assert [(one["what"], one["where"]) for one in found.json["damaged"]] == [("backup", str(made))]


def test_a_file_that_cannot_be_read_is_damage(planned, tmp_path):
    (tmp_path / "data" / "hope.db").write_bytes(b"geen database")
    found = planned("check --json")
    assert found.code == 1
    assert [one["what"] for one in found.json["damaged"]] == ["file"]
