"""Where the columns are in much and in little room."""

from hope_desktop.ui.printing.columns import below_lines, paper_columns
from hope_desktop.ui.printing.lines import PaperLine


def test_in_less_room_sides_and_sheets_go_to_the_second_line(page):
    metrics = page.rows[""].list.fontMetrics()
    assert paper_columns(1000, metrics).is_wide
    wide = 60 * metrics.averageCharWidth()
    narrow = paper_columns(wide, metrics)
    assert not narrow.is_wide
    parts = narrow.picture, narrow.name, narrow.number, narrow.state, narrow.tick
    ends = [*map(sum, parts), wide]
    assert ends == sorted(ends)


def test_why_it_is_printed_again_is_whole_in_little_room(page):
    papers = page.rows[""].list
    at = paper_columns(620, papers.fontMetrics())
    told = "Different since Wed 2 Dec: only pages 1, 2, 5, 6"
    assert " ".join(below_lines(papers.font(), PaperLine("", "Papers", told), at)) == told
