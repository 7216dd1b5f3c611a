"""The workshops given in a school year: a list for who pays for them or asks about them.

It has schools, classes and how many there were, and nothing else about a pupil.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.classes import school_year_of
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, HandoutKind
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.workshops.promises import Promised
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import (
    Translator,
    amount,
    counted,
    marked as _,
    minutes_text,
    translator,
)
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.promises import month_text, outcome_text, summary_text
from hope_desktop.services.classes import Classes
from hope_desktop.services.library.library import Library
from hope_desktop.services.printing.sources import letter, no_occasion
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops.ticked import promises

_HEAD = (_("Date"), _("School"), _("Class"), _("Modules"), _("How many"), _("Minutes"))
_ADVICE = _("Advice, and what became of it")
_ADVICE_HEAD = (_("We agreed"), _("With whom"), _("In which month"), _("What became of it?"))
_FORMULA = ("=", "+", "-", "@", "|", "%", "\t", "\r")
"""What begins a formula when a table of cells is opened."""
_WORKSHOPS = counted("%(n)d workshop", "%(n)d workshops")
_PEOPLE = counted("%(n)d participant", "%(n)d participants")


@frozen
class Year:
    """What was given in one school year, the oldest first."""

    name: str
    """`2026-2027`"""
    visits: tuple[tuple[SessionRow, int | None], ...]
    """Each with its head-count."""
    unmarked: int
    """Workshops that are over and that nobody called given."""

    def total(self, translate: Translator) -> str:
        """`12 workshops, 303 participants, 600 minutes`."""
        people = sum(pupils or 0 for _row, pupils in self.visits)
        minutes = sum(row.slot_minutes for row, _pupils in self.visits)
        counts = ((_WORKSHOPS, len(self.visits)), (_PEOPLE, people))
        said = [amount(words, n, translate) for words, n in counts]
        return ", ".join([*said, minutes_text(minutes, translate)])


class Years:
    """Makes the list of a year."""

    def __init__(
        self, database: Database, planning: Planning, classes: Classes, library: Library
    ) -> None:
        self._database = database
        self._planning = planning
        self._classes = classes
        self._library = library

    def all(self) -> tuple[Year, ...]:
        """Every school year in which a workshop was or had to be given, and this one, newest first.

        The example is no workshop.
        """
        now = self._database.now()
        found: dict[str, list[SessionRow]] = {school_year_of(now.date()): []}
        for row in self._planning.all():
            if row.start is not None and not row.is_example and (row.done or row.start < now):
                found.setdefault(school_year_of(row.start.date()), []).append(row)
        return tuple(self._year(name, found[name]) for name in sorted(found, reverse=True))

    def document(self, year: Year) -> specs.Document:
        """The list on paper, ready to be drawn by `draw`; in Dutch, as those who ask read it."""
        translate = translator(USUAL_LANGUAGE)
        title = translate("Workshops in %(year)s") % {"year": year.name}
        lines = [
            f"**{year.total(translate)}**",
            "",
            "| " + " | ".join(map(translate, _HEAD)) + " |",
            "|---" * len(_HEAD) + "|",
            *("| " + " | ".join(map(literal, _cells(*v, translate))) + " |" for v in year.visits),
        ]
        if agreed := self.agreed(year):
            lines += ["", f"## {translate(_ADVICE)}", "", *_advice_lines(agreed, translate)]
        return self._sheet(title, lines)

    def agreed(self, year: Year) -> tuple[Promised, ...]:
        """What was agreed at the tables of a year."""
        every = self._database.kept(promises)
        return tuple(
            one for one in every if one.start and school_year_of(one.start.date()) == year.name
        )

    def advice(self, every: Sequence[Promised]) -> specs.Document:
        """What was agreed and what became of it, on a page of its own."""
        translate = translator(USUAL_LANGUAGE)
        return self._sheet(translate(_ADVICE), _advice_lines(every, translate))

    def _sheet(self, title: str, lines: Sequence[str]) -> specs.Document:
        occasion = replace(no_occasion(self._library, self._database.today()), help_lines=())
        sheet = letter(title, "\n".join(lines), HandoutKind.TEACHER_SHEET_AFTER)
        version = self._library.version()
        return specs.Document(title, (sheet,), occasion, version=version)

    def _year(self, name: str, rows: list[SessionRow]) -> Year:
        given = sorted((row for row in rows if row.done), key=lambda row: str(row.start))
        visits = tuple((row, self._classes.get(row.class_id).facts.pupils) for row in given)
        return Year(name, visits, len(rows) - len(given))


def _advice_lines(every: Sequence[Promised], translate: Translator) -> list[str]:
    """First how many came to what, then each in their words."""
    head = tuple(map(translate, _ADVICE_HEAD))
    rows = [
        (
            one.promise.what,
            " · ".join(part for part in (one.group, one.promise.by) if part),
            month_text(one.promise.due, translate),
            outcome_text(one, translate),
        )
        for one in every
    ]
    return [
        f"**{summary_text(every, translate)}**",
        "",
        "| " + " | ".join(head) + " |",
        "|---" * len(head) + "|",
        *("| " + " | ".join(map(literal, cells)) + " |" for cells in rows),
    ]


def as_csv(year: Year) -> bytes:
    """The same for a program with tables, as Dutch ones open it; no cell is a formula."""
    translate = translator(USUAL_LANGUAGE)
    written = io.StringIO()
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    table.writerow(map(translate, _HEAD))
    for visit in year.visits:
        table.writerow(
            f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in _cells(*visit, translate)
        )
    return written.getvalue().encode("utf-8-sig")


def _cells(row: SessionRow, pupils: int | None, translate: Translator) -> tuple[str, ...]:
    day: date | None = row.start.date() if row.start else None
    return (
        f"{day.day}-{day.month}-{day.year}" if day else "",
        row.school,
        row.class_label,
        ", ".join(module_name(module, translate) for module in row.modules),
        str(pupils) if pupils else "?",
        str(row.slot_minutes),
    )
