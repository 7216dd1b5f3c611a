"""The content check, for people who write material.

`check` looks through a whole library folder. `judge` is for while somebody types: it looks at one
text, reads no file, and takes some milliseconds, so it may be called in the thread of the window.
It says what a trainer can mend herself; the rest is for who keeps the library. What it returns is
data; `findings.finding_text` has the sentences.
"""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.texts.activity_rules import activity_findings
from hope_desktop.domain.texts.checks import Check, Finding, field_of
from hope_desktop.domain.texts.text_rules import text_findings
from hope_desktop.domain.texts.vocabulary import Vocabulary
from hope_desktop.exchange.check import check_library
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from hope_desktop.services.library.lesson_check import lesson_findings

_JUDGED = 40_000
"""Letters that are looked at, without a pause for whoever types; twice what fits on a handout."""


_OF_THE_LIBRARY = frozenset(
    {
        Check.READING_AVERAGE,
        Check.READING_WORDS,
        Check.READING_PASSIVE,
        Check.READING_CLAUSE,
        Check.READING_DOUBLE_NEGATIVE,
        Check.READING_RARE,
        Check.SHORT_VERSION,
    }
)
"""What only who keeps the library is told: a number of a whole text, or a habit of writing."""


def check(folder: Path | None = None) -> tuple[Finding, ...]:
    """Return everything that is wrong with a library folder, or with the program's own."""
    where = folder or resource("library")
    found = check_library(where)
    if (where / "activity.toml").is_file():
        return found
    return (*lesson_findings(read_library(where)[0]), *found)


def judge_activity(activity: Activity) -> tuple[Finding, ...]:
    """Return what stands out in an activity: one for each field and rule, the worst first.

    Its handouts are judged by themselves.
    """
    once: dict[tuple[str, Check, str], Finding] = {}
    for finding in activity_findings(activity):
        once.setdefault((field_of(finding), finding.rule, finding.sentence), finding)
    return tuple(sorted(once.values(), key=lambda finding: not finding.serious))


def judge(handout: Handout, lines: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what can be mended in a text; of one that is far too long, its beginning.

    Args:
        handout: the text as it is now, with its kind, language and level.
        lines: the help lines that it may name; without any, every name is let pass.
    """
    length = len(handout.body)
    handout = replace(handout, body=handout.body[:_JUDGED])
    found = text_findings(handout, lines, Vocabulary())
    here = [  # a text that is too long is so by all its letters, also those not looked at
        replace(one, facts={**one.facts, "length": length}) if one.rule is Check.LONG_TEXT else one
        for one in found
        if one.rule not in _OF_THE_LIBRARY
    ]
    return tuple(sorted(here, key=lambda finding: finding.start))
