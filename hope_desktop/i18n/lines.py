"""The words of a line: what was written, what was agreed, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.domain.workshops.lines import LineState, Said, quoting
from hope_desktop.i18n.catalogue import Phrases, Translator, amount, counted, dotted, marked as _
from hope_desktop.i18n.labels import roles_text

if TYPE_CHECKING:
    from hope_desktop.domain.library.reviews import Record, WrittenBack
    from hope_desktop.domain.workshops.lines import Line, LineAnswer

_MONTHS = _("January February March April May June July August September October November December")
OUTCOMES: Phrases[LineState] = {
    LineState.OPEN: "not known yet",
    LineState.DONE: "done",
    LineState.STAYS: "cannot be",
}
_PEOPLE = counted("%(n)d person says so", "%(n)d people say so")
CARE: Phrases[Aftercare] = {
    Aftercare.TALKED: "Talked it &over",
    Aftercare.CALLED_HELPER: "Ca&lled",
}
"""In a word or two, where whom to call stands beside it."""


def month_name(moment: date, translate: Translator) -> str:
    """Return the month of a day."""
    return translate(_MONTHS).split()[moment.month - 1]


def month_text(month: str, translate: Translator) -> str:
    """Return `maart 2027`; nothing for none."""
    if not month:
        return ""
    day = date.fromisoformat(f"{month}-01")
    return f"{month_name(day, translate)} {day.year}"


def earlier_text(earlier: Said, translate: Translator) -> str:
    """Return what stands at the part: in which month she wrote what."""
    line = earlier.line
    words = quoting(line.of.line, line.words)
    if line.is_from_colleague:
        return dotted(words, went_text(line, translate))
    text = translate("You wrote: %(text)s") % {"text": words}
    return f"{month_name(earlier.start, translate)} · {text}" if earlier.start else text


def went_text(line: Line, translate: Translator) -> str:
    """Return when a line at a text went to a colleague, or came from one."""
    month = month_text(line.sent, translate)
    if line.is_from_colleague:
        came = translate("from %(name)s, %(day)s")
        return came % {"name": translate("a colleague"), "day": month}
    return translate("Sent in %(month)s") % {"month": month} if month else translate("Not sent yet")


def outcome_text(line: Line, translate: Translator) -> str:
    """Return what became of it, with what was said."""
    return ": ".join(filter(None, (translate(OUTCOMES[line.state]), line.answer)))


def people_text(count: int, translate: Translator) -> str:
    """Return how many people said the same; nothing of one."""
    return amount(_PEOPLE, count, translate) if count > 1 else ""


def record_text(record: Record, translate: Translator) -> str:
    """Return `a lawyer (Rechtswinkel), November 2026`."""
    who, more = roles_text([record.role.name], translate), record.organisation or record.name
    said = f"{who} ({more})" if more else who
    said = f"{said}, {month_text(record.month, translate)}"
    asked = translate("good, with this sentence: “%(words)s”") % {"words": record.asked}
    return f"{said}: {asked}" if record.asked else said


def written_text(written: WrittenBack, translate: Translator) -> str:
    """Return what went into a checkout of the library, and what is to be changed there by hand."""
    said = translate(
        "Written. Texts: %(texts)d, readings: %(records)d, answers: %(answers)d."
        " Colleagues get them with version %(version)s of the library."
    ) % {
        "texts": len(written.texts),
        "records": written.records,
        "answers": written.answers,
        "version": written.version,
    }
    by_hand = translate("Changed there too, so do these by hand: %(left)s.")
    return f"{said} {by_hand % {'left': ', '.join(written.left)}}" if written.left else said


def answer_text(answer: LineAnswer, translate: Translator) -> str:
    """Return what became of a line, to whoever said it."""
    words = answer.words
    if answer.state.name == "STAYS":
        return translate("We leave it as it is, because %(why)s") % {"why": words}
    now = _("Thank you. It says now: “%(now)s”") if words else _("Thank you. It was changed.")
    return translate(now) % {"now": words}
