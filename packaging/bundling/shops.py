"""The manifests for winget and Flathub, filled in for what was made: a person hands them in.

Both want an address where the files lie; while there is none, an example stands in its place.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from bundling.project import MAKER, PACKAGING, ROOT, TITLE, day, home, version
from bundling.release import digest

SHOPS = PACKAGING / "shops"
EXAMPLE = "https://example.org/hope-desktop"
NO_COMMIT = "0" * 40


def fill(setup: Path, commit: str = NO_COMMIT) -> Path:
    """Write all of them; gives their folder."""
    target = ROOT / "build" / "shops"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    told = {
        "VERSION": version(),
        "DATE": day().isoformat(),
        "HOME": home() or EXAMPLE,
        "SETUP": setup.name,
        "SUM": digest(setup).upper(),
        "COMMIT": commit,
        "MAKER": MAKER,
        "TITLE": TITLE,
    }
    for file in SHOPS.iterdir():
        text = file.read_text(encoding="utf-8")
        for key, value in told.items():
            text = text.replace(f"@{key}@", value)
        (target / file.name).write_text(text, encoding="utf-8")
    return target
