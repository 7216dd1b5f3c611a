"""Which printers there are, and how far they are with what they were given."""

from __future__ import annotations

import ctypes as c
from collections.abc import Iterable, Iterator

from hope_desktop.domain.errors import PrinterProblem
from hope_desktop.domain.printing.print_jobs import Printer, Queue
from hope_desktop.winspool.calls import (
    COLOUR,
    DELETE,
    DUPLEX,
    JobState,
    Listed,
    PrinterState,
    Talk,
    opened_printer,
)

_NO_PAPER = {"PORTPROMPT:", "FILE:", "NUL:", "SHRFAX:", "XPSPORT:"}
"""Where Windows keeps what is called a printer and makes a file or a fax."""
_LOCAL_AND_SHARED = 2 | 4
_OFFLINE = 0x400
PAUSED = 0x1
_DONE = 0x80 | 0x100 | 0x1000
_TROUBLES = (
    (0x0, 0x8, "jam"),
    (0x40, 0x10 | 0x40, "paper"),
    (0x0, 0x40000, "ink"),
    (0x0, 0x400000, "open"),
    (0x2 | 0x20 | 0x200 | 0x400, 0x2 | 0x80 | 0x1000 | 0x100000 | 0x800000, "silent"),
    (PAUSED, PAUSED, "paused"),
)
"""Of the state of a job, and of a printer."""


def printers() -> tuple[Printer, ...]:
    """Every printer of this computer that prints on paper, the usual one first."""
    talk = Talk()
    try:
        found = tuple(_listed(talk))
    finally:
        talk.end()
    return tuple(sorted(found, key=lambda one: (not one.is_usual, one.label.lower())))


def _listed(talk: Talk) -> Iterator[Printer]:
    spool = talk.spool
    usual, length = c.create_unicode_buffer(512), c.c_uint32(512)
    talk.ask(spool.GetDefaultPrinterW, usual, c.byref(length))
    size, count = c.c_uint32(), c.c_uint32()
    asked = (_LOCAL_AND_SHARED, None, 5)
    talk.ask(spool.EnumPrintersW, *asked, None, 0, c.byref(size), c.byref(count))
    room = c.create_string_buffer(size.value + 1)
    talk.ask(spool.EnumPrintersW, *asked, room, size, c.byref(size), c.byref(count))
    for one in (Listed * count.value).from_buffer(room) if count.value else ():
        if (one.port or "").upper() not in _NO_PAPER:
            abilities = (
                talk.ask(spool.DeviceCapabilitiesW, one.name, one.port, what, None, None) == 1
                for what in (COLOUR, DUPLEX)
            )
            label = one.name.rpartition("\\")[2]
            yield Printer(one.name, label, one.name == usual.value, *abilities)


def withdraw(number: str) -> bool:
    """Take a job out of the queue; False when it is on paper already."""
    printer, _dash, job = number.rpartition("-")
    try:
        with opened_printer(printer) as (talk, handle):
            if state_of(talk, handle, int(job)) & _DONE:
                return False
            return bool(talk.ask(talk.spool.SetJobW, handle, int(job), 0, None, DELETE))
    except PrinterProblem:
        return False


def queue(printer: str, numbers: Iterable[str]) -> Queue:
    """How far some jobs are."""
    try:
        with opened_printer(printer) as (talk, handle):
            states = {one: state_of(talk, handle, int(one.rpartition("-")[2])) for one in numbers}
            waiting = tuple(one for one, state in states.items() if not state & _DONE)
            of_printer = _printer_state(talk, handle) if waiting else 0
    except PrinterProblem:
        return Queue(tuple(numbers), "silent")
    of_jobs = 0
    for one in waiting:
        of_jobs |= states[one]
    found = (trouble for job, device, trouble in _TROUBLES if of_jobs & job or of_printer & device)
    return Queue(waiting, next(found, ""))


def state_of(talk: Talk, handle: object, job: int) -> int:
    """What Windows says of a job; one that it does not know has been printed."""
    room, size = c.create_string_buffer(4096), c.c_uint32()
    told = talk.ask(talk.spool.GetJobW, handle, job, 1, room, len(room), c.byref(size))
    return int(JobState.from_buffer(room).state) if told else _DONE


def port_of(talk: Talk, handle: object) -> str | None:
    """Where a printer is connected."""
    room, size = c.create_string_buffer(8192), c.c_uint32()
    told = talk.ask(talk.spool.GetPrinterW, handle, 5, room, len(room), c.byref(size))
    return Listed.from_buffer(room).port if told else None


def _printer_state(talk: Talk, handle: object) -> int:
    size = c.c_uint32()
    talk.ask(talk.spool.GetPrinterW, handle, 2, None, 0, c.byref(size))
    room = c.create_string_buffer(max(size.value, c.sizeof(PrinterState)))
    talk.ask(talk.spool.GetPrinterW, handle, 2, room, len(room), c.byref(size))
    found = PrinterState.from_buffer(room)
    return int(found.state) | (0x80 if found.attributes & _OFFLINE else 0)
