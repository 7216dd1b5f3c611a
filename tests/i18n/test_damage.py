from hope_desktop.domain.views import DamagedRow
from hope_desktop.i18n import damage
from hope_desktop.i18n.catalogue import translator
from hope_desktop.storage.history import KEYS

DUTCH = translator("nl")
OF_THE_LIBRARY = {
    *("library_meta", "activities", "activity_bodies", "modules", "templates", "helplines"),
    *("help_cards", "school_papers"),
}


def test_whatever_a_trainer_makes_has_a_word():
    assert damage._KINDS.keys() == KEYS.keys() - OF_THE_LIBRARY


def test_things_are_named_once_in_one_sentence():
    rows = [DamagedRow("classes", "2B"), DamagedRow("prints"), DamagedRow("prints")]
    said = damage.damaged_text(rows, DUTCH)
    assert said.startswith("Beschadigd: een klas “2B” en een workshop. ")
