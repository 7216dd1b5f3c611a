"""The page as the window sees it."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hope_desktop.domain.page import RowPlace
from hope_desktop.domain.terms import SessionId
from hope_desktop.ui.widgets.destination import to_class, to_workshop
from hope_desktop.ui.workshops.one.part import PartRow
from tests.planning import new_workshop
from tests.tools.in_words import words


def test_the_window_prints_the_open_workshop(page, session):
    page.start_session(None)
    assert page.current_session() is None
    page.show_session(session)
    assert page.current_session() == session


def test_an_unknown_workshop_shows_the_list(page):
    page.show_session(SessionId(999))
    assert page.stack.currentWidget() is page.sessions


def test_the_way_on_stands_in_one_place_below_the_end_of_the_rows(page, view, pane, desk, session):
    desk.window.resize(1920, 1080)
    seen = []
    for face, way in (("plan", view.foot.on), ("bag", view.bag.foot.main)):
        page.show_session(session, face)
        QApplication.processEvents()
        seen.append(way.mapTo(view, way.rect().bottomRight()))
        assert seen[-1].x() == pane.card.mapTo(view, pane.card.rect().bottomRight()).x()
    assert abs(seen[0].y() - seen[1].y()) <= 2


def test_rows_are_spoken_in_their_order_with_their_sheets(page, view, pane, session):
    said = "9:09, Mag dat? Het meningenveld, 25 min, “Er is geen goed of fout. "
    said += "Je mag op elk moment van plek wisselen.”, 3 handouts, open"
    for face, name in (("bag", said[:31]), ("after", f"{said[:39]}, open"), ("plan", said)):
        page.show_session(session, face)
        assert pane.card.parts[2].accessibleName() == name
    view.actions_of_part.add("3.3")
    found = pane.card.findChildren(PartRow)
    assert [row for row in found if row.isVisible()] == pane.card.parts


def test_f6_goes_through_the_parts_and_then_to_the_navigation(view, desk):
    view.head.change.setFocus()
    seen = []
    for _step in range(3):
        QTest.keySequence(QApplication.focusWidget(), "F6")
        seen.append(QApplication.focusWidget())
    open_part = view.pane.parts[view.pane.opened]
    assert seen == [open_part, view.foot.on, desk.window.navigation.focusProxy()]
    QTest.keySequence(seen[-1], "F6")
    assert view.head.switch.buttons[view.face].hasFocus()


def test_typing_is_saved_before_another_page_comes(view, desk, services, session):
    view.head.value_typed.emit("room", "Aula")
    desk.window.pages.show_page("today")
    assert services.planning.session(session).facts.room == "Aula"


@pytest.mark.nightly
def test_no_command_is_about_a_workshop_out_of_sight(page, view):
    assert any(action.isEnabled() for action in page.actions() if not action.isSeparator())
    page.start_session(None)
    assert [one.text() for one in page.actions() if one.isEnabled() and not one.isSeparator()] == []


def test_every_command_stands_in_the_menu_with_its_own_words(page, view):
    words = [action.text() for action in page.actions() if not action.isSeparator()]
    assert len(words) == len(set(words))
    shown = [action for group in page.menu_groups() for action in group]
    inner = [one for action in shown if action.menu() for one in action.menu().actions()]
    assert set(words) == {one.text() for one in (*shown, *inner) if not one.menu()}
    assert all(action.menu().isEnabled() for action in shown if action.menu())


def test_no_words_are_cut_off_in_large_letters(view, desk, preferences):
    preferences.change(text_scale=171)
    desk.window.resize(1366, 768)
    QApplication.processEvents()
    assert (desk.window.width(), desk.window.height()) == (1366, 768)
    view.pane.open_row(RowPlace.WHOLE)
    QApplication.processEvents()
    for label in view.pane.parts[RowPlace.WHOLE].body.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_the_example_says_so_and_is_put_away_with_one_click(page, view, services, desk):
    assert "example" in " ".join(words(view.foot))
    view.actions_of_plan.by_name["example"].trigger()
    assert services.planning.all() == ()
    assert page.stack.currentWidget() is page.sessions
    desk.window.commands["undo"].trigger()
    assert page.sessions.view.rows.rows[1].below.startswith("example · ")


def test_a_workshop_of_ones_own_is_not_called_an_example(page, services, class_id):
    made = new_workshop(services, class_id)
    page.show_session(made)
    assert "example" not in " ".join(words(page.view.foot))


def back(desk):
    focus = QApplication.focusWidget() or desk.window
    QTest.keySequence(focus, "Alt+Left")
    QApplication.processEvents()


def test_alt_and_left_leads_back_to_the_class_that_led_here(page, desk, services, session, qtbot):
    class_id, pages = services.planning.session(session).class_id, desk.window.pages
    pages.show_page("today")
    for to in (to_class(class_id), to_workshop(session)):
        pages.go(to)
    for name in ("classes", "today"):
        back(desk)
        qtbot.waitUntil(lambda name=name: pages.current_page().objectName() == name)


def test_in_a_workshop_the_column_shows_that_it_leads_back_to_the_list(page, view, desk):
    workshops = desk.window.navigation.buttons[2]
    assert workshops.leads_back
    workshops.click()
    assert page.stack.currentWidget() is page.sessions
    assert not workshops.leads_back


def test_who_went_to_the_list_does_not_go_back_past_it(page, desk, session):
    desk.window.pages.show_page("today")
    desk.window.pages.go(to_workshop(session))
    page.go_home()
    desk.window.pages.go(to_workshop(session))
    back(desk)
    assert page.stack.currentWidget() is page.sessions
