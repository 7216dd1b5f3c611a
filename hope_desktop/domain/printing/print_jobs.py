"""A drawn document on its way to a printer: how many of which pages, on which sides, in colours."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.terms import frozen

MOST_COPIES = 999
NEUTRAL_TITLE = "document"
"""What the queue and the screen of a printer show: no class, no subject, no program."""


class Sides(StrEnum):
    """How a sheet is used; the values are those of the printing standard (PWG 5100)."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


_SIDES = {
    "double": Sides.LONG_EDGE,
    "long-edge": Sides.LONG_EDGE,
    "short-edge": Sides.SHORT_EDGE,
}


def sides_of(planned: str) -> Sides:
    """From the word of a bundle's document; one side when the word says nothing about a printer."""
    return _SIDES.get(planned, Sides.ONE)


@frozen
class Rendered:
    """The result of rendering: bytes, number of pages, and the plain text in reading order."""

    pdf: bytes
    pages: int
    text: str
    replaced: str = ""
    """Characters that no font of ours draws, sorted; they stand on the paper as a box."""
    backs: bool = False
    """A sheet goes on over the back of its paper."""
    blanks: tuple[int, ...] = ()
    """Numbers of pages that are empty, so that the next sheet begins on a front."""
    marks: tuple[str, ...] = ()
    """Of each page another one when something else stands on it."""
    left_out: tuple[str, ...] = ()
    """What a full lesson sheet has no room for."""
    begins: tuple[int, ...] = ()
    """The page at which each sheet begins, from 0."""


@frozen
class PrintJob:
    """One document as it is handed to a printer."""

    kind: str
    title: str
    """For the screen; a printer only gets `NEUTRAL_TITLE`."""
    pdf: bytes
    page_count: int
    copies: int = 1
    sides: Sides = Sides.ONE
    size: str = "A4"
    colour: bool = False
    pages: str = ""
    """Ranges as `ranges_of` gives them, or empty for every page."""
    blanks: tuple[int, ...] = ()
    """Pages that are empty, so that what comes after them begins on a front."""
    completes: bool = False
    """Its other pages are on paper, as they are now."""

    def on(self, sides: Sides) -> "PrintJob":
        """Return the same on other sides.

        On one side nothing is printed for the sake of the backs.
        """
        if sides is not Sides.ONE or not self.blanks or (self.pages and not self.completes):
            return replace(self, sides=sides)
        shown = (page for page in self.numbers if page not in self.blanks)
        return replace(self, sides=sides, pages=",".join(joined(shown)))

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the pages that are wanted, from 1."""
        ends = ([int(end) for end in part.split("-")] for part in self.pages.split(",") if part)
        ranges = [range(pair[0], pair[-1] + 1) for pair in ends]
        return tuple(n for one in ranges or [range(1, self.page_count + 1)] for n in one)

    @property
    def sheets(self) -> int:
        """Sheets of new paper for all copies."""
        count = len(self.numbers)
        return self.copies * (count if self.sides is Sides.ONE else -(-count // 2))


@frozen
class Printer:
    """A printer of this computer."""

    name: str
    """What the system calls it."""
    label: str
    """What people call it."""
    is_usual: bool = False
    """The system's own first choice."""
    colour: bool = True
    duplex: bool = True


@frozen
class Queue:
    """What a printer is doing with some jobs."""

    waiting: tuple[str, ...]
    """Jobs that are not on paper yet."""
    trouble: str = ""
    """`paper`, `jam`, `ink`, `open`, `silent`, `paused` or empty."""


type KeepOn = Callable[[int], bool]
"""Told how many pages of a job were given to a printer; gives False when it has to stop."""


@frozen
class PrintSystem:
    """How a computer reaches its printers. Any of it may wait for one: it belongs in a worker."""

    printers: Callable[[], tuple[Printer, ...]]
    """All of them, the usual one first."""
    send: Callable[[PrintJob, str, KeepOn], str]
    """Hands a document to a printer; gives the number it got in the queue.

    Raises `PrinterProblem` or `Cancelled`: nothing of it will be printed.
    """
    withdraw: Callable[[str], bool]
    """Takes a number out of the queue; False when it is on paper already."""
    queue: Callable[[str, Iterable[str]], Queue]
    """How far some numbers are at a printer."""
    is_tried: bool = True
    """Papers came out of a real printer by it."""


@frozen
class Strip:
    """Some rows of a page as a picture."""

    top: int
    """Rows above it."""
    wide: int
    """A multiple of four."""
    rows: int
    data: bytes
    """A byte for each dot, of grey; or three: blue, green and red."""


@frozen
class PagePicture:
    """A page as a picture, upright as paper lies in a printer; its size is in dots."""

    wide: int
    high: int
    strips: Iterable[Strip] = ()
    """From top to bottom; what is white is left out."""


def ranges_of(typed: str, page_count: int) -> str:
    """Return what a person typed, as ranges in order without doubles: `3, 1-2` gives `1-2,3`."""
    wanted: set[int] = set()
    for part in typed.replace(";", ",").replace("–", "-").split(","):
        first, dash, last = (word.strip() for word in part.partition("-"))
        ends = (first, last if dash else first)
        are_numbers = all(end.isascii() and end.isdigit() and len(end) <= 5 for end in ends)
        low, high = map(int, ends) if are_numbers else (0, 0)
        if not 1 <= low <= high <= page_count:
            raise WrongValue("pages", part.strip(), f"1-{page_count}")
        wanted.update(range(low, high + 1))
    return ",".join(joined(sorted(wanted)))


def joined(pages: Iterable[int]) -> list[str]:
    """Return numbers in order as ranges."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page - 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    return ["-".join(map(str, run)) for run in runs]
