"""When a fact is open."""

from datetime import date

import pytest

from hope_desktop.domain.library.facts import Fact, FoundSo
from hope_desktop.domain.library.handout import ReviewRole

TODAY = date(2027, 11, 30)


@pytest.mark.parametrize(
    ("found", "read", "months", "is_open"),
    [
        (FoundSo.YES, "2026-11", 12, False),
        (FoundSo.YES, "2026-10", 12, True),
        (FoundSo.YES, "2020-01", 0, False),
        (FoundSo.PARTLY, "2027-11", 12, True),
        (FoundSo.NO, "2027-11", 0, True),
        (FoundSo.YES, "2027-12", 0, True),
        (FoundSo.YES, "ooit", 12, True),
    ],
)
def test_a_fact_is_open_when_nobody_found_it_so_or_too_long_ago(found, read, months, is_open):
    fact = Fact("a", "Iets.", ("1.1/blad",), found, "bron", read, ReviewRole.LAWYER, months)
    assert fact.is_open(TODAY) is is_open
