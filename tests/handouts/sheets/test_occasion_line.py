"""Which workshop a paper is for."""

from tests.handouts.proof import proven
from tests.handouts.samples import NOTHING_KNOWN, PACKING


def test_class_school_time_and_room_stand_on_one_line() -> None:
    line = "2B · Het Waterland College · Thursday 26 November 2026, 9:00 · lokaal 1.14"
    assert line in " ".join(proven(PACKING).text.split())


def test_nothing_known_leaves_no_stray_dots() -> None:
    assert "·" not in proven(PACKING, occasion=NOTHING_KNOWN).text
