"""The printers of Linux and macOS: the commands of CUPS, `lp` and its family.

The program itself speaks to no printer and opens no connection; it starts these commands with
their words in a list, never through a shell, and gives them the bytes of a PDF. On Windows they
are not there: see `winspool`. Everything here may wait for a printer, so it belongs in a worker.
"""

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable

from hope_desktop.domain.errors import PrinterProblem
from hope_desktop.domain.printing.print_jobs import (
    NEUTRAL_TITLE,
    Printer,
    PrintJob,
    PrintSystem,
    Queue,
)

SECONDS = 30
"""How long a command may take; a network printer that is asleep needs some."""

_COLOUR, _DUPLEX = 0x0008, 0x0010  # of printer-type, see <cups/cups.h>
_STOPPED = "5"
_TROUBLES = (
    ("media-jam", "jam"),
    ("media-empty", "paper"),
    ("media-needed", "paper"),
    ("toner-empty", "ink"),
    ("marker-supply-empty", "ink"),
    ("cover-open", "open"),
    ("door-open", "open"),
    ("interlock-open", "open"),
    ("offline", "silent"),
    ("timed-out", "silent"),
    ("shutdown", "silent"),
    ("connecting-to-", "silent"),
    ("paused", "paused"),
)


def is_there() -> bool:
    """This computer can print by command."""
    return shutil.which("lp") is not None


def system() -> PrintSystem:
    """Return the printers that these commands reach; they take a document as a whole."""
    return PrintSystem(printers, lambda job, printer, _keep_on: send(job, printer), withdraw, queue)


def printers() -> tuple[Printer, ...]:
    """Return every printer of this computer, the usual one first."""
    usual = _run("lpstat", "-d").partition("destination: ")[2].strip()
    found = [_described(name, usual) for name in _run("lpstat", "-e").split()]
    return tuple(sorted(found, key=lambda one: (not one.is_usual, one.label.lower())))


def send(job: PrintJob, printer: str) -> str:
    """Hand a document to a printer; gives the number it got in the queue.

    Every choice is said, so that no habit of this computer changes the paper.

    Raises:
        PrinterProblem: it was not taken; nothing of it will be printed.
    """
    options = [
        f"media={job.size}",
        f"sides={job.sides.value}",
        f"print-color-mode={'color' if job.colour else 'monochrome'}",
        f"print-scaling={'none' if job.size == 'A4' else 'auto-fit'}",  # A3, perhaps on less
        "number-up=1",
        "collate=true",
        *([f"page-ranges={job.pages}"] if job.pages else []),
    ]
    words = [word for option in options for word in ("-o", option)]
    said = _run(
        *("lp", "-d", printer, "-n", str(job.copies), "-t", NEUTRAL_TITLE, *words, "-"),
        data=job.pdf,
    )
    number = re.search(rf"{re.escape(printer.partition('/')[0])}-\d+", said)
    return number.group() if number else ""


def withdraw(number: str) -> bool:
    """Take a job out of the queue and forget its document; False when it is on paper already."""
    try:
        _run("cancel", number)
    except PrinterProblem:
        return False
    with contextlib.suppress(PrinterProblem):  # a queue that keeps nothing has no more to forget
        _run("cancel", "-x", number)
    return True


def queue(printer: str, numbers: Iterable[str]) -> Queue:
    """Return how far some jobs are."""
    listed = {line.split()[0] for line in _run("lpstat", "-o").splitlines() if line.strip()}
    waiting = tuple(number for number in numbers if number in listed)
    about = _about(printer) if waiting else {}
    reasons = about.get("printer-state-reasons", "")
    troubles = (
        trouble
        for reason, trouble in _TROUBLES
        if any(one.startswith(reason) for one in reasons.split(","))
    )
    stopped = "paused" if about.get("printer-state") == _STOPPED else ""
    return Queue(waiting, next(troubles, stopped))


def _described(name: str, usual: str) -> Printer:
    about = _about(name)
    known, called = about.get("printer-type", ""), about.get("printer-info") or name
    abilities = int(known) if known.isdigit() else _COLOUR | _DUPLEX
    return Printer(
        name,
        called if called != name else name.replace("_", " "),
        is_usual=name == usual,
        colour=bool(abilities & _COLOUR),
        duplex=bool(abilities & _DUPLEX),
    )


def _about(printer: str) -> dict[str, str]:
    try:
        words = shlex.split(_run("lpoptions", "-p", printer))
    except (PrinterProblem, ValueError):
        return {}
    return {name: value for name, _is, value in (word.partition("=") for word in words)}


def _run(*words: str, data: bytes = b"") -> str:
    """Return what a command said; its own language is English whatever that of the computer is."""
    try:
        done = subprocess.run(  # noqa: S603 - words in a list, and the program is named by us
            words, input=data, capture_output=True, timeout=SECONDS, env=_environment(), check=False
        )
    except FileNotFoundError as error:
        raise PrinterProblem("missing") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterProblem("silent") from error
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode and words[0] == "lp":
        raise PrinterProblem(_why(said))
    if done.returncode and words[0] != "lpstat":
        raise PrinterProblem("refused")
    return done.stdout.decode("utf-8", "replace")


def _why(said: str) -> str:
    if "not accepting" in said:
        return "refused"
    if "does not exist" in said or "not found" in said:
        return "gone"
    return "silent"


def _environment() -> dict[str, str]:
    """That of the computer: a program packed in one folder puts its own libraries first."""
    variables = dict(os.environ, LC_ALL="C")
    if getattr(sys, "frozen", False):
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
            original = variables.pop(f"{name}_ORIG", None)
            variables.pop(name, None)
            if original:
                variables[name] = original
    return variables
