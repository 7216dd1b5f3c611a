"""The two Windows downloads: the installer for one user, and the zip that runs from a stick."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

from bundling.onedir import size
from bundling.project import DIST, MAKER, NAME, PACKAGING, ROOT, TITLE, epoch, run, version


def portable(folder: Path) -> Path:
    """Pack the folder as it is; gives the zip."""
    DIST.mkdir(exist_ok=True)
    made = DIST / f"{NAME}-{version()}-windows-portable.zip"
    moment = time.gmtime(epoch())[:6]
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{TITLE}/{path.relative_to(folder).as_posix()}", moment)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                packed.writestr(entry, path.read_bytes())
    return made


def setup(folder: Path) -> Path:
    """Make the installer with NSIS; gives it."""
    DIST.mkdir(exist_ok=True)
    made = DIST / f"{NAME}-{version()}-windows-setup.exe"
    facts = {
        "TITLE": TITLE,
        "MAKER": MAKER,
        "VERSION": version(),
        "NUMBERS": f"{version()}.0",
        "KILOBYTES": str(size(folder) // 1024),
        "SOURCE": str(folder),
        "ICON": str(ROOT / "resources" / "icons" / "app.ico"),
        "SIDE": str(PACKAGING / "windows" / "side.bmp"),
        "OUT": str(made),
    }
    words = [f"-D{name}={value}" for name, value in facts.items()]
    script = PACKAGING / "windows" / "installer.nsi"
    run(
        ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, script],
        env={"SOURCE_DATE_EPOCH": str(epoch())},
    )
    return made
