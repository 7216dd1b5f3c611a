import threading
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.printing.paper import PaperChoice
from hope_desktop.domain.printing.reprinting import Differs
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.ui.packing.page import PackingPage
from hope_desktop.ui.widgets import worker
from hope_desktop.ui.widgets.destination import to_packing
from hope_desktop.ui.window_actions import WindowActions


def test_sheets_are_those_of_all_copies_and_nothing_differs_from_no_print(
    page: PackingPage, services: Services, session: SessionId
) -> None:
    for file in draw_bundle(services.printing.prepare(session)).files:
        if file.printed.kind != "school":
            assert page.papers.sheets(file.printed.kind) == file.printed.sheets
        assert page.papers.different(file.printed.kind) is None
    assert page.papers.sheets("groups-9") is None


def test_what_is_short_is_known_once_it_is_drawn(
    page: PackingPage, services: Services, session: SessionId, qtbot: QtBot
) -> None:
    services.prints.record(draw_bundle(services.printing.prepare(session), spoken_names=True))
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, pupils=32))
    page.papers.look_at(session, PaperChoice())
    qtbot.waitUntil(lambda: page.papers.different("cards") is not None)
    pupils = page.papers.different("cards")
    assert pupils is not None
    assert (pupils.why, pupils.missing) == (Differs.COPIES, 6)
    assert page.papers.different("class") is None


def test_what_cannot_be_printed_has_no_sheets(
    page: PackingPage, services: Services, session: SessionId
) -> None:
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, pupils=None))
    page.papers.look_at(session, PaperChoice())
    assert page.papers.sheets("cards") is None


@pytest.mark.usefixtures("drawn_afresh")
def test_papers_that_are_drawn_while_the_window_closes_are_told_to_nobody(
    desk: WindowActions, services: Services, session: SessionId, qtbot: QtBot
) -> None:
    services.printing.forget_drawings()
    with worker._ONE_AT_A_TIME:  # so that drawing has begun, and has not ended
        desk.window.pages.go(to_packing(session))
        page = desk.window.pages.current_page()
        assert isinstance(page, PackingPage)
        desk.window.close()
        services.close()
        drawing = [thread for thread in threading.enumerate() if thread.name == "hope-worker"]
    assert drawing
    qtbot.waitUntil(lambda: not any(one.is_alive() for one in drawing))
    QApplication.processEvents()
    assert page.papers.sheets("cards") is None
