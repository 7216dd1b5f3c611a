"""The portable archive for Linux: unpack anywhere, also on a stick, and start it."""

from __future__ import annotations

import shutil
from pathlib import Path

from bundling.onedir import settle
from bundling.project import DIST, NAME, PACKAGING, WORK, run, version
from bundling.trim import SYSTEM_LIBRARIES, portable_leaves_out


def build(folder: Path) -> Path:
    """Pack the one-dir as nobody's files, at the moment of the release; gives the archive."""
    top = WORK / "tar" / f"{NAME}-{version()}"
    shutil.rmtree(top, ignore_errors=True)
    shutil.copytree(folder, top, symlinks=True)
    needs = sorted({SYSTEM_LIBRARIES[n] for n in SYSTEM_LIBRARIES if portable_leaves_out(n)})
    text = (PACKAGING / "linux" / "README-portable.txt").read_text(encoding="utf-8")
    filled = text.replace("@VERSION@", version()).replace("@NEEDS@", "\n    ".join(needs))
    (top / "README.txt").write_text(filled, encoding="utf-8")
    settle(top)
    DIST.mkdir(exist_ok=True)
    made = DIST / f"{top.name}-linux-x86_64.tar.xz"
    words = ["tar", "--sort=name", "--owner=root:0", "--group=root:0", "--format=gnu"]
    run([*words, "-C", top.parent, "-cJf", made, top.name], env={"XZ_OPT": "-9 -T1"})
    return made
