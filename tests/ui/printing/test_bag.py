"""What goes along without a page, at the part that uses it."""

from PySide6.QtCore import Qt

from hope_desktop.ui.printing.bag import WHOLE
from tests.tools.in_words import nothing_can_be_saved, press, words
from tests.ui.printing.conftest import again, bag_of, drawn, line

TAPE = "things:rol schilderstape voor drie vakken"
AT = "1.4"


def test_a_thing_lies_at_the_part_that_uses_it_and_t_ticks_it(page, qtbot):
    list_there = page.rows[AT].list
    list_there.setCurrentIndex(list_there.papers.index_of(TAPE))
    qtbot.keyClick(list_there, Qt.Key.Key_T)
    assert line(page, TAPE).ticked


def test_a_part_is_named_on_the_line_of_what_lies_there_first(page):
    papers, part = page.rows[AT].list, page.rows[AT].parentWidget()
    line = papers.mapTo(part, papers.visualRect(papers.papers.index(0)).center())
    assert abs(line.y() - part.title.mapTo(part, part.title.rect().center()).y()) <= 3


def test_all_of_it_is_in_sight_at_once_but_for_the_keys(page, desk, qtbot):
    desk.window.resize(1366, 768)
    area = desk.window.pages.current_page().view.pane.area
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() < 3 * page.height())


def test_down_from_the_last_line_goes_to_the_next_part(page, desk, qtbot):
    desk.window.activateWindow()
    whole = page.rows[""].list
    whole.setFocus()
    whole.setCurrentIndex(whole.papers.index(whole.papers.rowCount() - 1))
    qtbot.keyClick(whole, Qt.Key.Key_Down)
    below = page.rows["O1"].list
    assert below.hasFocus()
    qtbot.keyClick(below, Qt.Key.Key_Up)
    assert whole.hasFocus()


def test_something_of_her_own_is_added_ticked_and_taken_out(page, services, session, desk, qtbot):
    desk.window.activateWindow()
    before = page.foot.packed.text()
    page.add.click()
    qtbot.waitUntil(page.line.hasFocus)
    qtbot.keyClicks(page.line, "touw, 10 meter")
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    own = next(one for one in page.lines if one.is_own)
    assert own.title == "Touw, 10 meter"
    assert page.foot.packed.text() != before
    whole = page.rows[""].list
    whole.setCurrentIndex(whole.papers.index_of(own.kind))
    qtbot.keyClick(whole, Qt.Key.Key_T)
    assert line(page, own.kind).ticked
    qtbot.keyClick(whole, Qt.Key.Key_Delete)
    assert not any(one.is_own for one in page.lines)
    desk.window.commands["undo"].trigger()
    assert any(one.is_own and one.ticked for one in page.lines)


def test_what_is_not_needed_any_more_is_said_until_it_is_out(page, services, session):
    page.can.tick(TAPE, True)
    blocks = services.planning.get(session).blocks
    block = next(one.block.id for one in blocks if one.block.activity == AT)
    services.blocks.remove(session, block)
    again(page)
    assert TAPE not in {one.key for one in page.lines}
    said = "Ingepakt, maar niet meer nodig: rol schilderstape voor drie vakken."
    assert said in words(page.waiting)
    press(page.waiting, "Eruit gehaald")
    assert said not in words(page.waiting)


def test_where_nothing_can_be_saved_a_tick_does_not_stay(page, services):
    with nothing_can_be_saved(services):
        page.can.tick(TAPE, True)
    assert not line(page, TAPE).ticked


def test_the_bag_of_a_workshop_that_was_given_is_read(desk, services, session, qtbot):
    services.planning.mark_done(session)
    bag = bag_of(desk, session)
    drawn(bag, qtbot)
    lines = [one for row in bag.rows.values() for one in row.list.papers.lines]
    assert len(lines) > 5
    assert {(one.ticked, one.press, one.can_print) for one in lines} == {(None, "", False)}
    assert "nog printen" not in {one.state for one in lines}, "nothing is wanted any more"
    assert not bag.waiting.isVisible()
    whole = bag.rows[WHOLE].list
    whole.setFocus()
    for key in (Qt.Key.Key_T, Qt.Key.Key_L, Qt.Key.Key_3, Qt.Key.Key_Delete):
        qtbot.keyClick(whole, key)
    assert not any(one.ticked for one in services.packing.of(session).lines)
