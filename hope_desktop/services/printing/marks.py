"""What stands on a document, as a mark that differs when its paper has to be printed again.

Nothing is drawn for it, so that the first page can ask. What changes without making paper wrong is
left out: the copies on the lists, the ticks of the checklist, who checked a help line when, and
what a pupil's sheet does not name.
"""

import hashlib
from dataclasses import replace
from typing import Any

from hope_desktop.domain.helplines import TOKEN, Helpline
from hope_desktop.domain.printing.copies import CHECKLIST, COPY_ORDER, PACKING_LIST
from hope_desktop.domain.printing.sender import NO_SENDER
from hope_desktop.domain.workshops.teller import NOTHING_MORE
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.storage.records import as_json

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
    """Return the mark of a document that has not been drawn.

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
        # What no sheet names is left out; the helper stands in the help block of each.
        shown = text.replace("{{time}}", "{{date}}").replace("{{made-up}}", "{{live}}")
        shown = shown.replace("{{workshop}}", "{{class}}{{school}}{{date}}{{room}}")
        unseen = {
            fact: empty
            for name, (fact, empty) in _FIELDS.items()
            if "{{" + name + "}}" not in shown
        }
        if "about" in unseen:
            unseen |= {"about_en": "", "modules": ()}
        if "trainers" in unseen:
            unseen["sender"] = NO_SENDER
        occasion = replace(occasion, pupils=None, **unseen)
    said = as_json(replace(document, sheets=sheets, occasion=occasion, version="", photos=()))
    said += " ".join(photo.name for photo in document.photos)
    return version + hashlib.sha256(said.encode()).hexdigest()[:16]


def _as_marked(sheet: specs.Sheet) -> specs.Sheet:
    if isinstance(sheet, specs.OwnMaterial):
        return replace(sheet, pdf=b"")
    return replace(sheet, lists=()) if specs.is_list(sheet, *_LISTS) else sheet


def _as_printed(line: Helpline) -> Helpline:
    return replace(line, checked_on=None, checked_by="")
