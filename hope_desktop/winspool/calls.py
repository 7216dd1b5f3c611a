"""What Windows is asked: its structures and verbs, by ctypes, in a thread of their own."""

import ctypes as c
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from queue import Empty, SimpleQueue
from typing import Any

from hope_desktop.domain.errors import PrinterProblem

SECONDS = 30
"""How long Windows may take to answer; no call to a printer can be ended."""
PAUSE, RESUME, DELETE = 1, 2, 5
"""What can be done with a job."""
DUPLEX, COPIES, COLLATE, COLOUR = 7, 18, 22, 32
"""What can be asked of a printer."""
ROWS, DOTS_X, DOTS_Y, WIDE, HIGH, OFF_X, OFF_Y = 10, 88, 90, 110, 111, 112, 113
"""What can be asked of a device."""
_GONE = {1796, 1801, 1905}


class Mode(c.Structure):
    """DEVMODEW, how is printed; the driver has more behind it."""

    _fields_ = (
        ("name", c.c_uint16 * 32),
        ("versions", c.c_uint16 * 2),
        ("size", c.c_uint16),
        ("extra", c.c_uint16),
        ("fields", c.c_uint32),
        *((name, c.c_short) for name in ("orientation", "paper", "length", "width", "scale")),
        *((name, c.c_short) for name in ("copies", "source", "quality", "colour", "duplex")),
        *((name, c.c_short) for name in ("dots", "letters", "collate")),
    )


class DocInfo(c.Structure):
    """DOCINFOW."""

    _fields_ = (
        ("size", c.c_int),
        ("name", c.c_wchar_p),
        ("out", c.c_wchar_p),
        ("kind", c.c_wchar_p),
        ("flags", c.c_uint32),
    )


class Listed(c.Structure):
    """PRINTER_INFO_5W."""

    _fields_ = (
        ("name", c.c_wchar_p),
        ("port", c.c_wchar_p),
        ("attributes", c.c_uint32),
        ("times", c.c_uint32 * 2),
    )


class PrinterState(c.Structure):
    """PRINTER_INFO_2W."""

    _fields_ = (
        ("words", c.c_void_p * 13),
        ("attributes", c.c_uint32),
        ("between", c.c_uint32 * 4),
        ("state", c.c_uint32),
        ("jobs", c.c_uint32 * 2),
    )


class JobState(c.Structure):
    """JOB_INFO_1W."""

    _fields_ = (
        ("number", c.c_uint32),
        ("words", c.c_void_p * 6),
        ("state", c.c_uint32),
        ("more", c.c_uint32 * 4),
        ("when", c.c_uint16 * 8),
    )


class Head(c.Structure):
    """BITMAPINFO."""

    _fields_ = (
        ("size", c.c_uint32),
        ("wide", c.c_int32),
        ("rows", c.c_int32),
        ("planes", c.c_uint16),
        ("bits", c.c_uint16),
        ("more", c.c_uint32 * 4),
        ("used", c.c_uint32),
        ("needed", c.c_uint32),
        ("colours", c.c_uint32 * 256),
    )


@cache
def windows() -> tuple[Any, Any]:
    """Its spooler and its drawing, with what their verbs are given."""
    spool, gdi = (c.CDLL(name, use_last_error=True) for name in ("winspool.drv", "gdi32.dll"))
    handle, text, number = c.c_void_p, c.c_wchar_p, c.c_uint32
    gdi.CreateDCW.restype, gdi.CreateDCW.argtypes = handle, [text, text, text, handle]
    gdi.StartDocW.argtypes, gdi.GetDeviceCaps.argtypes = [handle, handle], [handle, c.c_int]
    for verb in ("StartPage", "EndPage", "EndDoc", "AbortDoc", "DeleteDC"):
        getattr(gdi, verb).argtypes = [handle]
    gdi.StretchDIBits.argtypes = [handle, *[c.c_int] * 8, handle, handle, c.c_uint, number]
    spool.OpenPrinterW.argtypes, spool.ClosePrinter.argtypes = [text, handle, handle], [handle]
    spool.DocumentPropertiesW.argtypes = [handle, handle, text, handle, handle, number]
    spool.DeviceCapabilitiesW.argtypes = [text, text, c.c_uint16, handle, handle]
    spool.SetJobW.argtypes = [handle, number, number, handle, number]
    spool.GetJobW.argtypes = [handle, number, number, handle, number, handle]
    spool.GetPrinterW.argtypes = [handle, number, handle, number, handle]
    return spool, gdi


class Talk:
    """One talk with Windows in a thread of its own: a call that never returns is left alone.

    What is asked after it is then done when it does return.
    """

    def __init__(self) -> None:
        self.spool, self.gdi = windows()
        self.error = 0
        self._calls: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="hope-printer", daemon=True)
        self._thread.start()

    def ask(self, verb: Callable[..., Any], *words: object) -> Any:
        """Return what Windows answers. Raises `PrinterProblem` when it does not."""
        answers: SimpleQueue[tuple[Any, int]] = SimpleQueue()

        def call() -> None:
            try:
                answers.put((verb(*words), _last_error()))
            except OSError:  # a driver that falls over
                answers.put((0, 0))

        self.tell(call)
        try:
            answer, self.error = answers.get(timeout=SECONDS)
        except Empty:
            raise PrinterProblem("silent") from None
        return answer

    def need(self, verb: Callable[..., Any], *words: object) -> Any:
        """Return what Windows answers, when that is no refusal."""
        answer = self.ask(verb, *words)
        if answer is None or answer <= 0:
            raise PrinterProblem("gone" if self.error in _GONE else "refused")
        return answer

    def tell(self, call: Callable[[], object]) -> None:
        """Do it after what was asked before; nobody waits for it."""
        self._calls.put(call)

    def end(self) -> None:
        """Say no more, and wait a moment for what was told."""
        self._calls.put(None)
        self._thread.join(1)

    def _work(self) -> None:
        while (call := self._calls.get()) is not None:
            call()


def _last_error() -> int:
    return int(getattr(c, "get_last_error", int)())


@contextmanager
def opened_printer(printer: str) -> Iterator[tuple[Talk, Any]]:
    """Open a talk about one printer; gives its handle. Raises `PrinterProblem`."""
    talk, handle = Talk(), c.c_void_p()
    try:
        talk.need(talk.spool.OpenPrinterW, printer, c.byref(handle), None)
        try:
            yield talk, handle
        finally:
            talk.tell(partial(talk.spool.ClosePrinter, handle))
    finally:
        talk.end()
