"""What is in hand, by mouse and by keyboard, in the real window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.plan.block_actions import BlockActions
from hope_desktop.ui.workshops.plan.timeline import Timeline
from hope_desktop.ui.workshops.plan.timeline_model import activities_data
from tests.tools.in_words import words

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def actions(view) -> BlockActions:
    return view.area.actions_of_block


def both(services: Services, session: SessionId) -> tuple[list[str | None], list[str | None]]:
    found = services.planning.session(session)
    return [b.activity for b in found.blocks], [b.activity for b in found.spare]


def titles(timeline: Timeline) -> list[str]:
    return [row.title for row in timeline.rows.rows]


def enter(timeline: Timeline, data) -> None:  # type: ignore[no-untyped-def]
    event = QDragEnterEvent(QPointF(80, 4), MOVE, data, LEFT, NONE)
    QApplication.sendEvent(timeline.viewport(), event)


def drop(timeline: Timeline, data, row: int, up: int = 2) -> None:  # type: ignore[no-untyped-def]
    """So many pixels above the end of a row."""
    place = timeline.visualRect(timeline.rows.index(row))
    at = QPointF(QPoint(place.left() + 80, place.bottom() - up))
    for kind in (QDragMoveEvent, QDropEvent):
        QApplication.sendEvent(timeline.viewport(), kind(at, MOVE, data, LEFT, NONE))


def test_there_is_nothing_of_it_until_something_is_dragged(timeline, services, session):
    before = titles(timeline)
    assert not any("reserve" in title for title in before)
    data = activities_data([ActivityId("1.3")])
    enter(timeline, data)
    assert titles(timeline) == [*before, "In reserve: drop it here"]
    QApplication.sendEvent(timeline.viewport(), QDragLeaveEvent())
    assert titles(timeline) == before
    enter(timeline, data)
    drop(timeline, data, len(before))
    assert both(services, session) == (["O1", "1.4", "C2", "C3"], ["1.3"])
    assert titles(timeline)[-2:] == ["In reserve", "Wat zegt mijn lijf?"]


def test_what_is_dropped_on_the_free_minutes_leaves_the_closing_last(timeline, services, session):
    data = activities_data([ActivityId("1.3")])
    enter(timeline, data)
    free = timeline.rows.rowCount() - 2
    drop(timeline, data, free, timeline.visualRect(timeline.rows.index(free)).height() // 3)
    assert both(services, session) == (["O1", "1.4", "1.3", "C2", "C3"], [])


def test_a_part_is_dragged_down_and_up_again(timeline, services, session, operations):
    data = timeline.rows.mimeData([timeline.rows.index(1)])
    enter(timeline, data)
    drop(timeline, data, len(timeline.rows.rows) - 1)
    assert both(services, session) == (["O1", "C2", "C3"], ["1.4"])
    assert operations.stack.undoText() == "Mag dat? Het meningenveld in reserve"
    spare = timeline.rows.mimeData([timeline.rows.index(len(timeline.rows.rows) - 1)])
    enter(timeline, spare)
    drop(timeline, spare, 1)
    assert both(services, session) == (["O1", "C2", "1.4", "C3"], []), "where it was dropped"
    operations.stack.undo()
    operations.stack.undo()
    assert both(services, session) == (["O1", "1.4", "C2", "C3"], [])
    assert titles(timeline)[-1].startswith("End of the lesson")


def test_by_keyboard_it_goes_and_comes_where_it_follows_the_path(timeline, services, session):
    timeline.setFocus()
    timeline.select(timeline.rows.block_ids()[1])
    QTest.keyClick(timeline, Qt.Key.Key_R, CTRL)
    assert both(services, session) == (["O1", "C2", "C3"], ["1.4"])
    assert timeline.current_block() == timeline.rows.spare_ids()[0], "it stays chosen"
    QTest.keyClick(timeline, Qt.Key.Key_R, CTRL)
    assert both(services, session) == (["O1", "1.4", "C2", "C3"], [])


def test_from_the_library_by_key(view, services, session, timeline):
    library = view.area.library.view
    library.setFocus()
    library.setCurrentIndex(library.rows.index_of("1.3"))
    QTest.keyClick(library, Qt.Key.Key_R, CTRL)
    assert both(services, session)[1] == ["1.3"]
    assert timeline.rows.rows[-1].name.startswith("Wat zegt mijn lijf?, in reserve, 20 min")


def test_the_order_in_hand_is_the_trainers(timeline, actions, services, session):
    for name in ("1.2", "1.3", "1.5"):
        actions.add_spare(name)
    timeline.select(timeline.rows.spare_ids()[2])
    assert not actions.by_name["down"].isEnabled()
    actions.by_name["up"].trigger()
    assert both(services, session)[1] == ["1.2", "1.5", "1.3"]
    data = timeline.rows.mimeData([timeline.rows.index(len(timeline.rows.rows) - 3)])
    enter(timeline, data)
    drop(timeline, data, len(timeline.rows.rows) - 1)
    assert both(services, session)[1] == ["1.5", "1.3", "1.2"]
    timeline.select(timeline.rows.spare_ids()[0])
    assert not actions.by_name["up"].isEnabled(), "the plan is not above it: Ctrl+R puts it there"


def test_what_has_no_meaning_there_is_not_offered(timeline, actions, services, session):
    actions.add_spare("1.3")
    timeline.select(timeline.rows.spare_ids()[0])
    assert not actions.by_name["pause"].isEnabled()
    for name in ("longer", "shorter", "variant", "remove", "minutes", "aside"):
        assert actions.by_name[name].isEnabled(), name
    assert actions.by_name["aside"].isChecked()
    actions.by_name["longer"].trigger()
    assert services.planning.session(session).spare[0].minutes == 25
    timeline.select(timeline.rows.block_ids()[0])
    assert not actions.by_name["aside"].isEnabled(), "the agreements stay in the plan"
    actions.by_name["pause"].trigger()
    timeline.select(timeline.rows.block_ids()[1])
    assert not actions.by_name["aside"].isEnabled(), "a pause needs no reserve"


def test_what_keeps_the_workshop_safe_stays_and_a_sentence_says_why(
    timeline, services, session, page
):
    data = timeline.rows.mimeData([timeline.rows.index(0)])
    enter(timeline, data)
    drop(timeline, data, len(timeline.rows.rows) - 1)
    assert both(services, session) == (["O1", "1.4", "C2", "C3"], [])
    assert any(one.startswith("This keeps the workshop safe") for one in words(page.window()))


def test_its_note_and_form_are_kept_and_what_does_not_suit_says_so(
    view,
    timeline,
    services,
    session,
    operations,
):
    view.area.actions_of_block.add_spare("3.5")
    timeline.select(timeline.rows.spare_ids()[0])
    row = timeline.rows.rows[-1]
    assert row.below.startswith("Not yet: ")
    details = view.area.details
    assert details.name.text() == "Mijn beeld is van mij"
    QTest.keyClicks(details.note, "met touw")
    operations.save_typed()
    assert services.planning.session(session).spare[0].note == "met touw"
    details.way.box.setCurrentIndex(1)
    details.way.box.activated.emit(1)
    assert services.planning.session(session).spare[0].way is not None


def test_a_plan_with_nothing_but_the_reserve_is_whole(timeline, actions, services, session):
    actions.add_spare("1.3")
    for block in list(timeline.rows.block_ids()):
        timeline.select(block)
        actions.by_name["remove"].trigger()
    assert titles(timeline) == ["In reserve", "Wat zegt mijn lijf?"]
    timeline.select(timeline.rows.spare_ids()[0])
    actions.by_name["aside"].trigger()
    assert both(services, session) == (["1.3"], [])


@pytest.mark.nightly
def test_arrow_keys_reach_it_and_go_back(timeline, actions):
    actions.add_spare("1.3")
    actions.add_spare("1.5")
    timeline.setFocus()
    timeline.select(timeline.rows.block_ids()[-1])
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.current_block() == timeline.rows.spare_ids()[0]
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    assert timeline.current_block() == timeline.rows.block_ids()[-1]
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert timeline.current_block() == timeline.rows.spare_ids()[-1]
