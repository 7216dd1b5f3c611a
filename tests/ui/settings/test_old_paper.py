import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.overview import SessionRow
from hope_desktop.services.printing.old_papers import OldPaper
from hope_desktop.ui.settings.old_paper import OldPaperList
from hope_desktop.ui.widgets.destination import to_papers
from tests.tools.shared_ui import made_ui

ROW = SessionRow(SessionId(7), ClassId(1), "2B", "De Brug", None, 50, 44, (), done=False)


@pytest.fixture
def papers(styled: QApplication, qtbot) -> OldPaperList:
    made = OldPaperList(made_ui("nl"))
    qtbot.addWidget(made)
    return made


def test_without_old_paper_there_is_nothing_to_see(papers: OldPaperList) -> None:
    papers.show_papers([OldPaper(ROW, ("113",))])
    papers.show_papers([])
    assert papers.isHidden()


def test_each_workshop_says_which_lines_changed(papers: OldPaperList, qtbot) -> None:
    papers.show_papers([OldPaper(ROW, ("De Kindertelefoon", "113"))])
    button, gone = papers.findChildren(QPushButton)
    assert button.text() == "2B, De Brug, nog geen datum (De Kindertelefoon en 113)"
    assert gone.accessibleName().startswith("Weggegooid: 2B, De Brug")
    wishes = ((papers.go, button, to_papers(7)), (papers.thrown_away, gone, 7))
    for signal, pressed, wish in wishes:
        with qtbot.waitSignal(signal) as wanted:
            pressed.click()
        assert wanted.args == [wish]
