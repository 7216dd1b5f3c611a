"""The gate on the first paint tells a slow start from a busy computer."""

import sys

import pytest
from bundling.painting import ROUNDS, processor_time, verdict
from bundling.project import Refusal

TODAY = (0.212, 0.105)
"""Seconds of processor time of a start of ours and of an empty window."""
WORKING = "import time\nwhile time.process_time() < 0.4: pass"
WAITING = "import time; time.sleep(0.4)"


def test_todays_start_passes():
    assert verdict([TODAY] * ROUNDS) == "212 ms / 105 ms = 2.02"


def test_a_start_that_is_a_quarter_slower_does_not_pass():
    ours, empty = TODAY
    with pytest.raises(Refusal, match=r"= 2\.52, over 2\.35"):
        verdict([(ours * 1.25, empty)] * ROUNDS)


@pytest.mark.parametrize("odd", [(0.9, 0.105), (0.212, 0.01), (0.2, 0.9)])
def test_a_few_odd_rounds_change_nothing(odd):
    assert verdict([odd] * 5 + [TODAY] * (ROUNDS - 5)) == verdict([TODAY])


def test_waiting_is_not_counted_and_work_is():
    waiting, working = (processor_time([sys.executable, "-c", code]) for code in (WAITING, WORKING))
    assert waiting < 0.4 <= working
