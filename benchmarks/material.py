"""Own material: forty files coming in, and search as you type through two thousand."""

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.measure import Ratio, cpu_ms, high, interleaved, middle
from hope_desktop.domain.ids import MaterialId
from hope_desktop.domain.library.material import FileKind, Material
from hope_desktop.paths import data_folder
from hope_desktop.services.library.taking_in import files_in, take_in
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.library import material, material_words
from tests import forty_files

FILES = 2_000
ROUNDS, SEARCHES = 7, 9
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "ee", "i", "oo", "u", "ij")]


def run() -> list[Ratio]:
    """Coming in as a multiple of copying; a keystroke as a part of one LIKE scan."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        source = forty_files.make(place / "forty")
        (source / "los" / "film.mp4").write_bytes(random.Random(5).randbytes(200_000_000))
        (source / "los" / "zonder einde.bin").unlink()
        jobs = {
            "coming": partial(_empty_first, place / "data", partial(_come_in, source)),
            "copying": partial(_empty_first, place / "copy", partial(_copy, source)),
        }
        _come_in(source, place / "data")  # the readers are imported
        coming = interleaved(ROUNDS, jobs)
        database = _filled(place / "many")
        chance = random.Random(7)
        words = ["".join(chance.choices(_SYLLABLES, k=2)) for _ in range(60)]
        typed = [word[:end] for word in words for end in range(1, len(word) + 1)]
        search, connection = material_words.search, database.connection
        searching = interleaved(
            SEARCHES,
            {
                "ours": lambda: high(
                    [cpu_ms(partial(search, connection, key, 100)) for key in typed]
                ),
                "scan": lambda: max(cpu_ms(partial(_like, connection, key)) for key in typed[:40]),
            },
        )
        database.close()
    came = middle(coming["coming"], coming["copying"])
    found = middle(searching["ours"], searching["scan"])
    return [
        Ratio("40 files of 200 MB coming in / copying them", *came, "ms", 12),
        Ratio("search keystroke p99, 2k files / slowest LIKE scan", *found, "ms", 0.5),
    ]


def _empty_first(place: Path, work: Callable[[Path], object]) -> float:
    shutil.rmtree(place, ignore_errors=True)
    return cpu_ms(partial(work, place))


def _come_in(source: Path, place: Path) -> None:
    data = data_folder(place)
    data.root.mkdir()
    for one in files_in([source]):
        take_in(data, one)


def _copy(source: Path, place: Path) -> None:
    shutil.copytree(source, place)


def _filled(place: Path) -> Database:
    """So many files of three hundred words each."""
    database, chance = open_database(data_folder(place)), random.Random(5)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]
    with database.change("material.added") as change:
        for number in range(FILES):
            title = " ".join(chance.choices(words, k=3))
            piece = Material(
                MaterialId(0), title, f"{number}.docx", FileKind.TEXT, 1, f"{number:064d}"
            )
            material.insert(change, piece)
            material_words.keep(
                change.connection, piece.sha256, " ".join(chance.choices(words, k=300))
            )
    return database


def _like(connection: sqlite3.Connection, words: str) -> None:
    connection.execute(
        "SELECT m.id FROM material AS m JOIN file_words AS w USING (sha256)"
        " WHERE m.title LIKE ? OR w.body LIKE ? LIMIT 100",
        (f"%{words}%", f"%{words}%"),
    ).fetchall()
