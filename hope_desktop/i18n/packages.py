"""What a package is called, and what is in it."""

from collections import Counter
from collections.abc import Iterable

from hope_desktop.domain.package import ThingKind
from hope_desktop.i18n.catalogue import Phrases, Translator, amount, counted, listed, minutes_text

_KINDS: Phrases[ThingKind] = {
    ThingKind.ACTIVITY: "activity",
    ThingKind.HANDOUT: "handout",
    ThingKind.TEMPLATE: "ready workshop",
    ThingKind.MATERIAL: "file",
    ThingKind.LINE: "remark",
    ThingKind.ANSWER: "answer",
}


_COUNTS = {
    ThingKind.TEMPLATE: counted("%(n)d ready workshop", "%(n)d ready workshops"),
    ThingKind.ACTIVITY: counted("%(n)d activity", "%(n)d activities"),
    ThingKind.HANDOUT: counted("%(n)d handout", "%(n)d handouts"),
    ThingKind.MATERIAL: counted("%(n)d file", "%(n)d files"),
    ThingKind.LINE: counted("%(n)d remark", "%(n)d remarks"),
    ThingKind.ANSWER: counted("%(n)d answer to a remark", "%(n)d answers to remarks"),
}


def contents(kinds: Iterable[ThingKind], translate: Translator) -> str:
    """Return `1 ready workshop, 2 activities and 3 files`."""
    found = Counter(kinds)
    counts = (amount(text, found[kind], translate) for kind, text in _COUNTS.items() if found[kind])
    return listed(counts, translate)


def kind_name(kind: ThingKind, translate: Translator) -> str:
    """Return what a thing in a package is called."""
    return translate(_KINDS[kind])


def workshop_title(template: str, minutes: int, translate: Translator) -> str:
    """Return what a workshop is called for somebody else: never after its class."""
    length = minutes_text(minutes, translate)
    return template or translate("Workshop of %(length)s") % {"length": length}
