"""One school year on one page: for who pays for the workshops, or asks about them.

It names no person, and counts nobody in a group of fewer than five.
"""

from collections import Counter, defaultdict
from contextlib import suppress
from datetime import date

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.classes import school_year_of
from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import Level, Module
from hope_desktop.domain.workshops.afterwards import Afterwards, Tally
from hope_desktop.domain.workshops.lines import LineState, Said, Whom
from hope_desktop.handouts.specs import Document
from hope_desktop.i18n.catalogue import amount, counted, marked as _, minutes_text, translator
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.i18n.lines import outcome_text
from hope_desktop.services.classes import Classes
from hope_desktop.services.printing.letters import letter, said_text
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import ticked

LEAST = 5
"""Fewer than these are not told."""
_WORKSHOPS = counted("%(n)d workshop", "%(n)d workshops")
_PEOPLE = counted("%(n)d participant", "%(n)d participants")
_TAKEN_UP = counted(
    "%(n)d thing that somebody wanted otherwise was taken up.",
    "%(n)d things that somebody wanted otherwise were taken up.",
)


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
        self._translate = translator(USUAL_LANGUAGE)

    def all(self) -> dict[str, str]:
        """Return the page of this school year and of each with a workshop in it, newest first.

        It is in Markdown, and empty while nothing was given or said. The example is no workshop.
        """
        given = defaultdict[str, list[SessionRow]](list)
        said_by_year = defaultdict[str, list[Said]](
            list, {school_year_of(self._database.today()): []}
        )
        for row in self._planning.all():
            if row.done and row.start is not None and not row.is_example:
                given[school_year_of(row.start.date())].append(row)
        for one in reversed(self._lines.all()):
            day = (
                one.start.date()
                if one.start
                else date.fromisoformat(f"{one.line.month or one.line.sent}-01")
            )
            said_by_year[school_year_of(day)].append(one)
        names = sorted({*given, *said_by_year}, reverse=True)
        return {name: self._given(given[name]) + self._said(said_by_year[name]) for name in names}

    def document(self, name: str, page: str) -> Document:
        """Return a page, to be drawn by `draw`."""
        title = f"{self._translate('School year')} {name}"
        return self._printing.of_letter(letter(title, page))

    def _given(self, rows: list[SessionRow]) -> str:
        """Return what was given, to whom, about what, and what pupils say of it."""
        translate, groups = self._translate, defaultdict[tuple[str, Level | None], list[int]](list)
        if not rows:
            return ""
        classes = {row.class_id: self._classes.get(row.class_id).facts for row in rows}
        for facts in classes.values():  # each once
            groups[facts.school, facts.level].append(facts.pupils or 0)
        hidden, adults = translate("fewer than %(n)d") % {"n": LEAST}, Module.ADULTS
        cells, everyone = [], 0
        for (school, level), pupils in sorted(groups.items(), key=str):
            people, named = sum(pupils), label(level, translate) if level else "?"
            everyone += people if people >= LEAST else 0
            told = str(people) if people >= LEAST else hidden
            cells.append([school, named, str(len(pupils)), told])
        modules = sorted(module.value for row in rows for module in row.modules)
        about = Counter(module_name(Module(one), translate) for one in modules)
        tally = Tally()
        for row in rows:
            tally += ticked.one(self._database.connection, row.id, Afterwards).tally
            if classes[row.class_id].are_adults:
                about[self._planning.get(row.id).title or module_name(adults, translate)] += 1
        subjects = [[title, str(count)] for title, count in about.items()]
        counts = ((_WORKSHOPS, len(rows)), (_PEOPLE, everyone))
        total = [amount(words, n, translate) for words, n in counts if n]
        total.append(minutes_text(sum(row.slot_minutes for row in rows), translate))
        heads = (_("School"), _("Group"), _("Groups"), _("How many"))
        lines = [f"{', '.join(total)}."]
        for head, table in ((heads, cells), ((_("What it is about"), _("Workshops")), subjects)):
            every = [
                map(translate, head),
                ["---"] * len(head),
                *(map(literal, row) for row in table),
            ]
            lines += ["", *(f"| {' | '.join(row)} |" for row in every)]
        return "\n".join([*lines, "", *said_text(tally, translate), ""])

    def _said(self, said: list[Said]) -> str:
        """Return what came of lines: taken up, agreed, and the titles of texts that changed."""
        translate, changed = self._translate, set[str]()
        done = [one.line for one in said if one.line.state is LineState.DONE]
        for line in done:
            if line.of.text and not line.of.session:
                with suppress(NotFound):
                    changed.add(self._lines.title(line))
        taken = sum(line.whom is not Whom.SCHOOL for line in done)
        lines = ["", amount(_TAKEN_UP, taken, translate)] if taken else []
        agreed = [
            f"{one.line.words} ({outcome_text(one, translate)})"
            for one in said
            if one.line.whom is Whom.SCHOOL
        ]
        for title, told in (
            (_("What came of what we agreed"), agreed),
            (_("Texts that changed because somebody said so"), sorted(changed)),
        ):
            if told:
                items = (f"- {literal(one)}" for one in told)
                lines += ["", f"### {translate(title)}", "", *items]
        return "\n".join(lines)
