"""Windows as far as printing goes: what its libraries answer, and paper that is drawn on.

Only these verbs are made up; all that calls them is ours. What a driver really does with them is
seen under Wine (`tests/winspool/test_wine.py`) and, one day, on a real Windows.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from threading import Event, enumerate as enumerate_threads
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from PIL import Image

from hope_desktop.winspool import calls
from hope_desktop.winspool.calls import Head, JobState, Listed, Mode, PrinterState

DPI = 150
SIZES = {9: (1240, 1754), 8: (1754, 2480), 1: (1275, 1650)}
"""A4, A3 and Letter in dots."""
EDGE = 25
"""Dots along each side that cannot be printed."""
LETTER = 1
_GONE = 1801
_ASKING = ("hope-printer", "hope-worker")
"""Threads that ask Windows something, and that start such a one."""


@dataclass
class Printed:
    """What a job became."""

    mode: Mode
    title: str
    pages: list[Image.Image] = field(default_factory=list)
    state: int = 0x8
    """Spooling."""


@dataclass
class Device:
    """A printer and its driver."""

    port: str = "USB001"
    papers: tuple[int, ...] = (9, 8)
    duplex: bool = True
    colour: bool = True
    copies: int = 99
    collate: bool = True
    state: int = 0
    attributes: int = 0
    jobs: dict[int, Printed] = field(default_factory=dict)
    takes: bool = True


class Windows:
    """Printers by name; the first is the usual one."""

    def __init__(self, **printers: Device) -> None:
        self.printers = {name.replace("_", " "): one for name, one in printers.items()}
        self.asked: list[str] = []
        self.hangs = ""
        """The verb that does not answer until `goes_on` is set."""
        self.goes_on = Event()
        self.fails = ""
        self._error = 0
        self._handles: dict[int, Device] = {}
        self._drawn: dict[int, tuple[Device, Mode, int]] = {}
        self._numbers = count(700)
        self.spool = SimpleNamespace(**self._verbs("_spool_"))
        self.gdi = SimpleNamespace(**self._verbs("_gdi_"))

    @property
    def paper(self) -> list[Printed]:
        """Jobs that were not taken back, on any printer."""
        return [job for one in self.printers.values() for job in one.jobs.values()]

    def _verbs(self, start: str) -> dict[str, Any]:
        names = [name for name in dir(self) if name.startswith(start)]
        return {name.removeprefix(start): self._asked(name, start) for name in names}

    def _asked(self, name: str, start: str) -> Any:
        verb = name.removeprefix(start)

        def call(*words: Any) -> Any:
            self.asked.append(verb)
            if verb == self.hangs:
                self.goes_on.wait(30)
            return 0 if verb == self.fails else getattr(self, name)(*words)

        return call

    # winspool

    def _spool_GetDefaultPrinterW(self, room: Any, _size: Any) -> int:
        room.value = next(iter(self.printers), "")
        return bool(self.printers)

    def _spool_EnumPrintersW(
        self, _flags: int, _name: None, level: int, room: Any, _size: Any, need: Any, count: Any
    ) -> int:
        assert level == 5
        self._names = (Listed * len(self.printers))(
            *((name, one.port, one.attributes) for name, one in self.printers.items())
        )
        need._obj.value = calls.c.sizeof(self._names)
        if room is None:
            return 0
        calls.c.memmove(room, self._names, need._obj.value)
        count._obj.value = len(self.printers)
        return 1

    def _spool_OpenPrinterW(self, name: str, handle: Any, _defaults: None) -> int:
        if name not in self.printers:
            self._error = _GONE
            return 0
        handle._obj.value = len(self._handles) + 1
        self._handles[handle._obj.value] = self.printers[name]
        return 1

    def _spool_ClosePrinter(self, handle: Any) -> int:
        del self._handles[handle.value]
        return 1

    def _spool_DeviceCapabilitiesW(
        self, name: str, port: str | None, what: int, _room: None, _mode: None
    ) -> int:
        one = self.printers[name]
        assert port == one.port
        return {7: one.duplex, 18: one.copies, 22: one.collate, 32: one.colour}[what]

    def _spool_DocumentPropertiesW(
        self, _window: None, handle: Any, _name: str, out: Any, given: Any, how: int
    ) -> int:
        if not how:
            return 400
        one, mode = self._handles[handle.value], Mode.from_buffer(out)
        if how == 2:
            mode.fields, mode.paper, mode.copies, mode.duplex = 0x10000 | 0x2, LETTER, 7, 3
            return 1
        assert given is out
        if mode.paper not in one.papers:
            mode.paper = one.papers[0]
        if not one.duplex:
            mode.fields &= ~0x1000
        mode.copies = min(mode.copies, one.copies)
        return 1

    def _spool_SetJobW(self, handle: Any, number: int, _level: int, _room: None, what: int) -> int:
        jobs = self._handles[handle.value].jobs
        if number not in jobs:
            return 0
        if what == calls.DELETE:
            del jobs[number]
        elif what == calls.PAUSE:
            jobs[number].state |= 1
        else:
            jobs[number].state &= ~1
        return 1

    def _spool_GetJobW(
        self, handle: Any, number: int, _level: int, room: Any, _size: int, _need: Any
    ) -> int:
        jobs = self._handles[handle.value].jobs
        if number in jobs:
            JobState.from_buffer(room).state = jobs[number].state
        return number in jobs

    def _spool_GetPrinterW(self, handle: Any, level: int, room: Any, _size: int, need: Any) -> int:
        one = self._handles[handle.value]
        need._obj.value = 500
        if room is None:
            return 0
        if level == 5:
            self._port = Listed("", one.port, one.attributes)
            calls.c.memmove(room, calls.c.byref(self._port), calls.c.sizeof(self._port))
        else:
            found = PrinterState.from_buffer(room)
            found.state, found.attributes = one.state, one.attributes
        return 1

    # gdi32

    def _gdi_CreateDCW(self, _driver: str, name: str, _port: None, room: Any) -> int:
        number = next(self._numbers)
        self._drawn[number] = self.printers[name], Mode.from_buffer_copy(room), 0
        return number

    def _gdi_DeleteDC(self, dc: int) -> int:
        del self._drawn[dc]
        return 1

    def _gdi_GetDeviceCaps(self, dc: int, what: int) -> int:
        wide, high = SIZES[self._drawn[dc][1].paper]
        return {
            calls.DOTS_X: DPI,
            calls.DOTS_Y: DPI,
            calls.WIDE: wide,
            calls.HIGH: high,
            calls.OFF_X: EDGE,
            calls.OFF_Y: EDGE,
            calls.ROWS: high - 2 * EDGE,
        }[what]

    def _gdi_StartDocW(self, dc: int, document: Any) -> int:
        one, mode, _number = self._drawn[dc]
        if not one.takes:
            return -1
        number = len(one.jobs) + 12
        one.jobs[number] = Printed(mode, document._obj.name)
        self._drawn[dc] = one, mode, number
        return number

    def _gdi_StartPage(self, dc: int) -> int:
        one, mode, number = self._drawn[dc]
        one.jobs[number].pages.append(Image.new("RGB", SIZES[mode.paper], "white"))
        return 1

    def _gdi_StretchDIBits(
        self, dc: int, left: int, top: int, wide: int, high: int, *more: Any
    ) -> int:
        one, _mode, number = self._drawn[dc]
        head: Head = more[5]._obj
        size = (head.wide, -head.rows)
        if head.bits == 8:
            assert list(head.colours)[-2:] == [0xFEFEFE, 0xFFFFFF]
            picture = Image.frombytes("L", size, more[4]).convert("RGB")
        else:
            picture = Image.frombytes("RGB", size, more[4], "raw", "BGR")
        page = one.jobs[number].pages[-1]
        page.paste(picture.resize((wide, high)), (left + EDGE, top + EDGE))
        return -head.rows

    def _gdi_EndPage(self, dc: int) -> int:
        one, mode, number = self._drawn[dc]
        page = one.jobs[number].pages[-1]
        whole = Image.new("RGB", SIZES[mode.paper], "white")
        inside = (EDGE, EDGE, whole.width - EDGE, whole.height - EDGE)
        whole.paste(page.crop(inside), inside[:2])
        one.jobs[number].pages[-1] = whole
        return 1

    def _gdi_EndDoc(self, dc: int) -> int:
        one, _mode, number = self._drawn[dc]
        one.jobs[number].state &= ~0x8
        return 1

    def _gdi_AbortDoc(self, dc: int) -> int:
        one, _mode, number = self._drawn[dc]
        one.jobs.pop(number, None)
        return 1


@contextmanager
def windows(**printers: Device) -> Iterator[Windows]:
    """The program prints on these, until the last that asks them has ended."""
    made = Windows(**printers)
    with (
        patch.object(calls, "windows", lambda: (made.spool, made.gdi)),
        patch.object(calls, "_last_error", lambda: made._error),
    ):
        try:
            yield made
        finally:
            made.goes_on.set()
            while busy := [one for one in enumerate_threads() if one.name in _ASKING]:
                busy[0].join()
