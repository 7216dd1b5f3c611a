"""The portable archive for Linux: unpack anywhere, also on a stick, and start it."""

from __future__ import annotations

import io
import lzma
import tarfile
from pathlib import Path

from bundling.project import DIST, NAME, PACKAGING, epoch, version
from bundling.trim import SYSTEM_LIBRARIES, portable_leaves_out


def build(folder: Path) -> Path:
    """Pack the one-dir; gives the archive."""
    top = f"{NAME}-{version()}"
    DIST.mkdir(exist_ok=True)
    made = DIST / f"{top}-linux-x86_64.tar.xz"
    with lzma.open(made, "wb", preset=9) as pressed, tarfile.open(fileobj=pressed, mode="w") as tar:
        for path in sorted([folder, *folder.rglob("*")]):
            inside = path.relative_to(folder)
            tar.add(
                path, f"{top}/{inside}" if inside.parts else top, recursive=False, filter=_plain
            )
        for name, text in _extras().items():
            entry = tarfile.TarInfo(f"{top}/{name}")
            entry.size, entry.mode = len(text), 0o644
            tar.addfile(_plain(entry), io.BytesIO(text))
    return made


def _extras() -> dict[str, bytes]:
    needs = sorted({SYSTEM_LIBRARIES[n] for n in SYSTEM_LIBRARIES if portable_leaves_out(n)})
    text = (PACKAGING / "linux" / "README-portable.txt").read_text(encoding="utf-8")
    filled = text.replace("@VERSION@", version()).replace("@NEEDS@", "\n    ".join(needs))
    return {"README.txt": filled.encode()}


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Nobody's file, at the moment of the release."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = epoch()
    return entry
