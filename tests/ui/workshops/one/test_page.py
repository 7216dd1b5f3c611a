"""One workshop in the real window: keys, clicks, undo, and what is typed."""

import itertools
from dataclasses import replace
from functools import partial
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.page import RowPlace
from hope_desktop.domain.terms import ActivityId, Level, SessionId
from hope_desktop.domain.workshops.plan import CheckItem, ChecklistLine, CheckState
from hope_desktop.services.opening import Services
from hope_desktop.ui.workshops.one.pane import RowsPane
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.making import moment
from tests.planning import new_class, new_workshop, put_on_paper
from tests.tools.clipped import clipped
from tests.tools.full_disk import full_disk

LEFT = Qt.MouseButton.LeftButton


def plan(services: Services, session: SessionId) -> list[tuple[str | None, int]]:
    return [(one.activity, one.minutes) for one in services.planning.session(session).blocks]


def facts(services: Services, session: SessionId):
    return services.planning.session(session).facts


def press(*keys: str) -> None:
    for key in keys:
        QTest.keySequence(QApplication.focusWidget(), key)
        QApplication.processEvents()


def body(pane: RowsPane):
    return pane.parts[pane.opened].body


@pytest.mark.parametrize(("template", "more"), [("S1", ()), ("S4", ("1.3", "1.4"))])
def test_rows_above_the_open_one_stay_where_they_are_in_every_face(
    page, desk, services, class_id, template, more
):
    desk.window.resize(1366, 768)
    made = new_workshop(services, class_id, template)
    for activity in more:
        services.blocks.add_activity(made, ActivityId(activity))
    page.show_session(made, "plan")
    view, pane = page.view, page.view.pane
    pane.open_row(services.planning.session(made).blocks[-2].id)
    seen = []
    for face in (WorkshopFace.PLAN, WorkshopFace.LESSON, WorkshopFace.AFTER, WorkshopFace.PLAN):
        view.show_face(face)
        QApplication.processEvents()
        assert pane.opened == services.planning.session(made).blocks[-2].id
        above = itertools.takewhile(lambda part: part.key != pane.opened, pane.card.parts)
        seen.append([part.y() for part in above])
    assert all(abs(a - b) <= 2 for rows in zip(*seen, strict=True) for a in rows for b in rows)


def test_no_words_stand_over_others(view, pane, desk, qtbot):
    desk.window.resize(1024, 640)
    view.show_face(WorkshopFace.AFTER)
    row = pane.parts[RowPlace.WHOLE]
    named = replace(row.row, title="All of this long meeting")
    row.show_row(named, view.face, compact=True, wide=860, narrow=False)
    qtbot.waitUntil(lambda: not clipped(row))


def test_nothing_stands_above_the_first_row_whatever_is_asked(page, services, class_id):
    seen = set()
    for template in ("S1", "S9"):
        page.show_session(new_workshop(services, class_id, template), "plan")
        page.view.head.change.setChecked(False)
        QApplication.processEvents()
        seen.add((page.view.pane.strip.y(), page.view.pane.card.parts[0].y()))
    assert len(seen) == 1, seen


def test_a_click_opens_a_row_and_another_one_closes_it(view, pane, qtbot):
    first = pane.card.parts[1]
    for is_open in (True, False):
        qtbot.mouseClick(first.head, LEFT)
        assert (pane.opened == first.key) is is_open
    assert first.body is None


def test_keys_go_along_the_rows_open_close_and_change(view, pane, services, session):
    pane.focus_row()
    press("Down", "Return")
    assert pane.parts[pane.opened].title.text() == "Een woord, een zin"
    press("+", "+", "-", "Alt+Up")
    assert plan(services, session) == [("O1", 9), ("C2", 12), ("1.4", 25), ("C3", 8)]
    press("Ctrl+R")
    assert plan(services, session)[1] == ("C2", 0)
    press("Ctrl+R", "Esc")
    assert pane.opened is None
    press("Del")
    assert len(plan(services, session)) == 3


def test_minus_stops_at_what_is_safe_and_says_why(view, pane, services, session):
    row = pane.parts[pane.opened]
    while row.shorter.isEnabled():
        row.shorter.click()
    assert plan(services, session)[1] == ("1.4", 14)
    assert row.shorter.toolTip().endswith("needs at least 14 minutes to be safe.")
    row.longer.click()
    assert plan(services, session)[1] == ("1.4", 19)


def test_what_is_chosen_in_anders_geven_is_one_step_of_undo(
    view, pane, services, session, operations
):
    shorter = next(one for one in body(pane).ways if one.text().startswith("Shorter"))
    shorter.click()
    assert plan(services, session)[1] == ("1.4", 14)
    assert body(pane).ways[1].isChecked()
    operations.stack.undo()
    assert plan(services, session)[1] == ("1.4", 25)
    assert body(pane).ways[0].isChecked()


def test_something_else_in_this_place_replaces_the_part(view, pane, services, session):
    body(pane).ways[3].click()
    chooser = view.acts.chooser
    assert chooser.isVisible()
    assert chooser.name.text() == "Instead of Mag dat? Het meningenveld"
    keys = [row.key for row in chooser.view.rows.rows]
    assert keys[-4:] == ["O1", "1.4", "C2", "C3"], "what is in the plan stands last"
    chooser.view.setCurrentIndex(chooser.view.rows.index_of("1.2"))
    chooser.put_in.click()
    assert [one for one, _minutes in plan(services, session)] == ["O1", "1.2", "C2", "C3"]
    assert not chooser.isVisible()
    assert pane.parts[pane.opened].row.activity == "1.2"


def test_an_activity_is_searched_and_put_in_before_the_closing(
    view, pane, services, session, qtbot
):
    press("Ctrl+F")
    chooser = view.acts.chooser
    assert QApplication.focusWidget() is chooser.search
    QTest.keyClicks(chooser.search, "cirkel")
    qtbot.waitUntil(lambda: chooser.view.rows.rows[0].title == "Mijn cirkel")
    press("Ctrl+Return")
    assert [one for one, _minutes in plan(services, session)] == ["O1", "1.4", "1.1", "C2", "C3"]
    assert QApplication.focusWidget() is pane.parts[pane.opened]


def test_an_opening_is_put_first(services, session):
    services.blocks.remove(session, services.planning.session(session).blocks[0].id)
    services.blocks.add_activity(session, ActivityId("O1"))
    assert plan(services, session)[0][0] == "O1"


def test_escape_closes_the_drawer_and_the_focus_goes_back(view, pane):
    press("Ctrl+F", "Esc")
    assert not view.acts.is_choosing
    assert QApplication.focusWidget() is pane.parts[pane.current]


def test_a_note_is_kept_and_stays_while_it_is_typed(view, pane, services, session, operations):
    note = body(pane).note
    note.setFocus()
    note.selectAll()
    high, long = note.height(), "Neem tape mee " * 9 + "o" * 70
    QTest.keyClicks(note, long)
    operations.save_typed()
    assert services.planning.session(session).blocks[1].note == long
    assert note.height() > high, "it grows with its words"
    assert not note.horizontalScrollBar().maximum()
    assert body(pane).note is note
    assert note.hasFocus()
    note.insertPlainText(long * 9)
    operations.save_typed()
    assert "200" in body(pane).note_help.text()


def test_a_workshop_removed_elsewhere_closes(page, view, services, session, operations):
    operations.run(partial(services.planning.remove, session), "weg")
    assert page.stack.currentWidget() is page.sessions
    assert page.current_session() is None


def test_who_is_still_to_be_named_is_typed_at_once(page, services, class_id, desk):
    desk.window.activateWindow()
    page.show_session(new_workshop(services, class_id), "plan")
    page.view.pane.parts[RowPlace.WHOLE].press.click()
    QTest.keyClicks(QApplication.focusWidget(), "J. Wit")
    page.view.pane.of_class.flush()
    assert services.classes.get(class_id).facts.helper == "J. Wit"


def test_what_is_arranged_is_typed_and_ticked_in_the_whole_lesson(view, pane, services, session):
    view.actions_of_plan.by_name["agreements"].trigger()
    inside = body(pane)
    assert pane.opened is RowPlace.WHOLE
    inside.lines["room"].selectAll()
    QTest.keyClicks(inside.lines["room"], "Lokaal 12")
    view.typing.flush()
    assert facts(services, session).room == "Lokaal 12"
    assert "Lokaal 12" in pane.parts[RowPlace.WHOLE].below.text()
    press("Space")
    view.typing.flush()
    assert facts(services, session).checklist[0].state.value == "done"


def test_each_face_is_one_press_on_the_switch_or_a_key(view):
    view.head.switch.buttons[WorkshopFace.LESSON].click()
    for key, face in (
        ("Ctrl+2", WorkshopFace.BAG),
        ("Ctrl+1", WorkshopFace.PLAN),
        ("Ctrl+4", WorkshopFace.AFTER),
        ("Ctrl+3", WorkshopFace.LESSON),
    ):
        press(key)
        assert view.face is face


def test_the_bag_is_ticked_when_all_of_it_is_printed_and_packed(view, services, session, qtbot):
    put_on_paper(services, session, "printer")
    view.open_session(session)
    bag = view.head.switch.buttons[WorkshopFace.BAG]
    wide = view.head.switch.sizeHint()
    assert bag.property("icon_name") == "blank", "nothing lies in it"
    for line in services.packing.of(session).lines:
        services.packing.tick(session, line.item, done=True)
    view.open_session(session)
    qtbot.waitUntil(lambda: bag.property("icon_name") == "check")
    assert view.head.switch.sizeHint() == wide, "the faces stay where they are"


def test_one_green_button_leads_on(view, desk, services, session):
    assert view.foot.on.text() == "To the bag"
    view.show_face(WorkshopFace.LESSON)
    assert view.foot.on.text() == "Begin the lesson  F5"
    services.planning.mark_done(session)
    view.open_session(session, "plan")
    view.foot.on.click()
    view.actions_of_plan.dialog.new.setText("2D")
    view.actions_of_plan.dialog.yes.click()
    assert view.plan.session.id != session, "once more, for another class"
    assert view.plan.session.facts.start is None


def test_another_date_time_and_length_are_kept(view, services, session, operations, pane):
    view.head.change.click()
    for edit, words in ((view.head.date.edit, "8-12-2026"), (view.head.time.edit, "10.15")):
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, words)
    operations.save_typed()
    assert f"{facts(services, session).start:%d %H:%M}" == "08 10:15"
    assert pane.card.parts[1].time.text() == "10:15"


def test_a_wrong_date_stays_with_a_sentence_and_nothing_is_lost(view, pane, services, session):
    view.head.change.click()
    before = facts(services, session).start
    view.head.date.edit.setFocus()
    view.head.date.edit.selectAll()
    QTest.keyClicks(view.head.date.edit, "31-2-2027")
    pane.focus_row()
    assert view.head.date.complaint.isVisible()
    view.actions_of_part.by_name["longer"].trigger()
    assert view.head.date.edit.text() == "31-2-2027", "a change elsewhere takes nothing away"
    assert facts(services, session).start == before


def test_what_cannot_be_kept_stays_and_the_rest_is_saved(view, services, session):
    view.head.value_typed.emit("slot_minutes", 0)
    view.head.value_typed.emit("room", "Aula")
    view.typing.flush()
    assert facts(services, session).room == "Aula"
    assert facts(services, session).slot_minutes == 50
    assert list(view.typing.refusals(session)) == ["slot_minutes"]
    assert view.head.minutes_complaint.text()


def test_a_workshop_that_went_is_told_and_forgotten(view, services, session, operations):
    told: list[str] = []
    operations.problem_found.connect(told.append)
    view.head.value_typed.emit("room", "Aula")
    services.planning.remove(session)
    view.typing.flush()
    assert len(told) == 1
    assert view.typing.typed(session) == {}


def test_a_refused_value_is_said_when_the_workshop_is_left(page, view, desk):
    view.head.minutes.setValue(0)
    assert desk.window.status.words.text() == "Not saved yet…"
    page.go_home()
    said, complaint = desk.window.status.words.text(), view.head.minutes_complaint.text()
    assert complaint
    assert said == f"{view.head.title.text()} is not saved yet. {complaint}"


def test_the_window_asks_before_it_closes_without_what_a_full_disk_refused(
    view, services, session, desk, operations
):
    with full_disk(services, session):
        view.head.value_typed.emit("reason", "w" * 500)
        with patch("hope_desktop.ui.widgets.dialogs.confirmed", return_value=False) as asked:
            assert not desk.window.close()
        assert "The disk is full" in asked.call_args.args[2]
    assert operations.save_typed() == ""


def test_a_text_that_was_changed_elsewhere_is_shown(view, pane, services, session, operations):
    own = ActivityId("1.3")
    operations.run(partial(services.blocks.add_activity, session, own), "")
    changed = replace(services.material.activity(own).text, title="Mijn eigen kring")
    operations.run(partial(services.material.keep_activity, changed), "")
    assert "Mijn eigen kring" in [part.title.text() for part in pane.card.parts]


def test_what_may_be_as_it_was_is_one_press_and_the_rest_is_asked_anew(page, services, session):
    """The quiet spot of a school of last year; that parents know of it is of this lesson."""
    facts = services.planning.session(session).facts
    told = tuple(
        ChecklistLine(item, CheckState.DONE, "lokaal 12" if item is CheckItem.QUIET_SPOT else "")
        for item in CheckItem
    )
    services.planning.change_facts(session, replace(facts, checklist=told))
    group = services.classes.get(services.planning.session(session).class_id).facts
    services._database.now = lambda: moment("2027-09-01T09:00")
    next_year = new_workshop(services, new_class(services, group), "S2")
    page.show_session(next_year, "agreements")
    checks = page.view.pane.parts[RowPlace.WHOLE].body.checks
    again = {item: row.again for item, row in checks.items() if not row.again.isHidden()}
    assert [button.text() for button in again.values()] == ["Still so: lokaal 12"]
    again[CheckItem.QUIET_SPOT].click()
    page.view.typing.flush()
    kept = services.planning.session(page.view.plan.session.id).facts.checklist
    assert {one.item: one.note for one in kept if one.state is CheckState.DONE} == {
        CheckItem.QUIET_SPOT: "lokaal 12"
    }
    assert again[CheckItem.QUIET_SPOT].isHidden()


def test_what_has_no_room_on_the_lesson_sheet_is_said_at_its_part(page, services, qtbot, desk):
    made = new_workshop(services, new_class(services, level=Level.MBO), "S8", "b")
    page.show_session(made, "plan")
    rows = page.view.pane.parts

    def said() -> list[str]:
        return [part.below.text() for part in rows.values() if "No room" in part.below.text()]

    qtbot.waitUntil(lambda: "No room on the lesson sheet for: “Deze zin onthoud ik”." in said())
    heart = services.planning.session(made).blocks[2]
    desk.ui.operations.run(partial(services.blocks.remove, made, heart.id))
    qtbot.waitUntil(lambda: not said())


def test_what_opens_is_laid_out_for_its_room_and_nothing_out_of_sight_is_made(page, session):
    (window := page.window()).show()
    with patch.object(
        RowsPane, "show_whole", autospec=True, side_effect=RowsPane.show_whole
    ) as put:
        page.show_session(session, "plan")
        QApplication.processEvents()
        window.resize(window.width(), window.height() - 9)
        QApplication.processEvents()
    assert put.call_count <= 2, "before it is in sight and in its room; height changes no row"
    assert "after" not in vars(page.view.pane), "it is a third of all widgets"
