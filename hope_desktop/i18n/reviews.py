"""Words for who read a text, and what came back: of a person a role, a month, an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.i18n.catalogue import Phrases, Translator, marked as _
from hope_desktop.i18n.labels import roles_text

if TYPE_CHECKING:
    from hope_desktop.domain.library.reviews import Became, Record

_SAID: Phrases[str] = {
    "GOOD": "%(who)s, %(month)s",
    "OTHERWISE": "%(who)s, %(month)s: it has to be different",
    "DROP": "%(who)s, %(month)s: not to be used",
}


def record_text(one: Record, month: str, translate: Translator, name: str = "") -> str:
    """`a lawyer (Rechtswinkel), November 2026`; what she is called is shown here alone."""
    who, more = roles_text([one.role.name], translate), one.organisation or one.name or name
    values = {"who": f"{who} ({more})" if more else who, "month": month}
    return translate(_SAID[one.verdict.name]) % values


def answer_text(became: Became, words: str, translate: Translator) -> str:
    """What became of a remark, to whoever made it."""
    if became.name == "STAYED":
        return translate("We leave it as it is, because %(why)s") % {"why": words}
    now = _("Thank you. It says now: “%(now)s”") if words else _("Thank you. It was changed.")
    return translate(now) % {"now": words}
