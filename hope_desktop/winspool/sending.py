"""Gives a document to a printer as pictures, on the paper, sides and copies that were asked.

A printer that would take other paper, other sides or another number of copies is given nothing.
The job stands on pause until its last page is there, so that of what is stopped nothing comes out.
"""

import ctypes as c
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import Any, NamedTuple

from hope_desktop.domain.errors import Cancelled, PrinterProblem
from hope_desktop.domain.printing.print_jobs import (
    NEUTRAL_TITLE,
    KeepOn,
    PagePicture,
    Printer,
    PrintJob,
    PrintSystem,
    Queue,
    Sides,
    Strip,
)
from hope_desktop.winspool import calls
from hope_desktop.winspool.calls import (
    COLOUR,
    DELETE,
    DUPLEX,
    DocInfo,
    Head,
    JobState,
    Listed,
    Mode,
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
    for printer in (Listed * count.value).from_buffer(room) if count.value else ():
        if (printer.port or "").upper() not in _NO_PAPER:
            abilities = (
                talk.ask(spool.DeviceCapabilitiesW, printer.name, printer.port, what, None, None)
                == 1
                for what in (COLOUR, DUPLEX)
            )
            label = printer.name.rpartition("\\")[2]
            yield Printer(printer.name, label, printer.name == usual.value, *abilities)


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
    """Tell how far some jobs are."""
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
    """Return what Windows says of a job; one that it does not know has been printed."""
    room, size = c.create_string_buffer(4096), c.c_uint32()
    told = talk.ask(talk.spool.GetJobW, handle, job, 1, room, len(room), c.byref(size))
    return int(JobState.from_buffer(room).state) if told else _DONE


def _printer_state(talk: Talk, handle: object) -> int:
    size = c.c_uint32()
    talk.ask(talk.spool.GetPrinterW, handle, 2, None, 0, c.byref(size))
    room = c.create_string_buffer(max(size.value, c.sizeof(PrinterState)))
    talk.ask(talk.spool.GetPrinterW, handle, 2, room, len(room), c.byref(size))
    found = PrinterState.from_buffer(room)
    return int(found.state) | (0x80 if found.attributes & _OFFLINE else 0)


type Draw = Callable[..., Generator[PagePicture]]
"""`pictures(pdf, pages, colour=..., dpi=...)`."""

FINE, USUAL, FEW = 600, 300, 10
"""Dots an inch: fine for a few pages, since one then takes a second and up to 35 MB of queue."""
_SIDES = {Sides.ONE: 1, Sides.LONG_EDGE: 2, Sides.SHORT_EDGE: 3}
_PAPERS = {"A4": (9, 210, 297), "A3": (8, 297, 420)}
"""Windows' number, and millimetres."""
_PAPER, _COPIES, _DUPLEX, _COLLATE = 0x2, 0x100, 0x1000, 0x8000
_SAID = 0x1 | _PAPER | 0x10 | _COPIES | 0x800 | _DUPLEX | _COLLATE
_UNSAID = 0x4 | 0x8 | 0x10000
"""The other ways to say a size of paper: its length, its width and its name."""
_COPY = 0x00CC0020
_OFF = 3
"""Millimetres that paper may differ from its name."""
_NEARLY = 0.99


def system(draw: Draw) -> PrintSystem:
    """Return the printers of Windows, for pages drawn so."""

    def give(job: PrintJob, printer: str, keep_on: KeepOn) -> str:
        return send(job, printer, keep_on, draw)

    return PrintSystem(printers, give, withdraw, queue, is_tried=False)


def send(job: PrintJob, printer: str, keep_on: KeepOn, draw: Draw) -> str:
    """Hand a document to a printer; gives the number it got in the queue.

    Raises:
        PrinterProblem: it was not taken; nothing of it will be printed.
        Cancelled: `keep_on` said so; nothing of it will be printed.
    """
    with opened_printer(printer) as (talk, handle):
        by_printer = _makes_copies(talk, handle, printer, job)
        mode = _mode(talk, handle, printer, job, job.copies if by_printer else 1)
        pages = pages_given(job, 1 if by_printer else job.copies)
        dpi, share = resolution(job, len(pages)), len(job.numbers) / len(pages)
        dc = talk.need(talk.gdi.CreateDCW, "WINSPOOL", printer, None, mode)
        try:
            device = _device(talk, dc, job, dpi)
            # Closed here: what drew the pages ends in the thread in which it began.
            with closing(draw(job.pdf, pages, colour=job.colour, dpi=dpi)) as drawn:
                number = _give(talk, handle, device, drawn, partial(_told, keep_on, share))
        finally:
            talk.tell(partial(talk.gdi.DeleteDC, dc))
    return f"{printer}-{number}"


def _told(keep_on: KeepOn, share: float, done: int) -> bool:
    return keep_on(round(done * share))


def pages_given(job: PrintJob, times: int) -> tuple[int, ...]:
    """Return the numbers of pages one after another, for so many copies; 0 is an empty side.

    With several copies on both sides each begins on a front, whoever makes the copies.
    """
    pages = job.numbers
    if job.copies > 1 and job.sides is not Sides.ONE and len(pages) % 2:
        pages = (*pages, 0)
    return pages * times


def resolution(job: PrintJob, count: int) -> int:
    """Dots an inch for so many pages."""
    return FINE if count <= FEW and job.size == "A4" and not job.colour else USUAL


class _Device(NamedTuple):
    """A page of the printer, in its own dots."""

    dc: int
    left: int
    """Of the paper's corner, from where the printer can print."""
    top: int
    wide: int
    high: int
    can_print: int
    """Rows that it can print."""
    across: float
    """Its dots in one of a picture, and down."""
    down: float
    colour: bool


def _device(talk: Talk, dc: int, job: PrintJob, dpi: int) -> _Device:
    """Refuses another paper than was asked, whatever the printer calls it."""
    sizes = (calls.WIDE, calls.HIGH, calls.ROWS, calls.DOTS_X, calls.DOTS_Y)
    wide, high, rows, dots_x, dots_y = (talk.need(talk.gdi.GetDeviceCaps, dc, one) for one in sizes)
    left, top = (talk.ask(talk.gdi.GetDeviceCaps, dc, one) for one in (calls.OFF_X, calls.OFF_Y))
    found = (wide / dots_x * 25.4, high / dots_y * 25.4)
    if any(abs(one - mm) > _OFF for one, mm in zip(found, _PAPERS[job.size][1:], strict=True)):
        raise PrinterProblem("size")
    return _Device(dc, -left, -top, wide, high, rows, dots_x / dpi, dots_y / dpi, job.colour)


def _makes_copies(talk: Talk, handle: object, printer: str, job: PrintJob) -> bool:
    """Tell whether the printer makes the copies itself, and one after another."""
    if job.copies == 1:
        return True
    room, size = c.create_string_buffer(8192), c.c_uint32()
    told = talk.ask(talk.spool.GetPrinterW, handle, 5, room, len(room), c.byref(size))
    port = Listed.from_buffer(room).port if told else None

    def can(what: int) -> int:
        return int(talk.ask(talk.spool.DeviceCapabilitiesW, printer, port, what, None, None))

    return can(calls.COPIES) >= job.copies and (len(job.numbers) == 1 or can(calls.COLLATE) == 1)


def _mode(talk: Talk, handle: object, printer: str, job: PrintJob, copies: int) -> Any:
    """Return how is printed: what the printer is used to, with all that was asked."""
    asked = partial(talk.need, talk.spool.DocumentPropertiesW, None, handle, printer)
    room = c.create_string_buffer(max(asked(None, None, 0), c.sizeof(Mode)))
    asked(room, None, 2)
    mode = Mode.from_buffer(room)
    mode.orientation, mode.scale, mode.collate = 1, 100, 1
    mode.paper, mode.duplex = _PAPERS[job.size][0], _SIDES[job.sides]
    mode.copies, mode.colour = copies, 2 if job.colour else 1
    mode.fields = mode.fields & ~_UNSAID | _SAID
    asked(room, room, 8 | 2)  # the driver corrects it
    said = mode.fields
    if said & _PAPER and mode.paper != _PAPERS[job.size][0]:
        raise PrinterProblem("size")
    if (mode.duplex if said & _DUPLEX else 1) != _SIDES[job.sides]:
        raise PrinterProblem("sides")
    if (mode.copies if said & _COPIES else 1) != copies:
        raise PrinterProblem("copies")
    return room


def _give(
    talk: Talk, handle: object, device: _Device, drawn: Iterator[PagePicture], keep_on: KeepOn
) -> int:
    """Give all pages or none; return the number of the job."""
    document = DocInfo(c.sizeof(DocInfo), NEUTRAL_TITLE, None, None, 0)
    number, change = 0, partial(talk.spool.SetJobW, handle)
    try:
        number = int(talk.need(talk.gdi.StartDocW, device.dc, c.byref(document)))
        is_held = talk.ask(change, number, 0, None, calls.PAUSE)
        for done, picture in enumerate(drawn):
            talk.need(talk.gdi.StartPage, device.dc)
            for strip in picture.strips:
                if not keep_on(done):
                    raise Cancelled
                _put(talk, device, picture, strip)
            talk.need(talk.gdi.EndPage, device.dc)
            if not keep_on(done + 1):
                raise Cancelled
        talk.need(talk.gdi.EndDoc, device.dc)
        is_free = not is_held or talk.ask(change, number, 0, None, calls.RESUME)
        if not is_free and state_of(talk, handle, number) & PAUSED:
            raise PrinterProblem("refused")
    except BaseException:
        talk.tell(partial(talk.gdi.AbortDoc, device.dc))
        talk.tell(partial(change, number, 0, None, calls.DELETE))
        raise
    return number


def _put(talk: Talk, device: _Device, picture: PagePicture, strip: Strip) -> None:
    """Draw a strip in its place: as large as on the page, unless larger than the paper."""
    wide, high = picture.wide * device.across, picture.high * device.down
    fit = min(1, device.wide / wide, device.high / high)
    fit = 1 if fit > _NEARLY else fit
    left = round(device.left + (device.wide - wide * fit) / 2)
    above = device.top + (device.high - high * fit) / 2
    top, bottom = (
        round(above + row * device.down * fit) for row in (strip.top, strip.top + strip.rows)
    )
    if bottom <= 0 or top >= device.can_print:
        return
    head = Head(40, strip.wide, -strip.rows, 1, 24 if device.colour else 8)
    if not device.colour:
        head.used = 256  # with 0, "all of them", a page is black under Wine
        head.colours[:] = [level * 0x010101 for level in range(256)]
    place = (left, top, round(strip.wide * device.across * fit), bottom - top)
    part = (0, 0, strip.wide, strip.rows)
    talk.need(talk.gdi.StretchDIBits, device.dc, *place, *part, strip.data, c.byref(head), 0, _COPY)
