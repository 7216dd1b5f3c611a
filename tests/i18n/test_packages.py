"""A workshop that is sent is never called after its class."""

from hope_desktop.domain.package import ThingKind
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.packages import kind_name, workshop_title


def test_a_workshop_has_the_name_of_its_template_or_its_length():
    dutch = translator("nl")
    assert workshop_title("Grenzen", 50, dutch) == "Grenzen"
    assert workshop_title("", 50, dutch) == "Workshop van 50 minuten"


def test_every_kind_has_a_name():
    assert len({kind_name(kind, translator("nl")) for kind in ThingKind}) == len(ThingKind)
