"""What is new or other on a computer is seen, wherever it lies."""

import os
from pathlib import Path

from bundling.roots import moments


def test_a_new_and_a_changed_file_are_seen_and_the_system_itself_is_not(tmp_path: Path) -> None:
    for place in ("home/user", "tmp", "proc/1"):
        (tmp_path / place).mkdir(parents=True)
    kept = tmp_path / "home/user/kept"
    kept.touch()
    os.utime(kept, (1, 1))
    before = moments(tmp_path)
    assert moments(tmp_path) == before
    os.utime(kept, (2, 2))
    (tmp_path / "tmp/new").touch()
    (tmp_path / "proc/1/status").touch()
    assert {place for place, _when in moments(tmp_path) ^ before} >= {"home/user/kept", "tmp/new"}
    assert not any(place.startswith("proc") for place, _when in moments(tmp_path))
