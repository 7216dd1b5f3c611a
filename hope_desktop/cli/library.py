"""`library`, `template`, `module`: what there is, one of it whole, and what its texts lack."""

from hope_desktop.cli.paper import drawn
from hope_desktop.cli.parser import LEVELS, MODULES, Subparsers, known, place, stored_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.errors import FolderProblem
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level, levels_of
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.waiting import WaitingFor
from hope_desktop.domain.modules import Module
from hope_desktop.domain.package import Differ
from hope_desktop.domain.shaped import to_plain
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.domain.views import ActivityFilter, ModulePage
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.i18n.catalogue import Translator, amount, counted, marked as _, minutes_text
from hope_desktop.i18n.findings import finding_text
from hope_desktop.i18n.labels import label, module_name, waits_text
from hope_desktop.i18n.stories import in_plan
from hope_desktop.i18n.waiting import waiting_sentences
from hope_desktop.services.checking import check
from hope_desktop.services.opening import Services


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("module", _("the modules of the path"))
    group.add("list", _("list the modules"), list_modules)
    group.add("show", _("show a module"), show_module).add_argument("module", choices=MODULES)
    book = group.add("print", _("make a PDF of a whole module"), print_module)
    book.add_argument("module", choices=MODULES)
    book.add_argument("--level", choices=LEVELS)
    book.add_out()
    group = commands.group("library", _("the activities"))
    listing = group.add("list", _("list activities"), list_activities)
    listing.add_argument("--module", choices=MODULES)
    listing.add_argument("--level", choices=LEVELS)
    listing.add_argument("--max-minutes", type=stored_number, metavar=_("MINUTES"))
    listing.add_argument("--search", default="", metavar=_("WORDS"))
    group.add("show", _("show an activity"), show_activity, id=known)
    checking = group.add("check", _("check the texts of the library"), check_texts)
    checking.add_argument("path", type=place, nargs="?", metavar=_("FOLDER"))
    export = group.add("export", _("write an activity as files"), export_activity, id=known)
    export.add_argument("folder", type=place, metavar=_("FOLDER"))
    taking = _("take in an activity that was changed in its files; what is wrong stays out")
    importing = group.add("import", taking, import_activity)
    importing.add_argument("path", type=place, metavar=_("FOLDER"))
    group.add("people", _("who appears in the texts, and who does not yet"), list_people)
    group = commands.group("template", _("the ready workshops"))
    group.add("list", _("list the ready workshops"), list_templates)


@with_services
def list_people(services: Services, asked: Asked) -> Reply:
    """Each group with its made-up people and the activities that show it."""
    shown = {
        label(one.group, asked.translate): [*one.people, *one.activities]
        for one in services.library.shown_groups()
    }
    return shown, [f"{group}: {', '.join(found) or '-'}" for group, found in shown.items()]


@with_services
def list_activities(services: Services, asked: Asked) -> Reply:
    """The activities that fit, in the order of the path; with words the best first."""
    wanted = ActivityFilter(
        module=Module(asked.module) if asked.module else None,
        level=Level(asked.level) if asked.level else None,
        max_minutes=asked.max_minutes,
        words=asked.search,
    )
    library = services.library
    found = [library.activity(row.id) for row in library.rows(wanted)]
    waiting = library.waiting()
    rows = [activity_json(activity, services) for activity in found]
    nothing = [asked.translate("No activity fits. Ask for a little less.")]
    lines = [activity_line(activity, waiting, asked.translate) for activity in found]
    return rows, lines or nothing


@with_services
def show_activity(services: Services, asked: Asked) -> Reply:
    """Everything about one activity."""
    activity = services.library.activity(ActivityId(asked.id))
    handouts = services.library.handouts_of([activity])
    targets = [t for t in services.library.targets() if t.uuid in activity.curriculum]
    document = to_plain(activity)
    waiting = services.library.waiting()
    document |= activity_json(activity, services)
    document["targets"] = [fields(target, "uuid code sector set words") for target in targets]
    document["handout_texts"] = to_plain(handouts)
    return document, _activity_lines(activity, waiting, asked)


@with_services
def list_templates(services: Services, asked: Asked) -> Reply:
    """Every ready workshop with its parts."""
    templates, waiting = services.planning.templates(), services.library.waiting()
    return (
        [_template_json(template) for template in templates],
        [line for template in templates for line in _template_lines(template, waiting, asked)],
    )


@with_services
def export_activity(services: Services, asked: Asked) -> Reply:
    """Write the files of one activity in a folder of its own."""
    made = services.packages.sending.write_files(ActivityId(asked.id), asked.folder)
    return {"folder": str(made)}, [str(made)]


def import_activity(asked: Asked) -> int:
    """Take in the files of one activity, all of them or none; the content check judges."""
    if not (asked.path / "activity.toml").is_file():
        raise FolderProblem(asked.path / "activity.toml", "missing")
    wrong = any(finding.serious for finding in check(asked.path))
    return check_texts(asked) if wrong else _take_in(asked)


@with_services
def _take_in(services: Services, asked: Asked) -> Reply:
    incoming = services.packages.of_files(asked.path)
    for _thing, error in incoming.refused:
        raise error
    _printed, changes = services.packages.take_in(incoming, {}, Differ.THEIRS)
    return {"change": changes.change}, [] if changes.change is None else [str(changes.change)]


def check_texts(asked: Asked) -> int:
    """The content check; advice alone is no error."""
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


_ERRORS = counted("%(n)d error", "%(n)d errors")
_ADVICE = counted("%(n)d piece of advice", "%(n)d pieces of advice")


def activity_json(activity: Activity, services: Services) -> dict[str, object]:
    """An activity in a list, with all that it prints, also what is of another activity."""
    handouts = services.library.handouts_of([activity])
    return fields(activity, "id title module minutes min_minutes intensity group_min group_max") | {
        "levels": [level.value for level in levels_of(activity.audiences)],
        "handouts": [handout.id for handout in handouts],
        "status": services.reviews.of(activity.id).state.value,
        "to_come": [handout.title for handout in activity.to_come],
        "waits_for": [role.value for role in services.library.waiting().get(activity.id, ())],
    }


def activity_line(activity: Activity, waiting: WaitingFor, translate: Translator) -> str:
    """An activity on one line."""
    waits = waits_text(waiting.get(activity.id, ()), translate)
    title = f"{activity.title} ({waits})" if waits else activity.title
    return f"{activity.id:5}  {activity.minutes:3}'  {title}"


def _finding_line(finding: Finding, asked: Asked) -> str:
    told = finding_text(finding, asked.translate)
    about = f"{finding.file}: {finding.field or '-'}: {finding.rule}: {told}"
    return f'{about}\n    "{finding.sentence}"' if finding.sentence else about


def _activity_lines(activity: Activity, waiting: WaitingFor, asked: Asked) -> list[str]:
    activity = in_plan(activity)
    words = asked.translate
    waits = waiting_sentences([(activity.title, waiting.get(activity.id, ()))], words)
    lines = [
        f"{activity.id}  {activity.title}",
        *(waits if activity.id in waiting else ()),
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
        (words("Materials"), [material.what for material in activity.materials]),
        (words("Risks"), activity.risks),
        (words("Stepping out"), [activity.exit]),
        (words("Lighter alternative"), [activity.lighter_alternative]),
        (words("Aftercare"), [activity.aftercare]),
        (words("Without paper"), [activity.without_paper]),
        (words("Handouts"), [f"{h.id}  {h.title}" for h in activity.handouts]),
        (words("Still to come"), [handout.title for handout in activity.to_come]),
    ):
        if any(points):
            lines += ["", title, *(f"- {point}" for point in points)]
    return lines


def _template_json(template: Template) -> dict[str, object]:
    parts = [fields(part, "part slot_minutes activities waiting") for part in template.parts]
    return fields(template, "id title levels requires_modules own") | {"parts": parts}


def _template_lines(template: Template, waiting: WaitingFor, asked: Asked) -> list[str]:
    levels = ", ".join(label(level, asked.translate) for level in template.levels)
    parts = []
    for part in template.parts:
        parts.append(f"      {part.part}  {part.slot_minutes:3}'  {', '.join(part.activities)}")
        for one in part.waiting:
            waits = waits_text(waiting.get(one, ()), asked.translate)
            parts[-1] += f"  ({one} {waits})"
    return [f"{template.id:4}  {template.title} ({levels})", *parts]


@with_services
def list_modules(services: Services, asked: Asked) -> Reply:
    """The path in order."""
    pages = [services.library.module(module) for module in Module]
    rows = [
        fields(page.text, "module title") | {"activities": [one.id for one in page.activities]}
        for page in pages
    ]
    return rows, [module_name(page.text.module, asked.translate) for page in pages]


@with_services
def show_module(services: Services, asked: Asked) -> Reply:
    """Aim, goals, risks and activities of one module."""
    page = services.library.module(Module(asked.module))
    waiting = services.library.waiting()
    document = fields(page.text, "module title aim learning_goals risks next_step")
    document["activities"] = [activity_json(activity, services) for activity in page.activities]
    return document, _page_lines(page, waiting, asked)


@with_services
def print_module(services: Services, asked: Asked) -> Reply:
    """The whole module in one PDF: aim, activities, handouts."""
    level = Level(asked.level) if asked.level else None
    document = services.printing.module_document(Module(asked.module), level)
    return drawn(document, asked)


def _page_lines(page: ModulePage, waiting: WaitingFor, asked: Asked) -> list[str]:
    words, text = asked.translate, page.text
    lines = [module_name(text.module, words), "", text.aim]
    for title, points in (
        (words("Learning goals"), text.learning_goals),
        (words("Risks"), text.risks),
    ):
        if points:
            lines += ["", title, *(f"- {point}" for point in points)]
    lines += [
        "",
        words("Activities"),
        *(activity_line(one, waiting, words) for one in page.activities),
    ]
    if text.next_step:
        lines += ["", words("On to the next module"), text.next_step]
    return lines
