"""What may only fall: what there is to read, and what waits for the second tier.

A change that needs more room makes room first. `tasks.SECONDS` holds what the suite may take.
"""

import pytest

from tools.catalogue import CATALOGUE, read
from tools.weight import ROOT, weigh

MOST = {"program": 537_524, "tests": 481_700, "around": 28_779, "marks": 232, "messages": 1_663}
"""Tokens (tools/weight.py), marks of tests outside the suite (tests/tiers.py), and texts."""


def _marks() -> int:
    files = (ROOT / "tests").rglob("test_*.py")
    return sum(file.read_text(encoding="utf-8").count("mark.nightly") for file in files)


def test_there_is_less_than_before():
    now = weigh() | {"marks": _marks(), "messages": len(read(CATALOGUE))}
    more = {what: now[what] - most for what, most in MOST.items() if now[what] > most}
    assert more == {}, "so many too many: take something away"
    won = {what: now[what] for what, most in MOST.items() if now[what] < most * 0.99}
    if won:
        pytest.skip(f"well done: write {won} in MOST")
