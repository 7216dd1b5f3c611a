"""Which library asks for which, and what nobody asks for any more."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+?)\]")
_GLIBC = re.compile(r"GLIBC_2\.(\d+)")


@dataclass(frozen=True, slots=True)
class Elf:
    """One program or library: what it needs and the newest glibc (2.minor) it uses."""

    path: Path
    needed: frozenset[str]
    glibc: int


def read(path: Path) -> Elf:
    """What readelf says about a file."""
    words = ["readelf", "-dVW", str(path)]
    said = subprocess.run(words, capture_output=True, text=True, check=True, errors="replace")
    versions = [int(minor) for minor in _GLIBC.findall(said.stdout)]
    return Elf(path, frozenset(_NEEDED.findall(said.stdout)), max(versions, default=0))


def elves(tree: Path) -> Iterator[Path]:
    """The ELF files of a tree, in a fixed order; symbolic links are not followed."""
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def is_library(path: Path) -> bool:
    """Something others link with, as opposed to a plug-in, a Python module or the program.

    Libraries lie on top of the bundle or in a folder of libraries and are named lib*.so.N.
    """
    in_place = path.parent.name in {"_internal", "lib"} or path.parent.name.endswith(".libs")
    is_named = re.match(r"lib.*\.so(\.|$)", path.name) is not None
    return in_place and is_named and not path.name.startswith("libpython")


def unreachable(found: Iterable[Elf], leaves_out: Callable[[str], bool]) -> set[Path]:
    """Libraries that no plug-in, module or program needs once some come from the system."""
    all_of_them = list(found)
    by_name = {elf.path.name: elf for elf in all_of_them}
    todo = [elf for elf in all_of_them if not is_library(elf.path)]
    seen = {elf.path for elf in todo}
    while todo:
        for name in todo.pop().needed:
            wanted = by_name.get(name)
            if wanted and wanted.path not in seen and not leaves_out(name):
                seen.add(wanted.path)
                todo.append(wanted)
    return {elf.path for elf in all_of_them} - seen


def strip(tree: Path, is_wanted: Callable[[str], object]) -> None:
    """Take the names that only debuggers read out of some libraries."""
    for path in elves(tree):
        if is_wanted(path.name):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)


def prune(tree: Path, leaves_out: Callable[[str], bool]) -> list[str]:
    """Remove those libraries and the links that then lead nowhere; gives their names."""
    gone = unreachable([read(path) for path in elves(tree)], leaves_out)
    for path in gone:
        path.unlink()
    for link in [path for path in tree.rglob("*") if path.is_symlink()]:
        if not link.exists():
            link.unlink()
    return sorted(path.name for path in gone)
