"""Words for the versions of an activity's handouts, for screen, command line and run sheet."""

from collections.abc import Sequence

from hope_desktop.domain.library.handout import (
    EASY,
    USUAL_LANGUAGE,
    USUAL_WORDS,
    Handout,
    HandoutKind,
    version_of,
    versions_for,
)
from hope_desktop.domain.terms import PUPILS, Audience, Level, Profile
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.labels import label

_BOTH = frozenset({Audience.VO_LOWER, Audience.VO_UPPER})


def version_name(handouts: Sequence[Handout], version: str, translate: Translator) -> str:
    """Return what a version is called: the title of its story, and that it is easy to read."""
    if version == USUAL_WORDS:
        return translate("Usual words")
    easy = translate("easy") if version.rpartition(".")[2] == EASY else ""
    story = next((h.title for h in _stories(handouts) if version_of(h) == version), "")
    if story and easy:
        return f"{story} ({easy})"
    return story or (easy or version).capitalize()


def story_title(
    handouts: Sequence[Handout],
    audiences: frozenset[Audience],
    level: Level | None = None,
) -> str:
    """Return the story that suits a class; empty when the activity has none."""
    stories = versions_for(_stories(handouts), audiences, level=level)
    return stories[0].title if stories else ""


def levels_words(audiences: frozenset[Audience], translate: Translator) -> str:
    """Return `primary, secondary, mbo`: short enough for a line in a list."""
    if audiences >= PUPILS:
        return translate("all levels")
    names = []
    for audience in Audience:
        if audience not in audiences or (audience is Audience.VO_UPPER and audiences >= _BOTH):
            continue
        both = audience is Audience.VO_LOWER and audiences >= _BOTH
        names.append(translate("secondary") if both else label(audience, translate))
    return ", ".join(names)


def version_names(versions: Sequence[Handout], translate: Translator) -> list[str]:
    """Return what a chip says: what is different about it, and for whom when that is not enough."""
    short = [_short_name(one, translate) for one in versions]
    return [
        f"{name} · {_for_whom(one, translate)}" if short.count(name) > 1 and one.audiences else name
        for name, one in zip(short, versions, strict=True)
    ]


def _for_whom(one: Handout, translate: Translator) -> str:
    levels = ", ".join(label(level, translate) for level in Level if level in one.levels)
    return levels or levels_words(one.audiences, translate)


def _short_name(handout: Handout, translate: Translator) -> str:
    parts = []
    if EASY in version_of(handout).split("."):
        parts.append(translate("easy"))
    elif handout.audiences and handout.profile is Profile.STANDARD:
        parts.append(levels_words(handout.audiences, translate))
    if handout.profile is not Profile.STANDARD:
        parts.append(label(handout.profile, translate))
    if handout.language != USUAL_LANGUAGE:
        parts.append(translate("English") if handout.language == "en" else handout.language)
    if handout.draft:
        parts.append(translate("not ready yet"))
    words = ", ".join(parts) or label(Profile.STANDARD, translate)
    return words[:1].upper() + words[1:]


def _stories(handouts: Sequence[Handout]) -> list[Handout]:
    return [handout for handout in handouts if handout.kind is HandoutKind.STORY_SHEET]
