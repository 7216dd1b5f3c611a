"""One school year on one page: for who pays for the workshops, or asks about them.

It names no person, and counts nobody in a group of fewer than five.
"""

from collections import Counter, defaultdict
from datetime import date

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.classes import school_year_of
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.afterwards import Afterwards, Tally
from hope_desktop.domain.workshops.lines import Line, LineState, Whom
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
        said = defaultdict[str, list[Line]](list, {school_year_of(self._database.today()): []})
        for row in self._planning.all():
            if row.done and row.start is not None and not row.is_example:
                given[school_year_of(row.start.date())].append(row)
        for line in (one.line for one in reversed(self._lines.all())):
            day = date.fromisoformat(f"{line.month or line.sent}-01")
            said[school_year_of(day)].append(line)
        names = sorted({*given, *said}, reverse=True)
        return {name: self._given(given[name]) + self._said(said[name]) for name in names}

    def document(self, name: str, page: str) -> Document:
        """Return a page, to be drawn by `draw`."""
        title = f"{self._translate('School year')} {name}"
        return self._printing.of_letter(letter(title, page))

    def _given(self, rows: list[SessionRow]) -> str:
        """Return what was given, to whom, about what, and what pupils say of it."""
        if not rows:
            return ""
        translate, about, tally = self._translate, Counter[str](), Tally()
        groups = defaultdict[tuple[str, str], list[int]](list)
        classes = {row.class_id: self._classes.get(row.class_id).facts for row in rows}
        for facts in classes.values():  # each once
            level = label(facts.level, translate) if facts.level else "?"
            groups[facts.school, level].append(facts.pupils or 0)
        for row in rows:
            tally += ticked.one(self._database.connection, row.id, Afterwards).tally
            about.update(module_name(one, translate) for one in row.modules)
            if classes[row.class_id].are_adults:
                title = self._planning.get(row.id).title
                about[title or module_name(Module.ADULTS, translate)] += 1
        hidden = translate("fewer than %(n)d") % {"n": LEAST}
        cells = [
            (*named, str(len(pupils)), str(sum(pupils)) if sum(pupils) >= LEAST else hidden)
            for named, pupils in sorted(groups.items())
        ]
        everyone = sum(people for people in map(sum, groups.values()) if people >= LEAST)
        counts = ((_WORKSHOPS, len(rows)), (_PEOPLE, everyone))
        total = [amount(words, n, translate) for words, n in counts if n]
        total.append(minutes_text(sum(row.slot_minutes for row in rows), translate))
        lines = [f"{', '.join(total)}."]
        for head, table in (
            ((_("School"), _("Group"), _("Groups"), _("How many")), cells),
            ((_("What it is about"), _("Workshops")), sorted(about.items())),
        ):
            titles = [translate(one) for one in head]
            told = (map(literal, map(str, one)) for one in table)
            every = (titles, ["---"] * len(head), *told)
            lines += ["", *(f"| {' | '.join(one)} |" for one in every)]
        return "\n".join([*lines, "", *said_text(tally, translate), ""])

    def _said(self, said: list[Line]) -> str:
        """Return what came of lines: taken up, agreed, and the titles of texts that changed."""
        translate, texts = self._translate, [*self._lines.at_text()]
        done = [one for one in said if one.state is LineState.DONE]
        agreed = [one for one in said if one.whom is Whom.SCHOOL]
        taken = sum(one not in agreed for one in done)
        changed = {self._lines.title(one) for one in done if one in texts and not one.of.session}
        lines = ["", amount(_TAKEN_UP, taken, translate)] if taken else []
        came = [f"{one.words} ({outcome_text(one, translate)})" for one in agreed]
        for title, told in (
            (_("What came of what we agreed"), came),
            (_("Texts that changed because somebody said so"), sorted(changed)),
        ):
            if told:
                items = (f"- {literal(one)}" for one in told)
                lines += ["", f"### {translate(title)}", "", *items]
        return "\n".join(lines)
