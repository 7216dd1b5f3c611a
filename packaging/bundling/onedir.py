"""The folder everything for Linux is made of: the program, its Python, Qt and resources."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from bundling import elf
from bundling.ahead import support_modules
from bundling.licences import python_licence, third_party
from bundling.project import NAME, PACKAGING, WORK, Refusal, epoch, run, say
from bundling.resources import copy_resources
from bundling.trim import SYSTEM_LIBRARIES, WITH_SYMBOLS, portable_leaves_out

MUST_CARRY = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxkbcommon-x11.so.0",
)


def build() -> Path:
    """Make the one-dir anew, as the portable archive wants it; gives its folder."""
    say("collecting the program with PyInstaller")
    made = WORK / "pyinstaller"
    words: list[object] = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--clean",
        "--log-level",
        "WARN",
    ]
    words += ["--distpath", made, "--workpath", WORK / "work", PACKAGING / "hope.spec"]
    run(words, env={"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch())})
    folder = made / NAME
    support_modules(folder / "_internal" / "shiboken6")
    _empty_icu(folder)
    gone = elf.prune(folder, portable_leaves_out)
    elf.strip(folder, WITH_SYMBOLS.match)
    say(len(gone), "libraries are not needed or come from the system")
    missing = [name for name in MUST_CARRY if not list(folder.rglob(name))]
    if missing:
        raise Refusal(f"install these on the building computer first: {', '.join(missing)}")
    copy_resources(
        folder / "_internal" / "resources", third_party(carried(folder), python_licence())
    )
    settle(folder)
    return folder


def _empty_icu(folder: Path) -> None:
    """Put a library without data where ICU's data lies; Qt is linked with its name only."""
    (data,) = (path for path in folder.rglob("libicudata.so.*") if not path.is_symlink())
    words = ["gcc", "-shared", "-nostdlib", "-s", f"-DVERSION={data.name.rpartition('.')[2]}"]
    run([*words, f"-Wl,-soname,{data.name}", PACKAGING / "linux" / "icudata.c", "-o", data])


def carried(folder: Path) -> list[str]:
    """The libraries that came from the building system, not from a wheel."""
    top = folder / "_internal"
    return sorted(
        path.name for path in top.glob("lib*.so*") if path.is_file() and not path.is_symlink()
    )


def for_debian(folder: Path) -> Path:
    """A copy without the libraries that the package manager brings."""
    target = WORK / "for-debian"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder, target, symlinks=True)
    elf.prune(target, SYSTEM_LIBRARIES.__contains__)
    copy_resources(
        target / "_internal" / "resources", third_party(carried(target), python_licence())
    )
    settle(target)
    return target


def settle(folder: Path) -> None:
    """Give every file the mode and moment it has in each build."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == folder / NAME else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def size(folder: Path) -> int:
    """Bytes of all files; a link counts for nothing."""
    files = (path for path in folder.rglob("*") if not path.is_symlink() and path.is_file())
    return sum(path.stat().st_size for path in files)
