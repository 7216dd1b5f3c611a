"""The library: modules, activities, templates and help lines, with search."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity, beside_own
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import SCHOOL, Handout, name_of, version_of
from hope_desktop.domain.library.reviews import Text, TextRecords
from hope_desktop.domain.terms import (
    ActivityId,
    Audience,
    HandoutId,
    HelplineId,
    Level,
    Module,
    ModuleText,
    Profile,
    TemplateId,
    help_card_of,
    help_cards_for,
)
from hope_desktop.domain.texts.representation import Appearance, shown_groups
from hope_desktop.domain.views import EVERYTHING, ActivityFilter, ActivityRow, ModulePage
from hope_desktop.domain.workshops.plan import Block, Session
from hope_desktop.domain.workshops.stories import PLAN_B
from hope_desktop.domain.workshops.templates import Template, TemplatePart
from hope_desktop.storage import helplines as helpline_store
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import library as store, reviews as review_store
from hope_desktop.storage.library.library_version import kept_note

SEARCH_LIMIT = 50
"""The most a search shows; who needs more types another letter."""


def records_of(database: Database) -> TextRecords:
    """Return who read which wording."""
    return database.kept(review_store.every)


def text_of(library: "Library", text_id: str) -> Text:
    """Return a handout or an activity."""
    if "/" in text_id:
        return library.handout(HandoutId(text_id))
    return library.activity(ActivityId(text_id))


class Library:
    """The material of a trainer. After the first start the database is its only source."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.came: tuple[Template, ...] = ()
        """Workshops of colleagues that came since the start, to plan one from."""

    def rows(self, wanted: ActivityFilter = EVERYTHING) -> tuple[ActivityRow, ...]:
        """Activities in path order, narrowed; with words the best `SEARCH_LIMIT` of them."""
        connection = self._database.connection
        if wanted.words.strip():
            found = store.search(connection, wanted, SEARCH_LIMIT)
        elif wanted == EVERYTHING:
            found = self._database.kept(store.rows)
        else:
            found = store.rows(connection, wanted)
        settings = self._database.kept(store.settings)
        return tuple(
            replace(o, setting_of=settings[o.id]) if o.id in settings else o for o in found
        )

    def activity(self, activity_id: ActivityId) -> Activity:
        """Return a whole activity with its handouts.

        Raises:
            NotFound: there is no such activity.
        """
        known = self._database.kept(store.read_already)
        if activity_id not in known:
            found = store.one(self._database.connection, activity_id)
            if found is None:
                raise NotFound("activity", activity_id)
            known[activity_id] = found
        return known[activity_id]

    def module(self, module: Module) -> ModulePage:
        """Return what a module's page shows."""
        text = store.module_text(self._database.connection, module)
        if text is None:
            raise NotFound("module", module.value)
        rows = self.rows(ActivityFilter(module=module))
        return ModulePage(text, tuple(self.activity(row.id) for row in rows))

    def module_texts(self) -> dict[Module, ModuleText]:
        """Return what each module is about; one without a text is left out."""
        texts = ((one, store.module_text(self._database.connection, one)) for one in Module)
        return {module: text for module, text in texts if text is not None}

    def templates(self) -> tuple[Template, ...]:
        """Return the ready workshops in order, and behind them those that came from a colleague."""
        return (*self._database.kept(store.templates), *self.came)

    def template(self, template_id: TemplateId) -> Template:
        """One ready workshop, or one that came.

        Raises:
            NotFound: there is no such template.
        """
        for template in self.templates():
            if template.id == template_id:
                return template
        raise NotFound("template", template_id)

    def part_of(self, session: Session) -> TemplatePart | None:
        """Return the visit of its template that a workshop was begun from, if it is there."""
        with suppress(NotFound):
            parts = self.template(session.template).parts if session.template else ()
            return next((part for part in parts if part.part == session.part), None)
        return None

    def offered(self) -> frozenset[ActivityId]:
        """Return the activities in the lists: a workshop is not begun with any other."""
        return frozenset(row.id for row in self._database.kept(store.rows))

    def handouts_of(self, activities: Iterable[Activity]) -> tuple[Handout, ...]:
        """Return all versions of the handouts these activities print, each once, in order.

        Of another activity's story that is borrowed by the name of a version, that version alone.
        What a trainer wrote for one while it had a text of its own goes before what it shares now.
        """
        handouts: dict[HandoutId, Handout] = {}
        for activity in activities:
            borrowed = ((one, self.versions(one)) for one in activity.shared_handouts)
            shared = [h for one, same in borrowed for h in same if one in {h.id, name_of(h.id)}]
            every = (*activity.handouts, *beside_own(activity, shared))
            handouts.update({handout.id: handout for handout in every})
        return tuple(handouts.values())

    def handout(self, handout_id: HandoutId, profile: Profile | None = None) -> Handout:
        """One handout by its id, or its version for a reading form where there is one."""
        versions = self.versions(handout_id)
        wanted = next((handout for handout in versions if handout.id == handout_id), None)
        if wanted is None:
            raise NotFound("handout", handout_id)
        if profile in {None, Profile.STANDARD, wanted.profile}:
            return wanted
        ready = [one for one in versions if one.profile is profile and not one.draft]
        return next((one for one in ready if _same(one, wanted)), wanted)

    def versions(self, handout_id: HandoutId) -> tuple[Handout, ...]:
        """Return a handout with its other versions, of level, reading form and language."""
        name = name_of(handout_id)
        owner = name.partition("/")[0]
        is_school = owner == SCHOOL
        papers = self.school_papers() if is_school else self.activity(ActivityId(owner)).handouts
        return tuple(one for one in papers if name in {one.id, name_of(one.id)})

    def school_papers(self) -> tuple[Handout, ...]:
        """Letters, teacher sheets and the disclosure card."""
        return self._database.kept(store.school_papers)

    def targets(self) -> tuple[Target, ...]:
        """Return the attainment targets that activities refer to."""
        return store.targets(self._database.connection)

    def shown_groups(self) -> tuple[Appearance, ...]:
        """Return every group of people, with who and what in the library shows it."""
        people = store.people(self._database.connection)
        return shown_groups(people, [self.activity(row.id) for row in self.rows()])

    def helplines(self) -> dict[HelplineId, Helpline]:
        """Return every line, with the checks made here."""
        return self._database.kept(helpline_store.every)

    def help_card(self, level: Level | None) -> tuple[Helpline, ...]:
        """Return the lines on the card of a class: those of everybody, then the own ones."""
        lines, card = self.helplines(), help_card_of(level)
        wanted = helpline_store.lines_on_card(self._database.connection, card)
        own = [line for line in lines.values() if line.own]
        return (*(lines[line] for line in wanted if line in lines), *own)

    def shared_help_card(self, audiences: frozenset[Audience]) -> tuple[Helpline, ...]:
        """Return the lines for a sheet without a class: those of all who may read it."""
        lines, connection = self.helplines(), self._database.connection
        first, *others = (
            helpline_store.lines_on_card(connection, n) for n in help_cards_for(audiences)
        )
        shared = (line for line in first if all(line in card for card in others))
        return tuple(lines[line] for line in shared if line in lines)

    def version(self) -> str:
        """Return the version of the library in the database."""
        return kept_note(self._database.connection, "version")


def settings_of(library: Library, activity: Activity) -> tuple[Activity, ...]:
    """Return the settings of an activity in order, the one that others are a setting of first."""
    first = ActivityId(activity.setting_of or activity.id)
    others = [row.id for row in library.rows() if row.setting_of == first]
    return tuple(library.activity(one) for one in (first, *others)) if others else ()


def readable(library: Library, wanted: Iterable[ActivityId | None]) -> dict[ActivityId, Activity]:
    """Those that are there, in order: what was erased since may stand in a plan or a list."""
    found: dict[ActivityId, Activity] = {}
    for one in filter(None, wanted):
        with suppress(NotFound):
            found[one] = library.activity(one)
    return found


def title_in(library: Library, activity_id: ActivityId) -> str:
    """Return what an activity is called, also one in the bin; nothing when it was erased."""
    with suppress(NotFound):
        return library.activity(activity_id).title
    return ""


def stories_for(library: Library, blocks: Iterable[Block]) -> dict[ActivityId, Activity]:
    """Return the records of stories, told and made up, when one of these blocks has one."""
    pairs = [pair for pair in PLAN_B.items() if any(b.activity in pair for b in blocks)]
    return {one: library.activity(one) for pair in pairs for one in pair}


def _same(first: Handout, other: Handout) -> bool:
    """Return whether two differ in nothing but their reading form."""

    def key(handout: Handout) -> tuple[str, str, str]:
        return name_of(handout.id), version_of(handout), handout.language

    return key(first) == key(other)
