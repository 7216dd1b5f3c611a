"""A document that is to be drawn, and how it is to be copied.

From what a trainer chose once to how paper is used now.
"""

from dataclasses import dataclass, replace

from hope_desktop.domain.printing.records import SCREEN
from hope_desktop.handouts import specs
from hope_desktop.handouts.paper import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.settings import Settings

SPARE = "spare-"
"""Begins the kind of a document for what the trainer has in hand."""
PLAN_B = "plan-b"
"""Begins the kind of the document for the made-up story beside one told live."""


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """One file of a bundle, before it is drawn."""

    kind: str
    """`trainer`, `teller`, `school`, `pupils`, `groups-4`, `class`; `cards`, `class-cards`
    and such; `letter-parents`, `letter-pupils`, `letter-both`; `own-7`; `spare-pupils` and such;
    `plan-b`; `slides`."""
    document: specs.Document
    copies: int
    sides: str = "single"
    """`single`, `double`, or the value of the `CardLayout` that it needs."""
    paper_size: str = "A4"
    title: str = ""
    """What it is called on the screen and on paper of trainers, when its own title is in another
    language, that of its texts."""
    by_school: int = 0
    """Copies that the school makes of it and hands out or mails: letters."""
    there: int = 0
    """Copies that are on paper already: these come to them. 0 is a whole set."""
    once: bool = False
    """Its pages hold every copy, so that it is printed one time: cards share their sheets."""

    @property
    def drawn(self) -> specs.Document:
        """What is drawn: where cards share their sheets, those of every copy."""
        if not self.once:
            return self.document
        sheets = (
            replace(sheet, sets=self.copies) if isinstance(sheet, specs.CardSheet) else sheet
            for sheet in self.document.sheets
        )
        return replace(self.document, sheets=tuple(sheets))

    @property
    def is_plan_b(self) -> bool:
        """It is made and neither packed nor chosen for printing, until it is needed."""
        return self.kind.startswith(PLAN_B)

    @property
    def is_shown(self) -> bool:
        """It goes on a screen, and is neither copied nor packed."""
        return self.paper_size == SCREEN

    @property
    def name(self) -> str:
        """What it is called."""
        return self.title or self.document.title


def other_use(paper: PaperChoice) -> PaperChoice:
    """The same with the other way to use paper."""
    (use,) = (use for use in PaperUse if use is not paper.use)
    return replace(paper, use=use)


def paper_of(settings: Settings) -> PaperChoice:
    """The kept choices."""
    return PaperChoice(
        CardLayout(settings.cards or CardLayout.FOLD),
        PosterSize(settings.posters or PosterSize.A4),
        settings.back_right,
        settings.back_up,
        PaperUse(settings.paper or PaperUse.SPARING),
    )
