"""The drawn papers follow the workshop, and only when something on them changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import SessionId
from hope_desktop.services.opening import Services
from hope_desktop.ui.printing.drawing import BundleDrawing
from hope_desktop.ui.widgets.worker import Worker

pytestmark = pytest.mark.usefixtures("drawn_afresh")


@pytest.fixture
def drawing(services: Services) -> Iterator[BundleDrawing]:
    parent = QObject()
    yield BundleDrawing(services.printing, Worker(parent), parent)
    parent.deleteLater()


def drawn(drawing: BundleDrawing, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: drawing.current() is not None)


def test_many_changes_are_drawn_once(
    drawing: BundleDrawing, services: Services, session: SessionId, qtbot: QtBot
) -> None:
    drawing.show_session(session)
    drawn(drawing, qtbot)
    told: list[object] = []
    drawing.prepared.connect(told.append)
    papers = {planned.key for planned in services.printing.prepare(session).documents}
    for kinds in ({"cards"}, {"cards", "school"}, {"trainer"}):
        drawing.leave_out(frozenset(papers - kinds), {})
        assert drawing.current() is None
    drawn(drawing, qtbot)
    assert len(told) == 1
    found = drawing.current()
    assert found is not None
    assert {file.printed.kind for file in found.chosen.files} == {"trainer"}


def test_looking_again_without_a_change_keeps_the_result(
    drawing: BundleDrawing, session: SessionId, qtbot: QtBot
) -> None:
    drawing.show_session(session)
    drawn(drawing, qtbot)
    before = drawing.current()
    with qtbot.waitSignal(drawing.drawn), qtbot.assertNotEmitted(drawing.prepared):
        drawing.refresh_soon()
    assert drawing.current() is before


def test_what_is_drawn_for_another_workshop_is_dropped(
    drawing: BundleDrawing, services: Services, session: SessionId, qtbot: QtBot
) -> None:
    other, _changes = services.planning.duplicate(session)
    drawing.show_session(session)
    drawing.show_session(other)
    drawn(drawing, qtbot)
    found = drawing.current()
    assert found is not None
    assert found.chosen.prepared.session == other


def test_a_workshop_that_is_gone_is_refused(drawing: BundleDrawing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(drawing.refused) as told:
        drawing.show_session(SessionId(404))
    assert isinstance(told.args[0], NotFound)
    assert drawing.current() is None
