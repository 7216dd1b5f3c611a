from datetime import date
from pathlib import Path

import pytest

from hope_desktop.domain.texts.dated import marked_when_old
from tests.making import handout

LAW = handout("3.8/wetsblad", body="Eén regel.\n\nStand: november 2026.\n")


@pytest.mark.parametrize(
    ("today", "old"),
    [
        (date(2026, 11, 1), False),
        (date(2027, 11, 30), False),
        (date(2027, 12, 1), True),
        (date(2031, 1, 1), True),
    ],
)
def test_after_a_year_a_text_with_a_month_says_that_it_is_old(today: date, *, old: bool) -> None:
    body = marked_when_old(LAW, today).body
    assert body.startswith("{{banner:Niet uitdelen. Dit is van november 2026") is old
    assert body.endswith(LAW.body)


def test_a_text_without_a_month_stays() -> None:
    plain = handout("3.8/wetsblad", body="In november 2026 was het koud.\n")
    assert marked_when_old(plain, date(2040, 1, 1)) is plain


def test_every_sheet_of_the_law_has_its_month() -> None:
    folder = Path(__file__).parents[3] / "resources" / "library" / "activities" / "3.8"
    for sheet in ("wetsblad.md", "wetsblad.vmbo-bk.md"):
        text = (folder / sheet).read_text("utf-8")
        assert marked_when_old(handout("3.8/x", body=text), date(2040, 1, 1)).body != text
