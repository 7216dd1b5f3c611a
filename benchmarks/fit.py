"""Fitting forty blocks, against one frame of a screen: a proposal must not be waited for."""

import random
import statistics
from dataclasses import replace
from functools import partial

from benchmarks.measure import Ratio, cpu_ms, low
from hope_desktop.domain.ids import ActivityId, BlockId
from hope_desktop.domain.library.activity import Activity, PlanRole, Variant
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.fitting import Known, fit
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource

BLOCKS = 40
FRAME_MS = 16.0
PLANS, TIMES = 60, 5
LEANING = 0.25


def run() -> list[Ratio]:
    """The median over plans and lengths of a lesson, processor time."""
    content, _ = read_library(resource("library"))
    chance = random.Random(5)
    taken = []
    for _ in range(PLANS):
        records = [_any(content.activities, chance, number) for number in range(BLOCKS)]
        known = Known(heart=frozenset({chance.choice(records).id}))
        activities = {one.id: one for one in records}
        blocks = tuple(Block(BlockId(at), one.id, one.minutes) for at, one in enumerate(records, 1))
        minutes = sum(block.minutes for block in blocks)
        lesson = chance.randint(minutes // 6, minutes)
        work = partial(fit, blocks, activities, lesson, known)
        taken.append(low([cpu_ms(work) for _ in range(TIMES)]))
    found = statistics.median(taken)
    return [Ratio("a fit of 40 blocks / a frame of 16 ms", found, FRAME_MS, "ms", 1.0)]


def _any(activities: tuple[Activity, ...], chance: random.Random, number: int) -> Activity:
    """A record of the library in any of the first two modules, with another short version.

    One in four leans on one of the two before it.
    """
    one = chance.choice([a for a in activities if not a.needs_live_consent])
    role = chance.choice((PlanRole.CORE, PlanRole.EXTRA, PlanRole.SAFETY))
    before = [ActivityId(f"x{earlier}") for earlier in (number - 2, number - 1) if earlier >= 0]
    short = Variant("Kort", max(1, one.minutes // 3), ())
    return replace(
        one,
        id=ActivityId(f"x{number}"),
        module=chance.choice((Module.BOUNDARIES, Module.LOVE)),
        requires_modules=(),
        leans_on=tuple(before) if before and chance.random() < LEANING else (),
        role=role,
        variants=(*one.variants, short),
    )
