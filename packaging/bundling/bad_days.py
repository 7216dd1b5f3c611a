"""What can be wrong with a computer: each must end in one sentence, and nothing may be lost."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from bundling.judge import Judge, passed
from bundling.project import Refusal, run
from bundling.roots import BARE, inside, starts, until

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
SCHEMA_NUMBER = 60
"""Where an SQLite file keeps `user_version`, as four bytes, largest first."""
MOST_TRIES = 60
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def survive(root: Path, program: str, kind: str, judge: Judge) -> None:
    """Try the bad days that need a prepared computer."""
    judge(f"{kind}: data of a newer version", lambda: _newer(root, program))
    judge(f"{kind}: a folder that cannot be written", lambda: _read_only(root, program))
    judge(f"{kind}: a full disk", lambda: _full(root, program))
    judge(f"{kind}: a stick that is pulled out", lambda: _pulled_out(root, program))
    judge(f"{kind}: no fonts on the system", lambda: _no_fonts(root, program))


def _newer(root: Path, program: str) -> str:
    """A database from the future is refused and stays as it is, byte for byte."""
    data = root / "tmp/newer"
    inside(root, [program, "--data", "/tmp/newer", "class", "add", "--school", "S"], **OFFSCREEN)
    file = data / "hope.db"
    content = bytearray(file.read_bytes())
    content[SCHEMA_NUMBER : SCHEMA_NUMBER + 4] = (999).to_bytes(4, "big")
    file.write_bytes(content)
    said = refused(root, [program, "--data", "/tmp/newer", "class", "list"])
    if file.read_bytes() != bytes(content):
        raise Refusal("the file was changed")
    return said


def _read_only(root: Path, program: str) -> str:
    (root / "srv/closed").mkdir(exist_ok=True)
    words = [*NOBODY, program, "--data", "/srv/closed/data", "class", "add", "--school", "S"]
    return refused(root, words)


def _full(root: Path, program: str) -> str:
    """A class is added until nothing fits any more; those before are still there."""
    with _small_disk(root / "srv/full", "4m"):
        words = [program, "--data", "/srv/full", "class"]
        inside(root, [*words, "add", "--school", "Voor"], **OFFSCREEN)
        filler = root / "srv/full/filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
        said = _until_refused(root, [*words, "add", "--school", "Na de vakantie"])
        filler.unlink()
        if "Voor" not in inside(root, [*words, "list"], **OFFSCREEN):
            raise Refusal("the class of before is gone")
    return said


def _pulled_out(root: Path, program: str) -> str:
    """Pulled out under an open window: what was there before is there when it is put back."""
    stick, store = root / "srv/stick", root / "srv/store"
    for folder in (stick, store):
        folder.mkdir(exist_ok=True)
    run(["chown", "65534:65534", store])
    run(["mount", "--bind", store, stick])
    words = [*NOBODY, program, "--data", "/srv/stick/data"]
    inside(root, [*words, "class", "add", "--school", "Voor"], **OFFSCREEN)
    opened = subprocess.Popen(
        ["chroot", str(root), *words], env={**BARE, "HOME": "/nonexistent", **OFFSCREEN}
    )
    with opened:
        is_open = until(lambda: starts(store / "data/log") > 0)
        run(["umount", "--lazy", stick])
        said = refused(root, [*words, "class", "add", "--school", "Tijdens"])
        opened.terminate()
    run(["mount", "--bind", store, stick])
    listed = inside(root, [*words, "class", "list"], **OFFSCREEN)
    run(["umount", stick])
    if not is_open:
        raise Refusal("the window never opened")
    if "Voor" not in listed or "Tijdens" in listed:
        raise Refusal(f"the work is not as it was: {listed}")
    return said


def _until_refused(root: Path, words: list[str]) -> str:
    """Some room is kept in reserve for the last work, so the first ones may still succeed."""
    for _ in range(MOST_TRIES):
        with contextlib.suppress(Refusal):
            return refused(root, words)
    raise Refusal("a full disk is never noticed")


def _no_fonts(root: Path, program: str) -> str:
    shutil.rmtree(root / "usr/share/fonts", ignore_errors=True)
    test = [program, "--self-test", "--json"]
    return passed(inside(root, test, **OFFSCREEN))


@contextlib.contextmanager
def _small_disk(place: Path, size: str) -> Iterator[None]:
    place.mkdir(exist_ok=True)
    run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place])
    try:
        yield
    finally:
        run(["umount", place])


def refused(root: Path, words: list[str], more: Mapping[str, str] = OFFSCREEN) -> str:
    """The command must end with 1, one sentence and no traceback; gives the sentence."""
    environment = {**BARE, "HOME": "/nonexistent", **more}
    command = ["chroot", str(root), *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    lines = done.stderr.strip().splitlines()
    if done.returncode != 1 or len(lines) != 1 or "Traceback" in done.stderr:
        raise Refusal(f"exit code {done.returncode}: {done.stdout}{done.stderr}"[-600:])
    return lines[0]
