"""A digest of what is on a paper: it differs when the paper has to be printed again.

Nothing is drawn for it, so that the first page can ask. What changes without making paper wrong is
left out: the copies on the lists, the ticks of the checklist, who checked a help line when, and
what a pupil's sheet does not name.
"""

import hashlib
from dataclasses import replace
from typing import Any

from hope_desktop.domain.helplines import TOKEN, Helpline
from hope_desktop.domain.workshops.teller import AS_USUAL
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.storage.records import written

_LISTS = (specs.PackingList, specs.CopyOrder, specs.SchoolChecklist)
_SLIDES = (Slide, TextSlides, HelpSlide)
_OF_PUPILS = (specs.PupilSheet, specs.CardSheet, specs.Poster, specs.OwnMaterial, *_SLIDES)
_FIELDS: dict[str, tuple[str, Any]] = {
    "school": ("school", ""),
    "class": ("class_label", ""),
    "date": ("start", None),
    "room": ("room", ""),
    "trainers": ("trainers", ()),
    "reserve": ("reserve", ""),
    "about": ("about", ""),
    "told": ("signing", AS_USUAL),
}
"""Merge fields of texts, each with the fact it gives and that fact when it is unknown."""


def mark_of(document: specs.Document) -> str:
    """The mark of a document that has not been drawn."""
    sheets = tuple(sheet for sheet in document.sheets if not isinstance(sheet, _LISTS))
    text = written(sheets)
    named = set(TOKEN.findall(text))
    at = document.occasion
    occasion = replace(
        at,
        help_lines=tuple(map(_as_printed, at.help_lines)),
        all_lines=tuple(_as_printed(line) for line in at.all_lines if line.id in named),
    )
    if all(isinstance(sheet, _OF_PUPILS) for sheet in sheets):
        occasion = _as_pupils_see_it(occasion, text)
    said = written(replace(document, sheets=sheets, occasion=occasion, version=""))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _as_pupils_see_it(occasion: specs.Occasion, text: str) -> specs.Occasion:
    """Without the facts that no sheet names; the helper stands in the help block of each."""
    shown = text.replace("{{time}}", "{{date}}")
    unseen = {
        fact: empty for name, (fact, empty) in _FIELDS.items() if "{{" + name + "}}" not in shown
    }
    if "about" in unseen:
        unseen["about_en"] = ""
    return replace(occasion, pupils=None, **unseen)


def _as_printed(line: Helpline) -> Helpline:
    return replace(line, checked_on=None, checked_by="", doubt="", source="")
