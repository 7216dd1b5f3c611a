"""What holds for every test: no screen, and never the developer's own data or printer.

The environment is set before anything is imported: Qt reads its platform once, and a program
that a test starts inherits all of it.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from unittest.mock import patch

import hunspell  # type: ignore[import-untyped]
import platformdirs
import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from hope_desktop import wall_clock
from hope_desktop.handouts.render import render
from hope_desktop.services.printing import drawing
from hope_desktop.services.printing.drawing import KEPT
from tests import tiers
from tests.making import NOW
from tests.tools.costs import Costs
from tests.tools.own_folder import Watch
from tests.tools.papers_kept import papers_kept
from tests.tools.printer import RealPrinter, missing_tools, real_printer, wait_until
from tests.tools.unanswered import unanswered

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Asked once, before the folders below: the workers of a run in parallel inherit the answer.
os.environ.setdefault("HOPE_REAL_DATA", platformdirs.user_data_dir("hope-desktop"))
REACHED = Watch(Path(os.environ["HOPE_REAL_DATA"])).reached
HOME = tempfile.TemporaryDirectory(prefix="hope-tests-", ignore_cleanup_errors=True)
FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_DOCUMENTS_DIR": "documents",
    "APPDATA": "data",
    "LOCALAPPDATA": "data",
}
os.environ["HOME"] = HOME.name
os.environ["USERPROFILE"] = HOME.name
for variable, folder in FOLDERS.items():
    os.environ[variable] = str(Path(HOME.name, folder))
settings.register_profile("hope", deadline=None)  # how busy a computer is, is no fault
settings.load_profile("hope")
PATIENCE_MS, UNANSWERED_SECONDS = 60_000, 120
os.environ["CUPS_SERVER"] = "127.0.0.1:1"  # nothing listens there


def pytest_configure(config: pytest.Config) -> None:
    """What is asked for by its file runs whole."""
    if not hasattr(config, "workerinput") and config.args_source is config.ArgsSource.ARGS:
        os.environ.setdefault("HOPE_TESTS", "all")
    elif tiers.is_whole():
        config.pluginmanager.register(Costs())


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The suite, or with `HOPE_TESTS=all` everything."""
    if not tiers.is_whole():
        later = tiers.waits_for_night(items)
        config.hook.pytest_deselected(items=list(later))
        items[:] = [one for one in items if one not in later]


def pytest_unconfigure() -> None:
    """Nothing is left behind: a worker of a run in parallel ends without tidying up."""
    HOME.cleanup()


@pytest.fixture(scope="session")
def started_printer() -> Iterator[RealPrinter]:
    """A printer of this computer, started for the first test that prints."""
    if lacking := missing_tools():
        pytest.skip(f"a printer needs {', '.join(lacking)}")
    with real_printer() as printer:
        yield printer


@pytest.fixture
def printer(started_printer, monkeypatch) -> RealPrinter:
    """With nothing left of what came out before; the computer speaks Dutch."""
    monkeypatch.setenv("CUPS_SERVER", started_printer.server)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    # A paper lies there a moment before its queue knows: paused just then it would stay in it.
    started_printer.does("cancel", "-a")
    wait_until(lambda: not started_printer.run("lpstat", "-o"), "an empty queue")
    for file in (started_printer.folder / "jobs").iterdir():
        file.unlink()
    return started_printer


@pytest.fixture(autouse=True)
def it_is_a_day_in_november() -> Iterator[None]:
    """Whatever day it is here: the clock on the wall stands at `NOW` and goes on from there."""
    begun = time.monotonic()

    def read(zone: tzinfo | None) -> datetime:
        passed = NOW + timedelta(seconds=time.monotonic() - begun)
        return passed.astimezone(zone) if zone else passed

    with patch.object(wall_clock, "_read", read):
        yield


@pytest.fixture(scope="session", autouse=True)
def waiting_is_patient() -> Iterator[None]:
    """What is waited for ends the wait; a machine that is busy with other work may take longer."""
    with ExitStack() as patched:
        for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed):
            patched.enter_context(patch.dict(wait.__kwdefaults__, timeout=PATIENCE_MS))
        yield


@pytest.fixture(autouse=True)
def no_question_waits_for_ever(request) -> Iterator[None]:
    """One that a test did not expect fails that test; it would hold up all that come after."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    with unanswered(UNANSWERED_SECONDS) as questions:
        yield
    assert questions == []


@pytest.fixture(scope="session", autouse=True)
def dictionary_is_read_once() -> Iterator[None]:
    """Reading it takes longer than most tests, and each window does it for itself."""
    with patch("hunspell.Hunspell", cache(hunspell.Hunspell)):
        yield


@pytest.fixture(scope="session", autouse=True)
def papers_are_drawn_once() -> Iterator[None]:
    """Also when several tests print the same workshop."""
    with papers_kept():
        yield


@pytest.fixture
def drawn_afresh(monkeypatch):
    """For a test of drawing itself: nothing that was drawn before comes back at once."""
    KEPT.clear()
    monkeypatch.setattr(drawing, "render_document", render)


@pytest.fixture(autouse=True)
def nobody_reaches_the_real_data_folder() -> Iterator[None]:
    """Fails a test that got around the folders above."""
    REACHED.clear()
    yield
    assert REACHED == []
