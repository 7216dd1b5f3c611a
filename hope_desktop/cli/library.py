"""`library`: which activities there are, one of them whole, and what the texts lack."""

from hope_desktop.cli.parser import Parser, Subparsers, known, place, stored_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.errors import FolderProblem
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.shaped import to_plain
from hope_desktop.domain.terms import ActivityId, Level, Module, levels_of
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import amount, counted
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.lines import written_text
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.checking import check
from hope_desktop.services.opening import Services
from hope_desktop.settings import read_settings

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
    writing = group.add("write", "write what was decided about texts into its files", write)
    writing.add_argument("folder", type=place)
    group.add("people", "who appears in the texts, and who does not yet", list_people)


@with_services
def list_people(services: Services, _asked: Asked) -> Reply:
    """Show each group with its made-up people and the activities that show it."""
    shown = {
        one.group.value: [*one.people, *one.activities] for one in services.library.shown_groups()
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
    title, *told = lines_of(in_plan(activity))
    head = [f"{activity.id}  {title}", module_name(activity.module, asked.translate)]
    return document, [*head, "", *told, "", *(f"{one.id}  {one.title}" for one in handouts)]


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
    lines = []
    for one, said in zip(findings, document, strict=True):
        about = f"{one.file}: {one.field or '-'}: {one.rule}: {said['reason']}"
        lines += [about, *([f'    "{one.sentence}"'] if one.sentence else [])]
    asked.answer(document, lines)
    errors = amount(_ERRORS, serious, asked.translate)
    advice = amount(_ADVICE, len(findings) - serious, asked.translate)
    asked.say(f"{errors}, {advice}.")
    return 1 if serious else 0


@with_services
def write(services: Services, asked: Asked) -> Reply:
    """Write texts, records and answers into a checkout, for who keeps the library."""
    if not read_settings(asked.home.settings).keeps_library:
        raise FolderProblem(asked.folder, "keeper")
    made = services.reviews.write(asked.folder)
    return fields(made, "texts records answers left version"), [written_text(made, asked.translate)]


def _json(activity: Activity, services: Services) -> dict[str, object]:
    handouts = services.library.handouts_of([activity])
    return fields(activity, "id title module minutes min_minutes intensity group_min group_max") | {
        "levels": [level.value for level in levels_of(activity.audiences)],
        "handouts": [handout.id for handout in handouts],
        "to_come": [handout.title for handout in activity.to_come],
    }
