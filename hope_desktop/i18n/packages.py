"""What a package is called, and what is in it."""

from hope_desktop.domain.package import ThingKind
from hope_desktop.i18n.catalogue import Translator, minutes_text
from hope_desktop.i18n.catalogue import marked as _

_KINDS = {
    ThingKind.ACTIVITY: _("activity"),
    ThingKind.HANDOUT: _("handout"),
    ThingKind.TEMPLATE: _("ready workshop"),
    ThingKind.MATERIAL: _("file"),
}


def kind_name(kind: ThingKind, translate: Translator) -> str:
    """What a thing in a package is called."""
    return translate(_KINDS[kind])


def workshop_title(template: str, minutes: int, translate: Translator) -> str:
    """What a workshop is called for somebody else: never after its class."""
    length = minutes_text(minutes, translate)
    return template or translate("Workshop of %(length)s") % {"length": length}
