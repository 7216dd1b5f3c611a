"""A clean Debian to try an artefact in: no Python, nothing but what a fresh installation has.

Made once with debootstrap and kept; each proof works in a copy that is thrown away.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bundling.project import WORK, Refusal, run, say

SUITE = "trixie"
PRISTINE = WORK / f"debian-{SUITE}"
NEEDED = ("debootstrap", "chroot", "mount")
PATIENCE = 120
"""Seconds in which anything that is started must be there, on a busy computer too."""
BARE = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8"}
"""The environment inside a root, before what a proof adds."""


@contextlib.contextmanager
def clean_debian(name: str) -> Iterator[Path]:
    """A fresh root with package lists, /proc and /dev; removed afterwards."""
    if os.geteuid() != 0:
        raise Refusal("trying the packages needs root: debootstrap and chroot do")
    _make_pristine()
    root = WORK / f"root-{name}"
    _remove(root)
    run(["cp", "-a", "--reflink=auto", PRISTINE, root])
    for place in ("proc", "dev"):
        run(["mount", "--bind", f"/{place}", root / place])
    try:
        yield root
    finally:
        _remove(root)


def inside(root: Path, words: Sequence[object], **more: str) -> str:
    """Run a command in the root with a bare environment; gives its standard output."""
    environment = {**BARE, "DEBIAN_FRONTEND": "noninteractive", **more}
    command = ["chroot", str(root), *(str(word) for word in words)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        shown = (done.stdout + done.stderr)[-3000:]
        raise Refusal(f"{' '.join(command[2:])} gave {done.returncode}: {shown}")
    return done.stdout


@contextlib.contextmanager
def screen(root: Path) -> Iterator[str]:
    """A display inside the root, drawn into memory by Xvfb: ready, and with a number of its own."""
    words = ["chroot", str(root), "Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            number = server.stdout.readline().decode().strip() if server.stdout else ""
            if not number:
                raise Refusal("Xvfb did not start")
            yield f":{number}"
        finally:
            server.terminate()


def until(happened: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Wait for something; gives whether it happened before patience ran out."""
    deadline = time.monotonic() + patience
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.2)
    return True


def starts(log: Path) -> int:
    """How often a window told in its log that it opened."""
    return sum(file.read_text().count(" start ") for file in log.glob("*.log"))


def moments(root: Path) -> set[tuple[str, int]]:
    """Every file and folder of a root with the moment it was changed, but for /proc and /dev."""
    found = set()
    for top in root.iterdir():
        if top.name not in {"proc", "dev", "sys"}:
            for path in [top, *top.rglob("*")]:
                moment = path.lstat().st_mtime_ns
                found.add((path.relative_to(root).as_posix(), moment))
    return found


def _make_pristine() -> None:
    if (PRISTINE / "usr/bin/dpkg").exists():
        return
    for tool in NEEDED:
        if not shutil.which(tool):
            raise Refusal(f"{tool} is missing: apt install debootstrap mount")
    say("making a clean Debian", SUITE, "(once)")
    half = PRISTINE.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    run(["debootstrap", "--variant=minbase", SUITE, half])
    half.rename(PRISTINE)


def _remove(root: Path) -> None:
    for place in ("proc", "dev"):
        if os.path.ismount(root / place):
            run(["umount", root / place])
    if root.exists():
        if any(os.path.ismount(root / place) for place in ("proc", "dev")):
            raise Refusal(f"{root} is still in use")
        shutil.rmtree(root)
