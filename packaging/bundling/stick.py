"""The folder in the zip: the one for Windows, but started by Python's own file under our name.

Windows refuses a program that came from the internet and that nobody signed sooner than any other.
Python's starter is signed by its makers, and a signature does not mind another name.
"""

from __future__ import annotations

import py_compile
import shutil
import zipfile
from pathlib import Path

from bundling.onedir import settle
from bundling.project import NAME, PACKAGING, TITLE, WORK
from bundling.windows import PYTHON, STARTERS, paths_file

HOOK = "sitecustomize"
_BESIDE_STARTER = (f"python{PYTHON}.dll", "python3.dll", "vcruntime140.dll", "vcruntime140_1.dll")


def build(folder: Path) -> Path:
    """Make it out of the folder for the setup; gives it."""
    stick = WORK / "stick" / TITLE
    shutil.rmtree(stick, ignore_errors=True)
    shutil.copytree(folder, stick)
    for name, starter in ((NAME, "pythonw.exe"), (f"{NAME}-cli", "python.exe")):
        shutil.copyfile(STARTERS / starter, stick / f"{name}.exe")
    for name in _BESIDE_STARTER:
        (stick / "python" / name).rename(stick / name)
    (stick / "python" / f"python{PYTHON}._pth").unlink()
    # Without `site` Python looks for no hook; what else it takes along, the hook puts away.
    lines = (rf"python\python{PYTHON}.zip", "python", "lib", "import site")
    paths_file(stick, lines)
    compiled = WORK / f"{HOOK}.pyc"
    py_compile.compile(
        str(PACKAGING / "windows" / f"{HOOK}.py"),
        str(compiled),
        dfile=f"{HOOK}.py",
        doraise=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    with zipfile.ZipFile(stick / "python" / f"python{PYTHON}.zip", "a") as packed:
        packed.writestr(zipfile.ZipInfo(f"{HOOK}.pyc"), compiled.read_bytes())
    settle(stick)
    return stick
