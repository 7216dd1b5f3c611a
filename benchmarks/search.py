"""Search as you type at 10,000 activities, against a LIKE scan over the same texts."""

import random
import sqlite3
import tempfile
from dataclasses import replace
from functools import partial
from itertools import cycle
from pathlib import Path

from benchmarks.measure import Ratio, cpu_ms, high, interleaved, middle
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import data_folder, resource
from hope_desktop.services.library.library import SEARCH_LIMIT
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.library import library as store

ACTIVITIES, ROUNDS = 10_000, 15
WORDS = ("grens", "cirkel", "verliefd", "stop", "hulp", "online", "kaart", "vriend", "nee", "foto")


def run() -> list[Ratio]:
    """The 99th percentile of a keystroke, as a part of one LIKE scan."""
    with tempfile.TemporaryDirectory() as folder:
        database = filled(Path(folder), ACTIVITIES)
        keys = sorted({word[:end] for word in WORDS for end in range(1, len(word) + 1)})

        def slowest() -> float:
            return high([cpu_ms(partial(_search, database, key)) for key in keys])

        scanned = cycle(keys[::3])

        def scan() -> float:
            return cpu_ms(partial(_like, database.connection, next(scanned)))

        found = interleaved(ROUNDS, {"ours": slowest, "scan": scan})
        database.close()
    ratio = middle(found["ours"], found["scan"])
    return [Ratio("search keystroke p99, 10k activities / LIKE scan", *ratio, "ms", 0.06)]


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
