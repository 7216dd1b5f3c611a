from datetime import datetime

import pytest

from hope_desktop.domain.workshops.lines import Line, LineState, Of, Said
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.lines import earlier_text, month_text, outcome_text

DUTCH = translator("nl")
LINE = Line(Of("1.4"), "Rustiger.")


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (datetime(2026, 3, 12, 9), "maart · Je schreef: Rustiger."),  # noqa: DTZ001
        (None, "Je schreef: Rustiger."),
    ],
)
def test_the_month_is_named_when_it_is_known(start, said):
    assert earlier_text(Said(LINE, start), DUTCH) == said


def test_each_answer_in_words():
    stays = Line(Of(), "Iets.", state=LineState.STAYS, answer="geen geld")
    assert outcome_text(stays, DUTCH) == "kan niet: geen geld"
    assert outcome_text(LINE, DUTCH) == "nog niet bekend"
    assert (month_text("2027-03", DUTCH), month_text("", DUTCH)) == ("maart 2027", "")
