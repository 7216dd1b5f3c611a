from datetime import datetime

import pytest

from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.workshops.next_time import Earlier, NextTime
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.next_time import earlier_text, given_text

LINE = NextTime(ActivityId("1.4"), "Rustiger.")


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (datetime(2026, 3, 12, 9), "In maart schreef je: Rustiger."),  # noqa: DTZ001
        (None, "Je schreef: Rustiger."),
    ],
)
def test_the_month_is_named_when_it_is_known(start, said):
    assert earlier_text(Earlier(SessionId(1), start, LINE), translator("nl")) == said


@pytest.mark.parametrize(
    ("times", "elsewhere", "said"),
    [
        (0, 0, ""),
        (1, 0, "1 keer gegeven"),
        (3, 2, "3 keer gegeven · 2 keer door een collega"),
        (0, 1, "1 keer door een collega"),
    ],
)
def test_how_often_it_was_given_is_a_count_and_no_praise(times, elsewhere, said):
    assert given_text(times, elsewhere, translator("nl")) == said
