"""The program's own printing on Windows, run by Wine with the Python and Qt of the bundle.

`python3 tasks.py bundle windows` makes these; elsewhere `HOPE_WINDOWS` names such a folder. Wine is
not Windows: its driver writes PostScript for CUPS, whatever the printer is.
"""

import json
import os
import pickle
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hope_desktop.domain.printing.print_jobs import PrintJob

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "build" / "bundle"
FOLDER = Path(os.environ.get("HOPE_WINDOWS", MADE / "Hope Desktop"))
STARTER = FOLDER.parent / "starters-of-python" / "python.exe"
STUBS = ("icuuc", "mscms")
"""Libraries of Windows 10 that Wine lacks."""
MINUTES = 15

_RUN = """
import json, pickle, sys
from pathlib import Path
checkout, here = map(Path, sys.argv[1:])
sys.path.insert(0, str(checkout))
from hope_desktop.services.printing import print_out
printers = print_out.find_printers()
told = {"printers": [[one.name, one.is_usual, one.duplex] for one in printers], "handed": []}
for name, jobs, pages in pickle.loads((here / "wishes").read_bytes()):
    one = next((one for one in printers if one.name == name), print_out.Printer(name, name))
    handed = print_out.hand_over(jobs, one, lambda done, _all: done < pages)
    why = getattr(handed.problem, "why", type(handed.problem).__name__)
    told["handed"].append([[job.kind for job in handed.jobs], list(handed.numbers), why])
(here / "told").write_text(json.dumps(told))
"""


@dataclass(frozen=True)
class Wish:
    """Papers for a printer, and after how many pages the trainer stops it."""

    printer: str
    jobs: tuple[PrintJob, ...]
    pages: int = 9999


def missing() -> list[str]:
    """What this computer lacks."""
    tools = [one for one in ("wine", "x86_64-w64-mingw32-gcc") if not shutil.which(one)]
    files = [file.name for file in (FOLDER / "lib", STARTER) if not file.exists()]
    return [*tools, *files]


def printed(wishes: Iterable[Wish], server: str, here: Path) -> dict[str, Any]:
    """Hand papers over in a Windows that has the printers of a server of CUPS; what was told."""
    environment = _prepared(here, server)
    asked = [(one.printer, one.jobs, one.pages) for one in wishes]
    (here / "wishes").write_bytes(pickle.dumps(asked))
    (here / "run.py").write_text(_RUN)
    python = here / "python"
    shutil.copytree(FOLDER / "python", python)
    shutil.copy(STARTER, python)
    (python / "python313._pth").write_text(f"python313.zip\n.\n{_seen(FOLDER / 'lib')}\n")
    words = [python / "python.exe", *map(_seen, (here / "run.py", ROOT, here))]
    done = subprocess.run(
        ["wine", *map(str, words)], env=environment, capture_output=True, timeout=60 * MINUTES
    )
    subprocess.run(["wineserver", "-k"], env=environment, capture_output=True)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    told: dict[str, Any] = json.loads((here / "told").read_text())
    return told


def _prepared(here: Path, server: str) -> dict[str, str]:
    environment = {
        **os.environ,
        "WINEPREFIX": str(here / "wine"),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=;icuuc,mscms=n,b",
        "QT_QPA_PLATFORM": "offscreen",
        "CUPS_SERVER": server,
    }
    subprocess.run(["wineboot", "-i"], env=environment, capture_output=True, check=True)
    for name in STUBS:
        target = here / "wine" / "drive_c" / "windows" / "system32" / f"{name}.dll"
        target.unlink(missing_ok=True)
        source = ROOT / "packaging" / "windows" / "wine" / f"{name}.c"
        words = ["x86_64-w64-mingw32-gcc", "-shared", "-O1", str(source), "-o", str(target)]
        subprocess.run(words, check=True)
    return environment


def _seen(path: Path) -> str:
    """A file as a program under Wine knows it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")
