from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.terms import ChangeId


def test_a_thing_is_named_by_its_kind_and_key():
    one = Thrown(ThrownKind.HANDOUT, "1.4/cards", "Kaarten", "", ChangeId(3), None)
    assert one.id == "handout-1.4/cards"
