"""Mixed work in a process that is going to be killed.

Each transaction stamps a class and all its workshops with its change id, so that half a change
shows. After each commit the id goes to standard output: from then on it may not be lost.
"""

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ChangeId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.storage import migrate as migrating
from hope_desktop.storage.backup import restore
from hope_desktop.storage.database import Database, open_database
from hope_desktop.storage.undo import undo
from tests.planning import new_workshop
from tests.storage.adding import backed_up

CLASSES, WORKSHOPS = 10, 6


def say(word: object) -> None:
    os.write(1, f"{word}\n".encode())


def seed(db: Database) -> None:
    with db.transaction() as connection:
        for row in range(1, CLASSES + 1):
            connection.execute("INSERT INTO classes(id, year) VALUES (?, 0)", (row,))
            for _ in range(WORKSHOPS):
                connection.execute("INSERT INTO sessions(class_id, room) VALUES (?, 0)", (row,))


def stamp(db: Database, chance: random.Random) -> ChangeId:
    """One change over several rows, of very different sizes; gives its id."""
    row = chance.randint(1, CLASSES)
    with db.change("torture.stamp") as change:
        change.record("classes", row)
        change.connection.execute(
            "UPDATE classes SET year = ?, question = ? WHERE id = ?",
            (change.number, "vraag " * chance.randrange(400), row),
        )
        of_class = "SELECT id FROM sessions WHERE class_id = ?"
        for (session,) in change.connection.execute(of_class, (row,)).fetchall():
            blocks = json.dumps([{"note": "blok"}] * chance.randrange(250))
            change.put("sessions", session, room=change.number, blocks=blocks)
        identity = f"own-{chance.randrange(40)}"
        change.record("activities", identity)
        change.connection.execute(
            "INSERT INTO activities(id, title) VALUES (?, ?)"
            " ON CONFLICT(id) DO UPDATE SET title = excluded.title",
            (identity, f"woord{change.number} " * chance.randrange(1, 20)),
        )
    assert change.number is not None
    return change.number


def work(folder: Path, number: int) -> None:
    """Changes, undo and redo, backups and checkpoints, until the end or a kill."""
    chance = random.Random(number)
    db = open_database(data_folder(folder))
    say("ready")
    while True:
        change = stamp(db, chance)
        say(change)
        if chance.random() < 0.1:
            redo = undo(db, ChangeId(undo(db, change).change or 0))
            say(redo.change)
        if chance.random() < 0.05:
            db.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if chance.random() < 0.03:
            backed_up(db)


def write(folder: Path, number: int) -> None:
    """So many changes with many checkpoints between, for a recording of what reaches the disk."""
    chance = random.Random(1)
    db = open_database(data_folder(folder))
    db.connection.execute("PRAGMA wal_autocheckpoint = 60").fetchall()
    for _ in range(number):
        say(f"ACK{stamp(db, chance)}")
    os._exit(0)  # a power cut closes nothing


def put_back(folder: Path, backup: Path) -> None:
    db = open_database(data_folder(folder))
    say("ready")
    restore(db, backup)
    say("restored")
    db.close()


def erase(folder: Path, _round: int) -> None:
    services, _ = open_services(data_folder(folder))
    say("ready")
    for thrown in services.bin.all():
        services.bin.erase(thrown)
    services.erasing.finish()
    say("erased")
    services.close()


def grow(folder: Path, steps: Path) -> None:
    migrating._FOLDER = steps
    say("ready")
    open_database(data_folder(folder)).close()
    say("migrated")


def live(folder: Path, number: int) -> None:
    """A session in the real window: the backup of the last one, then changes, one after another."""
    from PySide6.QtWidgets import QApplication

    from tests.tools.window import opened

    with opened(folder) as (desk, services):
        desk.window.show()
        desk.backing_up.look()
        while desk.backing_up.job is not None:
            QApplication.processEvents()
        say("ready")
        operations = desk.ui.operations
        for each in range(100_000):
            label = f"{number}-{each}"
            facts = ClassFacts("De Brug", label, question="vraag " * (each % 300))
            if operations.run(lambda facts=facts: services.classes.add(facts)[1], "made"):
                say(label)
            QApplication.processEvents()


def serve(folder: Path, number: int) -> None:
    """What the window and the command line ask: classes, workshops, marks, undo, backups."""
    chance = random.Random(number)
    services, _ = open_services(data_folder(folder))
    say("ready")
    for each in range(100_000):
        label = f"{number}-{each}"
        made, changes = services.classes.add(
            ClassFacts("De Brug", label, question="vraag " * chance.randrange(300))
        )
        say(label)
        what = chance.random()
        if what < 0.2:
            session = new_workshop(services, made, "S1", label, room=label)
            say(f"workshop {label}")
            services.planning.change_facts(session, SessionFacts(room=f"{label} b"))
            say(f"changed {label}")
        elif what < 0.4 and changes.change is not None:
            say(f"away {label}")
            back = services.undo.undo(changes.change)
            services.undo.undo(back.change)
            say(f"back {label}")
        elif what < 0.5:
            services.backups.now()


def halfway(folder: Path, _number: int) -> None:
    """Killed after an undo, before its redo."""
    services, _ = open_services(data_folder(folder))
    _made, changes = services.classes.add(ClassFacts("De Brug", "2B"))
    services.undo.undo(changes.change)
    os.kill(os.getpid(), signal.SIGKILL)


def take_in(folder: Path, package: Path) -> None:
    """Take a package in and back out again, until a kill."""
    services, _ = open_services(data_folder(folder))
    packages = services.packages
    packages.compare(package, packages.read(package))  # loads what the first one waits for
    say("ready")
    while True:
        incoming = packages.compare(package, packages.read(package))
        _printed, changes = packages.take_in(incoming, packages.keep_files(incoming))
        if changes.change is not None:
            say("in")
            services.undo.undo(changes.change)
            say("out")


WORKS: dict[str, tuple[Callable[[Path, Any], None], Callable[[str], object]]] = {
    "work": (work, int),
    "serve": (serve, int),
    "live": (live, int),
    "halfway": (halfway, int),
    "write": (write, int),
    "import": (take_in, Path),
    "restore": (put_back, Path),
    "erase": (erase, int),
    "grow": (grow, Path),
}

if __name__ == "__main__":
    do, read = WORKS[sys.argv[1]]
    do(Path(sys.argv[2]), read(sys.argv[3]))
