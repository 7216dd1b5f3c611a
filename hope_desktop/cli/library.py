"""`library`: find activities, show one, and check what a library says."""

import argparse

import msgspec

from hope_desktop.cli.activity_rows import row_json, row_line
from hope_desktop.cli.module import NAMES
from hope_desktop.cli.parser import Subparsers, known, place, stored_number
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.errors import FolderProblem
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.activity import Activity, Step
from hope_desktop.domain.modules import Module
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import Translator, amount, counted, minutes_text
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.services.checking import check

LEVELS = tuple(level.value for level in Level)


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("library", words(_("the activities")))
    listing = group.add("list", words(_("list activities")), list_activities)
    listing.add_argument("--module", choices=NAMES)
    listing.add_argument("--level", choices=LEVELS)
    listing.add_argument("--max-minutes", type=stored_number, metavar=words(_("MINUTES")))
    listing.add_argument("--search", type=known, default="", metavar=words(_("WORDS")))
    show = group.add("show", words(_("show an activity")), show_activity)
    show.add_argument("id", type=known)
    checking = group.add("check", words(_("check the texts of the library")), check_texts)
    checking.add_argument("path", type=place, nargs="?", metavar=words(_("FOLDER")))


def list_activities(arguments: argparse.Namespace, context: Context) -> int:
    """The activities that fit, in the order of the path; with words the best first."""
    wanted = ActivityFilter(
        module=Module(arguments.module) if arguments.module else None,
        level=Level(arguments.level) if arguments.level else None,
        max_minutes=arguments.max_minutes,
        words=arguments.search,
    )
    with context.opened() as services:
        library = services.library
        found = [library.activity(row.id) for row in library.rows(wanted)]
        rows = [row_json(activity, library.handouts_of([activity])) for activity in found]
    nothing = [context.translate("No activity fits. Ask for a little less.")]
    context.answer(rows, [row_line(activity) for activity in found] or nothing)
    return 0


def show_activity(arguments: argparse.Namespace, context: Context) -> int:
    """Everything about one activity."""
    with context.opened() as services:
        activity = services.library.activity(ActivityId(arguments.id))
        handouts = services.library.handouts_of([activity])
        targets = [t for t in services.library.targets() if t.uuid in activity.curriculum]
    record = msgspec.to_builtins(activity, order="deterministic")
    document = record | row_json(activity, handouts)
    document["targets"] = [
        {"uuid": t.uuid, "code": t.code, "sector": t.sector, "set": t.set, "words": t.words}
        for t in targets
    ]
    document["handout_texts"] = msgspec.to_builtins(handouts, order="deterministic")
    context.answer(document, _activity_lines(activity, context.translate))
    return 0


def check_texts(arguments: argparse.Namespace, context: Context) -> int:
    """The content check; advice alone is no error."""
    if arguments.path is not None and not arguments.path.is_dir():
        raise FolderProblem(arguments.path, "file" if arguments.path.exists() else "missing")
    findings = check(arguments.path)
    document = [
        {
            "file": finding.file,
            "field": finding.field,
            "rule": finding.rule.value,
            "reason": finding_text(finding, context.translate),
            "serious": finding.serious,
            "sentence": finding.sentence,
        }
        for finding in findings
    ]
    serious = sum(finding.serious for finding in findings)
    context.answer(document, [_finding_line(finding, context.translate) for finding in findings])
    errors = amount(_ERRORS, serious, context.translate)
    advice = amount(_ADVICE, len(findings) - serious, context.translate)
    context.say(f"{errors}, {advice}.")
    return 1 if serious else 0


_ERRORS = counted("%(n)d error", "%(n)d errors")
_ADVICE = counted("%(n)d piece of advice", "%(n)d pieces of advice")


def _finding_line(finding: Finding, words: Translator) -> str:
    about = (
        f"{finding.file}: {finding.field or '-'}: {finding.rule}: {finding_text(finding, words)}"
    )
    return f'{about}\n    "{finding.sentence}"' if finding.sentence else about


def _activity_lines(activity: Activity, words: Translator) -> list[str]:
    lines = [
        f"{activity.id}  {activity.title}",
        module_name(activity.module, words),
        words(_("%(minutes)s, at least %(least)d"))
        % {"minutes": minutes_text(activity.minutes, words), "least": activity.min_minutes},
        "",
        activity.goal,
        "",
        words(_("Steps")),
        *(_step_line(step, words) for step in activity.steps),
    ]
    for title, points in (
        (words(_("Materials")), [material.what for material in activity.materials]),
        (words(_("Risks")), activity.risks),
        (words(_("Stepping out")), [activity.exit]),
        (words(_("Lighter alternative")), [activity.lighter_alternative]),
        (words(_("Aftercare")), [activity.aftercare]),
        (words(_("Without paper")), [activity.without_paper]),
        (words(_("Handouts")), [f"{h.id}  {h.title}" for h in activity.handouts]),
        (words(_("Still to come")), [handout.title for handout in activity.to_come]),
    ):
        if any(points):
            lines += ["", title, *(f"- {point}" for point in points)]
    return lines


def _step_line(step: Step, words: Translator) -> str:
    return f"{step.minutes:3}'  {step.what} ({label(step.role, words)})"
