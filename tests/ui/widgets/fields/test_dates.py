from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from hope_desktop import wall_clock
from hope_desktop.ui.widgets.fields.dates import day_and_time, long_date, short_date

pytestmark = pytest.mark.clock


@pytest.mark.parametrize(
    ("locale", "long", "short"),
    [
        ("nl_NL", "maandag 1 december 2031", "1 dec 2031"),
        ("en_GB", "Monday 1 December 2031", "1 Dec 2031"),
    ],
)
def test_dates_follow_the_language_of_the_window(qapp, locale, long, short):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert long_date(date(2031, 12, 1)) == long
        assert short_date(date(2031, 12, 1)) == short
    finally:
        QLocale.setDefault(before)


def test_this_year_needs_no_year(styled):
    today = wall_clock.today()
    assert str(today.year) not in long_date(today)
    moment = datetime.combine(today, datetime.fromisoformat("2026-01-01T09:05").time())
    assert day_and_time(moment).endswith(", 9:05")
