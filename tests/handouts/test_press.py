"""Footers count the pages of their own sheet."""

from hope_desktop.domain.handout import HandoutKind
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, shown, text_boxes
from tests.handouts.samples import SHEETS, handout

LONG = specs.PupilSheet(handout(HandoutKind.WORKSHEET, "Robin wacht.\n\n" * 60))


def test_each_sheet_counts_from_one() -> None:
    alone = proven(LONG).pages
    assert alone > 1
    letters = shown(proven(LONG, SHEETS["packing-list"], LONG))
    for number in range(1, alone + 1):
        assert letters.count(f"Page {number} of {alone}") == 2
    assert letters.count("Page 1 of 1") == 1


def test_nothing_stands_where_printers_cannot_reach() -> None:
    safe = 11.9 / 25.4 * 72
    rendered = proven(*SHEETS.values())
    for number in range(rendered.pages):
        for left, bottom, right, top in text_boxes(rendered, number):
            assert left >= safe
            assert bottom >= safe
            assert right <= 595.3 - safe
            assert top <= 841.9 - safe
