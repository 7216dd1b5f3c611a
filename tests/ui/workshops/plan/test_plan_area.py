"""Library, timeline and details together."""

import pytest
from PySide6.QtWidgets import QApplication


def test_the_details_fold_away_with_f9(view, desk):
    preview = desk.window.commands["preview"]
    preview.setChecked(False)
    assert view.area.details.isHidden()
    preview.setChecked(True)
    assert view.area.details.isVisible()


def test_the_minutes_stand_above_the_timeline(view):
    assert view.area.planned.text() == "44 of 50 minutes"
    view.area.actions_of_block.by_name["longer"].trigger()
    assert view.area.planned.text() == "49 of 50 minutes"


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
