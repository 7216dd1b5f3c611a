"""`check` looks at all that was saved, heals what it can and says what it cannot."""

import sqlite3
from pathlib import Path

from tests.cli.conftest import CLASS_2B, Hope


def _fall_over(tmp_path: Path, sql: str) -> None:
    with sqlite3.connect(tmp_path / "data" / "hope.db") as connection:
        connection.execute(sql)
    connection.close()


def test_all_is_well(hope: Hope) -> None:
    hope(CLASS_2B)
    assert hope("check --json").json == {"damaged": [], "healed": [], "backups": 0}
    assert hope("check").out == "Alles wat je bewaarde is er nog, zoals het was.\n"


def test_what_a_backup_has_is_healed(hope: Hope, tmp_path: Path) -> None:
    hope(CLASS_2B)
    hope("backup now")
    _fall_over(tmp_path, "UPDATE classes SET helper = 'J. Zwart'")
    found = hope("check --json").json
    assert (found["damaged"], found["backups"]) == ([], 1)
    assert [(one["what"], one["where"]) for one in found["healed"]] == [("classes", "2B")]
    assert "weer heel" in found["healed"][0]["sentence"]
    assert hope("check --json").json["healed"] == []


def test_what_is_damaged_is_said_and_ends_with_one(hope: Hope, tmp_path: Path) -> None:
    hope(CLASS_2B)
    _fall_over(tmp_path, "UPDATE classes SET helper = 'J. Zwart'")
    found = hope("check --json")
    assert found.code == 1
    assert [(one["what"], one["where"]) for one in found.json["damaged"]] == [("classes", "2B")]
    assert "een klas “2B”" in hope("check").err


def test_a_file_that_cannot_be_read_is_damage(hope: Hope, tmp_path: Path) -> None:
    hope(CLASS_2B)
    (tmp_path / "data" / "hope.db").write_bytes(b"geen database")
    found = hope("check --json")
    assert found.code == 1
    assert [one["what"] for one in found.json["damaged"]] == ["file"]
