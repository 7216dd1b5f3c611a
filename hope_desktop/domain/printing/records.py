"""What was printed: kept with the workshop, so that the program knows what is on paper."""

from collections.abc import Iterable
from datetime import datetime

from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.printing.paper_kind import PaperKind
from hope_desktop.domain.terms import frozen

SCREEN = "screen"
"""The paper of what is shown and never printed."""


@frozen
class PrintedFile:
    """One document of a bundle. The keys are those of the manifest: a contract."""

    file: str
    kind: str
    """The name of its `PaperKind`."""
    title: str
    language: str
    profile: str
    pages: int
    copies: int
    sheets: int
    """Sheets of paper for all copies together."""
    sha256: str = ""
    sides: str = "single"
    """`single`, `double`, `long-edge`, `short-edge` or `fronts-backs`."""
    paper: str = "A4"
    by_school: int = 0
    """Copies that the school makes of it and hands out or mails: letters."""
    there: int = 0
    """Copies that are on paper already: these come to them. 0 is a whole set."""
    sets: int = 0
    """Of cards: so many of each stand in the file, printed one time. 0 is another paper."""
    mark: str = ""
    """What stands on a card of such a file, whose `sha256` differs with their number."""
    marks: tuple[str, ...] = ()
    """Of each page another one when something else stands on it. It is not in the manifest."""
    mailed: bool = False
    """It is a file to mail, and no sheet of it is counted."""

    @property
    def paper_kind(self) -> PaperKind:
        """For whom it is, and which of their papers."""
        return PaperKind.read(self.kind)

    @property
    def made(self) -> int:
        """So many get it, by this file."""
        return self.sets or self.copies

    @property
    def is_shown(self) -> bool:
        """It goes on a screen, so that no sheet of it is counted or made again."""
        return self.paper == SCREEN

    @property
    def wanted(self) -> int:
        """So many that a workshop needs, with those that are there."""
        return self.made + self.there

    @property
    def times(self) -> int:
        """Return how often it is printed or copied for the visit, by us or by the school."""
        return max(self.copies, self.by_school)

    @property
    def visit_sheets(self) -> int:
        """Sheets of paper for the visit, with what the school makes of it."""
        return self.sheets * self.times // max(1, self.copies)

    @property
    def content(self) -> str:
        """Another one when something else stands on a copy; empty when it was printed in part."""
        return self.mark or self.sha256


def sheets_for_visit(files: Iterable[PrintedFile]) -> int:
    """Return sheets of paper for everybody; what is mailed is none."""
    return sum(file.visit_sheets for file in files if not file.mailed)


@frozen
class PrintRecord:
    """A bundle that was made, or given to a printer."""

    session: int
    class_label: str
    start: datetime | None
    library_version: str
    profile: str
    files: tuple[PrintedFile, ...]
    activities: tuple[tuple[str, int], ...] = ()
    """Activity ids with the version that was printed."""
    language: str = USUAL_LANGUAGE
    """The language that was asked for pupils, parents and the school."""
    way: str = "saved"
    """`saved` as files, given to a `printer`, or `opened` in another program: no paper yet."""
