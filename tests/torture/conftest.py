"""What the torture tests share: a worker process, and the questions asked after each blow.

HOPE_KILLS and its like set how many blows; the defaults keep the suite quick.
"""

import importlib.util
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from hope_desktop.storage.database import Database

HERE = Path(__file__).parent
WORKER = HERE / "worker.py"
KILLS = int(os.environ.get("HOPE_KILLS", "8"))


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"torture_{name}", HERE / f"{name}.py")
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def worker() -> ModuleType:
    return _module("worker")


@pytest.fixture(scope="session")
def power_cut() -> ModuleType:
    return _module("power_cut")


class Blows:
    """Starts the worker and kills it at a random moment."""

    kills = KILLS

    def __init__(self) -> None:
        self._chance = random.Random(4711)

    def begin(self, what: str, folder: Path, more: object) -> subprocess.Popen[str]:
        """Start the worker."""
        return subprocess.Popen(
            [sys.executable, "-B", str(WORKER), what, str(folder), str(more)],
            cwd=HERE.parents[1],
            env=os.environ | {"PYTHONPATH": str(HERE.parents[1])},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def strike(self, what: str, folder: Path, more: object, longest: float = 0.15) -> list[str]:
        """Kill the worker while it starts or works; give what it said before."""
        with self.begin(what, folder, more) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            said = []
            if self._chance.random() < 0.8:
                said.append(process.stdout.readline().strip())
            time.sleep(self._chance.uniform(0, longest))
            process.kill()
            said += process.stdout.read().splitlines()
            complaints = process.stderr.read()
        assert "Error" not in complaints, complaints
        return said


@pytest.fixture
def blows() -> Blows:
    return Blows()


def _questions(db: Database, acknowledged: int) -> None:
    connection = db.connection
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    torn = connection.execute(
        "SELECT count(*) FROM sessions JOIN classes ON classes.id = class_id"
        " WHERE CAST(room AS INTEGER) <> classes.year"
    ).fetchone()
    assert torn == (0,)
    assert connection.execute("SELECT count(*) FROM history WHERE after = ''").fetchone() == (0,)
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
    assert last >= acknowledged
    (stamped,) = connection.execute("SELECT max(year) FROM classes").fetchone()
    (change,) = connection.execute(
        "SELECT coalesce(max(id), 0) FROM changes WHERE id IN (SELECT year FROM classes)"
    ).fetchone()
    assert stamped == change


@pytest.fixture(scope="session")
def ask() -> Callable[[Database, int], None]:
    """Ask an open database whether it is whole and holds what was acknowledged."""
    return _questions
