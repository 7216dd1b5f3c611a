"""Whatever a trainer does can be taken back, one step at a time, and done again."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from hope_desktop.domain.classes import SchoolClass
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.terms import (
    NUMBERED,
    ActivityId,
    BlockId,
    Changes,
    ClassId,
    SessionId,
    TemplateId,
)
from hope_desktop.domain.workshops.plan import Session
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop

STORY = ActivityId("4.6")
IDS = tuple(map(ActivityId, ("1.1", "1.4", "2.2", "C1", "O2")))

type Seen = tuple[tuple[SchoolClass, ...], tuple[Session, ...]]


def _seen(services: Services) -> Seen:
    rows = sorted(services.planning.all(), key=lambda row: row.id)
    return services.classes.all(), tuple(services.planning.session(row.id) for row in rows)


def _session(services: Services, class_id: ClassId) -> SessionId:
    """A workshop that begins with an activity of which there is a shorter way."""
    session = new_workshop(services, class_id)
    activities = [services.library.activity(row.id) for row in services.library.rows()]
    services.blocks.add_activity(session, next(a.id for a in activities if a.variants), 0)
    services.blocks.add_activity(session, STORY)
    facts = replace(services.planning.session(session).facts, start=NINE)
    services.planning.change_facts(session, facts)
    return session


ONE_STEP: dict[str, Callable[[Services, ClassId, SessionId], Changes]] = {
    "add activity": lambda s, c, i: s.blocks.add_activity(i, IDS[0]),
    "move": lambda s, c, i: s.blocks.move(i, _block(s, i), 2),
    "remove": lambda s, c, i: s.blocks.remove(i, _block(s, i)),
    "use version": lambda s, c, i: s.blocks.give(i, _story(s, i), WayToGive(version="noor")),
    "use variant": lambda s, c, i: s.blocks.give(
        i, _block(s, i), WayToGive(variant=s.planning.get(i).in_order[0].variants[0].name)
    ),
    "change class": lambda s, c, i: s.classes.change(c, replace(CLASS_2B, pupils=9)),
    "remove class": lambda s, c, i: s.classes.remove(c),
    "add class": lambda s, c, i: s.classes.add(replace(CLASS_2B, label="3A"))[1],
    "mark module": lambda s, c, i: s.classes.mark_module(c, NUMBERED[1], NINE.date()),
    "session facts": lambda s, c, i: s.planning.change_facts(
        i, replace(s.planning.session(i).facts, room="8")
    ),
    "session done": lambda s, c, i: s.planning.mark_done(i),
    "session removed": lambda s, c, i: s.planning.remove(i),
    "session copied": lambda s, c, i: s.planning.duplicate(i)[1],
}


def _block(services: Services, session: SessionId) -> BlockId:
    return services.planning.session(session).blocks[0].id


def _story(services: Services, session: SessionId) -> BlockId:
    blocks = services.planning.session(session).blocks
    return next(block.id for block in blocks if block.activity == STORY)


@pytest.mark.parametrize("name", ONE_STEP)
def test_one_step_is_taken_back_and_done_again(services, class_2b, name):
    new_class(services, label="2C")
    session = _session(services, class_2b)
    before = _seen(services)
    changes = ONE_STEP[name](services, class_2b, session)
    after = _seen(services)
    assert before != after
    undone = services.undo.undo(changes.change)
    assert _seen(services) == before
    assert (undone.classes, undone.sessions) == (changes.classes, changes.sessions)
    services.undo.undo(undone.change)
    assert _seen(services) == after


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(12))
def test_random_histories_invert(services, class_2b, seed):
    chance = random.Random(seed)
    states, changes = [_seen(services)], []
    for _step in range(40):
        made = _something(services, chance)
        if made is not None and made.change is not None:
            changes.append(made.change)
            states.append(_seen(services))
    redo = []
    for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
        undone = services.undo.undo(change)
        assert _seen(services) == before
        redo.append(undone.change)
    for change, after in zip(reversed(redo), states[1:], strict=True):
        services.undo.undo(change)
        assert _seen(services) == after


def _something(services: Services, chance: random.Random) -> Changes | None:
    """One thing a trainer may do now; None when the program refused it."""
    classes = [c.id for c in services.classes.all()]
    sessions = [row.id for row in services.planning.all()]
    if not classes:
        return services.classes.add(replace(CLASS_2B, label=chance.choice("ABC")))[1]
    if not sessions or chance.random() < 0.15:
        return services.planning.from_template(chance.choice(classes), TemplateId("S1"))[1]
    deeds = [*ONE_STEP.values(), *[_put_back] * 2]
    try:
        return chance.choice(deeds)(services, chance.choice(classes), chance.choice(sessions))
    except (HopeError, IndexError, StopIteration):  # also what is not in this plan
        return None


def _put_back(services: Services, _class: ClassId, _session: SessionId) -> Changes:
    return services.bin.put_back(services.bin.all()[-1])
