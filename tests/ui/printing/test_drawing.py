"""The drawn papers follow the workshop, and only when something on them changed."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.terms import Profile, SessionId
from hope_desktop.ui.printing.drawing import PapersDrawing
from hope_desktop.ui.widgets import worker
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.widgets.worker import Worker

pytestmark = pytest.mark.usefixtures("drawn_afresh")


@pytest.fixture
def drawing(services) -> Iterator[PapersDrawing]:
    parent = QObject()
    yield PapersDrawing(services.printing, services.prints, Worker(parent), parent)
    parent.deleteLater()


def drawn(drawing: PapersDrawing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: drawing.current() is not None)


def test_many_changes_are_drawn_once(drawing, session, qtbot):
    drawing.show_session(session)
    drawn(drawing, qtbot)
    told: list[object] = []
    drawing.prepared.connect(told.append)
    for form in (Profile.LARGE, Profile.PICTO, Profile.LARGE):
        drawing.choose("profile", form)
        assert drawing.current() is None
    drawn(drawing, qtbot)
    assert len(told) == 1
    found = drawing.current()
    assert found.documents.copies.form is Profile.LARGE
    paper = found.files["pupils-lesson"]
    assert drawing.pdf_of(paper.printed.sha256)(lambda *_: True) != paper.rendered.pdf, "upright"


def test_another_number_draws_the_others_not_again(drawing, session, qtbot):
    drawing.show_session(session)
    drawn(drawing, qtbot)
    before = drawing.current()
    assert before is not None
    with qtbot.waitSignal(drawing.drawn), qtbot.assertNotEmitted(drawing.begun):
        drawing.want("cards", 5)
    after = drawing.current()
    assert after.whole is before.whole
    made = {file.printed.kind: file.printed.made for file in after.due.files}
    assert made["cards"] == 5


def test_looking_again_without_a_change_keeps_the_result(drawing, session, qtbot):
    drawing.show_session(session)
    drawn(drawing, qtbot)
    before = drawing.current()
    with qtbot.waitSignal(drawing.drawn), qtbot.assertNotEmitted(drawing.prepared):
        drawing.refresh_soon()
    assert drawing.current() is before


def test_what_is_drawn_for_another_workshop_is_dropped(drawing, services, session, qtbot):
    other, _changes = services.planning.duplicate(session)
    drawing.show_session(session)
    drawing.show_session(other)
    drawn(drawing, qtbot)
    found = drawing.current()
    assert found.documents.session == other


def test_a_workshop_that_is_gone_is_refused(drawing, qtbot):
    with qtbot.waitSignal(drawing.refused) as told:
        drawing.show_session(SessionId(404))
    assert isinstance(told.args[0], NotFound)
    assert drawing.current() is None


def test_papers_that_are_drawn_while_the_window_closes_are_told_to_nobody(
    desk, services, session, qtbot
):
    services.printing.forget_drawings()
    with worker._ONE_AT_A_TIME:  # so that drawing has begun, and has not ended
        desk.window.pages.go(to_papers(session))
        page = desk.window.pages.current_page().view.bag
        qtbot.waitUntil(lambda: page.drawing.job is not None)
        desk.window.close()
        services.close()
        drawing = [thread for thread in threading.enumerate() if thread.name == "hope-worker"]
    assert drawing
    qtbot.waitUntil(lambda: not any(one.is_alive() for one in drawing))
    QApplication.processEvents()
    assert page.drawing.current() is None
