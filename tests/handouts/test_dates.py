"""Days in words, in the language of the paper."""

from datetime import date, datetime

import pytest

from hope_desktop.handouts.dates import full_date, month_and_year
from hope_desktop.i18n.catalogue import translator


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("nl", "donderdag 26 november 2026", "november 2026"),
        ("en", "Thursday 26 November 2026", "November 2026"),
    ],
)
def test_a_day_is_said_in_words(language, day, month):
    translate = translator(language)
    assert full_date(datetime.fromisoformat("2026-11-26T09:00"), translate) == day
    assert month_and_year(date(2026, 11, 26), translate) == month
