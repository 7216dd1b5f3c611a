"""Where the columns are in much and in little room."""

from PySide6.QtGui import QFont

from hope_desktop.ui.printing.columns import below_lines, paper_columns
from hope_desktop.ui.printing.lines import PaperLine


def test_in_less_room_sides_and_sheets_go_to_the_second_line(page):
    metrics = page.rows[""].list.fontMetrics()
    assert paper_columns(1000, metrics).is_wide
    narrow = paper_columns(60 * metrics.averageCharWidth(), metrics)
    assert not narrow.is_wide
    parts = (narrow.picture, narrow.name, narrow.number, narrow.state, narrow.tick)
    ends = [left + wide for left, wide in parts]
    assert ends == sorted(ends)
    assert ends[-1] <= 60 * metrics.averageCharWidth()


def test_why_it_is_printed_again_is_whole_in_little_room(page):
    at = paper_columns(620, page.rows[""].list.fontMetrics())
    line = PaperLine("trainer", "Papers", "Different since Wed 2 Dec: only pages 1, 2, 5, 6", 1)
    assert " ".join(below_lines(QFont(), line, at)) == line.below
