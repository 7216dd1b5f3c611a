"""The words of what was agreed at a table, and of what became of it."""

from datetime import date

from hope_desktop.domain.workshops.promises import Promised, PromiseState
from hope_desktop.i18n.catalogue import Phrases, Translator, counted, marked as _
from hope_desktop.i18n.next_time import month_name

OUTCOMES: Phrases[PromiseState] = {
    PromiseState.DONE: "done",
    PromiseState.PARTLY: "partly",
    PromiseState.NOT_YET: "not yet",
    PromiseState.CANNOT: "cannot be",
}
_AGREED = counted("Of %(n)d agreement:", "Of %(n)d agreements:")


def month_text(month: str, translate: Translator) -> str:
    """`maart 2027`; nothing for none."""
    if not month:
        return ""
    day = date.fromisoformat(f"{month}-01")
    names = {"month": month_name(day, translate), "year": day.year}
    return translate("%(month)s %(year)d") % names


def question_text(one: Promised, translate: Translator) -> str:
    """The message that asks what became of it; it names nobody."""
    what = {"what": one.promise.what.rstrip(".")}
    if one.start is None:
        agreed = translate("You agreed with us: %(what)s.") % what
    else:
        day = f"{one.start.day} {month_name(one.start, translate)}"
        agreed = translate("On %(day)s you agreed with us: %(what)s.") % {**what, "day": day}
    return f"{agreed} {translate('We would like to know what became of it. One line is enough.')}"


def outcome_text(one: Promised, translate: Translator) -> str:
    """What became of it, with what was said."""
    outcome = one.promise.outcome
    state = translate(OUTCOMES[outcome] if outcome else _("not known yet"))
    return f"{state}: {one.promise.said}" if one.promise.said else state
