"""The list by keys and by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.printing.columns import paper_columns
from hope_desktop.ui.printing.page import PapersPage
from hope_desktop.ui.widgets.fields.boxes import NumberBox
from tests.planning import bundle_of
from tests.ui.printing.conftest import line, shown


@pytest.fixture
def printed(desk, services, session, qtbot) -> PapersPage:
    """Everything came out of the printer."""
    bundle = bundle_of(services, session, spoken_names=True)
    services.prints.record(bundle, "printer")
    desk.window.activateWindow()
    return shown(desk, session, qtbot)


def go_to(page: PapersPage, kind: str) -> None:
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.papers.index_of(kind))


def place(page: PapersPage, kind: str, part: str) -> QPoint:
    """Where a column of a row is."""
    row = page.list.visualRect(page.list.papers.index_of(kind))
    left, wide = getattr(paper_columns(row.width(), page.list.fontMetrics()), part)
    return QPoint(row.left() + left + wide // 2, row.center().y())


def test_t_and_a_click_put_a_paper_in_the_bag_and_undo_takes_it_out(printed, desk, qtbot):
    assert printed.foot.packed.text() == "In de tas: 0 van 9"
    go_to(printed, "cards")
    qtbot.keyClick(printed.list, Qt.Key.Key_T)
    assert line(printed, "cards").ticked is True
    assert printed.foot.packed.text() == "In de tas: 1 van 9"
    index = printed.list.papers.index_of("cards")
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    desk.window.commands["undo"].trigger()
    assert line(printed, "cards").ticked is False
    click = Qt.MouseButton.LeftButton
    qtbot.mouseClick(printed.list.viewport(), click, pos=place(printed, "cards", "tick"))
    assert line(printed, "cards").ticked is True


def test_what_is_not_printed_cannot_be_in_the_bag(page, qtbot):
    go_to(page, "cards")
    qtbot.keyClick(page.list, Qt.Key.Key_T)
    assert line(page, "cards").ticked is None
    assert page.foot.packed.text() == "In de tas: 0 van 9"


@pytest.mark.parametrize("way", ["key", "mouse"])
def test_what_lies_there_already_is_said_with_one_press_and_taken_back(page, desk, qtbot, way):
    total = page.foot.total.text()
    go_to(page, "cards")
    assert line(page, "cards").press == "Ligt al klaar"
    if way == "key":
        qtbot.keyClick(page.list, Qt.Key.Key_L)
    else:
        click = Qt.MouseButton.LeftButton
        qtbot.mouseClick(page.list.viewport(), click, pos=place(page, "cards", "state"))
    qtbot.waitUntil(lambda: line(page, "cards").state == "geprint")
    assert (line(page, "cards").press, line(page, "cards").ticked) == ("", False)
    assert page.foot.total.text() != total
    desk.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: line(page, "cards").state == "nog printen")
    assert page.foot.total.text() == total


def test_digits_are_the_number(page, qtbot):
    go_to(page, "class")
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    (box,) = page.list.viewport().findChildren(NumberBox)
    qtbot.keyClick(box, Qt.Key.Key_2)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line(page, "class").number == 12)
    assert page.list.line() == line(page, "class"), "the row stays"


def test_a_click_on_the_number_makes_it_a_field_and_esc_leaves_it(page, qtbot):
    click = Qt.MouseButton.LeftButton
    qtbot.mouseClick(page.list.viewport(), click, pos=place(page, "class", "number"))
    (box,) = page.list.viewport().findChildren(NumberBox)
    assert box.accessibleName() == "Aantal van Voor de hele klas"
    qtbot.keyClicks(box, "5")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert line(page, "class").number == 1
    assert page.list.isVisible()


def test_a_click_on_the_page_shows_it_large(page, qtbot):
    click = Qt.MouseButton.LeftButton
    qtbot.mouseClick(page.list.viewport(), click, pos=place(page, "class", "picture"))
    assert page.body.large.kind == "class"
    assert page.body.large.name.text().startswith("Voor de hele klas")


def test_f6_goes_from_the_papers_to_the_bag_and_to_the_foot(page, desk, qtbot):
    desk.window.activateWindow()
    page.focus_first()
    qtbot.waitUntil(page.list.hasFocus)
    desk.window.commands["next_pane"].trigger()
    assert page.bag.things.hasFocus()
    qtbot.keyClick(page.bag.things, Qt.Key.Key_Space)
    assert page.bag.things.lines[0].ticked


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768)])
def test_it_fits_and_a_line_is_easy_to_hit(page, desk, size):
    desk.window.resize(*size)
    QApplication.processEvents()
    assert page.body.sheet.horizontalScrollBar().maximum() == 0
    assert page.list.sizeHintForRow(0) >= 60
    for one in (page.bag.things, page.bag.school):
        rows = range(one.count())
        assert all(one.sizeHintForRow(number) >= 36 for number in rows)
        assert one.height() >= sum(one.sizeHintForRow(number) for number in rows)
