"""What stands at the top of a run sheet before the first clock time."""

from dataclasses import replace

from tests.handouts.proof import proven, shown
from tests.handouts.samples import NOTHING_KNOWN, RUN_SHEET


def test_who_is_alone_reads_that_the_mentor_helps() -> None:
    assert "alone with the mentor" in shown(proven(replace(RUN_SHEET, alone=True)))


def test_reason_is_said_only_when_there_is_one() -> None:
    words = "Why we do it like this:"
    assert words in shown(proven(replace(RUN_SHEET, reason="De school vroeg erom.")))
    assert words not in shown(proven(replace(RUN_SHEET, reason=" ")))


def test_nothing_known_still_says_how_long_the_lesson_is() -> None:
    assert "lesson of 50 minutes" in shown(proven(RUN_SHEET, occasion=NOTHING_KNOWN))
