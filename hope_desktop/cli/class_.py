"""`class`: keep a class, list them, show the path of one. Never pupils."""

import argparse

from hope_desktop.cli.library import LEVELS
from hope_desktop.cli.parser import Subparsers, known, number, stored_number
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.classes import ClassFacts, SchoolClass, a_year_later, unknowns
from hope_desktop.domain.ids import ClassId
from hope_desktop.domain.levels import Band, Level
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import Translator, pupils_text
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label, module_name

BANDS = tuple(band.value for band in Band)


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("class", words(_("the classes")))
    add = group.add("add", words(_("keep a class; prints its number")), add_class)
    add.add_argument("--school", type=known, required=True, metavar=words(_("NAME")))
    add.add_argument("--label", type=known, default="", metavar="2B")
    add.add_argument("--level", choices=LEVELS)
    add.add_argument("--band", choices=BANDS)
    add.add_argument("--year", type=number, metavar="2")
    add.add_argument("--pupils", type=number, metavar="27")
    helper = words(_("NAME, ROLE, PHONE"))
    add.add_argument("--helper", type=known, default="", metavar=helper)
    add.add_argument("--reserve", type=known, default="", metavar=helper)
    group.add("list", words(_("list the classes")), list_classes)
    along = group.add("take-along", words(_("take a class along to this school year")), take_along)
    along.add_argument("id", type=stored_number)
    along.add_argument("--label", type=known, metavar="3B")
    along.add_argument("--year", type=number, metavar="3")
    along.add_argument("--pupils", type=number, metavar="27")
    show = group.add("show", words(_("show a class and its path")), show_class)
    show.add_argument("id", type=stored_number)


def add_class(arguments: argparse.Namespace, context: Context) -> int:
    """Only the school is needed; the rest can be asked for later."""
    facts = ClassFacts(
        school=arguments.school,
        label=arguments.label,
        level=Level(arguments.level) if arguments.level else None,
        band=Band(arguments.band) if arguments.band else None,
        year=arguments.year,
        pupils=arguments.pupils,
        helper=arguments.helper,
        reserve=arguments.reserve,
    )
    with context.opened() as services:
        class_id, _changes = services.classes.add(facts)
    context.answer({"id": class_id}, [str(class_id)])
    return 0


def take_along(arguments: argparse.Namespace, context: Context) -> int:
    """Without choices the class and the year are one further, and the head-count is asked again."""
    class_id = ClassId(arguments.id)
    with context.opened() as services:
        later = a_year_later(services.classes.get(class_id).facts)
        label = later.label if arguments.label is None else arguments.label
        year = arguments.year or later.year
        services.classes.take_along(class_id, label, year, arguments.pupils)
        found = services.classes.get(class_id)
    context.answer(class_json(found), _lines(found, context.translate))
    return 0


def list_classes(_arguments: argparse.Namespace, context: Context) -> int:
    """Every class by school and label."""
    with context.opened() as services:
        classes = services.classes.all()
    lines = [f"{c.id:3}  {c.facts.school}, {c.facts.label or '-'}" for c in classes]
    nothing = [context.translate("There are no classes yet.")]
    context.answer([class_json(c) for c in classes], lines or nothing)
    return 0


def show_class(arguments: argparse.Namespace, context: Context) -> int:
    """One class with what it has had and what comes next."""
    with context.opened() as services:
        found = services.classes.get(ClassId(arguments.id))
    context.answer(class_json(found), _lines(found, context.translate))
    return 0


def class_json(found: SchoolClass) -> dict[str, object]:
    """The shape of the contract; what is unknown is null."""
    facts, coming = found.facts, found.next_module
    return {
        "id": found.id,
        "school": facts.school,
        "label": facts.label or None,
        "level": facts.level.value if facts.level else None,
        "band": facts.band.value if facts.band else None,
        "year": facts.year,
        "pupils": facts.pupils,
        "helper": facts.helper or None,
        "reserve": facts.reserve or None,
        "modules_done": sorted(module.value for module in found.modules_done),
        "next_module": coming.value if coming else None,
        "school_year": found.school_year,
        "unknown": [unknown.value for unknown in unknowns(facts)],
    }


def _lines(found: SchoolClass, words: Translator) -> list[str]:
    facts, coming = found.facts, found.next_module
    words = words_for(words, adults=facts.are_adults)
    level = [label(value, words) for value in (facts.level, facts.band) if value]
    pupils = pupils_text(facts.pupils, words) if facts.pupils else ""
    lines = [
        f"{facts.school}, {facts.label or '-'} ({found.school_year})",
        ", ".join(part for part in (*level, pupils) if part),
        *(f"{done.on.isoformat()}  {module_name(done.module, words)}" for done in found.path),
    ]
    if coming:
        lines.append(words(_("Next: %(module)s")) % {"module": module_name(coming, words)})
    asked = ", ".join(label(unknown, words) for unknown in unknowns(facts))
    if asked:
        lines.append(words(_("Still to ask: %(what)s")) % {"what": asked})
    return [line for line in lines if line]
