from hope_desktop.domain.levels import Audience
from hope_desktop.ui.editing.fields import as_ticks, chosen


def test_levels_are_ticks_and_back():
    some = frozenset({Audience.PO, Audience.VSO})
    assert chosen(as_ticks(some)) == some
    assert sum(as_ticks(some).values()) == len(some)
