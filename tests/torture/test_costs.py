"""What backups cost: how long a save waits for one, how long closing takes, how much room."""

import os
import threading
import time
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from tests.bringing import bring
from tests.making import moment
from tests.planning import new_class, new_workshop
from tests.tools.week import make_week

BIG = int(os.environ.get("HOPE_SESSIONS", "2")) > 2
"""The sizes of docs/reliability.md, else a tenth."""
_FACTS = ClassFacts("De Brug", "2B", question="vraag " * 60)


def _years(services: Services) -> None:
    for number in range(60 if BIG else 6):
        made = new_class(services, _FACTS, label=str(number))
        for workshop in range(3):
            facts = SessionFacts(room=str(workshop))
            new_workshop(services, made, facts=facts)


def test_a_save_during_a_backup_and_closing_are_quick(tmp_path):
    services, _ = open_services(data_folder(tmp_path / "data"))
    _years(services)
    made = new_class(services, _FACTS)
    waited: dict[bool, list[float]] = {False: [], True: []}
    for turn in range(24):
        copy = services.backups.begin()
        write = threading.Thread(target=services.backups.write, args=(copy, lambda *_: True))
        if turn % 2:
            write.start()
        for _ in range(5):
            begun, busy = time.perf_counter(), write.is_alive()
            services.classes.change(made, replace(_FACTS, pupils=10 + len(waited[busy]) % 20))
            waited[busy].append((time.perf_counter() - begun) * 1000)
        if turn % 2:
            write.join()
        copy.end()
    begun, spent = time.perf_counter(), time.process_time()
    services.close_with_backup()
    closing, spent = (time.perf_counter() - begun) * 1000, time.process_time() - spent
    for busy, found in waited.items():
        found.sort()
        where = "during a backup" if busy else "without one"
        middle = found[len(found) // 2]
        print(f"{len(found)} saves {where}: half within {middle:.0f}, worst {found[-1]:.0f} ms")
    print(f"closing with a backup: {closing:.0f} ms")
    assert spent < 5, "of processor time, of which other programs take none"


def test_twenty_seven_backups_take_little_more_room_than_the_work(tmp_path):
    folder = data_folder(tmp_path / "data")
    services, _ = open_services(folder)
    make_week(services, moment("2026-11-24T12:00"))
    for number in range(10):
        bring(services, f"film {number}.bin", os.urandom(10_000_000 if BIG else 1_000_000))
    made = services.backups.now()
    services.close_with_backup()
    work = folder.database.stat().st_size + _size(folder.files)
    kept = _size(folder.backups / "files") + 27 * made.bytes
    print(f"27 backups of {work / 1e6:.0f} MB take {kept / 1e6:.0f} MB: {kept / work:.2f} x")
    assert kept <= work * (1.5 if BIG else 3)


def _size(folder: Path) -> int:
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
