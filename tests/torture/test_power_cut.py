"""The disk after a power cut at any moment holds every acknowledged change, whole."""

import contextlib
import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hope_desktop.paths import data_folder
from hope_desktop.storage.age import older
from hope_desktop.storage.database import open_database

CUTS = int(os.environ.get("HOPE_POWER_CUTS", "10"))
CHANGES = max(20, CUTS // 4)
WORKER = Path(__file__).parent / "worker.py"


def _can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    command = ["strace", "-qq", "-o", os.devnull, "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _can_trace(), reason="strace may not or cannot run here")


@pytest.fixture
def memory(tmp_path) -> Iterator[Path]:
    """A folder in memory where there is one: thousands of disks are written here."""
    place = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=place if os.access(place, os.W_OK) else tmp_path) as name:
        yield Path(name)


def _certain(folder: Path) -> dict[str, bytes]:
    kept = ("hope.db", "hope.record")
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name in kept}


def test_a_power_cut_loses_nothing_that_was_acknowledged(memory, worker, power_cut, ask):
    written, rebuilt = memory / "written", memory / "rebuilt"
    with contextlib.closing(open_database(data_folder(written))) as db:
        worker.seed(db)
    start = _certain(written)
    calls = power_cut.record(WORKER, written, CHANGES)
    kinds = [call.kind for call in calls]
    assert kinds.count("acknowledged") == CHANGES
    assert kinds.count("sync") > CHANGES
    chance = random.Random(7)
    moments = sorted(chance.sample(range(1, len(calls) + 1), min(CUTS, len(calls))))
    for moment in moments:
        for mode in power_cut.MODES:
            files, acknowledged = power_cut.disk_after(calls[:moment], start)
            power_cut.rebuild(files, rebuilt, mode, chance)
            with contextlib.closing(open_database(data_folder(rebuilt))) as db:
                ask(db, acknowledged)
                assert older(db.connection, db.witness.heads, ()) is None, "no false alarm"
    print(f"{len(moments) * 3} disks from {len(calls)} calls, 0 lost, 0 damaged, 0 torn")


def test_the_replay_notices_a_program_that_does_not_wait_for_the_disk(
    memory, worker, power_cut, ask
):
    """Without its syncs the same recording has to fail; otherwise the test above proves nothing."""
    written, rebuilt = memory / "written", memory / "rebuilt"
    with contextlib.closing(open_database(data_folder(written))) as db:
        worker.seed(db)
    start = _certain(written)
    calls = [c for c in power_cut.record(WORKER, written, 20) if c.kind != "sync"]
    files, acknowledged = power_cut.disk_after(calls, start)
    power_cut.rebuild(files, rebuilt, "nothing", random.Random(7))
    (rebuilt / "hope.record").write_bytes((written / "hope.record").read_bytes())
    with contextlib.closing(open_database(data_folder(rebuilt))) as db:
        assert acknowledged > 0
        assert older(db.connection, db.witness.heads, ()) is not None, "the record knows"
        with pytest.raises(AssertionError):
            ask(db, acknowledged)
