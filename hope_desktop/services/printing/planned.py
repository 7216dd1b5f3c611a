"""A workshop on paper before it is drawn: the one value that all which is about a print reads."""

from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import LESSON_KINDS, USUAL_LANGUAGE, Handout
from hope_desktop.domain.printing.copies import Copies, Texts
from hope_desktop.domain.printing.packing import PackingItem
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.printing.sender import Sender, Signs
from hope_desktop.domain.terms import ActivityId, SessionId, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import Translator, translator, words_for
from hope_desktop.settings import Settings


@frozen
class PlannedDocument:
    """One file of a bundle, before it is drawn."""

    kind: PaperKind
    document: specs.Document
    copies: int
    sides: str = "single"
    """`single` or `double`."""
    paper_size: str = "A4"
    title: str = ""
    """What it is called on the screen and on paper of trainers, when its own title is in another
    language, that of its texts."""
    by_school: int = 0
    """Copies that the school makes of it and hands out or mails: letters."""
    mailed: bool = False
    """It is a file to mail, and printed only when that is asked."""
    there: int = 0
    """Copies that are on paper already: these come to them. 0 is a whole set."""
    once: bool = False
    """Its pages hold every copy, so that it is printed one time: cards share their sheets."""
    holds: tuple[str, ...] = ()
    """The titles of pupils' texts in it."""
    parts: tuple[tuple[ActivityId, int], ...] = ()
    """Of slides: the sheet at which an activity begins."""

    @property
    def drawn(self) -> specs.Document:
        """Return what is drawn: where cards share their sheets, those of every copy."""
        if not self.once:
            return self.document
        sheets = (
            replace(sheet, sets=self.copies) if isinstance(sheet, specs.CardSheet) else sheet
            for sheet in self.document.sheets
        )
        return replace(self.document, sheets=tuple(sheets))

    @property
    def is_plan_b(self) -> bool:
        """It is right whether or not somebody tells."""
        return self.kind.whose is Whose.MADE_UP

    @property
    def is_hers(self) -> bool:
        """Return who tells prints it apart from what all see."""
        return self.kind.whose is Whose.TELLER

    @property
    def is_shown(self) -> bool:
        """It goes on a screen, and is neither copied nor packed."""
        return self.kind.whose is Whose.SLIDES

    @property
    def key(self) -> str:
        """Return the name of its kind, by which it is chosen and stored."""
        return str(self.kind)

    @property
    def name(self) -> str:
        """Return what it is called."""
        return self.title or self.document.title


@frozen
class AttachedFile:
    """A file that we cannot print and add unchanged."""

    printed: PrintedFile
    """What the manifest and the record of a print say about it."""
    path: Path | None
    for_trainer: bool

    @property
    def spoken_name(self) -> str:
        """Return the file name a person gets: `Eigen materiaal Kwartet - 8x.docx`."""
        ending = self.printed.file.removeprefix(self.printed.kind)
        return f"{safe_words(self.printed.title, 60)} - {self.printed.copies}x{ending}"


@frozen
class Documents:
    """What a plan, its texts and what was wished become on paper; nothing is chosen after this.

    Files, run sheet, packing list, copy order, slides and what changed since a print read it.
    """

    view: PlanView
    texts: Texts
    copies: Copies
    """Who gets which of those, in which reading form and language."""
    occasion: specs.Occasion
    """Which workshop a paper of the trainers is for."""
    outward: specs.Occasion
    """The same for what leaves the trainers' hands: letters, and what pupils get."""
    every: tuple[PlannedDocument, ...] = ()
    """In the order a trainer looks at them; 0 copies of what follows an unknown head-count."""
    attached: tuple[AttachedFile, ...] = ()
    """Files that go along as they came."""
    packing: tuple[PackingItem, ...] = ()
    """What to bring: these papers are on it, and it stands on one of them."""
    lacking: tuple[str, ...] = ()
    """Titles of what is printed without a picture of hers that it has: it is gone."""

    def words(self, language: str) -> Translator:
        """Return what this group is spoken to with, in a language."""
        return words_for(translator(language), adults=self.view.school_class.facts.adults)

    @property
    def translate(self) -> Translator:
        """Return what this group is spoken to with, in the language of trainers."""
        return self.words(USUAL_LANGUAGE)

    @property
    def session(self) -> SessionId:
        """Return which workshop it is."""
        return self.view.session.id

    @property
    def label(self) -> str:
        """Return what the class is called."""
        return self.view.school_class.facts.label

    @property
    def counted(self) -> tuple[PlannedDocument, ...]:
        """Return those of which it is known how many there are."""
        return tuple(one for one in self.every if one.copies)

    @property
    def uncounted(self) -> tuple[str, ...]:
        """Return what is not among those until the head-count is known."""
        if self.view.school_class.facts.pupils is not None:
            return ()
        names = [self.called(one) for one in self.every if not one.copies]
        return (*names, self.translate("Copy order")) if names else ()

    def called(self, planned: PlannedDocument) -> str:
        """Return what a document is called where the class is named already."""
        return planned.name.removesuffix(f" - {self.label}")

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Return those of the plan, each once."""
        return self.view.in_order


def sender_of(settings: Settings) -> Sender:
    """Return who letters come from."""
    signs = Signs(settings.signs or Signs.BOTH)
    names = (settings.organisation, settings.contact, settings.logo)
    return Sender(*names, signs, settings.letters_too)


def for_one(text: Handout) -> str:
    """Return on which sides of the paper a handout by itself is printed."""
    return "double" if text.kind in LESSON_KINDS else "single"


def safe_words(text: str, most: int) -> str:
    """Return of a text what every system takes in a file name."""
    kept = "".join(c for c in text if c.isalnum() or c in " -_")
    return " ".join(kept.split())[:most].strip()
