"""The test sheet: a ruler in the middle of the front, a cross behind it."""

import pytest

from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, text_boxes

HEIGHT = 841.89


def test_front_and_back_in_any_language():
    for language in ("nl", "en"):
        assert proven(specs.PrinterTest(), language=language).pages == 2


def test_one_sentence_lies_behind_the_arrow_for_each_way_of_turning():
    rendered = proven(specs.PrinterTest())
    boxes = text_boxes(rendered, 1)
    top, bottom = max(box[3] for box in boxes), min(box[1] for box in boxes)
    assert HEIGHT - top == pytest.approx(bottom, abs=6)
    assert rendered.text.index("long edge") < rendered.text.index("short edge")


def test_ruler_is_as_long_as_the_offset_that_can_be_kept():
    from hope_desktop.handouts.sheets.printer_test import REACH
    from hope_desktop.settings import BACKS_OFF

    assert (BACKS_OFF.start, BACKS_OFF.stop) == (-REACH, REACH + 1)
    assert report(proven(specs.PrinterTest())).tags().count("Figure") == 3
