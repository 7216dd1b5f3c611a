"""The model of the timeline asks for changes and makes none."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from hope_desktop.domain.ids import ActivityId
from hope_desktop.ui.workshops.plan.timeline_model import activities_data

MOVE = Qt.DropAction.MoveAction
NOWHERE = QModelIndex()


def test_model_keeps_the_promises_of_qt(timeline):
    reporting = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(timeline.rows, reporting)
    timeline.rows.replace(timeline.rows.rows[:2])
    timeline.rows.replace(())


@pytest.mark.parametrize(("row", "to"), [(0, 0), (2, 1), (4, 3), (-1, 3)])
def test_a_dropped_block_asks_for_its_place_among_the_others(timeline, monkeypatch, row, to):
    model = timeline.rows
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(model.plan, "move", lambda *both: asked.append(both))
    first = model.index(0)
    assert model.dropMimeData(model.mimeData([first]), MOVE, row, 0, NOWHERE) is False
    assert asked == [(model.rows[0].key, to)]


def test_dropped_activities_ask_for_places_after_each_other(timeline, monkeypatch):
    model = timeline.rows
    asked: list[tuple[str, int]] = []
    monkeypatch.setattr(model.plan, "add", lambda *both: asked.append(both))
    data = activities_data([ActivityId("1.1"), ActivityId("1.2")])
    assert model.dropMimeData(data, MOVE, 1, 0, NOWHERE) is False
    assert asked == [("1.1", 1), ("1.2", 2)]


def test_other_data_is_not_taken(timeline):
    data = QMimeData()
    data.setText("iets anders")
    assert not timeline.rows.canDropMimeData(data, MOVE, 0, 0, NOWHERE)
    assert timeline.rows.dropMimeData(data, MOVE, 0, 0, NOWHERE) is False


def test_the_end_of_the_lesson_cannot_be_chosen(timeline):
    last = timeline.rows.index(timeline.rows.rowCount() - 1)
    can = timeline.rows.flags(last)
    assert not can & (Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    assert timeline.rows.setData(last, 5) is False
