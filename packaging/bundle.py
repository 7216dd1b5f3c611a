"""Makes what people download: `tasks.py bundle deb|tar|windows|all` runs this file.

deb       the Debian package, checked by lintian
tar       the portable archive for Linux
windows   setup.exe, the portable zip and the folder of the package for the Store
all       what can be made on Linux

Beside them come their checksums, and for each the list of what lies inside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import deb, gates, installer, onedir, pe, release, stick, store, tar, windows
from bundling.project import DIST, Refusal, say

KINDS = ("deb", "tar", "windows", "all")


def main(words: list[str]) -> int:
    """Make one kind or all; gives the exit code."""
    if len(words) != 1 or words[0] not in KINDS:
        print(__doc__)
        return 2
    wanted = words[0]
    try:
        made = _linux(wanted) | _windows(wanted)
        for file in [*made, *release.around(made)]:
            print(f"{file.stat().st_size / 1e6:7.2f} MB  {release.digest(file)}  {file.name}")
    except (Refusal, FileNotFoundError) as refusal:  # a tool that RELEASE.md names
        say(refusal)
        return 1
    say("in", DIST)
    return 0


def _linux(wanted: str) -> dict[Path, Path]:
    """The downloads for Linux, each with the folder that lies in it."""
    if wanted not in {"deb", "tar", "all"}:
        return {}
    folder = onedir.build()
    gates.check_folder(folder)
    made = {}
    if wanted in {"tar", "all"}:
        made[tar.build(folder)] = folder
    if wanted in {"deb", "all"}:
        smaller = onedir.for_debian(folder)
        package = deb.build(smaller)
        gates.check_lintian(package)
        made[package] = smaller
    for file in made:
        gates.check_size(file)
    return made


def _windows(wanted: str) -> dict[Path, Path]:
    """The downloads for Windows, each with the folder that lies in it."""
    if wanted not in {"windows", "all"}:
        return {}
    folder = windows.build()
    made = {installer.setup(folder): folder}
    alone = stick.build(folder)
    made[installer.portable(alone)] = alone
    for file, inside in made.items():
        gates.check_folder(inside)
        say(file.name, pe.check_signatures(inside, pe.MOST_UNSIGNED[file.suffix]))
        gates.check_size(file)
    say("for the Store:", store.build(folder))
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
