"""The contracts bite: each deliberate breach fails, and by the name of the rule it breaks.

A contract that names a module which was renamed keeps silent for ever. So each breach is made in
a copy of the package, and import-linter must call its contract broken.
"""

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "from importlinter.cli import lint_imports_command as run; run()"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {one["id"]: one for one in PROJECT["tool"]["importlinter"]["contracts"]}
PAGES = ["today", "modules", "workshops", "classes", "printing", "settings"]


@dataclass(frozen=True)
class Breach:
    """Lines added to files of the package, which must break one contract."""

    contract: str
    said: str
    files: dict[str, str]

    def __str__(self) -> str:
        return f"{self.contract}: {self.said}"


def _imports(*modules: str) -> str:
    return "".join(f"\nimport {module}" for module in modules)


def _one(contract: str, importer: str, *imported: str) -> Breach:
    said = f"{importer} imports {', '.join(imported)}"
    return Breach(contract, said, {importer: _imports(*imported)})


def _between(contract: str, importer: str, imported: str) -> Breach:
    return _one(contract, f"{importer}/__init__.py", f"hope_desktop.{imported}")


BREACHES = [
    _between("layers", "domain", "services"),
    _between("layers", "storage", "handouts"),
    _between("layers", "exchange", "storage"),
    _between("layers", "cli", "ui"),
    _between("layers", "ui", "app"),
    _between("layers", "domain", "i18n.catalogue"),
    _one("layers", "paths.py", "hope_desktop.log"),
    Breach("layers", "a stray module", {"stray.py": '"""Belongs to no layer."""'}),
    *(_between("window", f"ui/{one}", f"ui.{other}") for one, other in pairwise(PAGES)),
    _between("window", "ui/settings", "ui.today"),
    _between("window", "ui/widgets", "ui.today"),
    _between("window", "ui/today", "ui.main_window"),
    _one("window", "ui/bus.py", "hope_desktop.ui.operations"),
    Breach("window", "a stray module", {"ui/stray.py": '"""Belongs to no layer."""'}),
    _one("words", "i18n/catalogue.py", "hope_desktop.i18n.labels"),
    _one("words", "i18n/labels.py", "hope_desktop.i18n.refusals"),
    Breach("words", "a stray module", {"i18n/stray.py": '"""Belongs to no layer."""'}),
    _between("paper", "handouts/dialect", "handouts.layout.flow"),
    _between("paper", "handouts/pdf", "handouts.dialect.blocks"),
    _between("paper", "handouts/layout", "handouts.sheet_context"),
    _between("paper", "handouts/sheets", "handouts.renderer"),
    _one("reportlab", "handouts/layout/flow.py", "reportlab.pdfgen.canvas"),
    _between("workshops", "ui/workshops/plan", "ui.workshops.school.agreements"),
    _between("workshops", "ui/workshops/new", "ui.workshops.header"),
    _one("workshops", "ui/workshops/typed_dates.py", "hope_desktop.ui.workshops.date_fields"),
    _between("doors", "ui", "storage"),
    _between("doors", "cli", "handouts"),
    _between("doors", "cli", "exchange"),
    _one("doors", "ui/__init__.py", "hope_desktop.spooler"),
    *(
        _one("qt", f"{layer}/__init__.py", "PySide6.QtCore")
        for layer in ("cli", "services", "storage", "handouts", "exchange", "domain")
    ),
    *(
        _one("sql", f"{layer}/__init__.py", "sqlite3")
        for layer in ("ui", "cli", "services", "handouts", "exchange", "domain")
    ),
    *(
        _one("pdf", f"{layer}/__init__.py", "reportlab.pdfgen.canvas")
        for layer in ("ui", "cli", "services", "storage", "exchange", "domain")
    ),
    *(_one("programs", f"{layer}/__init__.py", "subprocess") for layer in ("ui", "services")),
    *(
        _one("offline", "services/__init__.py", module)
        for module in CONTRACTS["offline"]["forbidden_modules"]
    ),
    Breach(
        "cycles",
        "two layers import each other",
        {
            "domain/one.py": _imports("hope_desktop.domain.two"),
            "domain/two.py": _imports("hope_desktop.domain.one"),
        },
    ),
]


def _lint(folder: Path, *words: str) -> str:
    """Run import-linter on a copy and give what it printed."""
    command = [sys.executable, "-c", COMMAND, "--no-cache", "--no-logo", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts, to be damaged."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for path in (ROOT / "hope_desktop").rglob("*.py"):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return tmp_path


def test_the_package_as_it_is_breaks_nothing(copy: Path) -> None:
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in _lint(copy)


def test_every_contract_is_tried() -> None:
    assert {breach.contract for breach in BREACHES} == set(CONTRACTS)


@pytest.mark.parametrize("breach", BREACHES, ids=str)
def test_a_breach_is_called_by_its_name(copy: Path, breach: Breach) -> None:
    for name, text in breach.files.items():
        with (copy / "hope_desktop" / name).open("a", encoding="utf-8") as module:
            module.write(text)
    said = _lint(copy, "--contract", breach.contract)
    assert f"{CONTRACTS[breach.contract]['name']} BROKEN" in said
