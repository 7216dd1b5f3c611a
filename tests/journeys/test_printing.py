"""From the first start to paper: two clicks, and everything that can go wrong on the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.ui.main_window import MainWindow
from hope_desktop.ui.widgets.destination import to_papers
from tests.tools.window import opened
from tests.ui.printing.conftest import bag_of


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


@pytest.mark.nightly
def test_two_clicks_from_a_first_start_to_paper(qtbot, tmp_path):
    with opened(tmp_path / "data") as (desk, services):
        window = desk.window
        window.show()
        click(window, qtbot, "Naar de tas")
        page = window.pages.current_page().view.bag
        page.foot.printers.show_printers(())
        click(window, qtbot, "Openen om te printen")
        qtbot.waitUntil(lambda: not page.making.is_busy)
        made = list((tmp_path / "data" / "Printmappen").iterdir())
        assert len(made) == 1
        assert made[0].name.endswith(" 2B 2026-12-01")
        assert made[0].name in page.foot.said.said
        papers = sorted(made[0].iterdir())
        assert len(papers) == len(
            [one for one in page.lines if one.picture and one.state != "om te mailen"]
        )
        page.making.opening.close()
        assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
        assert services.overview.today().next_session is not None


def test_one_key_from_the_papers_to_the_printer(qtbot, tmp_path, printer):
    printer.make_usual()
    with opened(tmp_path / "data") as (desk, services):
        desk.window.show()
        session, _changes = services.planning.example()
        page = bag_of(desk, session)
        qtbot.waitUntil(lambda: page.drawing.current() is not None)
        drawn = page.drawing.current()
        assert drawn is not None
        qtbot.waitUntil(lambda: page.foot.printers.printer() is not None)
        qtbot.waitUntil(page.foot.main.isEnabled)
        desk.window.commands["print_bundle"].trigger()
        papers = drawn.due.files
        got = printer.received(len(papers))
        assert {one.pdf for one in got} == {file.rendered.pdf for file in papers}
        copies = sorted(int(one.ticket.get("COPIES", 1)) for one in got)
        assert copies == sorted(file.printed.copies for file in papers)
        assert all(one.ticket["JOB_NAME"] == "document" for one in got)


@pytest.mark.usefixtures("drawn_afresh")
def test_leaving_while_papers_are_drawn_is_no_problem(qtbot, tmp_path):
    with opened(tmp_path / "data") as (desk, services):
        session, _changes = services.planning.example()
        desk.window.show()
        desk.window.pages.go(to_papers(session))
        desk.window.pages.show_page("today")
    qtbot.wait(50)
