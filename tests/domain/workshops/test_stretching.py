from dataclasses import replace

import pytest

from hope_desktop.domain.library.activity import Activity, PlanRole
from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.domain.workshops.fit_result import Cut
from hope_desktop.domain.workshops.fitting import Known
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.domain.workshops.stretching import BUFFER_MINUTES, stretch
from tests.making import CLOSING, OPENING, activity, blocks, variant

CORE = activity("1.4", max_minutes=25, variants=(variant("Kort", 7),))
EXTRA = activity("O2", Module.OPENING, minutes=8, min_minutes=4, role=PlanRole.EXTRA)
RECORDS = {one.id: one for one in (OPENING, CORE, EXTRA, CLOSING)}
WANTED = tuple(map(ActivityId, ("O1", "O2", "1.4", "C3")))


def _short(*planned: Activity, minutes: int, name: str = "") -> tuple[Block, ...]:
    """The plan with the core activity of another length."""
    return tuple(
        replace(block, minutes=minutes, variant=name) if block.activity == "1.4" else block
        for block in blocks(*planned)
    )


TABLE = {
    "a short version becomes whole": (
        _short(OPENING, EXTRA, CORE, CLOSING, minutes=7, name="Kort"),
        45,
        [("1.4", Cut.LENGTHENED, 7, 20)],
    ),
    "it stays short when the whole does not fit": (
        _short(OPENING, EXTRA, CORE, CLOSING, minutes=7, name="Kort"),
        44,
        [],
    ),
    "fewer minutes become more": (
        _short(OPENING, EXTRA, CORE, CLOSING, minutes=10),
        40,
        [("1.4", Cut.LENGTHENED, 10, 15)],
    ),
    "what the template has comes back": (
        blocks(OPENING, CORE, CLOSING),
        45,
        [("O2", Cut.ADDED, 0, 8)],
    ),
    "shorter when that is all there is": (
        blocks(OPENING, CORE, CLOSING),
        42,
        [("O2", Cut.ADDED, 0, 5)],
    ),
    "core activities take what is left, but for a little": (
        blocks(OPENING, EXTRA, CORE, CLOSING),
        45 + 3 + BUFFER_MINUTES,
        [("1.4", Cut.LENGTHENED, 20, 23)],
    ),
    "up to their longest": (
        blocks(OPENING, EXTRA, CORE, CLOSING),
        90,
        [("1.4", Cut.LENGTHENED, 20, 25)],
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_what_becomes_longer(name):
    planned, minutes, told = TABLE[name]
    found = stretch(planned, RECORDS, minutes, WANTED)
    assert [(c.activity, c.what, c.from_minutes, c.to_minutes) for c in found.changes] == told
    used = sum(block.minutes for block in found.blocks)
    assert (used <= minutes, found.spare_minutes) == (True, minutes - used)


def test_it_comes_back_where_the_template_has_it():
    found = stretch(blocks(OPENING, CORE, CLOSING), RECORDS, 60, WANTED)
    assert [block.activity for block in found.blocks] == ["O1", "O2", "1.4", "C3"]
    assert len({block.id for block in found.blocks}) == 4


READ = activity("4.6", Module.STORIES, minutes=40, min_minutes=30)
LEANING = activity("4.4", Module.STORIES, minutes=15, min_minutes=10, leans_on=(READ.id,))
TOLD = {one.id: one for one in (OPENING, EXTRA, READ, LEANING, CLOSING)}


@pytest.mark.parametrize(
    ("minutes", "back"),
    [(50, ["O1", "4.6", "C3"]), (70, ["O1", "4.6", "4.4", "C3"]), (45, ["O1", "O2", "C3"])],
)
def test_what_leans_on_another_comes_back_after_it(minutes, back):
    found = stretch(blocks(OPENING, CLOSING), TOLD, minutes, tuple(TOLD))
    assert [block.activity for block in found.blocks] == back


def test_what_leans_on_another_comes_back_when_the_class_did_that_before():
    known = Known(earlier=frozenset({READ.id}))
    found = stretch(blocks(OPENING, CLOSING), TOLD, 35, tuple(TOLD), known=known)
    assert [block.activity for block in found.blocks] == ["O1", "4.4", "C3"]


def test_the_heart_comes_back_first():
    known = Known(heart=frozenset({ActivityId("1.5")}))
    records = RECORDS | {ActivityId("1.5"): activity("1.5")}
    wanted = tuple(map(ActivityId, ("O1", "1.4", "1.5", "C3")))
    found = stretch(blocks(OPENING, CLOSING), records, 38, wanted, known=known)
    assert [block.activity for block in found.blocks] == ["O1", "1.5", "C3"]
