"""One school year on one page: for who pays for the workshops, or asks about them.

It names no person, and counts nobody in a group of fewer than five.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.classes import ClassFacts, school_year_of
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.workshops.lines import LineState, Said, Whom
from hope_desktop.handouts.specs import Document
from hope_desktop.i18n.catalogue import (
    Translator,
    amount,
    counted,
    marked as _,
    minutes_text,
    translator,
)
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.i18n.lines import outcome_text
from hope_desktop.services.classes import Classes
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.printing.sources import letter
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database

LEAST = 5
"""Fewer than these are not told."""
_WORKSHOPS = counted("%(n)d workshop", "%(n)d workshops")
_PEOPLE = counted("%(n)d participant", "%(n)d participants")
_TAKEN_UP = counted(
    "%(n)d thing that somebody wanted otherwise was taken up.",
    "%(n)d things that somebody wanted otherwise were taken up.",
)


@frozen
class Year:
    """What was given in one school year, the oldest first, and what was said."""

    name: str
    """`2026-2027`"""
    visits: tuple[tuple[SessionRow, ClassFacts], ...]
    unmarked: int
    """Workshops that are over and that nobody called given."""
    said: tuple[Said, ...] = ()
    changed: tuple[str, ...] = ()
    """The titles of texts that were changed because somebody said so."""

    def total(self, translate: Translator) -> str:
        """Return `12 workshops, 303 participants, 600 minutes`, without those that are not told."""
        minutes = sum(row.slot_minutes for row, _facts in self.visits)
        people = sum(n for _groups, n in self.groups.values() if n >= LEAST)
        counts = ((_WORKSHOPS, len(self.visits)), (_PEOPLE, people))
        said = [amount(words, n, translate) for words, n in counts if n]
        return ", ".join([*said, minutes_text(minutes, translate)])

    @property
    def groups(self) -> dict[tuple[str, Level | None], tuple[int, int]]:
        """Groups and people by school and level, each once however many lessons it had."""
        found: dict[tuple[str, Level | None], tuple[int, int]] = {}
        for facts in {row.class_id: facts for row, facts in self.visits}.values():
            key = facts.school, facts.level
            groups, people = found.get(key, (0, 0))
            found[key] = groups + 1, people + (facts.pupils or 0)
        return found


class Years:
    """Makes the page of a year."""

    def __init__(
        self,
        database: Database,
        planning: Planning,
        classes: Classes,
        lines: Lines,
        printing: Printing,
    ) -> None:
        self._database, self._planning, self._classes = database, planning, classes
        self._lines, self._printing = lines, printing

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

    def document(self, year: Year) -> Document:
        """Return the page, to be drawn by `draw`."""
        translate = translator(USUAL_LANGUAGE)
        title = translate("School year %(name)s") % {"name": year.name}
        return self._printing.of_letter(letter(title, year_text(year, translate)))

    def _year(self, name: str, rows: list[SessionRow]) -> Year:
        given = sorted((row for row in rows if row.done), key=lambda row: str(row.start))
        visits = tuple((row, self._classes.get(row.class_id).facts) for row in given)
        said = tuple(one for one in reversed(self._lines.all()) if _year_of(one) == name)
        changed = set[str]()
        for one in (one.line for one in said if one.line.state is LineState.DONE):
            if one.of.text and not one.of.session:
                with suppress(NotFound):
                    changed.add(self._lines.title(one))
        return Year(name, visits, len(rows) - len(given), said, tuple(sorted(changed)))


def year_text(year: Year, translate: Translator) -> str:
    """Return the page in Markdown."""
    return "\n".join(_lines(year, translate))


def _lines(year: Year, translate: Translator) -> Iterator[str]:
    yield f"{year.total(translate)}."
    hidden = translate("fewer than %(n)d") % {"n": LEAST}
    cells = (
        (
            school,
            label(level, translate) if level else "?",
            str(groups),
            str(people) if people >= LEAST else hidden,
        )
        for (school, level), (groups, people) in sorted(year.groups.items(), key=str)
    )
    yield from _table((_("School"), _("Group"), _("Groups"), _("How many")), cells, translate)
    given = Counter(module for row, _facts in year.visits for module in row.modules)
    modules = ((module_name(one, translate), str(given[one])) for one in NUMBERED if given[one])
    yield from _table((_("What it is about"), _("Workshops")), modules, translate)
    lines = [one.line for one in year.said]
    taken_up = [one for one in lines if one.whom is not Whom.SCHOOL]
    done = sum(one.state is LineState.DONE for one in taken_up)
    if done:
        yield from ("", amount(_TAKEN_UP, done, translate))
    agreed = [
        f"- {literal(one.line.words)} ({literal(outcome_text(one, translate))})"
        for one in year.said
        if one.line.whom is Whom.SCHOOL
    ]
    changed = [f"- {literal(title)}" for title in year.changed]
    for words, rows in (
        (_("What came of what we agreed"), agreed),
        (_("Texts that changed because somebody said so"), changed),
    ):
        if rows:
            yield from ("", f"### {translate(words)}", "", *rows)


def _table(
    head: tuple[str, ...], rows: Iterable[tuple[str, ...]], translate: Translator
) -> Iterator[str]:
    found = list(rows)
    if found:
        yield from ("", f"| {' | '.join(map(translate, head))} |", "|---" * len(head) + "|")
        yield from (f"| {' | '.join(map(literal, cells))} |" for cells in found)


def _year_of(one: Said) -> str:
    """Return the school year in which a line was said."""
    day = one.start.date() if one.start else date.fromisoformat(f"{one.line.month}-01")
    return school_year_of(day)
