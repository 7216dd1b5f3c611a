"""Words for the versions of an activity's handouts, for screen, command line and run sheet."""

from collections.abc import Sequence

from hope_desktop.domain.levels import Audience, Level
from hope_desktop.domain.library.handout import (
    EASY,
    USUAL_WORDS,
    Handout,
    HandoutKind,
    version_of,
    versions_for,
)
from hope_desktop.i18n.catalogue import Translator


def version_name(handouts: Sequence[Handout], version: str, translate: Translator) -> str:
    """What a version is called: the title of its story, and that it is easy to read."""
    if version == USUAL_WORDS:
        return translate("Usual words")
    easy = translate("easy to read") if version.rpartition(".")[2] == EASY else ""
    story = next((h.title for h in _stories(handouts) if version_of(h) == version), "")
    if story and easy:
        return f"{story} ({easy})"
    return story or (easy or version).capitalize()


def story_title(
    handouts: Sequence[Handout],
    audiences: frozenset[Audience],
    level: Level | None = None,
) -> str:
    """The story that suits a class; empty when the activity has none."""
    stories = versions_for(_stories(handouts), audiences, level=level)
    return stories[0].title if stories else ""


def _stories(handouts: Sequence[Handout]) -> list[Handout]:
    return [handout for handout in handouts if handout.kind is HandoutKind.STORY_SHEET]
