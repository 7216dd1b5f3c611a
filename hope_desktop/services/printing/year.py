"""The workshops given in a school year: a list for who pays for them or asks about them.

It has schools, classes and how many there were, and nothing else about a pupil.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date

from hope_desktop.domain.classes import school_year_of
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.workshops.lines import Said, Whom
from hope_desktop.i18n.catalogue import (
    Translator,
    amount,
    counted,
    marked as _,
    minutes_text,
    translator,
)
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.lines import month_text, outcome_text
from hope_desktop.services.classes import Classes
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops.lines import every

_HEAD = (_("Date"), _("School"), _("Class"), _("Modules"), _("How many"), _("Minutes"))
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
        classes = {row.class_id: pupils or 0 for row, pupils in self.visits}
        people = sum(classes.values())  # each once, however many lessons they had
        minutes = sum(row.slot_minutes for row, _pupils in self.visits)
        counts = ((_WORKSHOPS, len(self.visits)), (_PEOPLE, people))
        said = [amount(words, n, translate) for words, n in counts]
        return ", ".join([*said, minutes_text(minutes, translate)])


class Years:
    """Makes the list of a year."""

    def __init__(self, database: Database, planning: Planning, classes: Classes) -> None:
        self._database = database
        self._planning = planning
        self._classes = classes

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

    def agreed(self, year: Year) -> tuple[Said, ...]:
        """What was agreed at the tables of a year."""
        tables = [one for one in self._database.kept(every) if one.line.whom is Whom.SCHOOL]
        return tuple(
            one
            for one in reversed(tables)
            if one.start and school_year_of(one.start.date()) == year.name
        )

    def _year(self, name: str, rows: list[SessionRow]) -> Year:
        given = sorted((row for row in rows if row.done), key=lambda row: str(row.start))
        visits = tuple((row, self._classes.get(row.class_id).facts.pupils) for row in given)
        return Year(name, visits, len(rows) - len(given))


def as_csv(year: Year, agreed: Sequence[Said] = ()) -> bytes:
    """The list for a program with tables, as Dutch ones open it; no cell is a formula.

    Below the visits stands what was agreed, and what became of it.
    """
    translate = translator(USUAL_LANGUAGE)
    written = io.StringIO()
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    table.writerow(map(translate, _HEAD))
    table.writerows(_safe(_cells(*visit, translate)) for visit in year.visits)
    if agreed:
        table.writerow(())
        table.writerow(map(translate, _ADVICE_HEAD))
        table.writerows(_safe(_advice(one, translate)) for one in agreed)
    return written.getvalue().encode("utf-8-sig")


def _safe(cells: Sequence[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]


def _advice(one: Said, translate: Translator) -> tuple[str, ...]:
    due, became = month_text(one.line.due, translate), outcome_text(one, translate)
    return one.line.words, f"{one.group} {one.line.who}".strip(), due, became


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
