"""From the first start to paper: two clicks, and everything that can go wrong on the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.ui.main_window import MainWindow
from hope_desktop.ui.printing.page import PrintingPage
from hope_desktop.ui.widgets.destination import to_papers
from tests.tools.printer import RealPrinter
from tests.tools.window import opened


def click(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Press the button with these words on the page in sight."""
    page = window.pages.current_page()
    found = [
        button
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.text() == words
    ]
    assert len(found) == 1, [button.text() for button in page.findChildren(QAbstractButton)]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_two_clicks_from_a_first_start_to_the_printmap(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path / "data") as (desk, services):
        window = desk.window
        window.show()
        click(window, qtbot, "Afdrukken")
        click(window, qtbot, "Opslaan als PDF")
        page = window.pages.current_page()
        assert isinstance(page, PrintingPage)
        qtbot.waitUntil(lambda: not page.making.is_busy)
        made = list((tmp_path / "data" / "Printmappen").iterdir())
        assert len(made) == 1
        assert made[0].name.endswith(" 2B 2026-12-01")
        assert made[0].name in page.panes.outcome.said
        papers = sorted(made[0].iterdir())
        assert len(papers) == len(page.panes.documents.rows)
        assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
        assert services.overview.today().next_session is not None


def test_the_whole_job_by_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path / "data") as (desk, services):
        window = desk.window
        window.show()
        session, _changes = services.planning.example()
        page = window.pages.page("printing")
        assert isinstance(page, PrintingPage)
        window.pages.go(to_papers(session))
        qtbot.waitUntil(lambda: page.drawing.current() is not None)
        main = page.panes.buttons[0]
        assert page.focusWidget() is main
        save = page.panes.buttons[1]
        qtbot.keyClick(main, Qt.Key.Key_Tab)
        assert page.focusWidget() is save
        qtbot.keyClick(save, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not page.making.is_busy)
        assert page.panes.outcome.buttons


def test_two_keys_from_the_papers_to_the_printer(
    qtbot: QtBot, tmp_path: Path, printer: RealPrinter
) -> None:
    printer.make_usual()
    with opened(tmp_path / "data") as (desk, services):
        desk.window.show()
        session, _changes = services.planning.example()
        desk.window.pages.go(to_papers(session))
        page = desk.window.pages.page("printing")
        assert isinstance(page, PrintingPage)
        qtbot.keyClick(page.panes.buttons[0], Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: page.flow.dialog is not None)
        dialog, drawn = page.flow.dialog, page.drawing.current()
        assert dialog is not None
        assert drawn is not None
        qtbot.waitUntil(dialog.go.hasFocus)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        papers = [file for file in drawn.chosen.files if not file.printed.is_shown]
        got = printer.received(len(papers))
        assert {one.pdf for one in got} == {file.rendered.pdf for file in papers}
        copies = sorted(int(one.ticket.get("COPIES", 1)) for one in got)
        assert copies == sorted(file.printed.copies for file in papers)
        assert all(one.ticket["JOB_NAME"] == "document" for one in got)


@pytest.mark.usefixtures("drawn_afresh")
def test_leaving_while_papers_are_drawn_is_no_problem(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path / "data") as (desk, services):
        session, _changes = services.planning.example()
        desk.window.show()
        desk.window.pages.go(to_papers(session))
        desk.window.pages.show_page("today")
    qtbot.wait(50)
