"""What a print was: kept with the workshop, so that it is known what is on paper."""

from dataclasses import dataclass
from datetime import datetime

from hope_desktop.domain.library.handout import USUAL_LANGUAGE


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """One document of a bundle. The keys are those of the manifest: a contract."""

    file: str
    kind: str
    """`trainer`, `school`, `pupils`, `groups-4`, `class`; `pupils-cards` and such; `own-7`;
    `letter-parents`, `letter-pupils`."""
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

    @property
    def wanted(self) -> int:
        """The copies that a workshop needs, with those that are there."""
        return self.copies + self.there


@dataclass(frozen=True, slots=True)
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
    """`saved` as files, or given to a `printer`."""
