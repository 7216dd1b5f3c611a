"""The made-up story beside one told live stands together on half a page."""

from dataclasses import replace

from tests.handouts.proof import proven
from tests.handouts.samples import RUN_SHEET, blocks


def test_it_says_what_happens_when_and_nothing_without_a_story() -> None:
    text = " ".join(proven(replace(RUN_SHEET, beside=blocks()[:1])).text.split())
    _head, _, beside = text.partition("Not today? Then the made-up story")
    assert blocks()[0].title in beside
    assert "Nobody says why" in beside
    assert "Not today?" not in proven(RUN_SHEET).text
