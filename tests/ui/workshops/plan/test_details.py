"""The panel at the right."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.ui.widgets.destination import Destination, to_activity
from hope_desktop.ui.workshops.plan.timeline import Timeline
from hope_desktop.ui.workshops.view import SessionRoom


def test_the_current_block_is_shown(room: SessionRoom, timeline: Timeline) -> None:
    timeline.select(timeline.rows.block_ids()[1])
    details = room.area.details
    assert details.name.text() == "Mag dat? Het meningenveld"
    assert "1. Personal boundaries · 20 min" in details.facts.text()
    assert "Stepping out" in details.text.toPlainText()
    assert details.note_box.isVisible()


def test_a_pause_has_only_its_minutes_and_a_note(room: SessionRoom, timeline: Timeline) -> None:
    room.area.actions_of_block.add_pause()
    details = room.area.details
    assert (details.name.text(), details.facts.text()) == ("Pause", "5 min")
    assert details.text.isHidden()
    assert details.open_button.isHidden()


def test_enter_goes_to_the_details_and_escape_back(room: SessionRoom, timeline: Timeline) -> None:
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert room.area.details.text.hasFocus()
    QTest.keyClick(room.area.details.text, Qt.Key.Key_Escape)
    assert timeline.hasFocus()
    assert room.area.details.isVisible()


def test_folded_details_open_for_a_look(room: SessionRoom, timeline: Timeline) -> None:
    room.area.details.hide()
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert room.area.details.isVisible()
    QTest.keyClick(room.area.details.text, Qt.Key.Key_Escape)
    assert room.area.details.isHidden()


def test_the_whole_activity_can_be_asked_for(room: SessionRoom) -> None:
    asked: list[Destination] = []
    room.go.connect(asked.append)
    room.area.details.open_button.click()
    assert asked == [to_activity("O1")]
