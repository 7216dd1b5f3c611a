from dataclasses import replace
from typing import Any

from hope_desktop.domain.library.activity import (
    Activity,
    Differentiation,
    Origin,
    PlanRole,
    Review,
    Step,
    Supply,
)
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.terms import NUMBERED, Audience, Module
from hope_desktop.domain.texts.activity_rules import activity_findings, record_file
from hope_desktop.domain.workshops.stories import STORY_MAX_PUPILS
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.findings import finding_text
from tests.each import each
from tests.making import activity, handout, variant

RIGHT = activity("1.4", variants=(variant("Kort", 10),))
LIVE = activity(
    "4.2",
    Module.STORIES,
    needs_live_consent=True,
    requires_modules=NUMBERED[:3],
    group_max=STORY_MAX_PUPILS,
    audiences=frozenset({Audience.VO_UPPER, Audience.MBO}),
)
WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"minutes": 21}, "steps", "minutes"),
    ({"variants": (replace(variant("Kort", 10), minutes=9),)}, "variants[0]", "minutes"),
    (
        {"variants": (variant("Kort", 10), variant("Lang", 20))},
        "variants[1].minutes",
        "minutes-order",
    ),
    (
        {"role": PlanRole.SAFETY, "min_minutes": 14},
        "variants[0].minutes",
        "minutes-order",
    ),
    ({"min_minutes": 9}, "min_minutes", "no-way-so-short"),
    ({"min_minutes": 25}, "min_minutes", "minutes-order"),
    ({"min_minutes": 0, "variants": ()}, "min_minutes", "minutes-order"),
    ({"group_min": 100}, "group_min", "group"),
    ({"intensity": 0}, "intensity", "range"),
    ({"goal": "  "}, "goal", "missing"),
    ({"steps": (Step(20, " "),)}, "steps[0].what", "missing"),
    ({"content_note": ""}, "content_note", "missing"),
    ({"without_paper": ""}, "without_paper", "missing"),
    ({"intensity": 2, "aftercare": ""}, "aftercare", "missing"),
    ({"intensity": 3, "lighter_alternative": ""}, "lighter_alternative", "missing"),
    ({"origin": Origin(author="")}, "origin.author", "unsigned"),
    ({"origin": Origin(licence="")}, "origin.licence", "unsigned"),
    ({"ways": (Way(WorkingForm.ALONE, " "),)}, "ways[0].how", "missing"),
    (
        {"ways": (Way(WorkingForm.ALONE, "Zo."), Way(WorkingForm.ALONE, "Of zo."))},
        "ways[1].form",
        "duplicate",
    ),
    ({"ways": (Way(WorkingForm.ALONE, "Zo.", minutes=9),)}, "ways[0].minutes", "minutes-order"),
    (
        {"ways": (Way(WorkingForm.PAIRS, "Zo."),), "disclosure_risk": 2},
        "ways[0].form",
        "way-unsafe",
    ),
    (
        {"ways": (Way(WorkingForm.PAIRS, "Vraag: heb jij ooit?"),)},
        "ways[0].how",
        "experience-question",
    ),
    (
        {"ways": (Way(WorkingForm.CLASS, "De klas stemt wie de dader is."),)},
        "ways[0].how",
        "vote-on-consent",
    ),
    (
        {"differentiation": (Differentiation(frozenset(), "Doe er drie."),)},
        "differentiation[0]",
        "for-nobody",
    ),
    ({"goal": "Bel 0800-0432."}, "goal", "phone-number"),
    ({"title": "Loverboys"}, "title", "banned-word"),
    ({"steps": (Step(20, "Doen.", say="Heb jij ooit?"),)}, "steps[0].say", "experience-question"),
    ({"tips": ("Rustig.", "Zij is zielig.")}, "tips[1]", "banned-word"),
    ({"materials": (Supply("bord van 0800-0432"),)}, "materials[0]", "phone-number"),
]


def rules(one: Activity) -> list[tuple[str, str]]:
    return [(finding.field, finding.rule.value) for finding in activity_findings(one)]


def test_an_activity_that_is_right_has_nothing_to_tell():
    assert rules(RIGHT) == []
    assert rules(LIVE) == []


@each(("change", "field", "rule"), WRONG)
def test_what_is_wrong_is_named_by_field_and_rule(change, field, rule):
    found = list(activity_findings(replace(RIGHT, **change)))
    assert [(one.field, one.rule.value) for one in found] == [(field, rule)]
    assert {one.file for one in found} == {record_file(RIGHT)}


@each(
    ("change", "field"),
    [
        ({"requires_modules": NUMBERED[:2]}, "requires_modules"),
        ({"group_max": STORY_MAX_PUPILS + 1}, "group_max"),
        ({"audiences": frozenset({Audience.MBO, Audience.PO})}, "audiences"),
    ],
)
def test_a_live_story_comes_last_for_few_and_never_for_the_youngest(change, field):
    (found,) = activity_findings(replace(LIVE, **change))
    assert (found.field, found.rule) == (field, "story")
    assert f"hoogstens {STORY_MAX_PUPILS} leerlingen" in finding_text(found, translator("nl"))


def test_a_trainer_may_be_told_what_not_to_ask():
    step = Step(20, "Vraag nooit: heb jij ooit iets meegemaakt?")
    assert rules(replace(RIGHT, steps=(step,))) == []


def test_who_says_something_of_the_law_asks_an_expert():
    law = replace(RIGHT, handouts=(handout("1.4/quiz", body="Dat mag niet van de wet.\n"),))
    (finding,) = activity_findings(law)
    assert (finding.rule.value, finding.serious) == ("law", False)
    asked = replace(law, review=Review(needs_check="Klopt de wet nog?"))
    assert rules(asked) == []


@each(("module", "intensity"), [(Module.LOVE, 2), (Module.UNCOMFORTABLE, 1)])
def test_only_what_can_touch_has_to_be_named(module, intensity):
    vague = "We praten over moeilijke dingen."
    one = replace(RIGHT, letter_note=vague, module=module, intensity=intensity)
    assert rules(one) == []
    heavy = replace(one, module=Module.UNCOMFORTABLE, intensity=2)
    (finding,) = activity_findings(heavy)
    assert (finding.field, finding.rule.value, finding.serious) == ("letter_note", "unnamed", False)
    assert rules(replace(heavy, letter_note="We praten over chantage.")) == []
