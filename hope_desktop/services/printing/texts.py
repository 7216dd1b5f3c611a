"""Reads what may be printed of a plan, and what is said of it: nothing is chosen here."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.helplines import as_printed, waits_for_check
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout, ReviewRole
from hope_desktop.domain.library.material import Purpose
from hope_desktop.domain.library.reviews import Record, TextRecords, is_past, of_today, still_asked
from hope_desktop.domain.printing.copies import Texts
from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.domain.views import PlanView
from hope_desktop.services.library.library import Library, records_of, stories_for
from hope_desktop.services.library.material_files import MaterialFiles
from hope_desktop.services.library.printable import Printable
from hope_desktop.services.printing.own_documents import own_paper
from hope_desktop.services.workshops.telling import made_up_beside
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library as store


def texts_of(
    view: PlanView,
    library: Library,
    files: MaterialFiles,
    database: Database,
    *,
    with_own_bytes: bool,
) -> Texts:
    """Read them, for a plan as it may be printed; all but who letters come from."""
    printable, today = Printable(database), database.today()
    stories = stories_for(library, view.session.blocks)
    beside = made_up_beside(view, {key: printable.activity(one) for key, one in stories.items()})
    plan = printable.handouts(library.handouts_of(view.in_order))
    planned = {text.id for text in plan}
    made_up = printable.handouts(library.handouts_of(beside.in_order if beside else ()))
    activities, session = [one.id for one in view.in_order], view.session.id
    along = [
        one
        for one in files.materials.along(activities, session)
        if one.purpose is not Purpose.TEXT
        if not one.only_me and dict(one.sessions).get(session) != 0
    ]
    to_show = tuple(one for one in along if one.purpose is Purpose.SHOW)
    drawn = files if with_own_bytes else None
    lines, template = library.help_card(view.school_class.facts.level), view.session.template
    title = ""
    with suppress(NotFound):
        title = library.template(template).title if template else ""
    texts = Texts(
        plan,
        printable.handouts(library.school_papers()),
        beside,
        tuple(text for text in made_up if text.id not in planned),
        own=tuple(own_paper(one, view, drawn) for one in along if one not in to_show),
        to_show=tuple(one.title for one in to_show),
        title=title,
        help_lines=tuple(as_printed(one, today) for one in lines),
        all_lines=tuple(as_printed(one, today) for one in library.helplines().values()),
        waiting_lines=tuple(one.name for one in lines if waits_for_check(one, today)),
        today=today,
        library_version=library.version(),
        targets=library.targets(),
        modules=modules_of(database, plan),
        lawyers=lawyers_of(plan, database),
    )
    return replace(texts, read_by=read_by(view, texts, records_of(database)))


def modules_of(
    database: Database, handouts: Iterable[Handout]
) -> tuple[tuple[ActivityId, Module], ...]:
    """Return the activities that texts belong to with their modules, each once, in order."""
    wanted = dict.fromkeys(handout.activity for handout in handouts)
    known = database.kept(store.modules)
    return tuple((one, known[one]) for one in wanted if one and one in known)


def read_by(view: PlanView, printed: Texts, records: TextRecords) -> tuple[ReviewRole, ...]:
    """Return as who readers found every text of a plan good; nobody while one is a concept.

    A lawyer is named on the sheet itself, with an organisation.
    """
    texts: list[Activity | Handout] = [*view.activities.values(), *printed.plan]
    roles = set[ReviewRole]()
    for text in texts:
        owner = ActivityId(text.id.partition("/")[0])
        read = of_today(text, records)
        if still_asked(text, view.activities.get(owner), read, printed.today):
            return ()
        roles |= {one.role for one in read}
    return tuple(role for role in ReviewRole if role in roles - {ReviewRole.LAWYER})


def lawyers_of(texts: Iterable[Handout], database: Database) -> tuple[Record, ...]:
    """Return the last lawyer of an organisation who found each text good as it is now, lately."""
    records, found = records_of(database), dict[str, Record]()
    for text in texts:
        for one in of_today(text, records):
            if one.organisation and not is_past(one, database.today()):
                found[text.id] = max(found.get(text.id, one), one, key=lambda r: r.month)
    return tuple(found.values())
