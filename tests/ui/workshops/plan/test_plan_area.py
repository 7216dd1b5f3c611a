"""Library, timeline and details together."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.view import SessionView
from tests.tools.clipped import clipped


def test_the_details_fold_away_with_f9(view, desk):
    preview = desk.window.commands["preview"]
    preview.setChecked(False)
    assert view.area.details.isHidden()
    preview.setChecked(True)
    assert view.area.details.isVisible()


def test_the_minutes_stand_above_the_timeline(view):
    assert view.area.planned.text() == "49 of 50 minutes"
    view.area.actions_of_block.by_name["longer"].trigger()
    assert view.area.planned.text() == "49 of 50 minutes"


@pytest.mark.nightly
@pytest.mark.parametrize(("size", "scale"), [((1024, 640), 100), ((1366, 768), 171)])
def test_open_advice_still_fits(view, desk, size, scale, preferences):
    preferences.change(text_scale=scale)
    view.area.advice.more.setChecked(True)
    QApplication.processEvents()
    needed = desk.window.minimumSizeHint()
    preferences.change(text_scale=100)
    assert (needed.width() <= size[0], needed.height() <= size[1]) == (True, True)


def test_all_parts_have_a_place_in_the_smallest_window(view, desk):
    desk.window.resize(1024, 640)
    desk.window.commands["preview"].setChecked(False)
    assert desk.window.height() == 640
    QApplication.processEvents()
    assert len(view.area.panes()) == 1, "the library is a drawer"
    desk.window.commands["find_here"].trigger()
    assert view.area.adding.isChecked()
    assert len(view.area.panes()) == 2
    assert all(target.height() > 100 for _part, target in view.area.panes())


def test_beside_the_opened_drawer_the_minutes_are_read_whole(view, desk):
    desk.window.resize(1024, 640)
    QApplication.processEvents()
    assert view.area.fit.isVisible()
    view.area.adding.click()
    QApplication.processEvents()
    shown = [one for one in (view.area.adding, view.area.planned, view.area.fit) if one.isVisible()]
    assert all(one.width() >= one.sizeHint().width() for one in shown)
    view.area.adding.click()
    assert view.area.fit.isVisible()


def test_from_the_menu_nothing_is_added_that_nobody_sees(view, desk):
    desk.window.resize(1024, 640)
    QApplication.processEvents()
    before = view.plan.session.blocks
    view.area.library.add_action.trigger()
    assert view.plan.session.blocks == before
    assert view.area.library.isVisible()
    view.area.library.add_action.trigger()
    assert len(view.plan.session.blocks) == len(before) + 1


@pytest.mark.nightly
@pytest.mark.parametrize("minutes", [40, 50])
def test_an_open_drawer_leaves_all_words_whole_in_the_smallest_window(
    dutch, services, session, minutes
):
    facts = services.planning.get(session).session.facts
    services.planning.change_facts(session, replace(facts, slot_minutes=minutes))
    window = dutch.window
    window.resize(1024, 640)
    window.show()
    window.pages.go(to_workshop(session))
    area = window.findChild(SessionView).area
    area.open_library(view=True)
    area.library.view.setCurrentIndex(area.library.view.rows.index(3))
    QApplication.processEvents()
    assert clipped(window) == []
    wide = area.details.width()
    area.timeline.setCurrentIndex(area.timeline.rows.index(1))
    QApplication.processEvents()
    assert clipped(window) == []
    assert area.details.width() == wide, "nothing moves under the pointer"
    area.library.view.setFocus()
    area.library.view.setCurrentIndex(area.library.view.rows.index(4))
    assert area.details.add_button.text() == "Toevoegen"
    letters = area.advice.words.fontMetrics().averageCharWidth()
    assert area.advice.words.width() > 25 * letters
    assert area.timeline.height() > 150
