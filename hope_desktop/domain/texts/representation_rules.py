"""The content check for who appears in a library. Advice: people decide what is fair."""

from collections.abc import Iterator

from hope_desktop.domain.texts.activity_rules import record_file
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.texts.readability import MEASURED
from hope_desktop.domain.texts.representation import (
    LEAST_COUPLES,
    LEAST_MALE_OR_OPEN,
    LEAST_ROOTS,
    PeopleGroup,
    absent,
    male_or_open_share,
    other_couples,
    rich_roots,
    strangers,
)
from hope_desktop.domain.texts.text_rules import at_place
from hope_desktop.domain.texts.vocabulary import Vocabulary

_FILE = "people.toml"


def representation_findings(content: LibraryContent, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Return what stands out about who appears; a library without a list of people is not asked."""
    known = {group.value for group in PeopleGroup}
    for activity in content.activities:
        for tag in activity.representation:
            if tag not in known:
                facts = {"words": tag}
                yield Finding(record_file(activity), "representation", Check.UNKNOWN_GROUP, facts)
    if content.people:
        given = {word for line in content.helplines for word in line.name.split()}
        handouts = [one for activity in content.activities for one in activity.handouts]
        for handout in handouts:
            if handout.language not in MEASURED:
                continue
            for name, at in strangers(handout.body, content.people, vocabulary):
                if name not in given:
                    yield at_place(handout, Check.UNKNOWN_PERSON, at.start, at.end, name)
        for name in absent(content.people, [handout.body for handout in handouts]):
            yield Finding(_FILE, name, Check.ABSENT_PERSON, {"words": name}, serious=False)
        yield from _balance(content)


def _balance(content: LibraryContent) -> Iterator[Finding]:
    share = male_or_open_share(content.people)
    if share < LEAST_MALE_OR_OPEN:
        facts = {"shown": round(100 * share), "least": round(100 * LEAST_MALE_OR_OPEN)}
        yield Finding(_FILE, "main", Check.ONE_SIDED, facts, serious=False)
    couples = len(other_couples(content.people, content.activities))
    for rule, count, least in (
        (Check.FEW_COUPLES, couples, LEAST_COUPLES),
        (Check.FEW_ROOTS, len(rich_roots(content.people)), LEAST_ROOTS),
    ):
        if count < least:
            yield Finding(_FILE, rule.value, rule, {"shown": count, "least": least}, serious=False)
