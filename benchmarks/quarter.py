"""A quarter of one core, as an old laptop has left: `python -m benchmarks.quarter COMMAND ...`.

A control group of Linux with 25 ms of each 100. It needs root, or a group of one's own with the
controller `cpu`, as in a shell from `systemd-run --user --scope -p Delegate=yes bash`. Where none
can be made it says so, and nothing is measured by the clock.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_ROOT = Path("/sys/fs/cgroup")
_PERIOD, _QUOTA = 100_000, 25_000


@contextlib.contextmanager
def quarter() -> Iterator[Path | None]:
    """A file that takes the number of a process to be slowed down; None where there is no group."""
    made: Path | None = None
    try:
        made = _made()
    except OSError as error:
        print(f"no control group with a quarter of a core: {error}", file=sys.stderr)
    try:
        yield made / "cgroup.procs" if made else None
    finally:
        if made:
            with contextlib.suppress(OSError):  # something in it goes on
                made.rmdir()


def _made() -> Path:
    """Of the second kind of control groups, or of the first."""
    name = f"hope-quarter-{os.getpid()}"
    if (_ROOT / "cgroup.controllers").exists():
        own = Path("/proc/self/cgroup").read_text().rpartition("::")[2].strip().lstrip("/")
        above = _ROOT / own
        (above / "cgroup.subtree_control").write_text("+cpu")
        group = above / name
        group.mkdir()
        (group / "cpu.max").write_text(f"{_QUOTA} {_PERIOD}")
        return group
    group = _ROOT / "cpu" / name
    group.mkdir()
    (group / "cpu.cfs_period_us").write_text(str(_PERIOD))
    (group / "cpu.cfs_quota_us").write_text(str(_QUOTA))
    return group


def main(command: list[str]) -> int:
    """Run a command in it; 1 when there is none."""
    with quarter() as door:
        if door is None:
            return 1
        with subprocess.Popen(command) as process:
            door.write_text(str(process.pid))
        return process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
