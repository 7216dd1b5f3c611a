"""The timeline by keyboard and by drag."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.plan.timeline import Timeline
from hope_desktop.ui.workshops.plan.timeline_model import activities_data

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def order(services: Services, session: SessionId) -> list[str | None]:
    return [block.activity for block in services.planning.session(session).blocks]


def drop(timeline: Timeline, data, place: QPoint, action: Qt.DropAction) -> None:
    view = timeline.viewport()
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(QPointF(place), action, data, LEFT, NONE)
        QApplication.sendEvent(view, event)
        assert event.isAccepted()
    QApplication.sendEvent(view, QDropEvent(QPointF(place), action, data, LEFT, NONE))


def between(timeline: Timeline, row: int) -> QPoint:
    """Just above a row."""
    return timeline.visualRect(timeline.rows.index(row)).topLeft() + QPoint(80, 2)


@pytest.mark.nightly
def test_a_dragged_block_moves_once_and_undo_takes_it_back(timeline, services, session, operations):
    data = timeline.rows.mimeData([timeline.rows.index(2)])
    drop(timeline, data, between(timeline, 1), Qt.DropAction.MoveAction)
    assert order(services, session) == ["O1", "C2", "1.4", "C3"]
    assert timeline.currentIndex().row() == 1
    operations.stack.undo()
    assert order(services, session) == ["O1", "1.4", "C2", "C3"]
    assert operations.stack.count() == 1


@pytest.mark.nightly
def test_an_activity_dragged_from_the_library_lands_where_it_is_dropped(
    timeline, services, session
):
    data = activities_data([ActivityId("1.1")])
    drop(timeline, data, between(timeline, 2), Qt.DropAction.CopyAction)
    assert order(services, session) == ["O1", "1.4", "1.1", "C2", "C3"]


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ([(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)], ["O1", "C2", "1.4", "C3"]),
        ([(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)], ["1.4", "O1", "C2", "C3"]),
        ([(Qt.Key.Key_Delete, NONE)], ["O1", "C2", "C3"]),
    ],
)
def test_every_change_of_order_has_a_key(
    timeline,
    services,
    session,
    operations,
    keys,
    wanted,
):
    timeline.setFocus()
    timeline.select(timeline.rows.block_ids()[1])
    before = order(services, session)
    for key, modifier in keys:
        QTest.keyClick(timeline, key, modifier)
    assert order(services, session) == wanted
    assert timeline.hasFocus()
    operations.stack.undo()
    assert order(services, session) == before


@pytest.mark.nightly
def test_plus_and_minus_change_five_minutes_and_the_block_stays_current(
    timeline, services, session
):
    timeline.setFocus()
    chosen = timeline.rows.block_ids()[1]
    timeline.select(chosen)
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    QTest.keyClick(timeline, Qt.Key.Key_Minus)
    assert services.planning.session(session).blocks[1].minutes == 25
    assert timeline.current_block() == chosen


@pytest.mark.nightly
def test_f2_types_minutes_in_the_row(timeline, services, session):
    timeline.setFocus()
    timeline.select(timeline.rows.block_ids()[1])
    QTest.keyClick(timeline, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "33")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert services.planning.session(session).blocks[1].minutes == 33


@pytest.mark.nightly
def test_zero_minutes_are_refused_in_a_sentence_and_nothing_moves(
    timeline, services, session, operations
):
    told: list[str] = []
    operations.problem_found.connect(told.append)
    timeline.rows.setData(timeline.rows.index(1), 0)
    assert services.planning.session(session).blocks[1].minutes == 20
    assert len(told) == 1


@pytest.mark.nightly
def test_the_context_menu_offers_what_the_keys_do(view, timeline):
    timeline.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(timeline.viewport(), event)
    menus = [menu for menu in timeline.findChildren(QMenu) if menu.isVisible()]
    assert menus[0].actions()[:2] == [
        view.area.actions_of_block.by_name[name] for name in ("shorter", "longer")
    ]
    menus[0].close()


def test_an_empty_timeline_says_what_to_do(timeline):
    timeline.rows.replace(())
    assert not timeline.grab().isNull()
    assert timeline.current_block() is None
