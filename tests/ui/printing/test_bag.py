"""What goes along without a page, and what the school sees to."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from hope_desktop.domain.levels import Level
from hope_desktop.domain.page.places import RowPlace
from hope_desktop.domain.printing.packing import PackingTick
from hope_desktop.domain.workshops.plan import CheckItem
from hope_desktop.ui.printing.bag import gone_words
from hope_desktop.ui.theme import tones
from tests.tools.in_words import nothing_can_be_saved, press, words
from tests.tools.shared_ui import made_ui

TAPE = "things:rol schilderstape voor drie vakken"


def test_what_is_open_with_the_school_is_counted_here_and_ticked_in_its_one_place(
    page, services, session, desk
):
    assert page.bag.agreements.text() == "Nog te regelen: 6"
    services.packing.arrange(session, CheckItem.QUIET_SPOT, done=True)
    page.refresh()
    assert page.bag.agreements.text() == "Nog te regelen: 5"
    page.bag.agreements.click()
    planner = desk.window.pages.current_page()
    assert planner.view.pane.parts[RowPlace.WHOLE].body.checks[CheckItem.QUIET_SPOT].box.isVisible()
    assert planner.view.plan.session.id == session


@pytest.mark.parametrize("level", [Level.MBO, Level.HAVO])
def test_grown_up_pupils_have_no_parents_to_tell(page, services, session, level):
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, level=level, band=None, year=None))
    page.refresh()
    assert page.bag.agreements.text() == f"Nog te regelen: {6 if level is Level.HAVO else 5}"


def test_something_of_her_own_is_added_ticked_and_taken_out(page, services, session, desk, qtbot):
    desk.window.activateWindow()
    press(page, "Iets erbij")
    qtbot.waitUntil(page.bag.line.hasFocus)
    qtbot.keyClicks(page.bag.line, "touw, 10 meter")
    qtbot.keyClick(page.bag.line, Qt.Key.Key_Return)
    own = page.bag.things.lines[-1]
    assert (own.words, own.is_own) == ("Touw, 10 meter", True)
    assert page.foot.packed.text() == "In de tas: 0 van 10"
    page.bag.things.setCurrentRow(len(page.bag.things.lines) - 1)
    qtbot.keyClick(page.bag.things, Qt.Key.Key_T)
    assert page.foot.packed.text() == "In de tas: 1 van 10"
    qtbot.keyClick(page.bag.things, Qt.Key.Key_Delete)
    assert not any(one.is_own for one in page.bag.things.lines)
    desk.window.commands["undo"].trigger()
    assert page.bag.things.lines[-1].ticked
    assert len(services.packing.of(session).lines) > 0


def test_a_click_on_a_line_shows_its_tick(page, qtbot):
    things = page.bag.things
    row = next(at for at, one in enumerate(things.lines) if one.key == TAPE)
    things.scrollToItem(things.item(row))

    def fill() -> QColor:
        area = things.visualItemRect(things.item(row))
        shown = things.viewport().grab(area).toImage()
        return shown.pixelColor(9, area.height() // 2)  # in the box, beside its sign

    assert fill() == QColor(tones().card)
    middle = things.visualItemRect(things.item(row)).center()
    qtbot.mouseClick(things.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert things.lines[row].ticked
    assert fill() == QColor(tones().accent)


def test_what_is_not_needed_any_more_is_said_until_it_is_out(page, services, session):
    page.bag.tick(TAPE, done=True)
    blocks = services.planning.get(session).blocks
    block = next(one.block.id for one in blocks if one.block.activity == "1.4")
    services.blocks.remove(session, block)
    page.refresh()
    assert TAPE not in {one.key for one in page.bag.things.lines}
    said = "Ingepakt, maar niet meer nodig: rol schilderstape voor drie vakken."
    assert said in words(page)
    press(page, "Eruit gehaald")
    assert said not in words(page)


def test_what_is_not_needed_in_words():
    gone = (PackingTick("papers:cards", "kaarten", 6), PackingTick("things:tape", "tape", 1))
    assert gone_words(gone, made_ui("nl")) == "Ingepakt, maar niet meer nodig: kaarten en tape."


def test_where_nothing_can_be_saved_a_tick_does_not_stay(page, services):
    with nothing_can_be_saved(services):
        page.bag.tick(TAPE, done=True)
    assert not next(one for one in page.bag.things.lines if one.key == TAPE).ticked
