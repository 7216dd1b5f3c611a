"""Ticking off what goes along, over a real database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.domain.errors import NotFound, TextTooLong
from hope_desktop.domain.printing.copies import PACKING_LIST
from hope_desktop.domain.printing.packing import PackingItem, PackingLine, Pile
from hope_desktop.domain.terms import SessionId
from hope_desktop.handouts.specs import is_list
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.list_rows import packing_rows
from hope_desktop.settings import Settings
from tests import files_of_others as others
from tests.bringing import bring
from tests.making import CLASS_2B
from tests.planning import put_on_paper, set_facts
from tests.tools.stored import database_of


def lines(services: Services, session: SessionId) -> dict[str, PackingLine]:
    return {line.item.key: line for line in services.packing.of(session).lines}


def tick_all(services: Services, session: SessionId) -> None:
    for line in services.packing.of(session).lines:
        services.packing.tick(session, line.item, done=True)


def ticked(services: Services, session: SessionId) -> set[str]:
    return {key for key, line in lines(services, session).items() if line.ticked}


def test_it_is_the_list_that_is_printed(services, workshop):
    trainer = services.printing.prepare(workshop).counted[0]
    (paper,) = [one for one in trainer.document.sheets if is_list(one, PACKING_LIST)]
    shown = [line.item for line in services.packing.of(workshop).lines]
    lists, printed = dict(paper.lists), dict(packing_rows(shown, ()))
    assert {name: lists[name] for name in Pile} == {name: printed[name] for name in Pile}
    assert {item.pile for item in shown} == set(Pile)


def test_papers_and_bag_are_worked_out_once_for_as_long_as_nothing_changes(
    services, workshop, clock
):
    def pack() -> tuple[tuple[PackingItem, ...], int]:
        """With how often the database was asked."""
        asked = list[str]()
        database_of(services).connection.set_trace_callback(asked.append)
        items = services.printing.documents(workshop).packing
        database_of(services).connection.set_trace_callback(None)
        return items, len(asked)

    bring(services, to=workshop)
    bring(services, "lied.docx", others.docx("Zing mee"), to=workshop)
    alone, asked = pack()
    assert asked > 5
    services.planning.duplicate(workshop)  # something is written, about another workshop
    services.printing.prepare(workshop)
    again, asked = pack()
    assert (again, asked < 5) == (alone, True), "the plan alone is read again"
    services.printing.prepare(workshop)
    services.settings = lambda: Settings(organisation="Werkplaats Zon")
    assert pack()[0] != alone, "another organisation stands on them"
    services.settings = Settings
    assert pack()[0] == alone
    clock.now += timedelta(days=400)
    assert pack()[1] > 5, "another day: lines wait to be checked again"


def test_each_workshop_has_ticks_of_its_own(services, workshop):
    other, _ = services.planning.duplicate(workshop)
    tick_all(services, workshop)
    assert ticked(services, other) == set()
    with pytest.raises(NotFound):
        services.packing.of(SessionId(99))


def test_another_head_count_unticks_what_is_another_number(services, workshop, class_2b):
    tick_all(services, workshop)
    every = ticked(services, workshop)
    services.classes.change(class_2b, replace(CLASS_2B, pupils=32))
    now = lines(services, workshop)
    changed = {key for key, line in now.items() if not line.ticked}
    assert changed >= {"papers:cards", "papers:trainer"}
    assert "papers:class" not in changed
    pupils = now["papers:cards"]
    assert (pupils.before.count, pupils.item.count) == (28, 33)
    services.classes.change(class_2b, CLASS_2B)
    assert ticked(services, workshop) == every


def test_another_helper_stands_on_pupils_paper_and_another_room_does_not(
    services, workshop, class_2b
):
    tick_all(services, workshop)
    set_facts(services, workshop, room="aula")
    assert "papers:cards" in ticked(services, workshop)
    assert "papers:trainer" not in ticked(services, workshop)
    services.classes.change(class_2b, replace(CLASS_2B, helper="B. Zwart"))
    assert "papers:cards" not in ticked(services, workshop)


def test_another_number_takes_the_ticks(services, workshop):
    tick_all(services, workshop)
    line = services.library.help_card(CLASS_2B.level)[0]
    services.helplines.change(replace(line, phone="0800-9999"), "Sam")
    assert "papers:cards" not in ticked(services, workshop)


def test_what_left_the_plan_may_come_out_of_the_bag(services, workshop):
    tick_all(services, workshop)
    assert services.packing.of(workshop).gone == ()
    block = next(
        timed.block.id
        for timed in services.planning.get(workshop).blocks
        if timed.block.activity == "1.4"
    )
    services.blocks.remove(workshop, block)
    gone = [tick.what for tick in services.packing.of(workshop).gone]
    assert "rol schilderstape voor drie vakken" in gone
    change = services.packing.forget_gone(workshop)
    assert services.packing.of(workshop).gone == ()
    services.undo.undo(change.change)
    assert [tick.what for tick in services.packing.of(workshop).gone] == gone


def test_papers_that_are_short_are_counted(services, workshop, class_2b):
    assert services.packing.of(workshop).printed is False
    assert services.packing.of(workshop).short == {}
    put_on_paper(services, workshop, "printer")
    assert services.packing.of(workshop).printed is True
    assert services.packing.of(workshop).short == {}
    services.classes.change(class_2b, replace(CLASS_2B, pupils=32))
    assert services.packing.of(workshop).short == {"cards": 5, "pupils-lesson": 5}


def test_what_she_adds_is_on_the_list_of_this_workshop_alone(services, workshop):
    other, _ = services.planning.duplicate(workshop)
    services.packing.add(workshop, "  touw,\n10 meter ")
    (own,) = (one for one in services.packing.of(workshop).lines if one.item.is_own)
    assert (own.item.what, own.item.pile, own.ticked) == ("touw, 10 meter", Pile.THINGS, False)
    assert not any(one.item.is_own for one in services.packing.of(other).lines)
    for again in ("touw, 10 meter", "   "):
        assert not services.packing.add(workshop, again), "once, and not nothing"
    with pytest.raises(TextTooLong):
        services.packing.add(workshop, "x" * 201)
    services.packing.tick(workshop, own.item, done=True)
    services.packing.leave_out(workshop, own.item)
    view = services.packing.of(workshop)
    assert (view.gone, [one for one in view.lines if one.item.is_own]) == ((), [])
