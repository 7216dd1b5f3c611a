"""A better sentence is written once: no two activities say the same to a class."""

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hope_desktop.domain.library.activity import Activity
from hope_desktop.paths import resource
from tests.shipped import CONTENT

MOST_SHARED = 1 / 3
A_SENTENCE = 3
"""Words; what is shorter is a label."""
_MARK = re.compile(r"\{\{[^}|]*\|?|\}\}")
_END = re.compile(r"(?<=[.!?:])[\"'”]?\s+|\n+|\|")


def _written(folder: Path) -> Iterator[str]:
    """What stands in the files of an activity, the sentences of its record included."""

    def words(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for name, one in value.items():
                yield from words(one) if name != "origin" else ()
        elif isinstance(value, list):
            for one in value:
                yield from words(one)
        elif isinstance(value, str):
            yield value

    yield from words(tomllib.loads((folder / "activity.toml").read_text("utf-8")))
    for path in folder.glob("*.md"):
        text = path.read_text("utf-8")
        if 'language = "nl"' in text:
            yield text.split("+++\n", 2)[2]


def _sentences(activity: Activity) -> set[str]:
    texts = _written(resource("library") / "activities" / activity.id)
    parts = (part for text in texts for part in _END.split(_MARK.sub("\n", text)))
    said = (re.findall(r"\w+", part.lower()) for part in parts)
    return {" ".join(one) for one in said if len(one) >= A_SENTENCE}


def test_no_two_activities_that_a_level_may_have_say_the_same():
    said = {one.id: _sentences(one) for one in CONTENT.activities}
    twins = [
        (one.id, other.id)
        for one, other in itertools.combinations(CONTENT.activities, 2)
        if one.module is other.module
        and one.audiences & other.audiences
        and one.text_owners.isdisjoint(other.text_owners)
        and len(said[one.id] & said[other.id])
        > MOST_SHARED * min(len(said[one.id]), len(said[other.id]))
    ]
    assert twins == []


def test_a_setting_writes_nothing_a_second_time():
    """What it does not change it does not say."""
    folder = resource("library") / "activities"
    for one in CONTENT.activities:
        if one.setting_of:
            own = tomllib.loads((folder / one.id / "activity.toml").read_text("utf-8"))
            first = tomllib.loads((folder / one.setting_of / "activity.toml").read_text("utf-8"))
            said = set(own) - {"shared_handouts"}  # none is not all
            assert [name for name in said if own[name] == first.get(name)] == [], one.id
            assert first["setting"] != own["setting"]
