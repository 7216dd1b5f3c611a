"""What is said about printers and sheets."""

from collections.abc import Iterable

from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.i18n.catalogue import Phrases
from hope_desktop.ui.shared import Ui

COLOUR = "colour"
"""The kept choice of who does not print in black and white."""
SIDES: Phrases[Sides] = {
    Sides.ONE: "One side of the paper",
    Sides.LONG_EDGE: "Both sides, turned over the long edge",
    Sides.SHORT_EDGE: "Both sides, turned over the short edge",
}
_TROUBLES: Phrases[str] = {
    "paper": "The printer waits: it has no paper. Fill it up and it goes on.",
    "jam": "The printer waits: paper is stuck. Take it out and it goes on.",
    "ink": "The printer waits: its ink or toner is empty.",
    "open": "The printer waits: a lid is open. Close it and it goes on.",
    "silent": "The printer does not answer. Is it on, and connected?",
    "paused": "The printer stands on pause. Whoever looks after it can start it again.",
}


def trouble_words(trouble: str, ui: Ui) -> str:
    """Return what a printer waits for."""
    return ui.translate(_TROUBLES[trouble])


def amount_words(jobs: tuple[PrintJob, ...], ui: Ui) -> str:
    """`4 papers, 52 sheets of A4`."""
    papers = ui.plural("%(n)d paper", "%(n)d papers", len(jobs))
    return f"{papers}, {sheets_by_size(jobs, ui)}"


def only_pages(pages: str, ui: Ui) -> str:
    """`only p. 3-4`: the others are on paper."""
    return ui.translate("only p. %(pages)s") % {"pages": pages.replace(",", ", ")}


def sheets_by_size(jobs: Iterable[PrintJob], ui: Ui) -> str:
    """`52 sheets of A4 and 2 sheets of A3`."""
    counts: dict[str, int] = {}
    for job in jobs:
        if job.sheets:
            counts[job.size] = counts.get(job.size, 0) + job.sheets
    if not counts:
        return ui.plural("%(n)d sheet", "%(n)d sheets", 0)
    words = (
        ui.plural("%(n)d sheet of %(size)s", "%(n)d sheets of %(size)s", n) % {"size": size}
        for size, n in sorted(counts.items(), reverse=True)
    )
    return " + ".join(words)
