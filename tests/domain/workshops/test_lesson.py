from dataclasses import replace

import pytest

from hope_desktop.domain.library.activity import PlanRole, Step, Variant
from hope_desktop.domain.terms import ActivityId, BlockId, Module
from hope_desktop.domain.workshops.fitting import Known
from hope_desktop.domain.workshops.lesson import OVER_SECONDS, Lesson, begin, come_back
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.safety import LANDING_FROM_INTENSITY
from tests.making import CLOSING, LANDING, OPENING, activity, blocks

CORE = activity("1.4")
EXTRA = activity("C2", Module.CLOSING, minutes=7, min_minutes=4, role=PlanRole.EXTRA)
PLANNED = (OPENING, CORE, EXTRA, CLOSING)  # 9, 20, 7 and 8 minutes
RECORDS = {one.id: one for one in PLANNED}


@pytest.fixture
def lesson() -> Lesson:
    return begin(blocks(*PLANNED), RECORDS, 45)


def _rest(lesson: Lesson) -> list[tuple[str | None, int]]:
    return [(block.activity, block.minutes) for block in lesson.rest]


def test_it_begins_with_the_opening_and_knows_what_is_left(lesson):
    after = lesson.tick(5).tick(5)
    assert after.current.activity == "O1"
    assert (after.block_seconds_left, after.seconds_left) == (9 * 60 - 10, 45 * 60 - 10)
    assert _rest(after) == [("1.4", 20), ("C2", 7), ("C3", 8)]


@pytest.mark.parametrize(
    ("late", "at", "seconds"),
    [(0, "O1", 0), (539, "O1", 539), (540, "1.4", 0), (1740, "C2", 0), (99_999, "C3", 97_839)],
)
def test_who_begins_late_begins_where_the_clock_is(late, at, seconds):
    found = begin(blocks(*PLANNED), RECORDS, 45, late_seconds=late)
    assert (found.current.activity, found.block_seconds) == (at, seconds)


def test_a_block_that_takes_longer_takes_it_from_what_may_give(lesson):
    late = lesson.tick(9 * 60).go_on().tick(26 * 60)
    assert late.block_seconds_left == -6 * 60
    assert _rest(late) == [("C3", 8)], "ten minutes are left: the extra goes, the closing stays"
    assert late.short_minutes == 0
    assert late.tick(3 * 60).short_minutes == 0, "protected time may come to its minimum of five"
    assert late.tick(6 * 60).short_minutes == 1
    assert late.go_on().go_on().tick(9 * 60).short_minutes == 0, "after the last there is no more"


def test_longer_and_shorter_change_the_rest(lesson):
    more = lesson.go_on().longer(5)
    assert more.current.minutes == 25
    assert _rest(more) == [("C2", 7), ("C3", 8)]
    assert _rest(more.longer(12)) == [("C3", 8)]
    back = more.longer(12).longer(-12)
    assert _rest(back) == [("C2", 7), ("C3", 8)], "what gave way comes back"


def test_a_block_does_not_end_before_now(lesson):
    assert lesson.tick(7 * 60 + 30).longer(-5).current.minutes == 8
    assert lesson.tick(12 * 60).longer(-5).current.minutes == 9


def test_going_on_and_back(lesson):
    there = lesson.go_on().go_on().tick(30).go_back()
    assert (there.current.activity, there.block_seconds) == ("1.4", 0)
    assert there.seconds == 30, "the lesson's own time goes on"
    over = lesson.go_on().go_on().go_on().go_on()
    assert over.current is None
    assert (over.rest, over.go_on().current, over.longer(5)) == ((), None, over)


def test_what_has_no_place_any_more_is_passed_over(lesson):
    late = lesson.tick(9 * 60).go_on().tick(26 * 60).go_on()
    assert late.current.activity == "C3"


@pytest.mark.parametrize(
    ("seconds", "slept"), [(0.5, 0), (10, 0), (11, 11), (240, 240), (-3600, 0)]
)
def test_a_long_gap_is_sleep_and_the_lesson_went_on(lesson, seconds, slept):
    after = lesson.tick(60).tick(seconds) if seconds < 60 else lesson.tick(5).tick(seconds)
    assert after.slept_seconds == slept
    assert after.seconds == (60 if seconds < 60 else 5) + max(0, seconds)
    assert after.tick(1).slept_seconds == 0


def test_a_module_that_was_just_given_counts(lesson):
    two = activity("2.1", Module.LOVE)
    planned = (OPENING, CORE, two, CLOSING)
    made = begin(blocks(*planned), {one.id: one for one in planned}, 60)
    assert ("2.1", 20) in _rest(made.go_on())


def test_an_empty_plan_is_over_at_once():
    empty = begin((), {}, 50)
    assert (empty.current, empty.rest, empty.short_minutes) == (None, (), 0)
    assert replace(empty, seconds=1.0) == empty.tick(1).go_back()


READ = activity("4.6", Module.STORIES, minutes=30, min_minutes=25)
LEANING = activity("4.4", Module.STORIES, minutes=15, min_minutes=10, leans_on=(READ.id,))


def test_what_leans_on_what_was_given_stays_and_on_what_was_passed_over_goes():
    planned = (OPENING, READ, LEANING, CLOSING)
    made = begin(blocks(*planned), {one.id: one for one in planned}, 62)
    assert _rest(made.go_on()) == [("4.4", 15), ("C3", 8)]
    late = made.tick(40 * 60)
    assert _rest(late) == [("C3", 8)], "not the looking back alone, though it would fit"
    assert late.left_out == frozenset()
    passed = late.go_on()
    assert passed.left_out == {BlockId(2), BlockId(3)}
    assert passed.go_back().left_out == {BlockId(2)}, "what one goes back to is given"
    assert passed.go_back().go_back().left_out == frozenset()


@pytest.mark.parametrize("given", [True, False])
def test_what_leans_on_a_part_is_offered_when_that_was_given(given):
    planned = (OPENING, READ, CORE, CLOSING)
    records = {one.id: one for one in (*planned, LEANING)}
    waiting = Block(BlockId(9), LEANING.id, 0)
    known = Known(heart=frozenset({CORE.id}))
    began = begin((*blocks(*planned), waiting), records, 80, known)
    lesson = (began if given else began.tick(45 * 60)).go_on()
    at = "4.6" if given else "1.4"
    assert lesson.current.activity == at
    assert [block.activity for block in lesson.offers] == (["4.4"] if given else [])


def test_the_heart_of_the_workshop_is_what_the_rest_keeps():
    planned = (OPENING, activity("1.1"), CORE, CLOSING)
    records = {one.id: one for one in planned}
    known = Known(heart=frozenset({CORE.id}))
    lesson = begin(blocks(*planned), records, 57, known).tick(35 * 60)
    assert [name for name, _ in _rest(lesson)] == ["1.4", "C3"]


STRONG = activity("3.1", Module.UNCOMFORTABLE, minutes=10, intensity=LANDING_FROM_INTENSITY)
CALM = replace(STRONG, id=ActivityId("3.2"), intensity=LANDING_FROM_INTENSITY - 1)

KNOWN = Known(modules=frozenset({Module.BOUNDARIES, Module.LOVE}))


@pytest.mark.parametrize(
    ("planned", "offered"),
    [
        ((OPENING, CORE, LANDING, CLOSING), ["3.1", "3.2"]),
        ((OPENING, LANDING, CORE, CLOSING), ["3.2"]),
        ((OPENING, CORE, CLOSING), ["3.2"]),
    ],
    ids=["landing comes", "landing was given", "no landing"],
)
def test_nothing_strong_is_offered_unless_the_landing_still_comes(planned, offered):
    waiting = tuple(Block(BlockId(9 + n), one.id, 0) for n, one in enumerate((STRONG, CALM)))
    records = {one.id: one for one in (*planned, STRONG, CALM)}
    lesson = begin((*blocks(*planned), *waiting), records, 90, KNOWN)
    while lesson.activity(lesson.current) is not CORE:
        lesson = lesson.go_on()
    assert [block.activity for block in lesson.offers] == offered
    assert lesson.take(BlockId(9)) == lesson or "3.1" in offered


IN_STEPS = replace(
    CORE,
    steps=tuple(Step(minutes, f"{minutes} minuten") for minutes in (4, 10, 6)),
    variants=(Variant("Kort", 10, (Step(3, "kort"), Step(7, "lang"))),),
)


def _in_steps(minutes: int = 20, variant: str = "") -> Lesson:
    block = Block(BlockId(1), CORE.id, minutes, variant)
    return begin((block,), {CORE.id: IN_STEPS}, minutes)


@pytest.mark.parametrize(
    ("minutes", "variant", "firsts"),
    [(20, "", [0, 4, 14]), (30, "", [0, 6, 21]), (10, "", [0, 2, 7]), (10, "Kort", [0, 3])],
)
def test_the_steps_share_the_minutes_of_their_part(minutes, variant, firsts):
    lesson, seen = _in_steps(minutes, variant), []
    for _ in range(minutes):
        seen.append(lesson.step)
        lesson = lesson.tick(60)
    assert [seen.index(at) for at in sorted(set(seen))] == firsts
    assert lesson.tick(3600).step == len(firsts) - 1, "over time it is the last one"


def test_more_minutes_lead_back_to_no_step_and_fewer_lead_on():
    lesson = _in_steps().tick(5 * 60)
    assert (lesson.step, lesson.step_seconds_left) == (1, 9 * 60)
    assert lesson.longer(10).step == 1, "it was begun"
    assert lesson.longer(10).step_seconds_left == 16 * 60
    assert lesson.longer(-14).step == 2


def test_what_takes_the_place_of_a_story_begins_with_its_first_step():
    told = _in_steps().tick(12 * 60)
    turned = replace(told, planned=(replace(told.planned[0], activity=ActivityId("4.6")),))
    after = told.turned(replace(turned, activities={ActivityId("4.6"): IN_STEPS}))
    assert (told.step, after.step) == (1, 0)
    assert after.block_seconds == told.block_seconds, "the clock goes on"
    firsts = [after.tick(seconds).step for seconds in (90, 97, 330, 340)]
    assert firsts == [0, 1, 1, 2], "in the eight minutes that are left"


def test_it_knows_how_long_each_part_took():
    lesson = begin(blocks(*PLANNED), RECORDS, 45, late_seconds=11 * 60)
    assert lesson.ran == {1: 9 * 60, 2: 2 * 60}, "what began without it took what was planned"
    lesson = lesson.tick(20 * 60).go_on().tick(5).go_back().tick(30)
    assert lesson.ran == {1: 9 * 60, 2: 22 * 60 + 30, 3: 5}


@pytest.mark.parametrize(
    ("late", "passed", "given"),
    [(0, 3, False), (0, 22, False), (0, 23, True), (40, 1, False), (40, 3, True)],
)
def test_it_was_given_once_half_of_what_there_was_of_it_passed(late, passed, given):
    found = begin(blocks(*PLANNED), RECORDS, 45, late_seconds=late * 60)
    assert found.tick(passed * 60).is_given is given


def test_who_is_early_waits_and_the_lesson_ends_when_it_was_planned(lesson):
    early = begin(blocks(*PLANNED), RECORDS, 45, late_seconds=-600)
    assert (early.seconds_left, early.block_seconds_left) == (55 * 60, 19 * 60)
    assert (_rest(early), early.step) == (_rest(lesson), 0)
    begun = early.tick(601)
    assert begun.ran == {begun.current.id: 1}, "waiting is no part of it"
    assert begun == replace(lesson.tick(1), late_seconds=-600, slept_seconds=601)
    assert early.go_on().block_seconds == 0, "and it may begin before"


def test_looking_again_after_the_end_makes_no_part_longer(lesson):
    left = lesson.go_on().go_on().go_on().tick(44 * 60)
    back = come_back(left, 20 * 60, lesson)
    assert back.seconds_left == -19 * 60, "the clock went on"
    assert back.ran == left.ran | {left.current.id: 45 * 60}
    assert back.slept_seconds == 0, "nobody slept"
    assert come_back(left.go_on(), 20 * 60, lesson).current is None


def test_what_follows_a_lid_that_was_shut_was_not_given(lesson):
    shut = lesson.tick(9 * 60).go_on().tick(10 * 60)
    over = shut.tick(5 * OVER_SECONDS).awake()
    assert (over.current, over.ran, over.shut_seconds) == (None, shut.ran, shut.seconds)
    assert over.not_given == {block.id for block in lesson.planned[2:]}
    assert lesson.go_on().not_given == over.not_given


def test_what_has_long_been_over_begins_anew(lesson):
    left = lesson.tick(45 * 60)
    assert come_back(left, OVER_SECONDS, lesson).seconds == 45 * 60 + OVER_SECONDS
    assert come_back(left, OVER_SECONDS + 1, lesson) is lesson
