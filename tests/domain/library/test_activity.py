import pytest

from hope_desktop.domain.library.activity import Origin
from tests.making import STORY, activity


def test_a_live_story_is_what_somebody_has_to_consent_to():
    assert STORY.is_live_story
    assert not activity("4.6").is_live_story


def test_a_text_is_free_until_somebody_says_otherwise():
    assert Origin().may_redistribute


def test_a_record_cannot_be_changed():
    with pytest.raises(AttributeError):
        STORY.minutes = 5  # type: ignore[misc]
