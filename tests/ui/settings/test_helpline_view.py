from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.helplines import CARDS, Helpline
from hope_desktop.domain.ids import HelplineId
from hope_desktop.ui.settings.helpline_view import HelplineView, card_name, state_of
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
DAY = date(2032, 1, 15)
LINE = Helpline(HelplineId("l"), "De Lijn", "praten", phone="0800-1", web="lijn.nl", doubt="uren?")


@pytest.fixture
def view(styled: QApplication, qtbot) -> HelplineView:
    made = HelplineView(lambda: DAY, UI)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("line", "state"),
    [
        (LINE, "nog niet gecontroleerd"),
        (
            replace(LINE, checked_on=DAY, checked_by="Sam"),
            "gecontroleerd op 15 jan 2032 door Sam",
        ),
        (replace(LINE, checked_on=DAY), "gecontroleerd op 15 jan 2032"),
        (
            replace(LINE, checked_on=date(2031, 1, 1), checked_by="Sam"),
            "controleer opnieuw: 1 jan 2031 is lang geleden",
        ),
    ],
)
def test_who_checked_it_and_when(styled: QApplication, line: Helpline, state: str) -> None:
    assert state_of(line, DAY, UI) == state


def test_a_doubt_is_shown_until_somebody_checked_it(view: HelplineView) -> None:
    view.show_line(LINE, is_corrected=False)
    assert view.doubt.text() == "uren?"
    assert not view.remove.isVisible()
    view.show_line(replace(LINE, checked_on=DAY), is_corrected=True)
    assert not view.doubt.isVisible()
    assert view.remove.text() == "Terug naar de bibliotheek"


def test_an_own_line_says_on_which_cards_it_stands(view: HelplineView) -> None:
    own = replace(LINE, own=True, audiences=("vo", "mbo"))
    view.show_line(own, is_corrected=False)
    assert view.where.text() == "Op de kaart van: Voortgezet onderwijs en mbo"
    view.show_line(replace(own, school="De Brug"), is_corrected=False)
    assert view.where.text() == "Op de kaart van De Brug: Voortgezet onderwijs en mbo"


def test_without_a_line_there_is_nothing(view: HelplineView) -> None:
    view.show_line(None, is_corrected=False)
    assert not view.isVisible()


def test_every_card_has_a_name() -> None:
    assert len({card_name(card, UI) for card in CARDS}) == len(CARDS)
