"""The list by keys and by mouse."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from hope_desktop.ui.printing.bag import Bag
from hope_desktop.ui.printing.columns import below_lines, name_lines, paper_columns
from hope_desktop.ui.printing.lines import PaperLine
from hope_desktop.ui.printing.paper_list import PaperList
from hope_desktop.ui.widgets.destination import SETTINGS
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from tests.planning import put_on_paper
from tests.ui.printing.conftest import drawn, line, shown


@pytest.fixture
def printed(desk, services, session, qtbot) -> Bag:
    """Everything came out of the printer."""
    put_on_paper(services, session, "printer")
    desk.window.activateWindow()
    return shown(desk, session, qtbot)


def list_of(page: Bag, kind: str) -> PaperList:
    """The list of the part where it lies."""
    lists = (row.list for row in page.rows.values())
    return next(one for one in lists if one.papers.index_of(kind).isValid())


def go_to(page: Bag, kind: str) -> PaperList:
    found = list_of(page, kind)
    found.setFocus()
    found.setCurrentIndex(found.papers.index_of(kind))
    return found


def click(page: Bag, kind: str, part: str) -> None:
    """On a column of a row."""
    papers = list_of(page, kind)
    row = papers.visualRect(papers.papers.index_of(kind))
    column: QRect = getattr(paper_columns(row, papers.fontMetrics()), part)
    QTest.mouseClick(papers.viewport(), Qt.MouseButton.LeftButton, pos=column.center())


def test_t_and_a_click_put_a_paper_in_the_bag_and_undo_takes_it_out(printed, desk, qtbot):
    assert printed.foot.packed.text() == "In de tas: 0 van 9"
    papers = go_to(printed, "cards")
    qtbot.keyClick(papers, Qt.Key.Key_T)
    assert line(printed, "cards").ticked is True
    assert printed.foot.packed.text() == "In de tas: 1 van 9"
    assert papers.currentIndex().data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    desk.window.commands["undo"].trigger()
    assert line(printed, "cards").ticked is False
    click(printed, "cards", "tick")
    assert line(printed, "cards").ticked is True


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_what_lies_there_already_is_said_with_one_press_and_taken_back(page, desk, qtbot, way):
    total = page.foot.total.text()
    papers = go_to(page, "cards")
    assert line(page, "cards").press == "Ligt al klaar"
    if way == "key":
        qtbot.keyClick(papers, Qt.Key.Key_L)
    else:
        click(page, "cards", "state")
    qtbot.waitUntil(lambda: line(page, "cards").state == "geprint")
    assert (line(page, "cards").press, line(page, "cards").ticked) == ("", False)
    assert page.foot.total.text() != total
    desk.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: line(page, "cards").state == "nog printen")
    assert page.foot.total.text() == total


def test_digits_are_the_number(page, qtbot):
    papers = go_to(page, "class")
    qtbot.keyClick(papers, Qt.Key.Key_1)
    (box,) = papers.viewport().findChildren(NumberBox)
    qtbot.keyClick(box, Qt.Key.Key_2)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line(page, "class").number == 12)
    assert papers.line() == line(page, "class"), "the row stays"


def test_a_click_on_the_number_makes_it_a_field_and_esc_leaves_it(page, qtbot):
    click(page, "class", "number")
    papers = page.rows[""].list
    (box,) = papers.viewport().findChildren(NumberBox)
    assert box.accessibleName() == "Aantal van Voor de hele klas"
    qtbot.keyClicks(box, "5")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert line(page, "class").number == 1
    assert papers.isVisible()


def test_a_click_on_the_page_shows_it_large(page):
    click(page, "class", "picture")
    assert page.large.kind == "class"
    assert page.large.name.text().startswith("Voor de hele klas")


def test_who_letters_are_from_is_asked_at_their_line_and_moves_nothing(page, desk, qtbot):
    (asked,) = [one for one in page.lines if one.asks]
    papers = list_of(page, asked.kind)
    high = papers.height()
    with qtbot.waitSignal(page.go) as wish:
        click(page, asked.kind, "name")
    assert wish.args == [SETTINGS]
    assert not any(one.asks for one in page.lines), "it is asked once"
    assert papers.height() == high


def test_in_less_room_sides_and_sheets_go_to_the_second_line(page):
    metrics = page.fontMetrics()
    assert paper_columns(QRect(0, 0, 1000, 40), metrics).is_wide
    wide = 60 * metrics.averageCharWidth()
    narrow = paper_columns(QRect(0, 0, wide, 40), metrics)
    assert not narrow.is_wide
    parts = "picture", "name", "number", "state", "tick"
    ends = [*(getattr(narrow, part).right() for part in parts), wide]
    assert ends == sorted(ends)


def test_why_it_is_printed_again_and_what_a_thing_is_are_whole_in_little_room(page):
    font = page.font()
    at = paper_columns(QRect(0, 0, 620, 40), page.fontMetrics())
    told = "Different since Wed 2 Dec: only pages 1, 2, 5, 6"
    assert " ".join(below_lines(font, PaperLine("", "Papers", told), at)) == told
    chair = PaperLine("", f"Chair {told} {told}", can_print=False)
    names = name_lines(font, chair, at)
    assert (" ".join(names), len(names)) == (chair.title, 2)


@pytest.mark.nightly
def test_the_page_stands_large_over_the_list_until_esc(page, qtbot):
    files = drawn(page, qtbot).files
    for kind, file in files.items():
        if file.printed.is_shown:
            continue
        of_part = go_to(page, kind)
        qtbot.keyClick(of_part, Qt.Key.Key_Space)
        assert page.large.isVisible()
        assert not of_part.isVisible()
        preview = page.large.preview
        assert preview.text.toPlainText() == file.rendered.text.replace("\N{NO-BREAK SPACE}", " ")
        assert bytes(preview.shown) == file.rendered.pdf
        assert page.foot.isVisible()
        qtbot.keyClick(page.large.back, Qt.Key.Key_Escape)
        assert of_part.isVisible()
