import subprocess
import sys
from pathlib import Path

import pytest

from hope_desktop.domain.errors import DataFolderInUse
from hope_desktop.storage.lock import FolderLock

HOLD = """
import sys
from pathlib import Path
from hope_desktop.storage.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def _holder(path: Path) -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_program_is_kept_out_until_the_first_is_gone(tmp_path):
    path = tmp_path / "hope.lock"
    with _holder(path) as process:
        with pytest.raises(DataFolderInUse):
            FolderLock(path)
        process.kill()
        process.wait()
    FolderLock(path).close()


def test_a_lock_is_taken_again_after_its_release(tmp_path):
    path = tmp_path / "hope.lock"
    first = FolderLock(path)
    with pytest.raises(DataFolderInUse):
        FolderLock(path)
    first.close()
    first.close()
    FolderLock(path).close()


def test_a_leftover_file_keeps_nobody_out(tmp_path):
    path = tmp_path / "hope.lock"
    path.write_bytes(b"left by a program that was killed")
    FolderLock(path).close()
    assert path.exists()
