"""Print the library: activities, their handouts, for whom, how hard and in which languages."""

from collections.abc import Iterable, Iterator

from hope_desktop.domain.levels import PUPILS, Audience, Level, Profile
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, name_of
from hope_desktop.domain.modules import Module
from hope_desktop.domain.texts.content import LibraryContent
from tests.shipped import CONTENT

HEAD = """\
# The starter library

Version {version}, from `resources/library/`.

{activities} activities with {handouts} handouts in {texts} versions, and {papers} papers for the \
school. A handout that is marked **all** is for everybody its activity suits; a version for some \
levels takes its place there; `vmbo-bk` is that level of secondary school alone. *Reading* is \
the level a text was written for, held against the measures of \
`domain/texts/readability.py`; it is a \
goal, never a label. *Form* says whether there is a version with a picture beside each line. \
Every text is `concept` until people of the platform \
reviewed it. A text has a Dutch version; *nl en* has an English one too.
"""
NAMES = {
    Module.OPENING: "Opening",
    Module.BOUNDARIES: "Module 1: personal boundaries",
    Module.LOVE: "Module 2: love",
    Module.UNCOMFORTABLE: "Module 3: uncomfortable situations",
    Module.STORIES: "Module 4: stories",
    Module.CLOSING: "Closing",
    Module.ADULTS: "With adults",
}
COLUMNS = ("Handout", "Kind", "For", "Reading", "Form", "Languages")


def page(content: LibraryContent) -> str:
    """The whole page."""
    texts = [one for activity in content.activities for one in activity.handouts]
    head = HEAD.format(
        version=content.version,
        activities=len(content.activities),
        handouts=len({name_of(one.id) for one in texts}),
        texts=len(texts),
        papers=len({name_of(one.id) for one in content.school_papers}),
    )
    parts = [head]
    for module in Module:
        parts.append(f"\n## {NAMES[module]}\n")
        parts += [_activity(one) for one in content.activities if one.module is module]
    parts.append("\n## Papers for the school\n")
    parts.append(_table(content.school_papers))
    parts += _notes([*texts, *content.school_papers])
    return "".join(parts)


def _activity(activity: Activity) -> str:
    levels = _levels(activity.audiences)
    head = f"\n### {activity.id} {activity.title}\n\n{activity.minutes} minutes; {levels}.\n"
    shared = [f"`{name}`" for name in activity.shared_handouts]
    also = f"\nPrints too: {', '.join(shared)}.\n" if shared else ""
    coming = [one.title for one in activity.to_come]
    yet = f"\nStill to come: {', '.join(coming)}.\n" if coming else ""
    return head + _table(activity.handouts) + also + yet


def _table(handouts: Iterable[Handout]) -> str:
    rows = list(_rows(handouts))
    if not rows:
        return ""
    lines = [f"| {' | '.join(COLUMNS)} |", "|---" * len(COLUMNS) + "|"]
    return "\n" + "\n".join([*lines, *rows]) + "\n"


def _rows(handouts: Iterable[Handout]) -> Iterator[str]:
    """A row for each version of each handout; versions of one language and form share it."""
    groups: dict[tuple[str, str, str], list[Handout]] = {}
    for one in handouts:
        key = (name_of(one.id) + _story(one), _whom(one), one.reading)
        groups.setdefault(key, []).append(one)
    for (_name, whom, reading), same in groups.items():
        first = next((one for one in same if one.language == "nl"), same[0])
        pictures = any(one.profile is Profile.PICTO for one in same)
        languages = sorted({one.language for one in same}, key=lambda code: (code != "nl", code))
        yield (
            "| "
            + " | ".join(
                (
                    first.title,
                    first.kind.value,
                    whom,
                    reading,
                    "plain, pictures" if pictures else "plain",
                    " ".join(languages),
                )
            )
            + " |"
        )


def _story(handout: Handout) -> str:
    """Stories are handouts of their own, though they share a file name."""
    return f" {handout.title}" if handout.fictional else ""


def _whom(one: Handout) -> str:
    """Its audiences; of secondary school only its levels, when it has any."""
    secondary = {Audience.VO_LOWER, Audience.VO_UPPER} if one.levels else set()
    named = [level.value for level in Level if level in one.levels]
    rest = one.audiences - secondary
    return ", ".join([*([_levels(rest)] if rest else []), *named]) if one.audiences else "all"


def _levels(audiences: Iterable[Audience]) -> str:
    wanted = set(audiences)
    return "all" if wanted == PUPILS else ", ".join(a.value for a in Audience if a in wanted)


def _notes(handouts: Iterable[Handout]) -> list[str]:
    told = [f"- `{one.id}`: {one.reading_note}\n" for one in handouts if one.reading_note]
    return ["\n## Harder than their level asks, and why\n\n", *told] if told else []


if __name__ == "__main__":
    print(page(CONTENT), end="")
