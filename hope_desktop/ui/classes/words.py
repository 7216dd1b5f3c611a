"""What is said of a class, in its list and on its page."""

from collections.abc import Sequence
from datetime import date, datetime

from hope_desktop.domain.classes import SchoolClass, unknowns
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import ClassId, Module
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.i18n.catalogue import dotted, marked as _
from hope_desktop.i18n.labels import class_name, label as name_of, module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import days_since, short_date, when_text
from hope_desktop.ui.widgets.rows import Row


def found_by(one: SchoolClass) -> str:
    """Return what a class can be found by."""
    return f"{one.facts.label} {one.facts.school} {one.facts.address}".casefold()


def next_days(rows: Sequence[SessionRow]) -> dict[ClassId, date]:
    """When each class has its next workshop; `rows` begin with what is to come, in order."""
    coming = [row for row in reversed(rows) if row.start and not row.done]
    days = {row.class_id: row.start.date() for row in coming if row.start}
    return {one: day for one, day in days.items() if days_since(day) <= 0}


def class_row(school_class: SchoolClass, this_year: str, planned: date | None, ui: Ui) -> Row:
    """Return a class in the list, with the day of its next workshop."""
    facts = school_class.facts
    name = class_name(facts.label, ui.translate)
    level = name_of(facts.level, ui.translate) if facts.level else ""
    asked = len(unknowns(facts))
    ask = ui.plural("%(n)d still to ask", "%(n)d still to ask", asked) if asked else ""
    year = "" if school_class.school_year == this_year else school_class.school_year
    example = ui.translate("example") if is_example(facts.school) else ""
    day = short_date(planned) if planned else ""
    below = [example, facts.school if facts.label else level, year, day]
    return Row(
        key=school_class.id,
        title=name or facts.school,
        below=dotted(*below),
        right=str(facts.pupils or ""),
        right_below=ask,
        icon="school",
    )


def session_row(session: SessionRow, ui: Ui) -> Row:
    """Return a workshop of a class."""
    modules = ", ".join(module_name(module, ui.translate) for module in session.modules)
    return Row(
        key=session.id,
        title=when_text(session.start, ui.translate),
        below=modules or ui.translate("no activities yet"),
        right=ui.plural("%(n)d minute", "%(n)d minutes", session.minutes),
        right_below=ui.translate("given") if session.done else "",
        icon="calendar-days",
    )


def year_words(shown: SchoolClass, earlier: SchoolClass | None, this_year: str, ui: Ui) -> str:
    """Of which school year it is, when not of this one, or which class it was then."""
    if shown.school_year < this_year:
        sentence = ui.translate("This class is of school year %(year)s.")
        return sentence % {"year": shown.school_year}
    if earlier is None:
        return ""
    had = ", ".join(module_name(one.module, ui.translate) for one in earlier.path)
    sentence = ui.translate("Was this class %(label)s in %(year)s? That had: %(modules)s.")
    return sentence % {"label": earlier.facts.label, "year": earlier.school_year, "modules": had}


def planned_on(start: datetime | None, ui: Ui) -> str:
    """`gepland op wo 9 dec`; nothing while no day is known."""
    if start is None:
        return ""
    return ui.translate("planned on %(day)s") % {"day": short_date(start.date())}


def why_next(following: Module | None, ui: Ui, *, all_had: bool) -> str:
    """Why a module comes next."""
    if following is None:
        none = _("All four modules were given or are planned.")
        return ui.translate(_("This class has had all four modules.") if all_had else none)
    words = _("Next is %(module)s: it builds on what comes before it.")
    if following is Module.BOUNDARIES:
        words = _("Begin with %(module)s: it is close to everybody, and all else builds on it.")
    return ui.translate(words) % {"module": module_name(following, ui.translate)}
