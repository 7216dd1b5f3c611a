from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from hope_desktop.domain.errors import NotFound, PartNeeded, WrongValue
from hope_desktop.domain.terms import ActivityId, ClassId, Level, Module, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import REMEMBERED, CheckState, SessionFacts
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import warning_text
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE, NOW, moment
from tests.planning import new_workshop, workshop_of

S1 = TemplateId("S1")


def _rules(services: Services, session: SessionId) -> set[Rule]:
    return {concern.rule for concern in services.planning.get(session).concerns}


def test_a_ready_workshop_brings_its_activities_and_minutes(services, class_2b):
    made, changes = services.planning.from_template(
        class_2b, S1, facts=SessionFacts(start=NINE, slot_minutes=0)
    )
    view = services.planning.get(made)
    assert changes.sessions == {made}
    assert [a.id for a in view.in_order] == ["O1", "1.4", "C2", "C3"]
    assert view.session.facts.slot_minutes == 50
    assert [t.block.minutes for t in view.blocks] == [9, 25, 7, 8]
    assert view.session.template == "S1"


def test_what_was_chosen_stays_also_in_a_copy_and_when_its_class_is_another(services, class_2b):
    made = new_workshop(services, class_2b, S1)
    facts = services.planning.session(made).facts
    copy, _ = services.planning.duplicate(made)
    services.classes.change(class_2b, replace(CLASS_2B, level=Level.HAVO))
    assert services.planning.session(copy).facts.slot_minutes == facts.slot_minutes


def test_several_parts_have_to_be_chosen_from(services, class_2b):
    with pytest.raises(PartNeeded) as refusal:
        new_workshop(services, class_2b, "S3")
    assert refusal.value.parts == ("a", "b", "c", "d")
    made = new_workshop(services, class_2b, "S3", "b")
    assert services.planning.session(made).part == "b"


def test_a_part_that_is_not_there_is_refused_with_those_that_are(services, class_2b):
    with pytest.raises(WrongValue) as refusal:
        new_workshop(services, class_2b, S1, "z")
    assert (refusal.value.field, refusal.value.allowed) == ("part", "a")


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"slot_minutes": 0}, "slot_minutes"),
    ({"slot_minutes": -5}, "slot_minutes"),
    ({"slot_minutes": 481}, "slot_minutes"),
    ({"start": moment("1999-12-31T09:00")}, "start"),
    ({"start": moment("9999-12-31T23:59")}, "start"),
    ({"reason": "x" * 501}, "reason"),
    ({"trainer1": "x" * 201}, "trainer1"),
]


@pytest.mark.parametrize(("facts", "field"), WRONG, ids=lambda value: str(value)[:30])
def test_a_fact_that_cannot_be_is_refused_and_no_workshop_is_made(services, class_2b, facts, field):
    with pytest.raises(WrongValue) as refusal:
        workshop_of(services, class_2b, [], SessionFacts(**facts))
    assert refusal.value.field == field
    assert services.planning.all() == ()


def test_what_is_not_there_is_named(services, class_2b):
    facts = SessionFacts()
    attempts = {
        "class": lambda: services.planning.from_activities(ClassId(99), (), facts),
        "activity": lambda: services.planning.from_activities(
            class_2b, (ActivityId("9.9"),), facts
        ),
        "template": lambda: services.planning.from_template(class_2b, TemplateId("S99")),
        "session": lambda: services.planning.get(SessionId(99)),
    }
    for kind, attempt in attempts.items():
        with pytest.raises(NotFound) as refusal:
            attempt()
        assert refusal.value.kind == kind
    assert services.planning.all() == ()


def test_a_given_workshop_puts_its_modules_on_the_path(services, class_2b):
    ids = ("O1", "1.4", "2.2", "C3")
    yesterday = NOW - timedelta(days=1)
    made = workshop_of(services, class_2b, ids, start=yesterday)
    changes = services.planning.mark_done(made)
    path = services.classes.get(class_2b).path
    assert changes.classes == {class_2b}
    assert [(d.module, d.on, d.session) for d in path] == [
        (Module.BOUNDARIES, yesterday.date(), made),
        (Module.LOVE, yesterday.date(), made),
    ]
    services.planning.mark_done(made)
    assert services.classes.get(class_2b).path == path


@pytest.mark.parametrize("start", [NOW + timedelta(days=17), None])
def test_a_workshop_given_before_its_day_or_without_one_was_given_today(services, class_2b, start):
    """No class has had a module on a day that is still to come."""
    services.planning.mark_done(workshop_of(services, class_2b, ["1.4"], SessionFacts(start=start)))
    assert [one.on for one in services.classes.get(class_2b).path] == [NOW.date()]


def test_a_copy_has_no_date_and_everything_to_arrange_again(services, class_2b):
    facts = SessionFacts(start=NINE, trainer1="A")
    checks = tuple(replace(check, state=CheckState.DONE) for check in facts.checklist)
    made = new_workshop(services, class_2b, S1, facts=replace(facts, checklist=checks))
    services.planning.mark_done(made)
    copy, _ = services.planning.duplicate(made)
    old, new = services.planning.session(made), services.planning.session(copy)
    assert (new.facts.start, new.done, new.facts.trainer1) == (None, False, "A")
    done = [check.item for check in new.facts.checklist if check.state is not CheckState.TODO]
    assert done == [REMEMBERED]
    assert [(b.activity, b.minutes) for b in new.blocks] == [
        (b.activity, b.minutes) for b in old.blocks
    ]


def test_a_first_start_offers_an_example_that_can_be_printed(services):
    assert services.overview.today().first_start
    session, changes = services.planning.example()
    view = services.planning.get(session)
    assert not services.overview.today().first_start
    assert (view.school_class.facts.label, view.school_class.facts.level) == ("2B", Level.VMBO_GT)
    assert [c for c in view.concerns if c.serious] == []
    assert changes.classes == {view.school_class.id}


def test_a_live_story_chosen_by_hand_is_plan_b_while_no_story_can_be_lent(services, class_2b):
    made = workshop_of(services, class_2b, ("O1", "4.2", "4.3", "C1", "C3"))
    added = new_workshop(services, class_2b)
    services.blocks.add_activity(added, ActivityId("4.2"))
    for session, activities in (
        (made, ["O1", "4.6", "4.4", "C1", "C3"]),
        (added, ["O1", "1.4", "4.6", "C2", "C3"]),
    ):
        view = services.planning.get(session)
        assert [timed.block.activity for timed in view.blocks] == activities
        assert Rule.PLAN_B in _rules(services, session)


def _lonely(services: Services, session: SessionId) -> bool:
    return Rule.BASE_MISSING in _rules(services, session)


def test_what_leans_on_a_part_that_is_taken_out_is_told_in_words(services, class_2b):
    made = new_workshop(services, class_2b, "S3", "d")
    story = next(b for b in services.planning.session(made).blocks if b.activity == "4.6")
    assert not _lonely(services, made)
    services.blocks.remove(made, story.id)
    view = services.planning.get(made)
    told = next(one for one in view.concerns if one.rule is Rule.BASE_MISSING)
    assert not told.serious
    titles = {str(one): record.title for one, record in view.activities.items()}
    assert warning_text(told, titles, translator("nl")) == (
        "Wat hielp, en wat doen wij? gaat verder op “Een verzonnen verhaal lezen”, maar dat komt "
        "er niet voor. Zet het terug, of haal ook dit onderdeel weg."
    )


def test_nobody_is_asked_what_helped_in_a_story_that_somebody_tells(services, class_2b):
    order = ("O1", "4.2", "C1", "C3")
    facts = SessionFacts(start=NINE, trainer1="Samira", trainer2="Joris")
    made = workshop_of(services, class_2b, order, facts, "Samira")
    services.blocks.add_activity(made, ActivityId("4.4"))
    assert _lonely(services, made), "whoever was not helped would have to say so, or lie"


def _visits(services: Services, class_id: ClassId) -> tuple[SessionId, SessionId]:
    """The story, and a week later what looks back at it; each on its own."""
    first, second = (
        workshop_of(services, class_id, names, start=start)
        for names, start in (
            (("O1", "4.6", "C3"), NINE),
            (("O1k", "4.4", "C3"), NINE + timedelta(days=7)),
        )
    )
    return first, second


def test_what_it_leans_on_may_be_at_an_earlier_visit(services, class_2b):
    first, second = _visits(services, class_2b)
    assert not _lonely(services, second)
    found = services.fitting.propose(second, 27).fit
    assert [block.activity for block in found.blocks] == ["O1k", "4.4", "C3"]
    services.planning.remove(first)
    assert _lonely(services, second)


def test_a_lesson_that_comes_too_late_for_what_leans_on_it_is_told(services, class_2b):
    first, second = _visits(services, class_2b)
    for moved, is_lonely in ((first, True), (second, False)):
        facts = services.planning.session(moved).facts
        assert facts.start is not None
        later = replace(facts, start=facts.start + timedelta(weeks=2))
        services.planning.change_facts(moved, later)
        assert bool(_lonely(services, second)) is is_lonely
