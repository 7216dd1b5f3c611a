"""`class`: keep a class, list them, show the path of one. Never pupils."""

from hope_desktop.cli.parser import Parser, Subparsers, stored_number, whole_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.classes import ClassFacts, SchoolClass, unknowns
from hope_desktop.domain.terms import Adults, Band, ClassId, Level
from hope_desktop.i18n.catalogue import pupils_text, words_for
from hope_desktop.i18n.labels import label, module_name
from hope_desktop.services.opening import Services

ELSEWHERE = Adults.ELSEWHERE.value
"""The level of adults at another organisation than a school."""


def add_to(command: Parser) -> None:
    """Add the commands of this file."""
    group = Subparsers(command)
    add = group.add("add", "keep a class; prints its number", add_class)
    add.add_argument("--school", required=True)
    add.add_argument("--label", default="", metavar="2B")
    add.add_argument("--level", choices=(*(level.value for level in Level), ELSEWHERE))
    add.add_argument("--band", choices=[band.value for band in Band])
    add.add_argument("--year", type=whole_number, metavar="2")
    add.add_argument("--pupils", type=whole_number, metavar="27")
    add.add_argument("--large", type=whole_number, default=0, metavar="2")
    add.add_argument("--helper", default="")
    add.add_argument("--reserve", default="")
    group.add("list", "list all", list_classes)
    group.add("show", "show one", show_class, id=stored_number)


@with_services
def add_class(services: Services, asked: Asked) -> Reply:
    """Keep a class; only the school is needed, the rest can be asked for later."""
    named = Level.ADULTS.value if asked.level == ELSEWHERE else asked.level
    level = Level(named) if named else None
    facts = ClassFacts(
        school=asked.school,
        label=asked.label,
        level=level,
        band=Band(asked.band) if asked.band else None,
        year=asked.year,
        pupils=asked.pupils,
        large=asked.large,
        helper=asked.helper,
        reserve=asked.reserve,
        elsewhere=asked.level == ELSEWHERE,
    )
    class_id, _changes = services.classes.add(facts)
    return {"id": class_id}, [str(class_id)]


@with_services
def list_classes(services: Services, asked: Asked) -> Reply:
    """Show every class by school and label."""
    classes = services.classes.all()
    lines = [f"{c.id:3}  {c.facts.school}, {c.facts.label or '-'}" for c in classes]
    nothing = [asked.translate("No classes yet")]
    return [_json(c) for c in classes], lines or nothing


@with_services
def show_class(services: Services, asked: Asked) -> Reply:
    """Show a class with what it has had and what comes next."""
    school_class = services.classes.get(ClassId(asked.id))
    facts, coming = school_class.facts, school_class.next_module
    translate = words_for(asked.translate, adults=facts.adults)
    level = [label(one, translate) for one in (facts.adults or facts.level, facts.band) if one]
    pupils = pupils_text(facts.pupils, translate) if facts.pupils else ""
    lines = [
        f"{facts.school}, {facts.label or '-'} ({school_class.school_year})",
        ", ".join(part for part in (*level, pupils) if part),
        *(
            f"{done.on.isoformat()}  {module_name(done.module, translate)}"
            for done in school_class.path
        ),
    ]
    if coming:
        lines.append(f"{translate('Next')}: {module_name(coming, translate)}")
    if left := ", ".join(label(unknown, translate) for unknown in unknowns(facts)):
        lines.append(translate("Still to ask: %(what)s") % {"what": left})
    return _json(school_class), [line for line in lines if line]


def _json(school_class: SchoolClass) -> dict[str, object]:
    facts, coming = school_class.facts, school_class.next_module
    return {
        "id": school_class.id,
        **fields(
            facts, "school level elsewhere band year pupils large", or_null="label helper reserve"
        ),
        "modules_done": sorted(module.value for module in school_class.modules_done),
        "next_module": coming.value if coming else None,
        "school_year": school_class.school_year,
        "unknown": [unknown.value for unknown in unknowns(facts)],
    }
