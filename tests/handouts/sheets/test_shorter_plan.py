"""The shorter strips stand beside each other."""

from dataclasses import replace

from tests.handouts.proof import proven
from tests.handouts.samples import RUN_SHEET, SHORTER


def test_each_strip_has_its_times_and_cuts() -> None:
    twenty = replace(SHORTER, fewer_minutes=20, cuts=("1.3 vervalt.",), short_minutes=0)
    text = proven(replace(RUN_SHEET, shorter=(SHORTER, twenty))).text
    assert text.index("Shorter by 10") < text.index("Kort.") < text.index("Shorter by 20")
    assert "1.3 vervalt." in text
    assert text.count("still does not fit") == 1


def test_one_strip_takes_the_whole_width() -> None:
    assert "Shorter by 10" in proven(replace(RUN_SHEET, shorter=(SHORTER,))).text
