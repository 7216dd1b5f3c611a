"""Search as you type at 10,000 activities, against a LIKE scan over the same texts."""

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.measure import Ratio, high, median
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import data_folder, resource
from hope_desktop.services.library.library import SEARCH_LIMIT
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.library import library as store

ACTIVITIES = 10_000
WORDS = ("grens", "cirkel", "verliefd", "stop", "hulp", "online", "kaart", "vriend", "nee", "foto")


def run() -> list[Ratio]:
    """The 99th percentile of a keystroke, as a part of one LIKE scan."""
    with tempfile.TemporaryDirectory() as folder:
        database = filled(Path(folder), ACTIVITIES)
        keys = [word[:end] for word in WORDS for end in range(1, len(word) + 1)]
        typed = keys * 10
        random.Random(5).shuffle(typed)
        ours = [_timed(partial(_search, database, key)) for key in typed]
        scans = [_timed(partial(_like, database.connection, key)) for key in keys]
        database.close()
    return [
        Ratio(
            "search keystroke p99, 10k activities / LIKE scan",
            high(ours),
            median(scans),
            "ms",
            0.06,
        )
    ]


def filled(folder: Path, count: int) -> Database:
    """A data folder with so many activities: the starter library's, again and again, renamed."""
    content, _ = read_library(resource("library"))
    chance = random.Random(5)
    words = sorted({word for a in content.activities for word in a.goal.split()})
    many = tuple(
        replace(
            content.activities[number % len(content.activities)],
            id=ActivityId(f"x{number}"),
            position=number,
            title=" ".join(chance.sample(words, 4)),
            shared_handouts=(),
        )
        for number in range(count - len(content.activities))
    )
    database = open_database(data_folder(folder))
    with database.transaction() as connection:
        store.replace_starter(connection, replace(content, activities=(*content.activities, *many)))
    return database


def _search(database: Database, words: str) -> None:
    store.search(database.connection, ActivityFilter(words=words), SEARCH_LIMIT)


def _like(connection: sqlite3.Connection, words: str) -> None:
    connection.execute(
        "SELECT a.id, a.title FROM activities AS a JOIN activity_bodies AS b USING (id)"
        " WHERE a.title LIKE ? OR b.body LIKE ? ORDER BY a.title LIMIT ?",
        (f"%{words}%", f"%{words}%", SEARCH_LIMIT),
    ).fetchall()


def _timed(work: Callable[[], None]) -> float:
    before = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - before) / 1e6
