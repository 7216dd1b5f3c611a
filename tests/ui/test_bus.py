from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ClassId
from hope_desktop.ui.bus import Bus


def test_every_listener_gets_the_same_changes() -> None:
    bus, heard = Bus(), []
    bus.changed.connect(heard.append)
    bus.changed.connect(heard.append)
    changes = Changes(classes=frozenset({ClassId(1)}))
    bus.changed.emit(changes)
    assert heard == [changes, changes]
