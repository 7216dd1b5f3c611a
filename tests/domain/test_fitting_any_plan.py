"""Random plans: against every plan that could be, and against what must hold in each."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from random import Random
from typing import NamedTuple

from hope_desktop.domain.library.activity import Activity, PlanRole, skipped_in
from hope_desktop.domain.terms import NUMBERED, ActivityId, Module
from hope_desktop.domain.workshops.fit_result import Fit
from hope_desktop.domain.workshops.fitting import Known, fit
from hope_desktop.domain.workshops.safety import LANDING_FROM_INTENSITY, Plan, Rule, concerns
from tests.making import (
    CLOSING,
    LANDING,
    OPENING,
    activity,
    blocks,
    plan,
    school_class,
    variant,
    with_blocks,
)

AROUND = (Module.OPENING, Module.CLOSING)


class Asked(NamedTuple):
    """A plan, and the lesson that it has to fit in."""

    planned: tuple[Activity, ...]
    minutes: int
    known: Known

    @property
    def lengths(self) -> tuple[int, ...]:
        return tuple(one.minutes for one in self.planned)


type Way = tuple[int | None, ...]
"""The minutes of each activity; None when it goes."""


def _asked(chance: Random, most: int, stories: int = 0) -> Asked:
    """A few short activities in any order of modules, between an opening and a closing.

    One in two leans on one or two others, which may come later or not at all; one in ten plans
    has a live story when `stories` is 10.
    """
    made: list[Activity] = []
    count = chance.randint(1, 4)
    names = [ActivityId(f"a{number}") for number in range(count)]
    for name in names:
        minutes = chance.randint(2, most)
        short = [variant(f"v{i}", chance.randint(1, minutes)) for i in range(chance.randint(0, 2))]
        leans_on = chance.sample(names, min(count, chance.randint(1, 2)))
        made.append(
            activity(
                name,
                chance.choice(NUMBERED[:3]),
                minutes=minutes,
                min_minutes=chance.randint(1, minutes),
                role=chance.choice((PlanRole.CORE, PlanRole.CORE, PlanRole.EXTRA)),
                intensity=chance.randint(1, 3),
                variants=tuple(short),
                leans_on=tuple(leans_on) if chance.random() < 0.5 else (),
                needs_live_consent=chance.randint(1, 100) <= stories,
            )
        )
    opening = replace(OPENING, minutes=4, min_minutes=chance.randint(2, 4))
    closing = replace(CLOSING, minutes=4, min_minutes=chance.randint(2, 4))
    planned = (opening, *made, replace(LANDING, minutes=3, min_minutes=2), closing)
    known = Known(
        frozenset(chance.sample(NUMBERED[:3], chance.randint(0, 1))),
        frozenset(chance.sample(names, 1) if chance.random() < 0.1 else ()),
        frozenset(chance.sample(names, chance.randint(0, 1))),
    )
    return Asked(planned, chance.randint(1, sum(one.minutes for one in planned)), known)


def _fit(asked: Asked) -> Fit:
    records = {one.id: one for one in asked.planned}
    return fit(blocks(*asked.planned), records, asked.minutes, asked.known)


def _way(asked: Asked, found: Fit) -> Way:
    kept = {block.activity: block.minutes for block in found.blocks}
    return tuple(kept.get(one.id) for one in asked.planned)


def _protected(asked: Asked) -> frozenset[ActivityId]:
    strong = any(one.intensity >= LANDING_FROM_INTENSITY for one in asked.planned)
    safe = {one.id for one in asked.planned if one.role is PlanRole.SAFETY}
    return frozenset(safe | ({LANDING.id} if strong else set()))


def _every_way(asked: Asked) -> Iterator[Way]:
    """Every way that keeps protected time, and a live story with all that is around it."""
    protected, choices = _protected(asked), []
    told = any(one.is_live_story for one in asked.planned)
    for one in asked.planned:
        lengths: set[int | None] = set(range(one.min_minutes, one.minutes + 1))
        if told and one.module in AROUND:
            lengths = {one.minutes}
        elif one.id not in protected:
            lengths |= {short.minutes for short in one.variants}
            lengths |= set() if one.is_live_story else {None}
        choices.append(lengths)
    return product(*choices)


def _loss(asked: Asked, way: Way) -> tuple[int, ...]:
    gone = [one for one, left in zip(asked.planned, way, strict=True) if left is None]
    protected = _protected(asked)
    less = {one.id: one.minutes - (left or 0) for one, left in zip(asked.planned, way, strict=True)}
    return (
        sum(one.id in asked.known.heart for one in gone),
        sum(one.role is PlanRole.CORE for one in gone),
        sum(minutes for one, minutes in less.items() if one in protected),
        sum(one.role is PlanRole.EXTRA for one in gone),
        sum(less.values()),
        sum(left != one.minutes for one, left in zip(asked.planned, way, strict=True)),
    )


def _kept(asked: Asked, way: Way) -> list[Activity]:
    return [one for one, left in zip(asked.planned, way, strict=True) if left is not None]


def _faults(asked: Asked, way: Way) -> set[Module | ActivityId]:
    """The modules that are skipped, and the activities without what they lean on."""
    kept = _kept(asked, way)
    before = [asked.known.earlier | {one.id for one in kept[:at]} for at in range(len(kept))]
    lonely = {
        one.id
        for one, there in zip(kept, before, strict=True)
        if one.leans_on and there.isdisjoint(one.leans_on)
    }
    return {*skipped_in(tuple(kept), asked.known.modules), *lonely}


def _possible(asked: Asked) -> Iterator[Way]:
    """A fault asks what goes, and not how long the others last."""
    faults = _faults(asked, asked.lengths)
    is_no_worse = cache(lambda stay: _faults(asked, stay) <= faults)
    for way in _every_way(asked):
        if is_no_worse(tuple(None if left is None else 1 for left in way)):
            yield way


def _minutes(way: Way) -> int:
    return sum(left or 0 for left in way)


def test_no_plan_loses_less_and_the_minutes_it_asks_for_are_the_fewest():
    """Those in which nothing core goes. Every way that a plan could be fitted is tried."""
    for seed in range(600):
        asked = _asked(Random(seed), most=7, stories=10)
        found, ways = _fit(asked), [(way, _loss(asked, way)) for way in _possible(asked)]
        fitting = [loss for way, loss in ways if _minutes(way) <= asked.minutes]
        heart, core, *_ = loss = _loss(asked, _way(asked, found))
        assert (found.short_minutes > 0) == (not fitting), seed
        assert not fitting or loss == min(fitting), seed
        assert bool(found.needed_minutes) == bool(heart or core), seed
        if heart or core:
            best = (0,) if heart else (0, 0)
            able = [_minutes(way) for way, loss in ways if loss[: len(best)] == best]
            assert found.needed_minutes == min(able) > asked.minutes, seed


def test_no_rule_is_broken_in_four_thousand_plans():
    """Each plan is fitted once, and asked everything that has to hold."""
    told = leaning = 0
    times = {True: 0, False: 0}
    for seed in range(4_000):
        asked = _asked(Random(seed), most=40, stories=5)
        found = _fit(asked)
        way = _way(asked, found)
        _no_rule_is_broken(asked, found)
        less = [(o.id, o.minutes, n or 0) for o, n in zip(asked.planned, way, strict=True)]
        told_of = [(c.activity, c.from_minutes, c.to_minutes) for c in found.changes]
        assert told_of == [one for one in less if one[1] > one[2]], "each change is told"
        if any(one.is_live_story for one in asked.planned):
            told += 1
            _story_stays(asked, way)
        assert _faults(asked, way) <= _faults(asked, asked.lengths), asked
        leaning += any(one.leans_on for one in asked.planned)
        heart, core, *_ = _loss(asked, way)
        fits = sum(block.minutes for block in found.blocks) <= asked.minutes
        assert found.is_whole == (fits and not heart and not core), asked
        times[found.is_whole] += 1
    assert told > 200
    assert leaning > 2_000
    assert min(times.values()) > 1_000


def _no_rule_is_broken(asked: Asked, found: Fit) -> None:
    class_ = school_class(done="".join(one.value for one in asked.known.modules))
    before = plan(*asked.planned, class_=class_, earlier=asked.known.earlier)
    after = _broken(with_blocks(before, *found.blocks))
    assert not after or after <= _broken(before), asked


def _story_stays(asked: Asked, way: Way) -> None:
    """A live story is told, in all its minutes and with all the minutes around it."""
    for one, left in zip(asked.planned, way, strict=True):
        assert left == one.minutes or one.module not in AROUND, asked
        assert left is not None or not one.is_live_story, asked


def _broken(made: Plan) -> set[tuple[Rule, str | None, str]]:
    """What is wrong, but for the minutes: those a fit tells itself."""
    return {
        (concern.rule, concern.activity, name)
        for concern in concerns(made)
        if concern.rule is not Rule.TOO_LONG
        for name in concern.names or ("",)
    }
