from dataclasses import replace

import pytest

from hope_desktop.domain.library.activity import Differentiation, Step
from hope_desktop.domain.library.handout import HandoutKind, HandoutToCome
from hope_desktop.domain.terms import Audience, HandoutId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.safety import Concern, Rule
from hope_desktop.services.printing.run_sheets import LATE_BY, run_sheet_of
from tests.making import CLOSING, LANDING, NINE, OPENING, STORY, handout, plan, school_class
from tests.planning import new_workshop
from tests.services.printing.test_bundle import ONE, documents_for


def test_it_has_the_clock_and_the_plans_for_a_late_start(services, class_2b):
    session = new_workshop(services, class_2b, start=NINE, slot_minutes=50)
    sheet = run_sheet_of(services.printing.documents(session))
    assert [block.from_minute for block in sheet.blocks] == [0, 9, 34, 41]
    assert sheet.blocks[0].start == NINE
    assert [plan.minutes for plan in sheet.late] == list(LATE_BY)
    assert [row and row.begins for row in sheet.late[0].rows] == ["9:10", "9:19", "9:35", "9:42"]
    assert [row and row.minutes for row in sheet.late[1].rows] == [9, 12, None, 8]
    assert [plan.note for plan in sheet.late] == ["", ""]
    assert not sheet.stay_after_minutes


def test_a_late_start_that_costs_a_part_of_the_core_is_no_whole_lesson(services, class_2b):
    session = new_workshop(services, class_2b, "S3", "d", start=NINE, slot_minutes=70)
    sheet = run_sheet_of(services.printing.documents(session))
    assert [plan.note for plan in sheet.late] == [
        f"{late} min later is het niet meer de hele les,"
        " want dit valt weg: “Wat hielp, en wat doen wij?”."
        for late in (10, 20)
    ]
    services.planning.change_facts(session, SessionFacts(start=NINE, slot_minutes=60))
    sheet = run_sheet_of(services.printing.documents(session))
    assert sheet.late[1].note.startswith("Bij 20 min later is er geen tijd voor een opdracht.")


def test_it_says_each_thing_once(services, class_2b):
    session = new_workshop(
        services, class_2b, "S4", start=NINE, slot_minutes=100, reason="De mentor gaf ze."
    )
    sheet = run_sheet_of(services.printing.documents(session))
    assert not any("verhaal" in warning for warning in sheet.warnings)
    assert not any("draaiboek" in warning for warning in sheet.warnings)
    assert any("nog niet gehad" in warning for warning in sheet.warnings)


def test_handouts_to_come_are_on_no_paper_and_other_warnings_are():
    wanting = replace(ONE, to_come=(HandoutToCome("Kaarten", HandoutKind.CARDS),), group_max=3)
    sheet = run_sheet_of(documents_for(plan(OPENING, wanting, CLOSING)))
    assert len(sheet.warnings) == 1
    assert "Kaarten" not in sheet.warnings[0]


def test_every_rule_has_words_for_paper():
    made = plan(OPENING, ONE, CLOSING)
    for rule in set(Rule) - {Rule.HANDOUTS_TO_COME, Rule.PLAN_B}:
        view = replace(documents_for(made).view, concerns=(Concern(rule, ONE.id, 5, ("1", "2")),))
        (warning,) = run_sheet_of(documents_for(made, view=view)).warnings
        assert warning
        assert "%(" not in warning


def test_a_late_start_keeps_what_is_protected_and_ends_on_time():
    sheet = run_sheet_of(documents_for(plan(OPENING, ONE, CLOSING, slot_minutes=40)))
    assert [late.minutes for late in sheet.late] == [10, 20]
    for late in sheet.late:
        assert late.rows[0] is not None
        assert late.rows[-1] is not None
        assert sum(row.minutes for row in late.rows if row) <= 40 - late.minutes
    assert "geen tijd voor een opdracht" in sheet.late[1].note


def test_trainers_stay_after_a_story():
    told = documents_for(plan(OPENING, STORY, LANDING, CLOSING, class_=school_class(done="123")))
    assert run_sheet_of(told).stay_after_minutes == 15
    assert run_sheet_of(documents_for(plan(OPENING, ONE, CLOSING))).stay_after_minutes == 0


def test_the_run_sheet_names_only_what_this_class_gets_and_how_to_adapt():
    notes = (
        Differentiation(frozenset({Audience.ISK}), "Wijs de woorden aan."),
        Differentiation(frozenset({Audience.VO_LOWER, Audience.VO_UPPER}), "Vraag door."),
    )
    one = replace(ONE, differentiation=notes, shared_handouts=(HandoutId("O1/kaart"),))
    papers = [
        handout("1.4/woorden.isk", audiences=frozenset({Audience.ISK})),
        handout("1.4/blad"),
        handout("O1/kaart"),
        handout("O1/poster"),
    ]
    sheet = run_sheet_of(documents_for(plan(OPENING, one, CLOSING), *papers))
    shown = sheet.blocks[1].activity
    assert [h.id for h in shown.handouts] == ["1.4/blad", "O1/kaart"]
    assert [note.text for note in shown.differentiation] == ["Vraag door."]


def test_each_paper_is_named_at_the_step_that_takes_it_up_with_how_many():
    steps = (Step(10, "Kijk."), Step(20, "Deel uit.", uses=("blad", "kaart")))
    one = replace(ONE, steps=steps, shared_handouts=(HandoutId("O1/kaart"),))
    papers = [handout("1.4/blad"), handout("1.4/nog"), handout("O1/kaart"), handout("O1/poster")]
    sheet = run_sheet_of(documents_for(plan(OPENING, one, CLOSING), *papers))
    block = sheet.blocks[1]
    first, second = block.steps
    sheets, more, card, _poster = [f"28\u00a0× {paper.title}" for paper in papers]
    assert block.taken_in(first) == [more], "what no step uses is taken at once"
    assert block.taken_in(second) == [sheets, card]
    quick = plan(OPENING, replace(one, steps=(steps[0],)), CLOSING)
    block = run_sheet_of(documents_for(quick, *papers)).blocks[1]
    assert block.taken_in(block.steps[0]) == [sheets, more], (
        "what is shared is taken where it is from"
    )


def test_what_is_extra_may_go_but_not_the_heart(services, class_2b):
    session = new_workshop(services, class_2b)
    blocks = run_sheet_of(services.printing.documents(session)).blocks
    assert [block.title for block in blocks if block.may_go] == ["Een woord, een zin"]


@pytest.mark.nightly
def test_nobody_stalls_on_a_paper_or_on_the_way_to_the_lesson(services, class_2b):
    """In each ready workshop: every sheet of pupils is named at a step, and the way has words."""
    for template in services.library.templates():
        for part in template.parts:
            session = new_workshop(services, class_2b, template.id, part.part)
            documents = services.printing.documents(session)
            blocks = run_sheet_of(documents).blocks
            taken = " ".join(p for b in blocks for step in b.steps for p in b.taken_in(step))
            cards = [one for one in documents.copies.plan if one.kind.part != "lesson"]
            missing = [one.text.title for one in cards if one.text.title not in taken]
            assert not missing, (template.id, part.part, missing)
            for step in (step for block in blocks for step in block.steps):
                assert "{{" not in step.what + step.say
                assert "brug" not in step.what or len(step.say) > len("Je weer mag veranderen. ")
