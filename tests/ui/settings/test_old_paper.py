"""The notice of workshops whose paper has an old number."""

import pytest
from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.services.printing.old_papers import OldPaper
from hope_desktop.ui.settings.helplines import OldPaperList
from hope_desktop.ui.widgets.destination import to_papers
from tests.tools.shared_ui import made_ui

ROW = SessionRow(SessionId(7), ClassId(1), "2B", "De Brug", None, 50, 44, (), done=False)


@pytest.fixture
def papers(styled, qtbot) -> OldPaperList:
    thrown_away: list[int] = []
    made = OldPaperList(thrown_away.append, made_ui("nl"))
    made.thrown_away = thrown_away
    qtbot.addWidget(made)
    return made


def test_without_old_paper_there_is_nothing_to_see(papers):
    papers.show_papers([OldPaper(ROW, ("113",))])
    papers.show_papers([])
    assert papers.isHidden()


def test_each_workshop_says_which_lines_changed(papers, qtbot):
    papers.show_papers([OldPaper(ROW, ("De Kindertelefoon", "113"))])
    button, gone = papers.findChildren(QPushButton)
    assert button.text() == "2B, De Brug, nog geen datum (De Kindertelefoon en 113)"
    assert gone.accessibleName().startswith("Weggegooid: 2B, De Brug")
    with qtbot.waitSignal(papers.go) as wanted:
        button.click()
    assert wanted.args == [to_papers(7)]
    gone.click()
    assert papers.thrown_away == [7]
