"""Words for who read a text, and what came back: of a person a role, a month, an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.i18n.catalogue import Phrases, Translator, marked as _
from hope_desktop.i18n.labels import roles_text

if TYPE_CHECKING:
    from hope_desktop.domain.library.reviews import Record
    from hope_desktop.domain.workshops.lines import LineAnswer

_SAID: Phrases[str] = {
    "GOOD": "%(who)s, %(month)s",
    "OTHERWISE": "%(who)s, %(month)s: it has to be different",
    "DROP": "%(who)s, %(month)s: not to be used",
}


def record_text(one: Record, month: str, translate: Translator) -> str:
    """Return `a lawyer (Rechtswinkel), November 2026`."""
    who, more = roles_text([one.role.name], translate), one.organisation or one.name
    values = {"who": f"{who} ({more})" if more else who, "month": month}
    said = translate(_SAID[one.verdict.name]) % values
    asked = translate("good, with this sentence: “%(words)s”") % {"words": one.asked}
    return f"{said}: {asked}" if one.asked else said


def answer_text(answer: LineAnswer, translate: Translator) -> str:
    """Return what became of a line, to whoever said it."""
    words = answer.words
    if answer.state.name == "STAYS":
        return translate("We leave it as it is, because %(why)s") % {"why": words}
    now = _("Thank you. It says now: “%(now)s”") if words else _("Thank you. It was changed.")
    return translate(now) % {"now": words}
