"""Compiles what Qt for Python would compile at every start.

Its support modules lie as sources in a zip inside the library and are compiled each time. When a
folder `files.dir` lies beside `shiboken6/__init__`, they are imported from there, as any module.
"""

from __future__ import annotations

import compileall
import importlib
import py_compile
import sys
import zipfile
from pathlib import Path

from bundling.project import Refusal

FOLDER = "files.dir"
IDLE = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes type stubs for developers. Each start would import it and make its patterns."""
LEFT_OUT = '"""Left out of this bundle: it writes type stubs, and would slow down each start."""\n'
PARSER = "shibokensupport/signature/parser.py"
AT_ONCE = """\
        rec = re.compile(regex, flags=re.VERBOSE)
        self._finditer = rec.finditer
"""
WHEN_USED = """\
        # Changed in this bundle: the pattern is made when a signature is read, not at each start.
        self._finditer = lambda text: re.finditer(regex, text, flags=re.VERBOSE)
"""


def support_modules(package: Path) -> None:
    """Put the compiled support modules beside a bundled `shiboken6`."""
    importlib.import_module("shiboken6")
    loader = getattr(sys.modules.get("shibokensupport"), "__loader__", None)
    packed = getattr(loader, "zfile", None)
    if not isinstance(packed, zipfile.ZipFile):
        raise Refusal("Qt for Python keeps its support modules in another way now")
    target = package / FOLDER
    packed.extractall(target, [name for name in packed.namelist() if name.endswith(".py")])
    maker = target / IDLE
    parser = target / PARSER
    source = parser.read_text(encoding="utf-8")
    if not maker.exists() or AT_ONCE not in source:
        raise Refusal("Qt for Python reads signatures in another way now; look at ahead.py")
    maker.write_text(LEFT_OUT, encoding="utf-8")
    parser.write_text(source.replace(AT_ONCE, WHEN_USED), encoding="utf-8")
    compile_only(target)


def compile_only(folder: Path) -> None:
    """Leave compiled modules in a folder, without sources and without its place in them."""
    done = compileall.compile_dir(
        folder,
        stripdir=str(folder),
        quiet=1,
        legacy=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    if not done:
        raise Refusal(f"a module in {folder.name} cannot be compiled")
    for source in folder.rglob("*.py"):
        source.unlink()
