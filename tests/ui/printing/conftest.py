"""The page of papers in the real window, with the example workshop on it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import Printer
from hope_desktop.domain.terms import SessionId
from hope_desktop.services.printing.to_print import DrawnPapers
from hope_desktop.settings import Settings
from hope_desktop.ui.printing.bag import Bag
from hope_desktop.ui.printing.lines import PaperLine
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.page import PlannerPage
from tests.ui.in_november import desk, opened_desk, services

__all__ = ["desk", "opened_desk", "services"]

HOME = Printer("hp", "HP thuis")


@pytest.fixture
def papers(tmp_path) -> Path:
    """Where the print folders of this test go."""
    made = tmp_path / "papers"
    made.mkdir()
    return made


@pytest.fixture
def settings(papers) -> Settings:
    return Settings(print_folder=str(papers))


@pytest.fixture
def page(qtbot, desk, session) -> Bag:
    """The page with everything drawn."""
    return shown(desk, session, qtbot)


def shown(desk: WindowActions, session: SessionId, qtbot: QtBot) -> Bag:
    """The papers of a workshop, drawn, once it is known which printers there are."""
    found = bag_of(desk, session)
    drawn(found, qtbot)
    qtbot.waitUntil(lambda: not found.foot.printers.is_searching)
    return found


def bag_of(desk: WindowActions, session: SessionId) -> Bag:
    """The papers of a workshop, at its parts."""
    desk.window.pages.go(to_papers(session))
    page = desk.window.pages.current_page()
    assert isinstance(page, PlannerPage)
    return page.view.bag


def again(page: Bag) -> None:
    """Read once more, after what no page was told of."""
    assert page._session is not None
    page.show_session(page._session)


def drawn(page: Bag, qtbot: QtBot) -> DrawnPapers:
    """What is drawn, once it is."""
    qtbot.waitUntil(lambda: page.drawing.current() is not None)
    found = page.drawing.current()
    assert found is not None
    return found


def totals(page: Bag, qtbot: QtBot, said: str) -> None:
    """Wait for what the foot says of all papers."""
    qtbot.waitUntil(lambda: page.foot.total.text() == said)


def line(page: Bag, kind: str) -> PaperLine:
    """A paper in the list."""
    return next(one for one in page.lines if one.kind == kind)


def sheets(line: PaperLine) -> int:
    """Sheets that a paper takes now."""
    return int(line.amount.split()[0])
