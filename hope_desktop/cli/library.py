"""`library`: which activities there are, one of them whole, and what the texts lack."""

from hope_desktop.cli.parser import Parser, Subparsers, known, place, stored_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.errors import FolderProblem
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level, levels_of
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.modules import Module
from hope_desktop.domain.shaped import to_plain
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import amount, counted, minutes_text
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.checking import check
from hope_desktop.services.opening import Services

_ERRORS = counted("%(n)d error", "%(n)d errors")
_ADVICE = counted("%(n)d piece of advice", "%(n)d pieces of advice")


def add_to(command: Parser) -> None:
    """Add the commands of this file."""
    group = Subparsers(command)
    listing = group.add("list", "list all", list_activities)
    listing.add_argument("--module", choices=[one.value for one in Module])
    listing.add_argument("--level", choices=[one.value for one in Level])
    listing.add_argument("--max-minutes", type=stored_number)
    listing.add_argument("--search", default="")
    group.add("show", "show one", show_activity, id=known)
    checking = group.add("check", "check the texts of the library", check_texts)
    checking.add_argument("path", type=place, nargs="?")
    group.add("people", "who appears in the texts, and who does not yet", list_people)


@with_services
def list_people(services: Services, asked: Asked) -> Reply:
    """Show each group with its made-up people and the activities that show it."""
    shown = {
        label(one.group, asked.translate): [*one.people, *one.activities]
        for one in services.library.shown_groups()
    }
    return shown, [f"{group}: {', '.join(found) or '-'}" for group, found in shown.items()]


@with_services
def list_activities(services: Services, asked: Asked) -> Reply:
    """Show the activities that fit, in the order of the path; with words the best first."""
    wanted = ActivityFilter(
        module=Module(asked.module) if asked.module else None,
        level=Level(asked.level) if asked.level else None,
        max_minutes=asked.max_minutes,
        words=asked.search,
    )
    library = services.library
    found = [library.activity(row.id) for row in library.rows(wanted)]
    rows = [_json(activity, services) for activity in found]
    nothing = [asked.translate("Nothing found")]
    lines = [f"{one.id:5}  {one.minutes:3}'  {one.title}" for one in found]
    return rows, lines or nothing


@with_services
def show_activity(services: Services, asked: Asked) -> Reply:
    """Show everything about one activity."""
    activity = services.library.activity(ActivityId(asked.id))
    handouts = services.library.handouts_of([activity])
    targets = [t for t in services.library.targets() if t.uuid in activity.curriculum]
    document = to_plain(activity)
    document |= _json(activity, services)
    document["targets"] = [fields(target, "uuid code sector set words") for target in targets]
    document["handout_texts"] = to_plain(handouts)
    return document, _activity_lines(activity, asked)


def check_texts(asked: Asked) -> int:
    """Check the content; advice alone is no error."""
    if asked.path is not None and not asked.path.is_dir():
        raise FolderProblem(asked.path, "file" if asked.path.exists() else "missing")
    findings = check(asked.path)
    document = [
        fields(finding, "file field serious sentence")
        | {"rule": finding.rule.value, "reason": finding_text(finding, asked.translate)}
        for finding in findings
    ]
    serious = sum(finding.serious for finding in findings)
    asked.answer(document, [_finding_line(finding, asked) for finding in findings])
    errors = amount(_ERRORS, serious, asked.translate)
    advice = amount(_ADVICE, len(findings) - serious, asked.translate)
    asked.say(f"{errors}, {advice}.")
    return 1 if serious else 0


def _json(activity: Activity, services: Services) -> dict[str, object]:
    handouts = services.library.handouts_of([activity])
    return fields(activity, "id title module minutes min_minutes intensity group_min group_max") | {
        "levels": [level.value for level in levels_of(activity.audiences)],
        "handouts": [handout.id for handout in handouts],
        "status": services.reviews.of(activity.id).state.value,
        "to_come": [handout.title for handout in activity.to_come],
    }


def _finding_line(finding: Finding, asked: Asked) -> str:
    told = finding_text(finding, asked.translate)
    about = f"{finding.file}: {finding.field or '-'}: {finding.rule}: {told}"
    return f'{about}\n    "{finding.sentence}"' if finding.sentence else about


def _activity_lines(activity: Activity, asked: Asked) -> list[str]:
    activity = in_plan(activity)
    words = asked.translate
    lines = [
        f"{activity.id}  {activity.title}",
        module_name(activity.module, words),
        words("%(minutes)s, at least %(least)d")
        % {"minutes": minutes_text(activity.minutes, words), "least": activity.min_minutes},
        "",
        activity.goal,
        "",
        words("Steps"),
        *(f"{s.minutes:3}'  {s.what} ({label(s.role, words)})" for s in activity.steps),
    ]
    for title, points in (
        (words("Material"), [material.what for material in activity.materials]),
        (words("Risks"), activity.risks),
        (words("Way out"), [activity.exit]),
        (words("Lighter alternative"), [activity.lighter_alternative]),
        (words("Aftercare"), [activity.aftercare]),
        (words("Without paper"), [activity.without_paper]),
        (words("Handouts"), [f"{h.id}  {h.title}" for h in activity.handouts]),
        (words("Still to write"), [handout.title for handout in activity.to_come]),
    ):
        if any(points):
            lines += ["", title, *(f"- {point}" for point in points)]
    return lines
