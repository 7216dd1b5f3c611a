"""Where the columns are in much and in little room."""

from hope_desktop.ui.printing.columns import paper_columns


def test_in_less_room_sides_and_sheets_go_to_the_second_line(page):
    metrics = page.rows[""].list.fontMetrics()
    assert paper_columns(1000, metrics).is_wide
    narrow = paper_columns(60 * metrics.averageCharWidth(), metrics)
    assert not narrow.is_wide
    parts = (narrow.picture, narrow.name, narrow.number, narrow.state, narrow.tick)
    ends = [left + wide for left, wide in parts]
    assert ends == sorted(ends)
    assert ends[-1] <= 60 * metrics.averageCharWidth()
