"""A document that is to be drawn, how it is to be copied, and what stands on it.

The mark of a document differs when its paper has to be printed again. Nothing is drawn for it, so
that the first page can ask. What changes without making paper wrong is left out: the copies on the
lists, the ticks of the checklist, who checked a help line when, and what a pupil's sheet does not
name.
"""

import hashlib
from dataclasses import replace
from typing import Any

from hope_desktop.domain.helplines import TOKEN, Helpline
from hope_desktop.domain.library.handout import LESSON_KINDS, Handout
from hope_desktop.domain.printing.copies import CHECKLIST, COPY_ORDER, PACKING_LIST
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.sender import NO_SENDER, Sender, Signs
from hope_desktop.domain.terms import frozen
from hope_desktop.domain.workshops.teller import NOTHING_MORE
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.settings import Settings
from hope_desktop.storage.records import as_json


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
        """It is right whether or not somebody tells."""
        return self.kind.whose is Whose.MADE_UP

    @property
    def is_hers(self) -> bool:
        """Who tells prints it apart from what all see."""
        return self.kind.whose is Whose.TELLER

    @property
    def is_shown(self) -> bool:
        """It goes on a screen, and is neither copied nor packed."""
        return self.kind.whose is Whose.SLIDES

    @property
    def key(self) -> str:
        """The name of its kind, by which it is chosen and stored."""
        return str(self.kind)

    @property
    def name(self) -> str:
        """What it is called."""
        return self.title or self.document.title


def sender_of(settings: Settings) -> Sender:
    """Who letters come from."""
    signs = Signs(settings.signs or Signs.BOTH)
    names = (settings.organisation, settings.contact, settings.logo)
    return Sender(*names, signs, settings.letters_too)


def for_one(text: Handout) -> str:
    """Return on which sides of the paper a handout by itself is printed."""
    return "double" if text.kind in LESSON_KINDS else "single"


_LISTS = (PACKING_LIST, COPY_ORDER, CHECKLIST)
"""The texts of which what stands on them makes no paper wrong."""
_SLIDES = (Slide, TextSlides, HelpSlide)
_OF_PUPILS = (
    specs.PupilSheet,
    specs.LessonSheet,
    specs.CardSheet,
    specs.Poster,
    specs.OwnMaterial,
    *_SLIDES,
)
_FIELDS: dict[str, tuple[str, Any]] = {
    "school": ("school", ""),
    "class": ("class_label", ""),
    "date": ("start", None),
    "room": ("room", ""),
    "trainers": ("trainers", ()),
    "reserve": ("reserve", ""),
    "about": ("about", ""),
    "told": ("told", NOTHING_MORE),
    "live": ("live", False),
    "had": ("had", False),
}
"""Merge fields of texts, each with the fact it gives and that fact when it is unknown."""
_VERSIONS: dict[type, str] = {
    specs.OwnMaterial: "2:",
    specs.AnswerCard: "3:",
    specs.SchoolLetter: "3:",
}
"""Of marks that were made in another way: of all bytes of a file, of lists that were no texts."""


def mark_of(document: specs.Document) -> str:
    """The mark of a document that has not been drawn.

    A trainer's own file counts by its hash, not by its megabytes.
    """
    sheets = tuple(map(_as_marked, document.sheets))
    version = max((_VERSIONS.get(type(sheet), "") for sheet in sheets), default="")
    text = as_json(sheets)
    named = set(TOKEN.findall(text))
    at = document.occasion
    occasion = replace(
        at,
        help_lines=tuple(map(_as_printed, at.help_lines)),
        all_lines=tuple(_as_printed(line) for line in at.all_lines if line.id in named),
    )
    if all(isinstance(sheet, _OF_PUPILS) for sheet in sheets):
        occasion = _as_pupils_see_it(occasion, text)
    said = as_json(replace(document, sheets=sheets, occasion=occasion, version="", photos=()))
    said += " ".join(photo.name for photo in document.photos)
    return version + hashlib.sha256(said.encode()).hexdigest()[:16]


def _as_marked(sheet: specs.Sheet) -> specs.Sheet:
    if isinstance(sheet, specs.OwnMaterial):
        return replace(sheet, pdf=b"")
    return replace(sheet, lists=()) if specs.is_list(sheet, *_LISTS) else sheet


def _as_pupils_see_it(occasion: specs.Occasion, text: str) -> specs.Occasion:
    """Without the facts that no sheet names; the helper stands in the help block of each."""
    shown = text.replace("{{time}}", "{{date}}").replace("{{made-up}}", "{{live}}")
    shown = shown.replace("{{workshop}}", "{{class}}{{school}}{{date}}{{room}}")
    unseen = {
        fact: empty for name, (fact, empty) in _FIELDS.items() if "{{" + name + "}}" not in shown
    }
    if "about" in unseen:
        unseen |= {"about_en": "", "modules": ()}
    if "trainers" in unseen:
        unseen["sender"] = NO_SENDER
    return replace(occasion, pupils=None, **unseen)


def _as_printed(line: Helpline) -> Helpline:
    return replace(line, checked_on=None, checked_by="")
