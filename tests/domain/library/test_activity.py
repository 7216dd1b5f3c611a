import pytest

from hope_desktop.domain.library.activity import Step, beside_own
from tests.making import STORY, activity, handout


def test_a_live_story_is_what_somebody_has_to_consent_to():
    assert STORY.is_live_story
    assert not activity("4.6").is_live_story


@pytest.mark.parametrize(
    ("steps", "minutes", "wanted"),
    [
        ([3, 8, 7, 4, 3], 17, [2, 5, 5, 3, 2]),
        ([0, 2], 5, [1, 4]),
        ([0, 0], 4, [2, 2]),
        ([5, 5], 0, [5, 5]),  # a part without minutes keeps its own
    ],
)
def test_the_steps_of_a_part_add_up_to_its_minutes(steps, minutes, wanted):
    every = tuple(Step(one, "wat") for one in steps)
    given = activity("1.4", steps=every)
    assert [step.minutes for step in given.steps_in("", minutes)] == wanted


def test_texts_of_another_become_versions_of_an_own_text_and_never_replace_one():
    own = activity("1.4", handouts=(handout("1.4/kaart"), handout("1.4/kaart.pl")))
    shared = [handout(f"2.1/{name}") for name in ("kaart", "kaart.pl", "kaart.en", "blad")]
    assert [(one.id, one.activity) for one in beside_own(own, shared)] == [
        ("1.4/kaart.en", "1.4"),
        ("2.1/blad", "2.1"),
    ]
