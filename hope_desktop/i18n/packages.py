"""What a package is called, and what is in it."""

from collections.abc import Iterable, Sequence

from hope_desktop.domain.package import Thing, ThingKind
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed, minutes_text
from hope_desktop.i18n.catalogue import marked as _

_KINDS = {
    ThingKind.ACTIVITY: _("activity"),
    ThingKind.HANDOUT: _("handout"),
    ThingKind.TEMPLATE: _("ready workshop"),
    ThingKind.MATERIAL: _("file"),
}


_COUNTS = {
    ThingKind.TEMPLATE: counted("%(n)d ready workshop", "%(n)d ready workshops"),
    ThingKind.ACTIVITY: counted("%(n)d activity", "%(n)d activities"),
    ThingKind.HANDOUT: counted("%(n)d handout", "%(n)d handouts"),
    ThingKind.MATERIAL: counted("%(n)d file", "%(n)d files"),
}


def contents(things: Iterable[Thing], translate: Translator) -> str:
    """`1 ready workshop, 2 activities and 3 files`."""
    return kinds_of([thing.kind for thing in things], translate)


def kinds_of(kinds: Sequence[ThingKind], translate: Translator) -> str:
    """The same of what things are."""
    found = ((text, kinds.count(kind)) for kind, text in _COUNTS.items())
    return listed([amount(text, n, translate) for text, n in found if n], translate)


def kind_name(kind: ThingKind, translate: Translator) -> str:
    """What a thing in a package is called."""
    return translate(_KINDS[kind])


def workshop_title(template: str, minutes: int, translate: Translator) -> str:
    """What a workshop is called for somebody else: never after its class."""
    length = minutes_text(minutes, translate)
    return template or translate("Workshop of %(length)s") % {"length": length}
