"""What every room of the bundle needs to know: names, version, date, folders and limits.

The version stands in `hope_desktop/__init__.py` only; it is read here as text, so that nothing of
the program is imported while it is packed.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
WORK = ROOT / "build" / "bundle"
DIST = ROOT / "dist"
NAME = "hope-desktop"
TITLE = "Hope Desktop"
MAKER = "The makers of Hope Desktop"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LOCK = ROOT / "requirements.lock"

MEGABYTE = 1_000_000


LIMITS = {"installed": 105, ".deb": 32, ".xz": 35, ".exe": 26, ".zip": 42}
"""Sizes that nothing may grow over, in MB of a million bytes.

The zip is larger, since Windows unpacks no form that is pressed better.
"""


class Refusal(Exception):
    """The bundle is not made or not good; the message says why."""


def version() -> str:
    """The program's version."""
    return _told("__version__")


def home() -> str:
    """Where newer versions are given out; nothing while there is no such place."""
    return _told("HOME")


def _told(name: str) -> str:
    text = (ROOT / "hope_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(rf'^{name} = "([^"]*)"$', text, re.MULTILINE)
    if not found:
        raise Refusal(f"hope_desktop/__init__.py has no {name}")
    return found[1]


def epoch() -> int:
    """The moment every file in an artefact carries: SOURCE_DATE_EPOCH, else the last commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    words = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Refusal("not a git checkout: set SOURCE_DATE_EPOCH to the date of these sources")
    return int(done.stdout)


def day() -> dt.date:
    """The date of the artefacts."""
    return dt.datetime.fromtimestamp(epoch(), dt.UTC).date()


def say(*words: object) -> None:
    """Progress goes to standard error."""
    print("[bundle]", *words, file=sys.stderr, flush=True)


def run(words: Sequence[object], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> str:
    """Run a process whose failure ends the bundle; gives its standard output."""
    command = [str(word) for word in words]
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        shown = (done.stdout + done.stderr)[-4000:]
        raise Refusal(f"{' '.join(command)} failed with {done.returncode}:\n{shown}")
    return done.stdout
