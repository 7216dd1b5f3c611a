"""Odd plans in the real window: after midnight, very many parts, and in little room."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.page import RowPlace
from hope_desktop.domain.terms import ActivityId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.workshops.one.page import WorkshopView
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.making import NINE, moment
from tests.planning import new_workshop, set_facts
from tests.ui.workshops.one.test_page import body, press


def _shown(view: WorkshopView, session: SessionId) -> list[str]:
    view.open_session(session, "plan")
    return [part.time.text() for part in view.pane.card.parts][1:]


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("2026-12-01T23:40", ["23:40", "23:49", "0:14", "0:21", "0:29"]),
        ("2026-12-31T23:55", ["23:55", "0:04", "0:29", "0:36", "0:44"]),
        ("2027-03-28T01:40", ["1:40", "1:49", "2:14", "2:21", "2:29"]),
        ("2026-10-25T02:30", ["2:30", "2:39", "3:04", "3:11", "3:19"]),
    ],
)
def test_minutes_add_up_over_midnight_and_in_the_night_the_clock_changes(
    view, services, session, start, begins
):
    set_facts(services, session, start=moment(start))
    assert _shown(view, session) == begins
    assert services.lessons.begin(session).lesson.minutes == 50


def test_two_hundred_parts_are_kept_shown_fitted_and_given(view, pane, services, session):
    for number in range(196):
        services.blocks.add_activity(session, ActivityId(("1.2", "1.3", "1.5")[number % 3]))
    services.blocks.add_activity(session, ActivityId("1.1"), if_time=True)
    view.open_session(session)
    assert len(pane.card.parts) == 203
    proposal = services.fitting.propose(session, 50)
    assert proposal.fit.short_minutes == 0
    assert [b.block.activity for b in proposal.blocks][:: len(proposal.blocks) - 1] == ["O1", "C3"]
    services.fitting.accept(proposal)
    assert services.planning.session(session).minutes <= 50
    assert any(one.if_time for one in services.planning.session(session).blocks)


def test_a_note_stands_on_no_paper_but_the_trainers(services, session):
    from hope_desktop.services.printing.drawing import draw

    for block in services.planning.session(session).blocks:
        services.blocks.set_note(session, block.id, "alleen-voor-ons")
    for planned in services.printing.prepare(session).counted:
        assert ("alleen-voor-ons" in draw(planned.document).text) is (planned.key == "trainer")


@pytest.mark.parametrize(
    ("face", "high", "whole"),
    [("plan", 900, True), ("plan", 640, False), ("lesson", 640, True)],
)
def test_steps_are_cut_only_in_a_plan_with_little_room(
    view, pane, desk, services, face, high, whole
):
    desk.window.resize(1024, high)
    view.show_face(WorkshopFace(face))
    QApplication.processEvents()
    steps = services.library.activity(ActivityId("1.4")).steps_in("")
    said = QTextDocumentFragment.fromHtml(body(pane).steps.text()).toPlainText()
    assert all(" ".join(one.what.split()) in " ".join(said.split()) for one in steps) is whole


@pytest.mark.parametrize("template", ["S1", "S4", "S9"])
def test_a_whole_plan_stands_in_a_usual_window_without_scrolling(
    page, desk, services, class_id, template, qtbot
):
    desk.window.resize(1366, 768)
    facts = SessionFacts(NINE, 100, "Noor", "Joris")
    teller = "Noor" if template == "S4" else ""
    page.show_session(new_workshop(services, class_id, template, None, facts, teller), "plan")
    qtbot.waitUntil(lambda: not page.view.pane.area.verticalScrollBar().maximum())


def test_what_is_chosen_from_is_in_sight_in_the_smallest_window(view, desk):
    desk.window.resize(1024, 640)
    press("Ctrl+F")
    shown = view.acts.chooser.view
    assert shown.viewport().height() >= 5 * shown.sizeHintForRow(0)


def test_the_bag_is_filled_from_the_top_on(view, pane):
    pane.area.setFixedHeight(150)
    view.show_face(WorkshopFace.BAG)
    area, head = pane.area.viewport(), pane.parts[RowPlace.WHOLE].head
    assert area.rect().contains(QRect(head.mapTo(area, QPoint()), head.size()))


def test_in_large_letters_what_the_whole_lesson_lacks_is_said_whole(
    page, desk, services, class_id, preferences, qtbot
):
    desk.window.resize(1024, 640)
    preferences.change(text_scale=150)
    facts = SessionFacts(NINE, 50, "Els")
    page.show_session(new_workshop(services, class_id, facts=facts), "plan")
    said = page.view.pane.parts[RowPlace.WHOLE].below
    assert "second adult" in said.text()
    qtbot.waitUntil(lambda: said.sizeHint().width() <= said.width())
    preferences.change(text_scale=100)
