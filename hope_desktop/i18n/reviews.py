"""Words for who read a text, and what came back: of a person a role, a month, an organisation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hope_desktop.i18n.catalogue import Phrases, Translator, amount, counted, listed, marked as _
from hope_desktop.i18n.labels import roles_text

if TYPE_CHECKING:
    from hope_desktop.domain.library.reviews import Became, Record
    from hope_desktop.domain.texts.packet_answers import Answers

_SAID: Phrases[str] = {
    "GOOD": "%(who)s, %(month)s",
    "OTHERWISE": "%(who)s, %(month)s: it has to be different",
    "DROP": "%(who)s, %(month)s: not to be used",
}

_TEXTS = counted("%(n)d text read", "%(n)d texts read")
_REMARKS = counted("%(n)d remark", "%(n)d remarks")
_UNREAD = counted("%(n)d text not read", "%(n)d texts not read")
_NEVER_SEEN = _("Nothing is new in it.")
_CHANGED = _("These lines were changed meanwhile: %(codes)s.")
_GONE = _("Not in this library any more, so not kept: %(codes)s.")
_UNCLEAR = _("Unclear, look on the form: %(codes)s.")
_NAMED = _("This names somebody, so it is not kept: %(codes)s.")
_MAY_NAME = _("May be a name, so not kept; is it none, then write it at the text: %(codes)s.")
_ELSEWHERE = _("This packet was not made here: its remarks are kept, and nothing is approved.")
_WHERE = _("The lawyer did not say of which organisation: nothing is approved yet.")


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


def answers_lines(found: Answers, translate: Translator) -> list[str]:
    """What came back, in sentences; first how much."""
    texts = {one.text for one in found.records}
    counts = [
        amount(words, n, translate)
        for words, n in (
            (_TEXTS, len(texts)),
            (_REMARKS, len(found.remarks)),
            (_UNREAD, found.unread),
        )
        if n
    ]
    head = translate(_NEVER_SEEN) if found.is_empty else f"{listed(counts, translate)}."
    told = (
        (_CHANGED, found.changed),
        (_GONE, _quoted(found.gone)),
        (_UNCLEAR, found.unclear),
        (_NAMED, _quoted(found.named)),
        (_MAY_NAME, _quoted(found.may_name)),
    )
    return [
        head,
        *(translate(words) % {"codes": ", ".join(codes)} for words, codes in told if codes),
        *([] if found.is_ours else [translate(_ELSEWHERE)]),
        *([translate(_WHERE)] if found.wants_organisation else []),
    ]


def _quoted(said: Iterable[tuple[str, str]]) -> list[str]:
    """Where something was said, and what; the sentence that it stands in has its own full stop."""
    return [f"{code} “{words.rstrip('.')}”" if words else code for code, words in said]
