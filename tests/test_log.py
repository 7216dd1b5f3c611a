import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from hope_desktop.log import KEPT, LARGEST, Log
from hope_desktop.storage.connect import in_memory

pytestmark = pytest.mark.clock


CANARY = "Fatima vertelde over thuis"


def _text(folder: Path) -> str:
    return "".join(path.read_text(encoding="ascii") for path in folder.iterdir())


def _fail() -> None:
    try:
        {}[CANARY]
    except KeyError as error:
        raise ValueError(CANARY) from error


def test_a_failure_says_what_and_where_and_not_what_it_said(tmp_path):
    with pytest.raises(ValueError, match=CANARY) as caught:
        _fail()
    caught.value.add_note(CANARY)
    Log(tmp_path).failure(caught.value)
    text = _text(tmp_path)
    assert CANARY not in text
    assert "Fatima" not in text
    failure, cause = text.splitlines()
    assert re.search(r"Z failure ValueError test_log\.py:\d+ > test_log\.py:\d+$", failure)
    assert re.search(r"Z caused-by KeyError test_log\.py:\d+$", cause)


def test_places_in_the_program_are_named_from_its_folder(tmp_path):
    import hope_desktop.storage.migrate as migrating

    connection = in_memory()
    connection.execute("CREATE TABLE library_meta(x)")
    with pytest.raises(sqlite3.OperationalError) as caught:
        migrating.migrate(connection)
    connection.close()
    Log(tmp_path).failure(caught.value)
    text = _text(tmp_path)
    assert re.search(r"test_log\.py:\d+ > storage/migrate\.py:\d+ > storage/guarded\.py:\d+", text)
    assert str(Path(migrating.__file__).parent) not in text


def test_events_are_fixed_words_and_numbers(tmp_path):
    log = Log(tmp_path)
    log.event("start", schema=1, classes=12)
    log.event(CANARY)
    first, second = _text(tmp_path).splitlines()
    assert first.endswith("Z start schema=1 classes=12")
    assert second.endswith("Z unnamed")


@pytest.mark.nightly
def test_the_log_stays_small_and_keeps_the_newest(tmp_path):
    log = Log(tmp_path)
    line = 120
    for number in range(4 * LARGEST // line):
        log.event("x" * 60, first=number, second=10**30)
    sizes = {path.name: path.stat().st_size for path in tmp_path.iterdir()}
    assert sorted(sizes) == ["hope.1.log", "hope.2.log", "hope.log"]
    assert len(sizes) == KEPT + 1
    assert max(sizes.values()) < LARGEST + 200
    assert f"first={number} " in (tmp_path / "hope.log").read_text(encoding="ascii")


def test_no_log_is_no_reason_to_stop(tmp_path):
    (tmp_path / "file").touch()
    Log(tmp_path / "file").event("start")
    assert (tmp_path / "file").read_bytes() == b""


def test_an_endless_chain_of_causes_ends(tmp_path):
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    Log(tmp_path).failure(first)
    assert len(_text(tmp_path).splitlines()) == 5


def test_the_log_loads_no_network(tmp_path):
    code = "import sys, hope_desktop.log; print({'socket', 'ssl', 'logging'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "set()\n"
