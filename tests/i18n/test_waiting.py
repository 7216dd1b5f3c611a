"""What waits says for whom, and what would end that."""

from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.terms import HelplineId
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.paper import line_state, waiting_lines_sentence

NL = translator("nl")
DAY = date(2032, 1, 15)
LINE = Helpline(HelplineId("l"), "De Lijn", "praten", phone="0800-1", doubt="uren?")


@pytest.mark.parametrize(
    ("line", "state"),
    [
        (LINE, "nog niet gecontroleerd"),
        (
            replace(LINE, checked_on=DAY, checked_by="Sam"),
            "gecontroleerd op 2032-01-15 door Sam",
        ),
        (replace(LINE, checked_on=DAY), "gecontroleerd op 2032-01-15"),
        (
            replace(LINE, checked_on=date(2031, 1, 1), checked_by="Sam"),
            "controleer opnieuw: 2031-01-01 is lang geleden",
        ),
        (
            replace(LINE, doubt="BEL EERST: is ze er nog?"),
            "op geen enkel papier: eerst bellen of opzoeken",
        ),
    ],
)
def test_who_checked_a_help_line_and_when(line, state):
    assert line_state(line, DAY, date.isoformat, NL) == state


def test_a_line_that_waits_says_what_would_put_it_on_paper():
    said = waiting_lines_sentence(["De Lijn", "Een Lijn"], NL)
    assert said == "Nog niet op papier: De Lijn en Een Lijn. Bel eerst, of zoek op of het klopt."
