"""Handing papers to a printer: one after another, the papers of the preview.

Nothing here needs the database, so all of it may run in a worker.
"""

import sys
from collections.abc import Iterable
from dataclasses import replace

from hope_desktop import spooler
from hope_desktop.domain.errors import Cancelled, HopeError, PrinterProblem, Progress
from hope_desktop.domain.printing.print_jobs import (
    Printer,
    PrintJob,
    PrintSystem,
    Queue,
    Rendered,
    sides_of,
)
from hope_desktop.domain.terms import frozen
from hope_desktop.handouts.specs import Document, ReadingBooklet, SingleHandout
from hope_desktop.services.printing.planned import for_one
from hope_desktop.services.printing.printed import BundleFile


@frozen
class Handed:
    """What a printer took; with a problem, what it had taken before that."""

    printer: Printer
    jobs: tuple[PrintJob, ...]
    numbers: tuple[str, ...]
    """What the jobs are called in the queue."""
    problem: HopeError | None = None


def can_print() -> bool:
    """This computer prints for us; where not, the trainer's PDF program prints."""
    return sys.platform == "win32" or spooler.is_there()


def is_tried() -> bool:
    """Papers came out of a real printer in the way in which this computer prints."""
    return _system().is_tried


def find_printers() -> tuple[Printer, ...]:
    """Every printer of this computer, the usual one first."""
    return _system().printers()


def _system() -> PrintSystem:
    if sys.platform == "win32":
        from hope_desktop import winspool
        from hope_desktop.handouts.page_pictures import pictures

        return winspool.system(pictures)
    return spooler.system()


def jobs_of(file: BundleFile, title: str = "", pages: str = "") -> tuple[PrintJob, ...]:
    """Return how a document of a bundle is printed when nobody chooses otherwise; slides are not.

    With `pages` only those, since the others are on paper.
    """
    printed = file.printed
    if printed.is_shown:
        return ()
    job = PrintJob(
        kind=printed.kind,
        title=title or printed.title,
        pdf=file.rendered.pdf,
        page_count=printed.pages,
        copies=printed.copies,
        size=printed.paper,
        blanks=file.rendered.blanks,
        pages=pages,
        completes=bool(pages),
    )
    return (replace(job, sides=sides_of(printed.sides)),)


def jobs_of_document(document: Document, rendered: Rendered) -> tuple[PrintJob, ...]:
    """Return a document that is not of a workshop: one copy; a whole module on both sides."""
    job = PrintJob("one", document.title, rendered.pdf, rendered.pages)
    sheet = document.sheets[0]
    if isinstance(sheet, SingleHandout):
        return (replace(job, sides=sides_of(for_one(sheet.handout))),)
    sides = "double" if isinstance(sheet, ReadingBooklet) else "single"
    return (replace(job, sides=sides_of(sides)),)


def hand_over(jobs: Iterable[PrintJob], printer: Printer, progress: Progress | None) -> Handed:
    """Give papers to a printer. Stopped half-way, what is not on paper yet is taken back."""
    wanted = tuple(job for job in jobs if job.copies)
    pages = [len(job.numbers) for job in wanted]
    taken: list[PrintJob] = []
    numbers: list[str] = []
    problem: HopeError | None = None

    def keep_on(done: int) -> bool:
        before = sum(pages[: len(taken)])
        return progress is None or progress(before + done, sum(pages))

    for job in wanted:
        try:
            if not keep_on(0):
                raise Cancelled
            numbers.append(_system().send(job, printer.name, keep_on))
        except Cancelled:
            return withdraw(Handed(printer, tuple(taken), tuple(numbers)))
        except PrinterProblem as error:
            problem = error
            break
        taken.append(job)
    return Handed(printer, tuple(taken), tuple(numbers), problem)


def withdraw(handed: Handed) -> Handed:
    """Take back what is not on paper yet; gives what stays."""
    take_back = _system().withdraw
    pairs = zip(handed.jobs, handed.numbers, strict=True)
    stay = [(job, number) for job, number in pairs if not take_back(number)]
    jobs, numbers = tuple(zip(*stay, strict=True)) if stay else ((), ())
    return Handed(handed.printer, jobs, numbers, Cancelled())


def look_after(handed: Handed) -> Queue:
    """Tell how far the printer is."""
    return _system().queue(handed.printer.name, handed.numbers)
