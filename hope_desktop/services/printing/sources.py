"""What the documents of a workshop are made from, gathered before anything is drawn.

What a workshop needs before it is put on paper.
"""

from collections.abc import Iterable
from datetime import date

from hope_desktop.domain.errors import HelperNeeded, NothingToPrint, ReasonNeeded, StoryNotReady
from hope_desktop.domain.helplines import as_printed
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import (
    USUAL_LANGUAGE,
    GroupSize,
    Handout,
    HandoutKind,
    ReviewRole,
)
from hope_desktop.domain.library.reviews import Record, TextRecords, is_past, of_today, still_asked
from hope_desktop.domain.printing.copies import Texts
from hope_desktop.domain.terms import ActivityId, Adults, Audience, HandoutId, Module
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.safety import HOLDS, Rule
from hope_desktop.handouts import specs
from hope_desktop.services.library.library import Library, stories_for
from hope_desktop.services.library.printable import Printable
from hope_desktop.services.workshops.telling import made_up_beside
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library as store


def modules_of(
    database: Database, handouts: Iterable[Handout]
) -> tuple[tuple[ActivityId, Module], ...]:
    """The activities that texts belong to with their modules, each once, in order."""
    wanted = dict.fromkeys(handout.activity for handout in handouts)
    known = database.kept(store.modules)
    return tuple((one, known[one]) for one in wanted if one and one in known)


def meant_for(handout: Handout, library: Library) -> frozenset[Audience]:
    """Whom a text is for; what an activity has for adults alone is for adults."""
    if handout.audiences or handout.activity is None:
        return handout.audiences
    suited = library.activity(handout.activity).audiences
    return suited if suited == {Audience.ADULTS} else handout.audiences


def no_occasion(
    library: Library, today: date, audiences: frozenset[Audience] = frozenset()
) -> specs.Occasion:
    """For paper that is printed by itself: nothing is known but whom it is for, and the lines."""
    return specs.Occasion(
        adults=Adults.ELSEWHERE if audiences == {Audience.ADULTS} else None,
        help_lines=tuple(as_printed(one, today) for one in library.shared_help_card(audiences)),
        all_lines=tuple(as_printed(one, today) for one in library.helplines().values()),
    )


def letter(
    title: str, text: str, kind: HandoutKind = HandoutKind.PARENT_LETTER
) -> specs.SchoolLetter:
    """What the program writes itself for a school, in Markdown."""
    return specs.SchoolLetter(
        Handout(
            id=HandoutId("school/letter"),
            activity=None,
            title=title,
            kind=kind,
            language=USUAL_LANGUAGE,
            reading="B1",
            group_size=GroupSize.CLASS,
            body=text,
        )
    )


def must_be_printable(view: PlanView) -> None:
    """Look whether papers of a workshop may be made."""
    if not view.activities:
        raise NothingToPrint
    skipped = [c for c in view.concerns if c.rule is Rule.MODULE_SKIPPED and not c.explained]
    if skipped:
        raise ReasonNeeded(skipped[0].names)
    missing = tuple(c.rule.value for c in view.concerns if c.rule in HOLDS)
    if view.is_live and missing:
        raise StoryNotReady(missing, view.session.told_by)
    if not view.school_class.facts.helper and any(a.needs_helper for a in view.in_order):
        raise HelperNeeded


def texts_for(printable: Printable, view: PlanView, library: Library) -> Texts:
    """Every version of what may be printed for a workshop."""
    found = stories_for(library, view.session.blocks)
    beside = made_up_beside(view, {key: printable.activity(one) for key, one in found.items()})
    plan = printable.handouts(library.handouts_of(view.in_order))
    planned = {text.id for text in plan}

    def others(activities: Iterable[Activity]) -> tuple[Handout, ...]:
        every = printable.handouts(library.handouts_of(activities))
        return tuple(text for text in every if text.id not in planned)

    reserve = others(view.in_reserve)
    return Texts(
        plan,
        reserve,
        printable.handouts(library.school_papers()),
        beside,
        others(beside.in_order) if beside else (),
    )


def read_by(
    view: PlanView, printed: Texts, records: TextRecords, today: date
) -> tuple[ReviewRole, ...]:
    """As who readers found every text of a plan good; nobody while one is a concept.

    A lawyer is named on the sheet itself, with an organisation.
    """
    activities = {**{one.activity.id: one.activity for one in view.spare}, **view.activities}
    texts: list[Activity | Handout] = [*activities.values(), *printed.plan, *printed.reserve]
    found = set[ReviewRole]()
    for text in texts:
        owner = ActivityId(text.id.partition("/")[0])
        read = of_today(text, records)
        if still_asked(text, activities.get(owner), read, today):
            return ()
        found |= {one.role for one in read}
    return tuple(role for role in ReviewRole if role in found - {ReviewRole.LAWYER})


def lawyers_of(texts: Iterable[Handout], records: TextRecords, today: date) -> tuple[Record, ...]:
    """The last lawyer of an organisation who found each text good as it is now, lately."""
    found: dict[str, Record] = {}
    for text in texts:
        for one in of_today(text, records):
            if one.organisation and not is_past(one, today):
                found[text.id] = max(found.get(text.id, one), one, key=lambda r: r.month)
    return tuple(found.values())
