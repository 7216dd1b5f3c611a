"""The note at a block."""

from PySide6.QtTest import QTest

from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.operations import Operations
from hope_desktop.ui.planner.room import SessionRoom


def notes(services: Services, session: SessionId) -> list[str]:
    return [block.note for block in services.planning.get(session).session.blocks]


def test_a_note_is_kept_when_another_block_is_chosen_and_can_be_undone(
    room: SessionRoom, services: Services, session: SessionId, operations: Operations
) -> None:
    details, timeline = room.area.details, room.area.timeline
    details.note.setFocus()
    QTest.keyClicks(details.note, "bal mee")
    assert notes(services, session)[0] == ""
    assert room.area.note_keeper.is_pending()
    timeline.setFocus()
    assert notes(services, session)[0] == "bal mee"
    operations.stack.undo()
    assert notes(services, session)[0] == ""
    assert details.note.text() == ""


def test_leaving_the_page_keeps_a_note(
    room: SessionRoom, services: Services, session: SessionId
) -> None:
    QTest.keyClicks(room.area.details.note, "kaarten tellen")
    room.flush()
    assert notes(services, session)[0] == "kaarten tellen"
