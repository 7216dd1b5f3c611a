from dataclasses import replace

from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.domain.workshops.fit_result import Cut, Fit, Why
from hope_desktop.domain.workshops.fitting import Known, fit
from tests.each import each
from tests.making import CLOSING, LANDING, OPENING, STORY, activity, blocks, variant

CORE = activity("1.4")
EXTRA = activity("O2", Module.OPENING, minutes=8, min_minutes=4, role=PlanRole.EXTRA)
EXTRA_ONE = activity("1.9", minutes=8, min_minutes=4, role=PlanRole.EXTRA)
FIFTEEN = replace(CORE, variants=(variant("Vijftien", 15),))
READ = activity("4.6", Module.STORIES, minutes=40, min_minutes=30)
QUICK = replace(activity("2.1", Module.LOVE), variants=(variant("Kort", 7),))


def _fit(minutes: int, *planned: Activity | int) -> Fit:
    records = {one.id: one for one in planned if not isinstance(one, int)}
    return fit(blocks(*planned), records, minutes)


def _told(found: Fit) -> list[tuple[str | None, Cut, int, int]]:
    return [(c.activity, c.what, c.from_minutes, c.to_minutes) for c in found.changes]


TABLE = {
    "a plan that fits is left alone": ((37, OPENING, CORE, CLOSING), []),
    "an extra gives way before a core": (
        (42, OPENING, EXTRA, CORE, CLOSING),
        [("O2", Cut.SHORTENED, 8, 5)],
    ),
    "as few blocks change as can be": (
        (36, OPENING, EXTRA, CORE, CLOSING),
        [("1.4", Cut.SHORTENED, 20, 11)],
    ),
    "an extra goes before protected time gets shorter": (
        (28, OPENING, EXTRA, CORE, CLOSING),
        [("O2", Cut.DROPPED, 8, 0), ("1.4", Cut.SHORTENED, 20, 11)],
    ),
    "protected time gets shorter before a core goes": (
        (24, OPENING, CORE, CLOSING),
        [("1.4", Cut.SHORTENED, 20, 10), ("C3", Cut.SHORTENED, 8, 5)],
    ),
    "a pause gives way first": ((40, OPENING, 5, CORE, CLOSING), [(None, Cut.SHORTENED, 5, 3)]),
    "a short variant is used when shortening is not enough": (
        (24, OPENING, QUICK, CLOSING),
        [("2.1", Cut.VARIANT, 20, 7)],
    ),
    "a short version is better than the same minutes without one": (
        (32, OPENING, FIFTEEN, CLOSING),
        [("1.4", Cut.VARIANT, 20, 15)],
    ),
    "of two cores the last goes": (
        (30, OPENING, CORE, activity("1.5"), CLOSING),
        [("1.4", Cut.SHORTENED, 20, 13), ("1.5", Cut.DROPPED, 20, 0)],
    ),
    "a module that a later one needs stays": (
        (27, OPENING, CORE, activity("2.9", Module.LOVE), CLOSING),
        [("1.4", Cut.SHORTENED, 20, 10), ("2.9", Cut.DROPPED, 20, 0)],
    ),
    "also when it is an extra and the later one is core": (
        (27, OPENING, EXTRA_ONE, activity("2.9", Module.LOVE), CLOSING),
        [
            ("O1", Cut.SHORTENED, 9, 6),
            ("1.9", Cut.SHORTENED, 8, 4),
            ("2.9", Cut.SHORTENED, 20, 10),
            ("C3", Cut.SHORTENED, 8, 7),
        ],
    ),
}


def _left(found: Fit) -> list[tuple[str | None, int]]:
    return [(block.activity, block.minutes) for block in found.blocks]


@each("name", TABLE)
def test_what_gives_way(name):
    (minutes, *planned), told = TABLE[name]
    assert _told(_fit(minutes, *planned)) == told


def test_a_module_that_the_class_has_had_need_not_stay():
    planned = (OPENING, EXTRA_ONE, activity("2.9", Module.LOVE), CLOSING)
    records = {one.id: one for one in planned}
    found = fit(blocks(*planned), records, 27, Known(frozenset({Module.BOUNDARIES})))
    assert _told(found) == [("1.9", Cut.DROPPED, 8, 0), ("2.9", Cut.SHORTENED, 20, 10)]


def test_a_live_story_is_never_taken_out():
    found = _fit(20, OPENING, STORY, EXTRA_ONE, LANDING, CLOSING)
    assert _left(found) == [
        ("O1", 9),
        ("4.2", 30),
        ("C1", 5),
        ("C3", 8),
    ]
    assert (found.short_minutes, found.story_stays, found.is_whole) == (32, True, False)


@each("minutes", [54, 52, 51, 46, 40])
def test_a_story_keeps_its_whole_opening_and_closing(minutes):
    found = _fit(minutes, OPENING, STORY, LANDING, CLOSING)
    assert _told(found) == [("4.2", Cut.SHORTENED, 45, max(30, minutes - 22))]
    assert found.short_minutes == max(0, 52 - minutes)


LEANING = activity("4.4", Module.STORIES, leans_on=(READ.id,))


def test_what_leans_on_another_goes_before_it():
    found = _fit(47, OPENING, READ, LEANING, CLOSING)
    assert [block.activity for block in found.blocks] == ["O1", "4.6", "C3"]


def test_what_leans_on_another_goes_with_it():
    found = _fit(40, OPENING, READ, LEANING, CLOSING)
    assert _told(found) == [("4.6", Cut.DROPPED, 40, 0), ("4.4", Cut.DROPPED, 20, 0)]
    assert [change.why for change in found.changes] == [Why.NO_ROOM, Why.BASE_GONE]
    copy = replace(READ, id=ActivityId("eigen"), replaces=READ.id)
    found = _fit(40, OPENING, copy, LEANING, CLOSING)
    assert [block.activity for block in found.blocks] == ["O1", "C3"]


def test_what_leans_on_another_may_stay_when_the_class_did_that_before():
    known = Known(earlier=frozenset({READ.id}))
    records = {one.id: one for one in (OPENING, READ, LEANING, CLOSING)}
    found = fit(blocks(*records.values()), records, 40, known)
    assert [block.activity for block in found.blocks] == ["O1", "4.4", "C3"]
    assert [change.why for change in found.changes] == [Why.NO_ROOM]


def test_protected_time_keeps_what_it_leans_on():
    found = _fit(9, OPENING, CORE, replace(CLOSING, leans_on=(CORE.id,)))
    assert _left(found) == [("O1", 6), ("1.4", 10), ("C3", 5)]


def test_what_never_had_its_base_is_not_taken_out_for_that():
    found = _fit(30, OPENING, LEANING, CLOSING)
    assert _left(found) == [("O1", 9), ("4.4", 13), ("C3", 8)]


def test_the_heart_goes_last():
    planned = (OPENING, activity("1.1"), CORE, activity("1.5"), CLOSING)
    records = {one.id: one for one in planned}
    for minutes, heart in ((30, "1.1"), (30, "1.4"), (30, "1.5"), (41, "1.5")):
        found = fit(blocks(*planned), records, minutes, Known(heart=frozenset({ActivityId(heart)})))
        assert heart in {block.activity for block in found.blocks}
        assert not found.heart_goes


@each(
    ("minutes", "needed", "heart_goes"),
    [(60, 0, False), (51, 0, False), (50, 51, False), (41, 51, False), (40, 41, True)],
)
def test_it_says_how_long_a_whole_lesson_is(minutes, needed, heart_goes):
    """With 6 + 30 + 10 + 5 minutes nothing core goes; with 6 + 30 + 5 the heart stays."""
    known = Known(heart=frozenset({READ.id}))
    records = {one.id: one for one in (OPENING, READ, LEANING, EXTRA_ONE, CLOSING)}
    found = fit(blocks(*records.values()), records, minutes, known)
    assert (found.needed_minutes, found.heart_goes) == (needed, heart_goes)
    assert found.is_whole == (not needed)


def test_a_plan_without_any_task_is_no_lesson():
    found = _fit(20, OPENING, CORE, CLOSING)
    assert (found.short_minutes, found.spare_minutes) == (0, 3)
    assert (found.needed_minutes, found.heart_goes, found.is_whole) == (21, True, False)


def test_too_few_minutes_are_told_honestly():
    found = _fit(5, OPENING, CORE, CLOSING)
    assert _left(found) == [("O1", 6), ("C3", 5)]
    assert (found.short_minutes, found.story_stays) == (6, False)


def test_a_variant_that_is_shorter_than_protected_time_is_not_used():
    risky = replace(OPENING, variants=(variant("Te kort", 3),))
    found = _fit(5, risky, CLOSING)
    assert [(b.activity, b.minutes, b.variant) for b in found.blocks] == [
        ("O1", 6, ""),
        ("C3", 5, ""),
    ]


def test_a_landing_is_loose_when_nothing_is_strong():
    found = _fit(11, OPENING, LANDING, CLOSING)
    assert ("C1", Cut.DROPPED, 5, 0) in _told(found)
