"""One activity as it stands on a run sheet, for whoever has no workshop yet."""

from dataclasses import replace

import pytest

from tests.handouts.proof import proven
from tests.handouts.samples import ACTIVITY, STATEMENTS


@pytest.mark.parametrize(
    "words",
    [
        "Mag dat? Het meningenveld",
        "20 minutes · Module 1. Personal boundaries",
        "min 0 to 20",
        "Short way: Kort · 14 minutes",
        "Vier stellingen.",
        "Primary and mbo: Doe er drie.",
        "In pairs: Vertel het eerst aan elkaar.",
    ],
)
def test_trainer_finds(words):
    assert words in proven(ACTIVITY).text


def test_its_papers_are_laid_out_and_its_goal_is_said():
    meant = replace(ACTIVITY.activity, handouts=(STATEMENTS,), goal="De leerling oefent.")
    text = proven(replace(ACTIVITY, activity=meant)).text
    assert STATEMENTS.title in text
    assert "De leerling oefent." in text


def test_an_activity_that_is_still_empty_prints():
    bare = replace(ACTIVITY.activity, goal="", steps=(), variants=(), differentiation=())
    assert proven(replace(ACTIVITY, activity=bare)).pages == 1
