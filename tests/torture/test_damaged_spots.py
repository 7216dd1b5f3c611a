"""One spot of the file with the work falls over: is it noticed, and does all come back?

A spot is a bit, a byte or a sector, anywhere. Silent is: something differs from what was saved,
and nothing was said. `HOPE_SPOTS` says how many for each of the two bases.
"""

import contextlib
import os
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from hope_desktop.domain.errors import HopeError, NotOurDatabase
from hope_desktop.i18n.catalogue import translator
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.backups import Backups, closed_backups, restore_closed
from hope_desktop.services.opening import open_services
from hope_desktop.ui.problems import ProblemWindow, WaysBack
from tests.making import moment
from tests.tools.full_folder import make
from tests.tools.week import make_week

SPOTS = int(os.environ.get("HOPE_SPOTS", "4"))
_MADE_ANEW = {"activities", "activity_bodies"}  # with new numbers, when the library comes anew
_WORDS = ("grens", "klas", "nee", "b*", "s*", "v*")

type Content = tuple[dict[str, list[tuple[object, ...]]], list[object]]


def _year(folder: Path) -> None:
    make(folder)
    services, _ = open_services(data_folder(folder))
    services.close_with_backup()


def _week(folder: Path) -> None:
    services, _ = open_services(data_folder(folder))
    make_week(services, moment("2026-11-02T09:00"))
    services.close_with_backup()


BASES: dict[str, Callable[[Path], None]] = {"a year": _year, "a week": _week}


@pytest.fixture(scope="module", params=BASES)
def origin(request, tmp_path_factory) -> Path:
    """A folder as work has left it, for each test to copy."""
    made = tmp_path_factory.mktemp("origin") / "data"
    BASES[request.param](made)
    return made


def _content(file: Path) -> Content:
    with contextlib.closing(
        sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    ) as connection:
        connection.text_factory = bytes
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts%'"
            " ESCAPE '\\' AND name NOT IN ('sqlite_stat1', 'sqlite_sequence', 'marks')"
        ).fetchall()
        tables = {}
        for name in sorted(found.decode() for (found,) in names):
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
            tables[name] = sorted(
                (row[1:] if name in _MADE_ANEW else row for row in rows), key=repr
            )
        hits: list[object] = [
            connection.execute(
                f"SELECT count(*) FROM {index} WHERE {index} MATCH ?", (word,)
            ).fetchone()
            for index in ("activity_titles_fts", "activity_body_fts")
            for word in _WORDS
        ]
    return tables, hits


def _same(file: Path, good: Content) -> bool:
    try:
        return _content(file) == good
    except (sqlite3.Error, UnicodeError):
        return False


def _fall_over(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    at, kind = chance.randrange(len(data)), chance.choice(("bit", "byte", "sector"))
    if kind == "bit":
        data[at] ^= 1 << chance.randrange(8)
    elif kind == "byte":
        data[at] = (data[at] + chance.randrange(1, 255)) % 256
    else:
        at -= at % 512
        data[at : at + 512] = chance.choice((bytes(512), chance.randbytes(512)))
    return bytes(data)


def _start(folder: Path) -> str:
    """What a start says; its window may show the way back instead of the pages."""
    try:
        services, _ = open_services(data_folder(folder))
    except HopeError:
        return "the way back"
    try:
        checked = services.start_check.check()
        if checked.whole is not None:
            services.backups.restore(checked.whole.file, newer_too=True)
    except HopeError:
        return "the way back"
    finally:
        with contextlib.suppress(HopeError):
            services.close()
    if checked.damaged:
        return "told"
    return "library anew" if checked.is_library_anew else "nothing"


def _click_once(folder: DataFolder) -> None:
    """What the window offers first, when the program cannot open the file or goes on without it."""
    restore = partial(restore_closed, folder)
    ways = WaysBack(partial(closed_backups, folder), Backups.verify, restore)
    window = ProblemWindow(NotOurDatabase(folder.database), ways, translator("nl"))
    window.restore_button.click()
    assert window.result() == QDialog.DialogCode.Accepted.value
    window.deleteLater()


def test_a_spot_that_fell_over_is_told_and_all_comes_back_with_one_click(
    origin, request, tmp_path, qapp
):
    base = request.node.callspec.params["origin"]
    chance = random.Random(base)
    folder = tmp_path / "data"
    whole, good = (origin / "hope.db").read_bytes(), _content(origin / "hope.db")
    counted: Counter[str] = Counter()
    for _ in range(SPOTS):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(origin, folder)
        (folder / "hope.db").write_bytes(_fall_over(whole, chance))
        harmless = _same(folder / "hope.db", good)
        said = _start(folder)
        well = _same(folder / "hope.db", good)
        if said == "nothing" and not well:
            said = "silent"
        counted[f"{said}, harmless" if harmless else said] += 1
        assert well or said in {"the way back", "silent"}, said
        _click_once(data_folder(folder))
        assert _same(folder / "hope.db", good), "not all came back"
    print(f"{base}: {SPOTS} spots of {len(whole)} bytes: {dict(counted)}")
    assert counted["silent"] <= SPOTS / 100


@pytest.mark.parametrize("what", ["missing", "empty", "cut", "foreign", "newer"])
def test_a_file_that_is_no_work_any_more_comes_back_with_one_click(origin, what, tmp_path, qapp):
    folder = tmp_path / "data"
    shutil.copytree(origin, folder)
    file = folder / "hope.db"
    good, whole = _content(file), file.read_bytes()
    spoilt: dict[str, bytes] = {
        "empty": b"",
        "cut": whole[: len(whole) // 3],
        "foreign": b"SQLite is not this" * 500,
        "newer": whole[:60] + (999).to_bytes(4, "big") + whole[64:],
    }
    file.unlink()
    if what in spoilt:
        file.write_bytes(spoilt[what])
    assert _start(folder) == "the way back"
    _click_once(data_folder(folder))
    assert _same(file, good)
