"""How high a block is."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyleOptionViewItem

from hope_desktop.ui.workshops.plan.timeline import Timeline
from hope_desktop.ui.workshops.plan.timeline_delegate import TimelineDelegate, end_of_lesson


def heights(timeline: Timeline) -> list[int]:
    return [
        timeline.visualRect(timeline.rows.index(at)).height()
        for at in range(timeline.rows.rowCount())
    ]


def test_a_longer_block_is_higher_and_a_short_one_still_readable(timeline):
    opening, activity, *_rest, end = heights(timeline)
    line = timeline.fontMetrics().lineSpacing()
    assert activity > opening >= 2 * line
    assert end >= line


def test_minutes_are_typed_in_a_named_field(timeline):
    delegate = timeline.itemDelegate()
    assert isinstance(delegate, TimelineDelegate)
    index = timeline.rows.index(1)
    editor = delegate.createEditor(timeline, QStyleOptionViewItem(), index)
    delegate.setEditorData(editor, index)
    assert (editor.value(), editor.accessibleName()) == (20, "Minutes of this part")


def test_all_kinds_of_rows_are_painted_without_a_warning(timeline):
    assert not timeline.grab().isNull()


@pytest.mark.parametrize(("fits", "at"), [(0.1, 100), (0.3, 100), (0.5, 148), (0.8, 160)])
def test_the_end_of_the_lesson_never_goes_through_words(fits, at):
    words = range(101, 148)
    found = end_of_lesson(QRect(0, 100, 400, 75), fits, 18)
    assert found == at
    assert found not in words
