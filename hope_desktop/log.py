"""A log that can be sent to anybody: what happened and where in the program, never what it said.

An exception's message may hold a pupil's sentence or a path with a name, so only its type and
the places in the code are written. Rotates by itself, since `logging.handlers` loads socket.
"""

import contextlib
import os
import re
from functools import partial
from pathlib import Path
from traceback import walk_tb

from hope_desktop import wall_clock

LARGEST = 256 * 1024
"""Bytes of one file, about; with `KEPT` older ones the log stays under 1 MB."""
KEPT = 2

_WORD = re.compile(r"[a-z0-9][a-z0-9._-]{0,60}")
_HERE = Path(__file__).resolve().parent
_PLACES = 12
_CAUSES = 5


class Log:
    """Lines in `hope.log` of a folder. Never fails: a full or read-only disk only means no log."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "hope.log"

    def event(self, what: str, **numbers: int) -> None:
        """Note that something happened: a fixed word such as `start`, and numbers beside it."""
        if not _WORD.fullmatch(what):
            what = "unnamed"
        self._write(" ".join([what, *(f"{name}={int(value)}" for name, value in numbers.items())]))

    def failure(self, error: BaseException) -> None:
        """Note an exception and what caused it: types, files and lines, no message."""
        current: BaseException | None = error
        event = "failure"
        for _ in range(_CAUSES):
            if current is None:
                return
            places = [
                f"{_short(frame.f_code.co_filename)}:{line}"
                for frame, line in walk_tb(current.__traceback__)
            ]
            self._write(
                f"{event} {type(current).__name__} {' > '.join(places[-_PLACES:]) or 'nowhere'}"
            )
            event, current = "caused-by", current.__cause__ or current.__context__

    def _write(self, line: str) -> None:
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._rotate()
            private = partial(os.open, mode=0o600)
            with open(self._file, "a", encoding="ascii", errors="replace", opener=private) as file:
                file.write(f"{wall_clock.utc_now():%Y-%m-%dT%H:%M:%SZ} {line}\n")

    def _rotate(self) -> None:
        if not self._file.exists() or self._file.stat().st_size < LARGEST:
            return
        for number in range(KEPT, 0, -1):
            newer = self._folder / f"hope.{number - 1}.log" if number > 1 else self._file
            if newer.exists():
                newer.replace(self._folder / f"hope.{number}.log")


def _short(name: str) -> str:
    path = Path(name)
    return path.relative_to(_HERE).as_posix() if path.is_relative_to(_HERE) else path.name
