"""The numbers and names that the printing page shows."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import day_and_time


class PaperGroup(Enum):
    """Whose papers; the value is the heading."""

    PUPILS = _("Pupils")
    SPARE = _("In reserve")
    TRAINER = _("Trainer")
    SCHOOL = _("School")
    PLAN_B = _("If nobody tells")


def group_of(kind: str) -> PaperGroup:
    """In which group a document stands, by the kind of `PlannedDocument`."""
    whose = {
        "spare": PaperGroup.SPARE,
        "plan": PaperGroup.PLAN_B,
        "trainer": PaperGroup.TRAINER,
        "teller": PaperGroup.TRAINER,
        "school": PaperGroup.SCHOOL,
        "letter": PaperGroup.SCHOOL,
    }
    return whose.get(kind.partition("-")[0], PaperGroup.PUPILS)


def workshop_line(row: SessionRow, ui: Ui) -> str:
    """`2B · di 1 dec, 9:00 · De Brug`: how a workshop stands in the list to choose from."""
    when = day_and_time(row.start) if row.start else ui.translate("no date yet")
    parts = (row.class_label or ui.translate("class without a name"), when, row.school)
    return " · ".join(part for part in parts if part)


def document_line(printed: PrintedFile, ui: Ui) -> str:
    """`3 pages · 30 copies · 90 sheets`, and for a letter what the school makes; `12 slides`."""
    if printed.is_shown:
        return _count(ui.plural("%(n)d slide", "%(n)d slides", printed.pages), printed.pages)
    said = [
        _count(ui.plural("%(n)d page", "%(n)d pages", printed.pages), printed.pages),
        copies_line(printed.made, ui, once=printed.sets > 0),
        _count(ui.plural("%(n)d sheet", "%(n)d sheets", printed.sheets), printed.sheets),
    ]
    if printed.by_school:
        words = ui.plural("the school makes %(n)d", "the school makes %(n)d", printed.by_school)
        said.append(_count(words, printed.by_school))
    return " · ".join(said)


def copies_line(copies: int, ui: Ui, *, once: bool = False) -> str:
    """`30 copies`, known before anything is drawn; `30 sets` of cards that share their sheets."""
    if once:
        return _count(ui.plural("%(n)d set", "%(n)d sets", copies), copies)
    return _count(ui.plural("%(n)d copy", "%(n)d copies", copies), copies)


def summary_line(files: Iterable[PrintedFile], ui: Ui) -> str:
    """`4 files, 62 sheets of A4`."""
    chosen = tuple(files)
    sheets = sum(printed.sheets for printed in chosen)
    return ", ".join(
        (
            _count(ui.plural("%(n)d file", "%(n)d files", len(chosen)), len(chosen)),
            _count(ui.plural("%(n)d sheet of A4", "%(n)d sheets of A4", sheets), sheets),
        )
    )


def _count(words: str, number: int) -> str:
    return words % {"n": number}
