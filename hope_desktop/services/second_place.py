"""The second place for backups, such as a USB stick: where it is, and when it was last seen.

A network share that hangs must not block anything, so the place is read in a thread that nothing
waits for.
"""

import gc
import hashlib
import os
import re
import secrets
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import date
from pathlib import Path

from hope_desktop import wall_clock
from hope_desktop.domain.backups import BackupInfo
from hope_desktop.domain.errors import HopeError, Progress, UnfitPlace
from hope_desktop.paths import DataFolder
from hope_desktop.storage import elsewhere
from hope_desktop.storage.age import heads_of
from hope_desktop.storage.backup_file import FILES
from hope_desktop.storage.erasing.erasing import clean_place
from hope_desktop.storage.file_store import FileStore
from hope_desktop.storage.files import problems_of, write_whole
from hope_desktop.storage.snapshot import backups_in
from hope_desktop.storage.witness import heads_in

_ALL = "all"
_OURS = "Hope Desktop "
"""What the folder of each computer begins with."""
REMIND_DAYS = 14
PATIENCE = 3.0
"""Seconds to wait for a place that may hang."""
BUSY = threading.Lock()
"""Of what writes in it."""


class SecondPlace:
    """Of one data folder, where it is noted."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._note = folder.root / "second-place.txt"

    @property
    def path(self) -> Path | None:
        """Return the folder of this computer in it; None when none was chosen."""
        kept = self._read()
        return Path(kept[0]) if kept and kept[0] else None

    @property
    def former(self) -> dict[Path, date]:
        """Return the places that were one before, each with the day it was last seen."""
        found: dict[Path, date] = {}
        for line in self._read()[3:]:
            day, _space, place = line.partition(" ")
            with suppress(ValueError):
                found[Path(place)] = date.fromisoformat(day)
        return found

    @property
    def seen(self) -> date | None:
        """When it was last brought up to date."""
        with suppress(ValueError, IndexError):
            return date.fromisoformat(self._read()[1])
        return None

    @property
    def takes_all(self) -> bool:
        """Check whether what is for the trainer alone goes there too."""
        return self._left_out == _ALL

    def take_all(self, *, wanted: bool) -> None:
        """Choose that; it holds from the next time that the place is brought up to date."""
        if self.path is not None:
            self._write(self.path, _ALL if wanted else "")

    @property
    def _left_out(self) -> str:
        """Return a sum over what stayed behind the last time, or `_ALL`."""
        return (self._read() + [""] * 3)[2]

    def days_unseen(self) -> int:
        """For how long it was not there, once that is too long; else 0."""
        seen = self.seen
        days = (_today() - seen).days if seen else 0
        return days if days >= REMIND_DAYS else 0

    def choose(self, place: Path) -> None:
        """Keep backups there too, in a folder of this computer's own.

        Not where the work itself is: both would be lost together.
        """
        with problems_of(place):
            work = self._folder.root.resolve()
            if place.resolve() == work or place.resolve().is_relative_to(work):
                raise UnfitPlace(place)
            current = self.path
            if current is not None and current.parent == place:
                own = current
            else:
                name = re.sub(r"[^A-Za-z0-9-]+", "-", _computer())[:30].strip("-")
                new = place / f"{_OURS}{name} {secrets.token_hex(2)}"
                own = next(filter(self._is_known, place.glob(f"{_OURS}{name} *")), new)
            own.mkdir(exist_ok=True)
        self._write(own)

    def _is_known(self, own: Path) -> bool:
        """Tell whether backups of this work lie there, as on a stick that was the place before."""
        works = {head.work for record in self._folder.records for head in heads_in(record)}
        return any(head.work in works for head, _file in heads_of(own.glob("hope-*")))

    def forget(self) -> None:
        """Keep no backups there any more; those that are there stay."""
        with problems_of(self._note):
            self._write(None)

    def bring_up_to_date(self, progress: Progress) -> bool:
        """Copy there what it lacks; in any thread. False when there is none to copy to now."""
        place = self.path
        if place is None or not BUSY.acquire(blocking=False):
            return False
        try:
            if not place.is_dir():
                return False
            clean_place(self._folder, place)
            left_out, backups = self._left_out, self._folder.backups
            hers = frozenset() if left_out == _ALL else elsewhere.hers_in(backups)
            now = hashlib.sha256(repr(sorted(hers)).encode()).hexdigest() if hers else ""
            if hers and now != left_out and not elsewhere.leave_out(place, hers):
                now = ""
            elsewhere.bring_up_to_date(backups, place, progress, hers)
            self._write(place, _ALL if left_out == _ALL else now)
        finally:
            BUSY.release()
        return True

    def last_time(self) -> None:
        """Do the same when the program ends, for a few seconds at most."""
        if self.path is not None:
            _patiently(lambda: self.bring_up_to_date(lambda _done, _of: True))

    def backups(self) -> tuple[BackupInfo, ...]:
        """Return those that are there; none when it does not answer soon."""
        place = self.path
        found: list[BackupInfo] = []
        if place is not None:
            _patiently(lambda: found.extend(backups_in(place)))
        return tuple(found)

    def take_back(self, store: FileStore, wanted: Collection[str]) -> tuple[str, ...]:
        """Files that only it still has, put into `store`; what takes long is there next time."""
        place = self.path
        back: list[str] = []
        if place is not None and wanted:
            _patiently(lambda: back.extend(store.take_back(FileStore(place / FILES), wanted)))
        return tuple(back)

    def _read(self) -> list[str]:
        try:
            return self._note.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError):
            return []

    def _write(self, place: Path | None, left_out: str = "") -> None:
        """Note which place it is from now on; what it was is one that was."""
        former = self.former | ({self.path: self.seen or _today()} if self.path else {})
        told = [str(place or ""), _today().isoformat(), left_out]
        told += [f"{day} {was}" for was, day in former.items() if was != place]
        write_whole(self._note, "\n".join((*told, "")).encode(), private=True)


def every_backup(folder: DataFolder) -> tuple[BackupInfo, ...]:
    """Return the backups beside the work, with before them those that only the second place has."""
    ours = backups_in(folder.backups)
    names = {info.file.name for info in ours}
    there = SecondPlace(folder).backups()
    return (*(info for info in there if info.file.name not in names), *ours)


def copies_there(folder: DataFolder) -> tuple[Path, ...]:
    """Every copy of the work there may be, those that another computer put on the stick too."""
    found = [*folder.backups.glob("hope-*")]
    if place := SecondPlace(folder).path:
        _patiently(lambda: found.extend(place.parent.glob(f"{_OURS}*/hope-*")))
    return tuple(found)


def _today() -> date:
    return wall_clock.today()


def _computer() -> str:
    """Its name, asked of nothing that knows a network."""
    if os.name == "nt":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _patiently(call: Callable[[], object]) -> None:
    def run() -> None:
        with suppress(HopeError, OSError):
            call()

    collecting = gc.isenabled()
    gc.disable()  # which would tidy up what belongs to the window in that thread
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    if collecting:
        gc.enable()
