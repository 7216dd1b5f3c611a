"""Whether anyone who builds these sources gets the very bytes that are offered for download."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bundling import store
from bundling.project import DIST, NAME, ROOT, WORK, Refusal, epoch, run, version
from bundling.release import digest

ENDS = {".deb": "deb", ".xz": "tar", ".exe": "windows", ".zip": "windows"}


def build_again() -> str:
    """Build a copy of the sources in another folder and compare the sums."""
    made = [file for file in DIST.glob(f"{NAME}*{version()}*") if file.suffix in ENDS]
    with tempfile.TemporaryDirectory(prefix="hope-again-") as name:
        copy = Path(name, "elsewhere")
        unwanted = shutil.ignore_patterns(".git", ".venv*", "build", "dist", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=unwanted)
        moment = {"SOURCE_DATE_EPOCH": str(epoch())}
        for kind in kinds(made):
            run([sys.executable, copy / "packaging" / "bundle.py", kind], cwd=copy, env=moment)
        differ = [f.name for f in made if digest(f) != digest(copy / "dist" / f.name)]
        if store.sums(WORK) != store.sums(copy / WORK.relative_to(ROOT)):
            differ.append("the folder for the Store")
    if differ or not made:
        raise Refusal(f"other bytes: {', '.join(differ) or 'nothing was made before'}")
    return f"{len(made)} files, the same sha256"


def kinds(made: Iterable[Path]) -> list[str]:
    """What `tasks.py bundle` has to be asked for to get these files; one word when it is all."""
    asked = sorted({ENDS[file.suffix] for file in made})
    return ["all"] if len(asked) == len(set(ENDS.values())) else asked
