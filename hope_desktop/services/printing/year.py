"""One school year on one page: for who pays for the workshops, or asks about them.

It names no person, and counts nobody in a group of fewer than five.
"""

from collections import Counter
from contextlib import suppress
from datetime import date

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.classes import ClassFacts, school_year_of
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import NUMBERED, Level, frozen
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
from hope_desktop.services.printing.letters import letter
from hope_desktop.services.printing.printing import Printing
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
    said: tuple[Said, ...] = ()
    changed: tuple[str, ...] = ()
    """The titles of texts that were changed because somebody said so."""


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
        """Return every school year in which a workshop was given, and this one, newest first.

        The example is no workshop.
        """
        found: dict[str, list[SessionRow]] = {school_year_of(self._database.today()): []}
        for row in self._planning.all():
            if row.done and row.start is not None and not row.is_example:
                found.setdefault(school_year_of(row.start.date()), []).append(row)
        return tuple(self._year(name, found[name]) for name in sorted(found, reverse=True))

    def document(self, year: Year) -> Document:
        """Return the page, to be drawn by `draw`."""
        translate = translator(USUAL_LANGUAGE)
        title = translate("School year %(name)s") % {"name": year.name}
        return self._printing.of_letter(letter(title, year_text(year, translate)))

    def _year(self, name: str, rows: list[SessionRow]) -> Year:
        given = sorted(rows, key=lambda row: str(row.start))
        visits = tuple((row, self._classes.get(row.class_id).facts) for row in given)
        said = []
        for one in reversed(self._lines.all()):
            day = one.start.date() if one.start else date.fromisoformat(f"{one.line.month}-01")
            said += [one] if school_year_of(day) == name else []
        changed = set[str]()
        for line in (one.line for one in said if one.line.state is LineState.DONE):
            if line.of.text and not line.of.session:
                with suppress(NotFound):
                    changed.add(self._lines.title(line))
        return Year(name, visits, tuple(said), tuple(sorted(changed)))


def year_text(year: Year, translate: Translator) -> str:
    """Return the page in Markdown; of fewer than five people no number."""
    groups: dict[tuple[str, Level | None], tuple[int, int]] = {}
    for facts in {row.class_id: facts for row, facts in year.visits}.values():  # each once
        count, people = groups.get((facts.school, facts.level), (0, 0))
        groups[facts.school, facts.level] = count + 1, people + (facts.pupils or 0)
    everyone = sum(people for _count, people in groups.values() if people >= LEAST)
    counts = ((_WORKSHOPS, len(year.visits)), (_PEOPLE, everyone))
    total = [amount(words, n, translate) for words, n in counts if n]
    total.append(minutes_text(sum(row.slot_minutes for row, _facts in year.visits), translate))
    hidden = translate("fewer than %(n)d") % {"n": LEAST}
    cells = [
        [
            school,
            label(level, translate) if level else "?",
            str(count),
            str(people) if people >= LEAST else hidden,
        ]
        for (school, level), (count, people) in sorted(groups.items(), key=str)
    ]
    given = Counter(module for row, _facts in year.visits for module in row.modules)
    modules = [[module_name(one, translate), str(given[one])] for one in NUMBERED if given[one]]
    lines = [
        f"{', '.join(total)}.",
        *_table((_("School"), _("Group"), _("Groups"), _("How many")), cells, translate),
        *_table((_("What it is about"), _("Workshops")), modules, translate),
    ]
    wanted = [one.line for one in year.said if one.line.whom is not Whom.SCHOOL]
    if done := sum(line.state is LineState.DONE for line in wanted):
        lines += ["", amount(_TAKEN_UP, done, translate)]
    agreed = [
        f"{one.line.words} ({outcome_text(one, translate)})"
        for one in year.said
        if one.line.whom is Whom.SCHOOL
    ]
    for title, told in (
        (_("What came of what we agreed"), agreed),
        (_("Texts that changed because somebody said so"), year.changed),
    ):
        if told:
            items = (f"- {literal(one)}" for one in told)
            lines += ["", f"### {translate(title)}", "", *items]
    return "\n".join(lines)


def _table(head: tuple[str, ...], rows: list[list[str]], translate: Translator) -> list[str]:
    cells = (f"| {' | '.join(map(literal, row))} |" for row in rows)
    titles = f"| {' | '.join(map(translate, head))} |", "|---" * len(head) + "|"
    return ["", *titles, *cells] if rows else []
