import sqlite3
from pathlib import Path

import pytest

from hope_desktop.domain.ids import ClassId
from tests.cli.conftest import with_services, workshop_of_2b
from tests.planning import new_workshop


def test_a_backup_is_made_listed_looked_at_and_put_back(planned, tmp_path):
    file = planned("backup now").out.strip()
    (info,) = planned("backup list --json").json
    assert info.keys() >= {"file", "sequence", "made_at", "bytes", "checked"}
    assert (info["file"], info["checked"], info["bytes"]) == (file, True, Path(file).stat().st_size)
    assert planned(f"backup verify {file}").out == "Deze reservekopie is goed.\n"
    with_services(tmp_path, lambda services: new_workshop(services, ClassId(1)))
    assert planned(f"backup restore {Path(file).name}").code == 0
    assert len(planned("session list --json").json) == 1


def test_all_of_the_work_goes_in_one_file_to_another_computer(planned, tmp_path):
    one_file = tmp_path / "mee.zip"
    assert planned(f"backup all --out {one_file}").out == f"{one_file}\n"
    assert planned(f"--data {tmp_path / 'other'} backup restore {one_file}").code == 0
    assert len(planned(f"--data {tmp_path / 'other'} session list --json").json) == 1


def test_backups_are_listed_oldest_first(hope):
    made = [hope("backup now --json").json["file"] for _ in range(3)]
    assert [info["file"] for info in hope("backup list --json").json] == made


def test_what_cannot_be_read_is_marked_in_the_list(hope, tmp_path):
    made = Path(hope("backup now").out.strip())
    junk = made.with_name("hope-000009-20990101T000000Z.zip")
    junk.write_bytes(b"geen kopie")
    assert [info["checked"] for info in hope("backup list --json").json] == [True, False]
    good, bad = hope("backup list").out.splitlines()
    assert good.endswith(str(made))
    assert bad.endswith("niet gecontroleerd")


def test_no_backups_is_an_answer(hope):
    assert hope("backup list --json").json == []
    assert hope("backup list").out == "Er zijn nog geen reservekopieën.\n"


@pytest.mark.parametrize("command", ["verify", "restore"])
@pytest.mark.parametrize("place", ["brief.txt", "weg.db", "."])
def test_only_a_backup_is_one_and_nothing_changes(planned, tmp_path, command, place):
    (tmp_path / "brief.txt").write_text("Beste school")
    said = planned(f"backup {command} {tmp_path / place}")
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    assert len(planned("session list --json").json) == 1


def test_a_damaged_database_can_be_replaced_by_its_backup(planned, tmp_path):
    file = planned("backup now").out.strip()
    (tmp_path / "data" / "hope.db").write_bytes(b"kapot")
    assert planned("session list").code == 1
    assert planned("backup list --json").json[0]["file"] == file
    assert planned(f"backup restore {file}").code == 0
    assert len(planned("session list --json").json) == 1


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


def _fall_over(tmp_path: Path, sql: str) -> None:
    with sqlite3.connect(tmp_path / "data" / "hope.db") as connection:
        connection.execute(sql)
    connection.close()


def test_all_is_well(planned):
    assert planned("check --json").json == {"damaged": [], "healed": [], "backups": 0}
    assert planned("check").out == "Alles wat je bewaarde is er nog, zoals het was.\n"


def test_what_a_backup_has_is_healed(planned, tmp_path):
    planned("backup now")
    _fall_over(tmp_path, "UPDATE classes SET helper = 'J. Zwart'")
    found = planned("check --json").json
    assert (found["damaged"], found["backups"]) == ([], 1)
    assert [(one["what"], one["where"]) for one in found["healed"]] == [("classes", "2B")]
    assert "weer heel" in found["healed"][0]["sentence"]
    assert planned("check --json").json["healed"] == []


def test_what_is_damaged_is_said_and_ends_with_one(planned, tmp_path):
    _fall_over(tmp_path, "UPDATE classes SET helper = 'J. Zwart'")
    found = planned("check --json")
    assert found.code == 1
    assert [(one["what"], one["where"]) for one in found.json["damaged"]] == [("classes", "2B")]
    assert "een klas “2B”" in planned("check").err


def test_a_file_that_cannot_be_read_is_damage(planned, tmp_path):
    (tmp_path / "data" / "hope.db").write_bytes(b"geen database")
    found = planned("check --json")
    assert found.code == 1
    assert [one["what"] for one in found.json["damaged"]] == ["file"]
