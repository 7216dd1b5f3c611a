"""The fields of a text as values: their words are marked in the tables and translated here."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum
from typing import Any

from hope_desktop.domain.library.editions import CLOSED, LICENCES
from hope_desktop.domain.modules import Module
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Number, TickField

_NAMES = {
    "CC-BY-SA-4.0": _("may be shared and changed, under the same licence (CC BY-SA 4.0)"),
    "CC-BY-4.0": _("may be shared and changed, with the name of the maker (CC BY 4.0)"),
    "CC0-1.0": _("free for everybody (CC0)"),
    "all-rights-reserved": _("all rights reserved: only for ourselves"),
    "unknown": _("not known: only for ourselves"),
}
_MEANINGS = {
    "CC-BY-SA-4.0": _(
        "Others may print it, change it and pass it on. They name the maker, and what they make of "
        "it they share in the same way."
    ),
    "CC-BY-4.0": _("Others may print it, change it and pass it on. They name the maker."),
    "CC0-1.0": _("Everybody may do with it what they like, without naming anybody."),
    "all-rights-reserved": _(
        "Use it in your own workshops. Without a yes of the maker it goes to nobody else."
    ),
    "unknown": _(
        "We do not know what is allowed. Use it in your own workshops, and ask the maker."
    ),
}
_ALLOWED = _("The maker said yes: it may go along when material is shared.")
_KEPT = _("You chose that it does not go along when material is shared.")
_OTHER = _("Look up what this licence allows before you pass it on.")


def one_of(words: Mapping[Any, str]) -> Choice:
    """One of some values with their words."""
    return Choice(list(words.items()))


def member(kind: Iterable[Any]) -> Choice:
    """One of some values that have a name."""
    return Choice([(one, one) for one in kind])


def ticks(every: Iterable[Any], *, beside: bool = True) -> list[Field]:
    """A tick for each value that has a name, beside each other."""
    return [
        Field(one.value, one, TickField(), beside=beside and at > 0) for at, one in enumerate(every)
    ]


LICENCE = Choice([(one, _NAMES[one]) for one in LICENCES])


def translated(fields: Iterable[Field], ui: Ui) -> list[Field]:
    """Fields with their words in the language of the window."""

    def said(words: str) -> str:
        if isinstance(words, Module):
            return module_name(words, ui.translate)
        if isinstance(words, Enum):
            return name_of(words, ui.translate)
        return ui.translate(words) if words else ""

    def kind(one: Any) -> Any:
        if isinstance(one, Choice):
            return Choice([(value, said(words)) for value, words in one.options])
        if isinstance(one, Number):
            return replace(one, none=said(one.none), unit=said(one.unit))
        return one

    return [
        replace(one, label=said(one.label), help=said(one.help), kind=kind(one.kind))
        for one in fields
    ]


def meaning(licence: str, ui: Ui, *, may_redistribute: bool) -> str:
    """What may be done with a text, in plain words."""
    said = [_MEANINGS.get(licence, _OTHER)]
    if licence in CLOSED and may_redistribute:
        said.append(_ALLOWED)
    if licence not in CLOSED and not may_redistribute:
        said.append(_KEPT)
    return " ".join(map(ui.translate, said))
