"""Words for who read a text: never more of a person than a role, a month and an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import roles_text

if TYPE_CHECKING:
    from hope_desktop.domain.library.reviews import Record

_SAID = {
    "GOOD": _("%(who)s, %(month)s"),
    "OTHERWISE": _("%(who)s, %(month)s: it has to be different"),
    "DROP": _("%(who)s, %(month)s: not to be used"),
}


def record_text(one: Record, month: str, translate: Translator, name: str = "") -> str:
    """`a lawyer (Rechtswinkel), November 2026`; what she is called is shown here alone."""
    who, more = roles_text([one.role.name], translate), one.organisation or one.name or name
    values = {"who": f"{who} ({more})" if more else who, "month": month}
    return translate(_SAID[one.verdict.name]) % values
