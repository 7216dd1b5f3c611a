"""Every rule in a table: a plan that is good, and the smallest change that makes it wrong."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import HandoutKind, HandoutToCome
from hope_desktop.domain.terms import PUPILS, ActivityId, Audience, Level, Module
from hope_desktop.domain.workshops.plan import CheckItem, ChecklistLine, CheckState
from hope_desktop.domain.workshops.safety import (
    ADVICE,
    HOLDS,
    Concern,
    Plan,
    Rule,
    concerns,
    skipped_modules,
)
from hope_desktop.domain.workshops.stories import NO_LIVE_STORY, STORY_MAX_PUPILS
from hope_desktop.domain.workshops.teller import Teller
from tests.each import each
from tests.making import (
    CLASS_2B,
    CLOSING,
    LANDING,
    NINE,
    OPENING,
    OPENING_SHORT,
    STORY,
    activity,
    plan,
    school_class,
    variant,
    with_blocks,
)

ONE = activity("1.4")
LEANING = activity("1.8", leans_on=(ActivityId("1.7"), ONE.id))
TWO = activity("2.1", Module.LOVE)
THREE = activity("3.3", Module.UNCOMFORTABLE)
STRONG = activity("3.9", Module.UNCOMFORTABLE, intensity=3)
LONG_OPENING = replace(OPENING, minutes=10)
LONG_CLOSING = replace(CLOSING, minutes=15)
HAD_ALL = school_class(done="123")
MADE_UP = activity("4.6", Module.STORIES)
ADULTS = school_class(ClassFacts("De Brug", "Ouders van 2B", Level.ADULTS, pupils=40))
GROWN_UP = activity("V4", Module.ADULTS, audiences=frozenset({Audience.ADULTS}))
WELCOME = replace(OPENING, id=ActivityId("O4"), audiences=GROWN_UP.audiences)
HELP = replace(CLOSING, id=ActivityId("C5"), audiences=GROWN_UP.audiences)


def _class(done: str = "123", **facts: Any) -> Any:
    return school_class(replace(CLASS_2B, **facts), done)


def _story(*more: Activity, **other: Any) -> Plan:
    usual = {"class_": HAD_ALL, "teller": Teller("Trainer een")}
    return plan(LONG_OPENING, STORY, LANDING, LONG_CLOSING, *more, **(usual | other))


def _rules(made: Plan) -> list[Rule]:
    return [concern.rule for concern in concerns(made)]


GOOD = {
    "a first visit": plan(OPENING, ONE, CLOSING),
    "a later visit with the short opening": plan(
        OPENING_SHORT, ONE, CLOSING, earlier=frozenset({OPENING.id})
    ),
    "module 2 after module 1": plan(OPENING, TWO, CLOSING, class_=school_class(done="1")),
    "modules 1 and 2 in one visit": plan(OPENING, ONE, TWO, CLOSING),
    "a strong activity with a landing": plan(OPENING, STRONG, LANDING, CLOSING, class_=HAD_ALL),
    "a live story with everything around it": _story(),
    "a live story for an unknown number of pupils": _story(class_=_class(pupils=None)),
    "a live story at an mbo, in whatever year": _story(class_=_class(level=Level.MBO, year=None)),
    "a live story for as many as may be": _story(class_=_class(pupils=STORY_MAX_PUPILS)),
    "a live story with the mentor as second adult": _story(
        trainer2="", checklist=(ChecklistLine(CheckItem.TWO_ADULTS, CheckState.AGREED_OTHERWISE),)
    ),
    "three stories in eight days": _story(
        stories=(NINE - timedelta(days=1), NINE + timedelta(days=6))
    ),
    "nothing planned yet": plan(),
    "questions after a copy of what they are about": plan(
        OPENING, replace(ONE, id=ActivityId("eigen"), replaces=ONE.id), LEANING, CLOSING
    ),
    "questions after what they are about": plan(OPENING, ONE, LEANING, CLOSING),
    "questions at a later visit": plan(
        OPENING, LEANING, CLOSING, earlier=frozenset({ActivityId("1.7"), ONE.id})
    ),
    "a made-up story that was chosen": plan(OPENING, MADE_UP, CLOSING, class_=HAD_ALL),
    "plan B without its story any more": plan(
        OPENING, activity("4.4", Module.STORIES), CLOSING, class_=HAD_ALL, is_plan_b=True
    ),
    "a made-up story where nobody may tell": plan(
        OPENING, MADE_UP, CLOSING, class_=_class(level=Level.PRO), is_plan_b=True
    ),
    "adults, with nobody named and one trainer": plan(
        WELCOME, GROWN_UP, HELP, class_=ADULTS, trainer2=""
    ),
    "a pause at the end": plan(OPENING, ONE, CLOSING, 5),
    "alone in module 1 with the mentor": plan(
        OPENING,
        ONE,
        CLOSING,
        alone=True,
        checklist=(ChecklistLine(CheckItem.TWO_ADULTS, CheckState.DONE),),
    ),
}


@each("name", GOOD)
def test_nothing_is_said_about(name):
    assert concerns(GOOD[name]) == ()


WRONG: dict[str, tuple[Plan, Rule]] = {
    "module 2 before module 1": (plan(OPENING, TWO, CLOSING), Rule.MODULE_SKIPPED),
    "module 2 before module 1 in one visit": (
        plan(OPENING, TWO, ONE, CLOSING),
        Rule.MODULE_SKIPPED,
    ),
    "an activity that asks for module 3": (
        plan(
            OPENING,
            replace(ONE, requires_modules=(Module.UNCOMFORTABLE,)),
            CLOSING,
        ),
        Rule.MODULE_SKIPPED,
    ),
    "no opening": (plan(ONE, CLOSING), Rule.OPENING_MISSING),
    "the opening in second place": (plan(ONE, OPENING, CLOSING), Rule.OPENING_MISSING),
    "the short opening at the first visit": (
        plan(OPENING_SHORT, ONE, CLOSING),
        Rule.SHORT_OPENING_TOO_EARLY,
    ),
    "no closing": (plan(OPENING, ONE), Rule.CLOSING_MISSING),
    "the closing in the middle": (plan(OPENING, CLOSING, ONE), Rule.CLOSING_MISSING),
    "a closing without where to go": (plan(OPENING, ONE, LANDING), Rule.CLOSING_MISSING),
    "a strong activity without a landing": (
        plan(OPENING, STRONG, CLOSING, class_=HAD_ALL),
        Rule.LANDING_MISSING,
    ),
    "a plan longer than the lesson": (
        plan(OPENING, ONE, CLOSING, slot_minutes=36),
        Rule.TOO_LONG,
    ),
    "an activity not made for this level": (
        plan(OPENING, replace(ONE, audiences=frozenset({Audience.PO})), CLOSING),
        Rule.LEVEL,
    ),
    "an activity not for this level of its audience": (
        plan(OPENING, replace(ONE, not_levels=frozenset({CLASS_2B.level})), CLOSING),
        Rule.LEVEL,
    ),
    "a class that is too young": (
        plan(OPENING, replace(ONE, from_year=3), CLOSING, class_=_class(year=2)),
        Rule.YEAR,
    ),
    "a class of an unknown year": (
        plan(OPENING, replace(ONE, from_year=2), CLOSING, class_=_class(year=None)),
        Rule.YEAR,
    ),
    "pupils who get what is for adults": (
        plan(OPENING, GROWN_UP, CLOSING),
        Rule.ADULTS_ONLY,
    ),
    "a class of an unknown level that does": (
        plan(OPENING, GROWN_UP, CLOSING, class_=_class("", level=None)),
        Rule.ADULTS_ONLY,
    ),
    "adults who get what is for pupils": (
        plan(WELCOME, replace(ONE, audiences=PUPILS), HELP, class_=ADULTS),
        Rule.LEVEL,
    ),
    "adults without agreements": (plan(GROWN_UP, HELP, class_=ADULTS), Rule.OPENING_MISSING),
    "adults who do not hear where help is": (
        plan(WELCOME, GROWN_UP, class_=ADULTS),
        Rule.CLOSING_MISSING,
    ),
    "too few pupils": (plan(OPENING, replace(ONE, group_min=28), CLOSING), Rule.GROUP_SIZE),
    "too many pupils": (plan(OPENING, replace(ONE, group_max=26), CLOSING), Rule.GROUP_SIZE),
    "no helper at school": (
        plan(OPENING, ONE, CLOSING, class_=_class("", helper="  ")),
        Rule.HELPER_MISSING,
    ),
    "one trainer and no second adult": (
        plan(OPENING, ONE, CLOSING, trainer2=""),
        Rule.SECOND_ADULT_MISSING,
    ),
    "alone, and nobody arranged": (
        plan(OPENING, ONE, CLOSING, alone=True),
        Rule.SECOND_ADULT_MISSING,
    ),
    "alone in module 3": (
        plan(
            OPENING,
            THREE,
            CLOSING,
            class_=school_class(done="12"),
            alone=True,
            checklist=(ChecklistLine(CheckItem.TWO_ADULTS, CheckState.AGREED_OTHERWISE, "mentor"),),
        ),
        Rule.ALONE,
    ),
    "questions about a story that nobody told": (
        plan(OPENING, LEANING, CLOSING),
        Rule.BASE_MISSING,
    ),
    "questions before the story": (plan(OPENING, LEANING, ONE, CLOSING), Rule.BASE_MISSING),
    "plan B": (
        plan(OPENING, MADE_UP, CLOSING, class_=HAD_ALL, is_plan_b=True),
        Rule.PLAN_B,
    ),
    "handouts to come": (
        plan(
            OPENING,
            replace(ONE, to_come=(HandoutToCome("Kaarten", HandoutKind.CARDS),)),
            CLOSING,
        ),
        Rule.HANDOUTS_TO_COME,
    ),
    "a story for an unknown level": (_story(class_=_class(level=None)), Rule.STORY_LEVEL),
    "a story in year 1": (_story(class_=_class(year=1)), Rule.STORY_YEAR),
    "a story in an unknown year": (_story(class_=_class(year=None)), Rule.STORY_YEAR),
    "a story for too many": (
        _story(class_=_class(pupils=STORY_MAX_PUPILS + 1)),
        Rule.STORY_GROUP,
    ),
    "a third story in seven days": (
        _story(stories=(NINE - timedelta(days=3), NINE + timedelta(days=3))),
        Rule.STORY_OFTEN,
    ),
    "a story of somebody who was not asked": (
        _story(teller=Teller("Trainer een", said_yes=False)),
        Rule.STORY_YES,
    ),
    "a story that nobody tells": (_story(teller=None), Rule.STORY_TELLER),
    "a story of somebody who is no trainer any more": (
        _story(trainer1="Een ander"),
        Rule.STORY_TELLER,
    ),
    "a story that was stopped and is in the plan by hand": (
        _story(teller=Teller("Trainer een", stopped=True)),
        Rule.STORY_TELLER,
    ),
    "a story with a short opening": (
        plan(OPENING, STORY, LANDING, LONG_CLOSING, class_=HAD_ALL, teller=Teller("Trainer een")),
        Rule.STORY_OPENING,
    ),
    "a story with a short closing": (
        plan(LONG_OPENING, STORY, LANDING, CLOSING, class_=HAD_ALL, teller=Teller("Trainer een")),
        Rule.STORY_CLOSING,
    ),
    "a story without a second adult": (_story(trainer2=""), Rule.SECOND_ADULT_MISSING),
    "a story without a named helper": (_story(class_=_class(helper="")), Rule.HELPER_MISSING),
    "a story before modules 1 to 3": (_story(class_=school_class()), Rule.MODULE_SKIPPED),
}


@each("name", WRONG)
def test_exactly_one_thing_is_said_about(name):
    made, rule = WRONG[name]
    assert _rules(made) == [rule]


# Lists: a set has another order in every process, and those of a run in parallel must agree.
REFUSED = [level for level in Level if level in NO_LIVE_STORY]
POSSIBLE = [level for level in Level if level not in {*NO_LIVE_STORY, Level.ADULTS}]


@each("level", REFUSED, ids=lambda level: level.value)
def test_a_live_story_is_refused_for(level):
    assert Rule.STORY_LEVEL in _rules(_story(class_=_class(level=level, year=5)))


@each("level", POSSIBLE, ids=lambda level: level.value)
def test_a_live_story_is_possible_for(level):
    assert Rule.STORY_LEVEL not in _rules(_story(class_=_class(level=level, year=2)))


@each(
    ("module", "done", "skipped"),
    [
        (Module.BOUNDARIES, "", ""),
        (Module.LOVE, "", "1"),
        (Module.UNCOMFORTABLE, "", "12"),
        (Module.STORIES, "", "123"),
        (Module.STORIES, "2", "13"),
        (Module.STORIES, "123", ""),
        (Module.LOVE, "3", "1"),
        (Module.OPENING, "", ""),
        (Module.CLOSING, "", ""),
    ],
)
def test_skipped_modules_are_those_before_it_that_the_class_has_not_had(module, done, skipped):
    made = plan(activity("x", module), class_=school_class(done=done))
    assert skipped_modules(made) == tuple(map(Module, skipped))


STORY_RULES = {name: pair for name, pair in WRONG.items() if "story" in name and pair[0].is_live}


@each("name", STORY_RULES)
def test_what_protects_pupils_holds_and_what_protects_the_teller_is_hers(name):
    """Whatever is missing, the story stays in the plan: only its papers wait."""
    made, rule = STORY_RULES[name]
    reason = replace(made.session.facts, reason="We kennen deze klas.")
    for facts, explained in ((made.session.facts, False), (reason, rule in ADVICE)):
        (found,) = concerns(replace(made, session=replace(made.session, facts=facts)))
        assert (found.rule, found.explained) == (rule, explained)
    assert rule in HOLDS | ADVICE


def test_what_holds_is_red_and_every_rule_of_a_story_is_tried():
    tried = {rule for _, rule in STORY_RULES.values()}
    assert tried == HOLDS | ADVICE
    assert all(Concern(rule).serious for rule in HOLDS)
    assert not any(Concern(rule).serious for rule in ADVICE - {Rule.MODULE_SKIPPED})


def test_a_reason_lets_a_skip_be_printed_and_the_warning_stays():
    silent = plan(OPENING, TWO, CLOSING)
    blank = plan(OPENING, TWO, CLOSING, reason="  ")
    told = plan(OPENING, TWO, CLOSING, reason="De mentor gaf module 1 zelf.")
    for made, explained in ((silent, False), (blank, False), (told, True)):
        (found,) = concerns(made)
        assert (found.rule, found.names) == (Rule.MODULE_SKIPPED, ("1",))
        assert (found.explained, found.serious) == (explained, not explained)


@each(("days", "serious"), [(None, True), (-1, False), (0, True), (1, True)], ids=str)
def test_what_is_still_to_ask_is_serious_from_the_day_itself(days, serious):
    asking = plan(OPENING, TWO, CLOSING, class_=_class("", helper=""), trainer2="")
    today = None if days is None else NINE.date() + timedelta(days=days)
    found = {one.rule: one.serious for one in concerns(replace(asking, today=today))}
    assert found == {
        Rule.MODULE_SKIPPED: serious,
        Rule.HELPER_MISSING: serious,
        Rule.SECOND_ADULT_MISSING: serious,
    }
    too_long = plan(OPENING, ONE, class_=_class("", helper=""), slot_minutes=20, start=None)
    early = replace(too_long, today=NINE.date())
    assert [one.rule for one in concerns(early) if one.serious] == [
        Rule.CLOSING_MISSING,
        Rule.TOO_LONG,
    ]
    assert _rules(early)[-1] is Rule.HELPER_MISSING, "it can wait longest"


def test_protected_time_and_other_minimums_are_named_apart():
    made = plan(OPENING, ONE, CLOSING)
    first, second, third = made.session.blocks
    short = with_blocks(made, replace(first, minutes=5), replace(second, minutes=9), third)
    assert [(c.rule, c.activity, c.minutes) for c in concerns(short)] == [
        (Rule.PROTECTED_TIME, "O1", 6),
        (Rule.BELOW_MINIMUM, "1.4", 10),
    ]
    assert all(c.serious for c in concerns(short)), "too short to be safe is not a plan that fits"


def test_a_short_variant_has_a_minimum_of_its_own():
    quick = replace(ONE, variants=(variant("Kort", 7),))
    made = plan(OPENING, quick, CLOSING)
    first, second, third = made.session.blocks
    assert _rules(with_blocks(made, first, replace(second, minutes=7, variant="Kort"), third)) == []
    assert _rules(with_blocks(made, first, replace(second, minutes=7), third)) == [
        Rule.BELOW_MINIMUM
    ]


def test_a_short_variant_does_not_lower_protected_time():
    risky = replace(OPENING, variants=(variant("Te kort", 3),))
    made = plan(risky, ONE, CLOSING)
    first, *others = made.session.blocks
    assert _rules(with_blocks(made, replace(first, minutes=3, variant="Te kort"), *others)) == [
        Rule.PROTECTED_TIME
    ]


def test_serious_things_come_first():
    made = plan(OPENING, replace(ONE, group_max=3), class_=_class("", helper=""), slot_minutes=20)
    serious = [concern.serious for concern in concerns(made)]
    assert serious == sorted(serious, reverse=True)
    assert {Rule.TOO_LONG, Rule.GROUP_SIZE, Rule.HELPER_MISSING} < set(_rules(made))


def test_an_activity_that_left_the_library_does_not_stop_the_rules():
    made = plan(OPENING, ONE, CLOSING)
    gone = replace(made, activities={a: r for a, r in made.activities.items() if a != ONE.id})
    assert concerns(gone) == ()


def test_every_rule_is_tried_here():
    tried = {rule for _, rule in WRONG.values()}
    tried |= {Rule.PROTECTED_TIME, Rule.BELOW_MINIMUM}
    assert tried == set(Rule)


def test_a_made_up_story_in_the_place_of_a_live_one_is_said_before_what_is_red():
    made = plan(OPENING, MADE_UP, class_=_class("", helper=""), is_plan_b=True, slot_minutes=10)
    rules = _rules(made)
    assert rules[0] is Rule.PLAN_B
    asked = {Rule.MODULE_SKIPPED, Rule.HELPER_MISSING}
    assert set(rules[1:5]) == asked | {Rule.CLOSING_MISSING, Rule.TOO_LONG}
