"""The library that comes with the program keeps the promises of safety: data, not advice."""

import re

import pytest

from hope_desktop.domain.library.activity import PlanRole
from hope_desktop.domain.library.curriculum import touched_by
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import (
    NUMBERED,
    PUPILS,
    Audience,
    BlockId,
    Level,
    Module,
    audiences_of,
    levels_of,
)
from hope_desktop.domain.texts.representation import (
    LEAST_COUPLES,
    LEAST_MALE_OR_OPEN,
    LEAST_ROOTS,
    male_or_open_share,
    other_couples,
    rich_roots,
)
from hope_desktop.domain.workshops.fitting import fit
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.safety import (
    LANDING,
    LANDING_FROM_INTENSITY,
    OPENING_SHORT,
    OPENINGS,
    SAYS_WHERE_TO_GO,
)
from hope_desktop.domain.workshops.stories import PLAN_B
from hope_desktop.domain.workshops.templates import whole_blocks
from hope_desktop.exchange.check import check_library
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.findings import finding_text
from hope_desktop.paths import resource
from tests.each import each
from tests.handouts.samples import NOTHING_KNOWN
from tests.reading_pdf import pages_of
from tests.shipped import CONTENT, FINDINGS

BY_ID = {activity.id: activity for activity in CONTENT.activities}
PARTS = [(template, part) for template in CONTENT.templates for part in template.parts]
each_activity = each("activity", CONTENT.activities, ids=lambda a: a.id)
each_part = each(("template", "part"), PARTS, ids=[f"{t.id}.{p.part}" for t, p in PARTS])


@pytest.mark.nightly
def test_every_file_can_be_read_and_passes_the_check():
    assert FINDINGS == ()
    found = check_library(resource("library"))
    assert [
        f"{one.file}: {finding_text(one, translator('nl'))} {one.sentence}" for one in found
    ] == []


def test_every_module_has_a_page_and_activities():
    assert {text.module for text in CONTENT.modules} == set(Module)
    for module in Module:
        positions = [a.position for a in CONTENT.activities if a.module is module]
        assert positions == list(range(1, len(positions) + 1))
    for module in NUMBERED:
        assert sum(a.module is module for a in CONTENT.activities) >= 4


def test_what_the_rules_name_is_there():
    for name in (*OPENINGS, LANDING, *SAYS_WHERE_TO_GO, *PLAN_B, *PLAN_B.values()):
        assert name in BY_ID
    for name in (*OPENINGS, *SAYS_WHERE_TO_GO):
        assert BY_ID[name].role is PlanRole.SAFETY


LEAST = {(Audience.PO, Module.STORIES): 0, (Audience.PO, Module.LOVE): 2}


@each("audience", sorted(PUPILS))
@each("module", NUMBERED)
def test_each_public_has_three_activities_in_each_module_it_may_have(audience, module):
    found = [a for a in CONTENT.activities if a.module is module and audience in a.audiences]
    assert len(found) >= LEAST.get((audience, module), 3)


@each("audience", sorted(PUPILS))
def test_each_public_has_a_ready_workshop_for_a_second_visit(audience):
    again = [one for one in CONTENT.templates if one.parts[0].activities[0] == OPENING_SHORT]
    levels = {level for one in again for level in one.levels}
    assert levels.intersection(levels_of(frozenset({audience})))


@each(("live", "instead"), PLAN_B.items())
def test_plan_b_takes_as_long_together(live, instead):
    total = {
        side: sum(BY_ID[one].minutes for one in ids)  # type: ignore[index]
        for side, ids in (("live", PLAN_B.keys()), ("instead", PLAN_B.values()))
    }
    assert total["live"] == total["instead"]
    assert not BY_ID[instead].is_live_story  # type: ignore[index]


@each_activity
def test_nothing_is_still_to_be_written(activity):
    assert activity.to_come == ()


@each_activity
def test_letters_say_in_whole_sentences_what_it_is_about(activity):
    for note in (activity.letter_note, activity.letter_note_en):
        assert note[0].isupper()
        assert note.endswith(".")
        assert not note.startswith("De leerling")  # that is how trainers talk about pupils
    assert activity.letter_note != activity.letter_note_en


SUBJECT = (
    r"druk|dwang|gedwongen|dreig|chantage|seksue|uitbuit|geheim|klusje|misbruik|[Hh]ulp|steun"
    r"|verhaal|nepfoto"
)
SUBJECT_EN = (
    r"pressure|force|threat|blackmail|sexual|exploit|secret|errand|help\b|support|story|fake"
)


@each(
    "activity",
    [a for a in CONTENT.activities if a.module in {Module.UNCOMFORTABLE, Module.STORIES}],
    ids=lambda a: a.id,
)
def test_letters_name_the_subject_of_a_lesson_that_can_touch_people(activity):
    """A note that does not say what it is about leaves nobody a choice."""
    assert re.search(SUBJECT, activity.letter_note)
    assert re.search(SUBJECT_EN, activity.letter_note_en)


LETTERS = (HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER, HandoutKind.SCHOOL_LETTER)


@each("letter", [p for p in CONTENT.school_papers if p.kind in LETTERS], ids=lambda p: p.id)
def test_a_letter_names_the_lesson_and_never_the_life_of_a_trainer(letter):
    assert "{{about}}" in letter.body
    assert not re.search(r"ervaringsdeskundig|experts? by experience", letter.body)


@each_activity
def test_a_storyteller_is_named_by_what_the_lesson_is_about(activity):
    """What happened to somebody stands on paper only in the words that person chose."""
    texts = [activity.content_note, *(s.what for s in activity.steps)]
    texts += [handout.body for handout in activity.handouts]
    assert [t for t in texts if re.search("dingen die niet goed waren|is als kind", t)] == []


@each_part
def test_a_ready_workshop_can_be_ten_minutes_shorter(template, part):  # type: ignore[no-untyped-def]
    records = [BY_ID[PLAN_B.get(activity, activity)] for activity in part.activities]
    blocks = tuple(Block(BlockId(n), r.id, r.minutes) for n, r in enumerate(records, 1))
    found = fit(blocks, {r.id: r for r in records}, sum(r.minutes for r in records) - 10)
    assert found.short_minutes == 0
    assert not SAYS_WHERE_TO_GO.isdisjoint(block.activity for block in found.blocks)


@each_part
def test_after_a_heavy_heart_comes_the_landing_and_no_round_of_words(template, part):
    heart = [BY_ID[one].intensity for one in part.heart]
    assert max(heart) < LANDING_FROM_INTENSITY or "C2" not in part.activities


def test_help_cards_name_lines_that_may_be_printed():
    lines = {line.id: line for line in CONTENT.helplines}
    assert set(CONTENT.help_cards) == {"po", "vo", "pro", "vso", "isk", "mbo", "adults"}
    for name_of_card, card in CONTENT.help_cards.items():
        assert 3 <= len(card) <= 7
        for name in card:
            assert lines[name].contact
            assert lines[name].pupil_card or name_of_card == "adults"


def test_nobody_has_checked_a_line_in_the_file_itself():
    assert {line.checked_on for line in CONTENT.helplines} == {None}


def test_the_papers_for_the_school_are_there():
    kinds = {paper.kind for paper in CONTENT.school_papers}
    assert kinds >= {
        HandoutKind.PARENT_LETTER,
        HandoutKind.PUPIL_LETTER,
        HandoutKind.SCHOOL_LETTER,
        HandoutKind.TEACHER_SHEET_BEFORE,
        HandoutKind.TEACHER_SHEET_AFTER,
    }
    assert {"school/disclosure", "school/debrief"} <= {paper.id for paper in CONTENT.school_papers}


def test_every_target_that_is_used_is_said_in_our_own_words():
    used = {uuid for activity in CONTENT.activities for uuid in activity.curriculum}
    targets = {target.uuid: target for target in CONTENT.curriculum}
    assert [targets[uuid].code for uuid in used if not targets[uuid].words.endswith(".")] == []


@each("level", Level)
def test_every_module_touches_targets_of_every_level(level):
    for module in NUMBERED:
        wanted = audiences_of(level)
        made = [a for a in CONTENT.activities if a.module is module and a.audiences & wanted]
        assert bool(touched_by(made, CONTENT.curriculum, level)) == bool(made)


def test_more_than_one_kind_of_person_appears():
    assert male_or_open_share(CONTENT.people) >= LEAST_MALE_OR_OPEN
    assert len(other_couples(CONTENT.people, CONTENT.activities)) >= LEAST_COUPLES
    assert len(rich_roots(CONTENT.people)) >= LEAST_ROOTS


STORIES = [h for a in CONTENT.activities for h in a.handouts if h.fictional]


@each("story", STORIES, ids=lambda story: story.id)
def test_every_page_of_a_story_says_that_it_is_made_up(story):
    document = specs.Document(
        story.title,
        (specs.PupilSheet(story),),
        NOTHING_KNOWN,
        language=story.language,
        profile=story.profile,
    )
    said = translator(story.language)(
        "This story is made up. The writers of this lesson made it. The people do not exist."
    )
    pages = pages_of(render(document).pdf)
    assert [said in page for page in pages] == [True] * len(pages)


def test_no_ready_workshop_leaves_more_than_a_tenth_of_its_minutes():
    for template in CONTENT.templates:
        for part in template.parts:
            blocks = part.blocks or whole_blocks(BY_ID[one] for one in part.activities)
            given = sum(block.minutes for block in blocks)
            assert 0.9 * part.slot_minutes <= given <= part.slot_minutes, (template.id, part.part)


def test_the_library_can_be_read_by_one_person():
    """Words as a reader counts them: of all texts, and of every step also of a shorter way."""
    texts = [*(h for a in CONTENT.activities for h in a.handouts), *CONTENT.school_papers]
    ways = [way for a in CONTENT.activities for way in (a.steps, *(v.steps for v in a.variants))]
    words = [text.body for text in texts] + [f"{s.what} {s.say}" for way in ways for s in way]
    assert len(texts) <= 228
    assert sum(len(one.split()) for one in words) <= 55_000
