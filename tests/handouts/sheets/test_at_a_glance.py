"""The plan at a glance: what begins when, also for a late start."""

from dataclasses import replace

from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import LATE, NOTHING_KNOWN, RUN_SHEET, blocks


def test_each_late_start_has_a_column_with_the_times_of_then():
    twenty = replace(LATE, minutes=20, rows=(None, *LATE.rows[1:]), note="")
    found = report(proven(replace(RUN_SHEET, late=(LATE, twenty))))
    cells = [element.text.strip() for element in found.elements if element.tag in {"TH", "TD"}]
    assert cells[:4] == ["Part", "As planned", "10 min late", "20 min late"]
    assert cells[5:8] == ["9:00 · 10 min", "9:10 · 10 min", "falls out"]
    assert cells[10] == "9:20 · 14 min Drie stellingen"


def test_it_stands_on_the_card_before_what_lies_behind_it():
    text = shown(proven(RUN_SHEET))
    assert text.index("to 9:10") < text.index("As planned") < text.index("Way out")


def test_without_clock_times_it_counts_minutes():
    sheet = replace(RUN_SHEET, blocks=blocks(None))
    assert "10' · 20 min" in shown(proven(sheet, occasion=NOTHING_KNOWN))


def test_it_says_what_happens_when_and_nothing_without_a_story():
    text = " ".join(proven(replace(RUN_SHEET, beside=blocks()[:1])).text.split())
    _head, _, beside = text.partition("Not today? Good")
    assert blocks()[0].title in beside
    assert "nobody says why" in beside
    assert "Not today?" not in proven(RUN_SHEET).text
