"""The contracts bite: each deliberate breach is told, under the name of the rule it breaks.

A contract that names a module which was renamed keeps silent for ever. So all breaches are made in
one copy of the package, and import-linter must tell each of them.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hope_desktop"
COMMAND = "from importlinter.cli import lint_imports_command as run; run()"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {one["id"]: one for one in PROJECT["tool"]["importlinter"]["contracts"]}
PAGES = ["today", "modules", "workshops", "classes", "settings"]


class Breach(NamedTuple):
    """An import that breaks a contract, or a module of its own that belongs to no layer."""

    contract: str
    importer: str
    imported: str = ""

    @property
    def file(self) -> Path:
        """Where the import is written."""
        place = Path(self.importer.replace(".", "/"))
        return place / "__init__.py" if (PACKAGE / place).is_dir() else place.with_suffix(".py")

    @property
    def told(self) -> str:
        """How import-linter calls it; of what is not ours it knows the top only."""
        ours = self.imported.startswith("hope_desktop")
        name = self.imported if ours else self.imported.partition(".")[0]
        if self.contract == "cycles":
            return f"- .{self.importer.rpartition('.')[2]} -> .{name.rpartition('.')[2]} "
        return f" hope_desktop.{self.importer}" + (f" -> {name} (l." if name else "")


def _ours(contract: str, importer: str, imported: str) -> Breach:
    return Breach(contract, importer, f"hope_desktop.{imported}")


BREACHES = [
    _ours("layers", "domain", "services"),
    _ours("layers", "storage", "handouts"),
    _ours("layers", "exchange", "storage"),
    _ours("layers", "cli", "ui"),
    _ours("layers", "ui", "app"),
    _ours("layers", "domain", "i18n.catalogue"),
    _ours("layers", "paths", "log"),
    Breach("layers", "stray"),
    *(_ours("window", f"ui.{one}", f"ui.{other}") for one, other in pairwise(PAGES)),
    _ours("window", "ui.settings", "ui.today"),
    _ours("window", "ui.widgets", "ui.today"),
    _ours("window", "ui.today", "ui.main_window"),
    _ours("window", "ui.icons", "ui.shared"),
    Breach("window", "ui.stray"),
    _ours("words", "i18n.catalogue", "i18n.labels"),
    _ours("words", "i18n.labels", "i18n.refusals"),
    Breach("words", "i18n.stray"),
    _ours("layers", "dialect", "handouts.layout.flow"),
    _ours("layers", "dialect", "i18n.catalogue"),
    _ours("paper", "handouts.pdf", "handouts.layout.flow"),
    _ours("paper", "handouts.layout", "handouts.sheet_context"),
    _ours("paper", "handouts.sheets", "handouts.renderer"),
    Breach("reportlab", "handouts.layout.flow", "reportlab.pdfgen.canvas"),
    _ours("workshops", "ui.workshops.dialogs", "ui.workshops.list"),
    _ours("workshops", "ui.workshops.new", "ui.workshops.one.around"),
    _ours("workshops", "ui.workshops.moments", "ui.workshops.session_actions"),
    _ours("doors", "ui", "storage"),
    _ours("doors", "cli", "handouts"),
    _ours("doors", "cli", "exchange"),
    *(_ours("doors", "ui", one) for one in ("spooler", "winspool")),
    _ours("layers", "winspool", "handouts.page_pictures"),
    *(
        Breach("qt", layer, "PySide6.QtCore")
        for layer in ("cli", "services", "winspool", "handouts", "exchange", "dialect", "domain")
    ),
    *(
        Breach("sql", layer, "sqlite3")
        for layer in ("ui", "cli", "services", "handouts", "exchange", "domain")
    ),
    *(
        Breach("pdf", layer, "reportlab.pdfgen.canvas")
        for layer in ("ui", "cli", "services", "storage", "exchange", "domain")
    ),
    *(Breach("programs", layer, "subprocess") for layer in ("ui", "services", "winspool")),
    *(Breach("offline", "services", one) for one in CONTRACTS["offline"]["forbidden_modules"]),
    _ours("cycles", "domain.two", "domain.one"),
]
AROUND = {"domain/one.py": "import hope_desktop.domain.two\n"}
"""What makes a circle of the last one."""


def _lint(folder: Path) -> dict[str, str]:
    """Run import-linter on a copy; gives what it told of each contract that is broken."""
    command = [sys.executable, "-c", COMMAND, "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert re.search(r"^Contracts: \d+ kept", done.stdout, re.MULTILINE), done.stderr
    sections = re.split(r"\n(.+)\n-{4,}\n", done.stdout + done.stderr)
    names = {one["name"]: name for name, one in CONTRACTS.items()}
    told = zip(sections[1::2], sections[2::2], strict=True)
    return {names[title]: " ".join(text.split()) for title, text in told if title in names}


@pytest.fixture
def copy(tmp_path) -> Path:
    """The package and its contracts, to be damaged."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    only = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=only)
    return tmp_path


def test_the_package_as_it_is_breaks_nothing(copy):
    assert _lint(copy) == {}


def test_each_breach_is_told_under_the_name_of_its_contract(copy):
    for name, text in AROUND.items():
        (copy / PACKAGE.name / name).write_text(text, encoding="utf-8")
    for breach in BREACHES:
        with (copy / PACKAGE.name / breach.file).open("a", encoding="utf-8") as module:
            module.write(f"\nimport {breach.imported or 'sys'}\n")
    told = _lint(copy)
    assert set(told) == set(CONTRACTS), "every contract is tried"
    assert [breach for breach in BREACHES if breach.told not in f" {told[breach.contract]}"] == []
