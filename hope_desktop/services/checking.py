"""The content check, for people who write material.

`check` looks through a whole library folder. `judge` is for while somebody types: it looks at one
text, reads no file after the first time, and takes some milliseconds, so it may be called in the
thread of the window. What it returns is data; `findings.finding_text` has the sentences, and
`ui.widgets.reading_hint` shows it all.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.texts.activity_rules import activity_findings
from hope_desktop.domain.texts.checks import Check, Finding, field_of
from hope_desktop.domain.texts.readability import MEASURED, Readability, readability
from hope_desktop.domain.texts.reading_rules import explained_in
from hope_desktop.domain.texts.text_rules import text_findings
from hope_desktop.domain.texts.vocabulary import GlossaryWord
from hope_desktop.exchange.check import check_library
from hope_desktop.exchange.words import vocabulary
from hope_desktop.paths import resource

_JUDGED = 40_000
"""Letters that are looked at, without a pause for whoever types; twice what fits on a handout."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What can be said about a text by counting and looking up."""

    level: str
    """What the text is meant for. Never a claim."""
    figures: Readability | None
    """None for a text without words, or in a language that the formulas are not for."""
    findings: tuple[Finding, ...]
    """In the order of the text; `start` and `end` are places in the body."""
    explained: tuple[GlossaryWord, ...]
    """Words of the glossary that the text uses."""


def check(folder: Path | None = None) -> tuple[Finding, ...]:
    """Everything that is wrong with a library folder, or with the program's own."""
    return check_library(folder or resource("library"))


def judge_activity(activity: Activity) -> tuple[Finding, ...]:
    """What stands out in an activity, saved or not; one for each field and rule, the worst first.

    Its handouts are judged by themselves.
    """
    once: dict[tuple[str, Check, str], Finding] = {}
    for finding in activity_findings(activity):
        once.setdefault((field_of(finding), finding.rule, finding.sentence), finding)
    return tuple(sorted(once.values(), key=lambda finding: not finding.serious))


def judge(handout: Handout, lines: Collection[str] = ()) -> Judgement:
    """Everything to tell about one text, saved or not; of one that is far too long, its beginning.

    Args:
        handout: the text as it is now, with its kind, language and level.
        lines: the help lines that it may name; without any, every name is let pass.
    """
    words, length = vocabulary(handout.language), len(handout.body)
    handout = replace(handout, body=handout.body[:_JUDGED])
    found = [_in_full(one, length) for one in text_findings(handout, lines, words)]
    measured = handout.language in MEASURED
    return Judgement(
        level=handout.reading,
        figures=readability(handout.body, words) if measured else None,
        findings=tuple(sorted(found, key=lambda finding: finding.start)),
        explained=explained_in(handout.body, words),
    )


def _in_full(finding: Finding, length: int) -> Finding:
    """A text that is too long is so by all its letters, also those that were not looked at."""
    if finding.rule is not Check.LONG_TEXT:
        return finding
    return replace(finding, facts={**finding.facts, "length": length})
