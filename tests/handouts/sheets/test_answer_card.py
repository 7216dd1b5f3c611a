"""Answers for the trainer."""

from hope_desktop.handouts import specs
from tests.handouts.proof import proven, shown
from tests.handouts.samples import ANSWERS


def test_answers_are_for_the_trainer_and_have_no_help_block() -> None:
    letters = shown(proven(specs.AnswerCard(ANSWERS), for_trainer=True))
    assert "For the trainer" in letters
    assert "Vraag door." in letters
    assert "0800" not in letters
