"""Makes what people download: `tasks.py bundle deb|tar|windows|all` runs this file.

deb       the Debian package, checked by lintian
tar       the portable archive for Linux
windows   setup.exe and the portable zip, made on Linux
all       all of them, with checksums and the list of what is inside
"""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import deb, gates, onedir, release, tar
from bundling.project import DIST, Refusal, say

KINDS = ("deb", "tar", "windows", "all")


def main(words: list[str]) -> int:
    """Make one kind or all; gives the exit code."""
    if len(words) != 1 or words[0] not in KINDS:
        print(__doc__)
        return 2
    wanted = words[0]
    try:
        made = [*_linux(wanted), *_windows(wanted)]
        for file in [*made, *release.around(made)]:
            print(f"{file.stat().st_size / 1e6:7.2f} MB  {release.digest(file)}  {file.name}")
    except Refusal as refusal:
        say(refusal)
        return 1
    say("in", DIST)
    return 0


def _linux(wanted: str) -> list[Path]:
    if wanted == "windows":
        return []
    folder = onedir.build()
    gates.check_folder(folder)
    made = []
    if wanted in {"tar", "all"}:
        made.append(tar.build(folder))
    if wanted in {"deb", "all"}:
        made.append(deb.build(onedir.for_debian(folder)))
        gates.check_lintian(made[-1])
    for file in made:
        gates.check_size(file)
    return made


def _windows(wanted: str) -> list[Path]:
    if wanted not in {"windows", "all"}:
        return []
    from bundling import installer, windows

    folder = windows.build()
    gates.check_folder(folder)
    made = [installer.portable(folder), installer.setup(folder)]
    for file in made:
        gates.check_size(file)
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
