"""What is new or other on a computer is seen, wherever it lies."""

import os

from bundling.roots import moments, starts, until


def test_a_new_and_a_changed_file_are_seen_and_the_system_itself_is_not(tmp_path):
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


def test_a_slow_window_is_waited_for_and_one_that_never_comes_is_not(tmp_path):
    log = tmp_path / "one.log"
    times = iter(["", "2026-12-01 read \n", "2026-12-01 start findings=0\n"])

    def is_open() -> bool:
        log.write_text(next(times))
        return starts(tmp_path) == 1

    assert until(is_open)
    assert not until(lambda: starts(tmp_path) == 2, patience=0)
