"""The folder of the package for the Microsoft Store: the one for Windows with a manifest.

Windows' own tool packs it (`windows/judge.ps1`), and the Store signs it.
"""

from __future__ import annotations

import os
import shutil
from html import escape
from pathlib import Path

from bundling.onedir import settle
from bundling.project import MAKER, PACKAGING, TITLE, WORK, version
from bundling.release import digest

IDENTITY, PUBLISHER = "HOPE_STORE_NAME", "HOPE_STORE_PUBLISHER"
"""Name the identity that the Store gave; without them the package is for trying only."""
MANIFEST = "AppxManifest.xml"
FOLDER = Path("store", TITLE)
"""Where it lies below a folder of work."""


def build(folder: Path) -> Path:
    """Make it anew beside the folder for Windows; gives it."""
    inside = WORK / FOLDER
    shutil.rmtree(inside, ignore_errors=True)
    shutil.copytree(folder, inside)
    shutil.copytree(PACKAGING / "windows" / "store", inside / "store")
    (inside / MANIFEST).write_text(manifest(), encoding="utf-8")
    settle(inside)
    return inside


def manifest() -> str:
    """Return what Windows is told about the program."""
    text = (PACKAGING / "windows" / MANIFEST).read_text(encoding="utf-8")
    told = {
        "IDENTITY": os.environ.get(IDENTITY, "HopeDesktop"),
        "PUBLISHER": os.environ.get(PUBLISHER, f"CN={MAKER}"),
        "NUMBERS": numbers(version()),
        "TITLE": TITLE,
        "MAKER": MAKER,
    }
    for name, value in told.items():
        text = text.replace(f"@{name}@", escape(value))
    return text


def numbers(name: str) -> str:
    """Return a version as the Store wants it: not beginning with 0, and it gives the last."""
    major, minor, patch = name.split(".")
    return f"{int(major) + 1}.{minor}.{patch}.0"


def sums(work: Path) -> dict[str, str]:
    """Return the sha256 of each file in the folder below `work`; none when it was not made."""
    folder = work / FOLDER
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): digest(path) for path in files}
