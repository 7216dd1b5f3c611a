"""Workshops: made from a template or from chosen activities, and shown with their warnings."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from hope_desktop.domain.classes import ModuleDone, SchoolClass
from hope_desktop.domain.errors import NotFound, PartNeeded, SameClass, WrongValue
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.overview import SessionRow, ToArrange, in_order, planned_modules
from hope_desktop.domain.terms import (
    NUMBERED,
    ActivityId,
    Changes,
    ClassId,
    Module,
    SessionId,
    TemplateId,
)
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops import example
from hope_desktop.domain.workshops.fitting import Known
from hope_desktop.domain.workshops.lines import lines_for
from hope_desktop.domain.workshops.plan import (
    REMEMBERED,
    Block,
    ChecklistLine,
    CheckState,
    Session,
    SessionFacts,
    checked_facts,
    fresh_checklist,
    schedule,
)
from hope_desktop.domain.workshops.safety import Plan, concerns
from hope_desktop.domain.workshops.stories import PLAN_B, for_others, told_by
from hope_desktop.domain.workshops.templates import (
    Template,
    TemplatePart,
    heart_of,
    planned_from,
    whole_blocks,
)
from hope_desktop.i18n.stories import in_plan
from hope_desktop.services.classes import Classes
from hope_desktop.services.library.library import Library, readable, stories_for
from hope_desktop.storage import classes as class_store
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import lines, session_rows, sessions as store, tellers


class Planning:
    """The workshops of a trainer. Blocks are changed through `Blocks`."""

    def __init__(self, database: Database, classes: Classes, library: Library) -> None:
        self._database = database
        self.progress: Callable[[], dict[SessionId, ToArrange]] = partial(
            database.kept, session_rows.progress
        )
        """How far each workshop is that was not given."""
        self._classes = classes
        self._library = library
        self._ordered: tuple[object, date | None, tuple[SessionRow, ...]] = (), None, ()

    def all(self) -> tuple[SessionRow, ...]:
        """Every workshop: those to come by start, then the ones without a date, then past."""
        today = self._database.today()
        every = self._database.kept(session_rows.every)
        if self._ordered[0] is not every or self._ordered[1] != today:
            self._ordered = every, today, in_order(every, self._database.now())
        return self._ordered[2]

    def had_by(self, school_class: SchoolClass, start: datetime | None) -> frozenset[Module]:
        """Return what a class will have had before a workshop that begins then; it may be last."""
        own = (one for one in self.all() if one.class_id == school_class.id)
        days = planned_modules(own).items()
        planned = {one for one, day in days if not start or (day and day < start)}
        return school_class.modules_done | planned

    def get(self, session_id: SessionId, *, instead: Session | None = None) -> PlanView:
        """Make a workshop with its class, times and warnings; `instead` of its plan another one.

        Raises:
            NotFound: there is no such workshop.
        """
        session = instead or self.session(session_id)
        used = [block.activity for block in session.blocks if block.activity]
        activities = {one: self._library.activity(one) for one in used}
        school_class = self._classes.get(session.class_id)
        bases = (base for record in activities.values() for base in record.leans_on)
        connection = self._database.connection
        before = store.earlier(connection, session)
        known = readable(self._library, bases) | activities
        stories, today = tellers.stories_beside(connection, session), self._database.today()
        plan = Plan(session, school_class, known, *before, today, stories)
        heart = heart_of(self._library.part_of(session), told=bool(session.told_by))
        return PlanView(
            session,
            plan.school_class,
            schedule(session),
            as_said(activities, plan),
            concerns(plan),
            Known(plan.had, plan.earlier, heart),
            lines_for(session, self._database.kept(lines.every)),
            frozenset(used) - self._library.offered(),
        )

    def last_given(self, session: Session) -> tuple[SessionId, int] | None:
        """Return the workshop that its class was given last before it, and its minutes."""
        return store.last_given(self._database.connection, session)

    def arranged_before(self, session: Session) -> ChecklistLine | None:
        """Return what may be as it was the last time at this school, if it was arranged then."""
        return store.arranged_before(self._database.connection, session)

    def session(self, session_id: SessionId) -> Session:
        """Return a workshop by itself.

        Raises:
            NotFound: there is no such workshop.
        """
        found = store.one(self._database.connection, session_id)
        if found is None:
            raise NotFound("session", str(session_id))
        return found

    def templates(self) -> tuple[Template, ...]:
        """Return the ready workshops in order, then those that came."""
        return self._library.templates()

    def from_template(
        self,
        class_id: ClassId,
        template_id: TemplateId,
        part: str | None = None,
        facts: SessionFacts | None = None,
        teller: str = "",
        *,
        said_yes: bool = True,
    ) -> tuple[SessionId, Changes]:
        """Make a workshop from one part of a template; a story that nobody tells becomes plan B.

        What it has and the library no longer offers is left out: `gone_from`.
        Facts without slot minutes of their own take the template's.
        """
        draft = self.draft(class_id, template_id, part, facts)
        return self._keep(draft, teller, said_yes=said_yes)

    def draft(
        self,
        class_id: ClassId,
        template_id: TemplateId,
        part: str | None = None,
        facts: SessionFacts | None = None,
    ) -> Session:
        """Return what `from_template` makes without a teller, not kept yet; it raises the same."""
        template = self._library.template(template_id)
        chosen = _part(template, part)
        facts = facts or SessionFacts(slot_minutes=0)
        if not facts.slot_minutes:
            facts = replace(facts, slot_minutes=chosen.slot_minutes)
        offered = self._library.offered()
        wanted = (one for one in chosen.activities if one in offered)
        records = {one: self._library.activity(one) for one in wanted}
        session = self._new(class_id, planned_from(chosen, records), facts)
        begun_with = template.begun_with if template.own else template.id
        known = TemplateId(begun_with) if begun_with else None
        return replace(session, template=known, part=chosen.part)

    def example(self) -> tuple[SessionId, Changes]:
        """Make the example of a first start: class 2B, module 1, 50 minutes."""
        try:
            class_id, added = self._classes.add(example.FACTS)
        except SameClass as same:
            class_id, added = same.class_id, Changes()
        facts = example.session_facts(self._database.today())
        session_id, changes = self.from_template(class_id, example.TEMPLATE, example.PART, facts)
        return session_id, replace(changes, classes=added.classes)

    def from_activities(
        self,
        class_id: ClassId,
        activities: tuple[ActivityId, ...],
        facts: SessionFacts,
        teller: str = "",
    ) -> tuple[SessionId, Changes]:
        """Make a workshop from activities in the given order, each with its own minutes.

        A story that nobody tells becomes plan B.
        """
        blocks = whole_blocks(self._library.activity(activity) for activity in activities)
        return self._keep(self._new(class_id, blocks, facts), teller)

    def change_facts(self, session_id: SessionId, facts: SessionFacts) -> Changes:
        """Keep another start, length, trainers, reason or checklist."""
        before, now = self.session(session_id), checked_facts(facts)
        was, answer = before.facts.answer(REMEMBERED), now.answer(REMEMBERED)
        others = store.at_school(self._database.connection, before.class_id)
        same = [
            replace(one, facts=one.facts.answered(answer))
            for one in (others if was != answer else ())
            if one.id != session_id and not one.done and one.facts.answer(REMEMBERED) == was
        ]
        return self.write("session.facts-changed", replace(before, facts=now), *same)

    def write(self, what: str, *sessions: Session) -> Changes:
        """Keep workshops as they are now, in one step; nothing when none of them differs."""
        changed = [one for one in sessions if one != self.session(one.id)]
        if not changed:
            return Changes()
        with self._database.change(what) as change:
            for one in changed:
                store.update(change, one)
        return change.changes

    def refit(self, session_id: SessionId, minutes: int, blocks: tuple[Block, ...]) -> Changes:
        """Give a workshop another length and other blocks, in one step."""
        session = self.session(session_id)
        facts = checked_facts(replace(session.facts, slot_minutes=minutes))
        return self.write("session.fitted", replace(session, facts=facts, blocks=blocks))

    def duplicate(self, session_id: SessionId) -> tuple[SessionId, Changes]:
        """Make a copy without a date, with the checklist to do again."""
        session = self.for_others(self.session(session_id))
        facts = replace(session.facts, start=None, checklist=fresh_checklist())
        return self._keep(replace(session, facts=facts, done=False))

    def remove(self, session_id: SessionId) -> Changes:
        """Put a workshop in the bin."""
        self.session(session_id)
        return self._database.write("session.removed", store.remove, session_id)

    def mark_done(self, session_id: SessionId) -> Changes:
        """Keep that the workshop was given: its class has had the modules in it."""
        view = self.get(session_id)
        session = view.session
        planned = (one.block for one in view.blocks if not one.block.if_time)
        given = {a.module for block in planned if (a := view.activity_of(block))} & set(NUMBERED)
        if view.school_class.facts.are_adults:  # a group has no path
            given.clear()
        now = self._database.now()
        on = min(session.facts.start or now, now).date()
        with self._database.change("session.done") as change:
            store.update(change, replace(session, done=True))
            for module in sorted(given - view.school_class.modules_done, key=lambda m: m.value):
                done = ModuleDone(module, on, session_id)
                class_store.add_module(change, session.class_id, done)
        return change.changes

    def _new(self, class_id: ClassId, blocks: tuple[Block, ...], facts: SessionFacts) -> Session:
        self._classes.get(class_id)  # one that is not there is refused
        session = Session(SessionId(0), class_id, checked_facts(facts), blocks)
        return self.for_others(session)

    def for_others(self, session: Session) -> Session:
        """Return it for another class or day: who tells is asked again."""
        return for_others(session, stories_for(self._library, session.blocks))

    def as_at_school(self, session: Session) -> Session:
        """Return it with what was answered at its school for this school year."""
        there = store.at_school(self._database.connection, session.class_id)
        if not there or session.facts.answer(REMEMBERED).state is not CheckState.TODO:
            return session
        return replace(session, facts=session.facts.answered(there[0].facts.answer(REMEMBERED)))

    def _keep(
        self, session: Session, teller: str = "", *, said_yes: bool = True
    ) -> tuple[SessionId, Changes]:
        session = self.as_at_school(session)
        if teller:
            session = told_by(session, teller, stories_for(self._library, session.blocks))
            asked = session.teller and replace(session.teller, said_yes=said_yes)
            session = replace(session, teller=asked)
        with self._database.change("session.added") as change:
            session_id = store.insert(change, session)
        return session_id, change.changes


def as_said(
    records: Mapping[ActivityId, Activity], plan: Plan | PlanView
) -> dict[ActivityId, Activity]:
    """With their steps as they are said in a plan."""
    aloud = PLAN_B.values() if plan.session.reads_aloud else ()
    helper, is_live = plan.school_class.facts.helper, plan.is_live
    planned = (records.get(one.activity) for one in plan.session.blocks if one.activity)
    about = next((one.module.value for one in planned if one and one.module in NUMBERED), "")
    return {
        one: in_plan(record, helper, live=is_live or one in aloud, module=about)
        for one, record in records.items()
    }


def _part(template: Template, wanted: str | None) -> TemplatePart:
    names = tuple(part.part for part in template.parts)
    if wanted is None:
        if len(names) > 1:
            raise PartNeeded(template.id, names)
        return template.parts[0]
    for part in template.parts:
        if part.part == wanted:
            return part
    raise WrongValue("part", wanted, ", ".join(names))
