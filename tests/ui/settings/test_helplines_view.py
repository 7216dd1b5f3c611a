from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.helplines import CARDS, Helpline
from hope_desktop.domain.ids import ClassId, HelplineId, SessionId
from hope_desktop.domain.overview import SessionRow
from hope_desktop.services.printing.old_papers import OldPaper
from hope_desktop.ui.settings.helplines import HelplineForm, HelplineView, OldPaperList, card_name
from hope_desktop.ui.widgets.destination import to_papers
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
DAY = date(2032, 1, 15)
LINE = Helpline(HelplineId("l"), "De Lijn", "praten", phone="0800-1", web="lijn.nl", doubt="uren?")


@pytest.fixture
def view(styled, qtbot) -> HelplineView:
    made = HelplineView(lambda: DAY, UI)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_doubt_is_shown_until_somebody_checked_it(view):
    view.show_line(LINE, is_corrected=False)
    assert view.doubt.text() == "uren?"
    assert not view.remove.isVisible()
    view.show_line(replace(LINE, checked_on=DAY), is_corrected=True)
    assert not view.doubt.isVisible()
    assert view.remove.text() == "Terug naar de bibliotheek"


def test_an_own_line_says_on_which_cards_it_stands(view):
    own = replace(LINE, own=True, audiences=("vo", "mbo"))
    view.show_line(own, is_corrected=False)
    assert view.where.text() == "Op de kaart van: Voortgezet onderwijs en mbo"
    view.show_line(replace(own, school="De Brug"), is_corrected=False)
    assert view.where.text() == "Op de kaart van De Brug: Voortgezet onderwijs en mbo"


def test_without_a_line_there_is_nothing(view):
    view.show_line(None, is_corrected=False)
    assert not view.isVisible()


def test_every_card_has_a_name():
    assert len({card_name(card, UI) for card in CARDS}) == len(CARDS)


PLAIN = Helpline(HelplineId("l"), "De Lijn", "praten", phone="0800-1")
OWN = Helpline(HelplineId("o"), "GGD", "praten", "praten", own=True, audiences=("po",), school="X")


@pytest.fixture
def form(styled, qtbot) -> HelplineForm:
    made = HelplineForm(made_ui("nl"))
    qtbot.addWidget(made)
    return made


def test_a_line_of_the_library_keeps_all_but_how_to_reach_it(form, qtbot):
    form.edit(PLAIN, ())
    form.form.fill({"phone": "0800-2"})
    line = form.line()
    assert (line.id, line.name, line.purpose, line.phone) == ("l", "De Lijn", "praten", "0800-2")


def test_a_new_line_is_for_every_card_and_school(form, qtbot):
    form.edit(None, ("De Brug",))
    form.form.fill({"name": "GGD", "on_card": "praten"})
    line = form.line()
    assert (line.id, line.own, line.audiences, line.school) == ("", True, CARDS, "")
    assert (line.name, line.purpose, line.on_card) == ("GGD", "praten", "praten")


def test_an_own_line_comes_back_as_it_was(form, qtbot):
    form.edit(OWN, ("De Brug",))
    line = form.line()
    assert (line.audiences, line.school) == (("po",), "X")


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
