"""What a trainer has in hand: kept, printed apart, used when there is time."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import AlreadySpare, NotFound, StaysInPlan, StillPlanned
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.page.otherwise import WayToGive
from hope_desktop.domain.terms import ActivityId, BlockId, Module, SessionId
from hope_desktop.domain.workshops.fit_result import Cut
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from hope_desktop.storage.workshops import sessions as store
from tests.bringing import own_activity
from tests.planning import came, new_class, new_workshop

FEELS = ActivityId("1.3")  # cards and sheets for groups of four, a pen for each group


def _plan(services: Services, session: SessionId) -> tuple[list[str | None], list[str | None]]:
    found = services.planning.session(session)
    return [b.activity for b in found.blocks], [b.activity for b in found.spare]


def _undo(services: Services, change: object) -> None:
    services.undo.undo(change.change)  # type: ignore[attr-defined]


def test_it_stands_beside_the_plan_and_changes_nothing_in_it(services, session):
    before = services.planning.get(session)
    added = services.blocks.spares.add(session, FEELS)
    after = services.planning.get(session)
    assert (after.blocks, after.concerns) == (before.blocks, before.concerns)
    assert (after.session.minutes, after.session.spare[0].minutes) == (49, 20)
    [row] = services.planning.all()
    assert (row.minutes, len(row.modules)) == (49, 1), "lists count the plan"
    _undo(services, added)
    assert services.planning.get(session) == before


def test_a_part_goes_and_comes_back_where_it_belongs(services, session):
    block = services.planning.session(session).blocks[1].id
    services.blocks.set_note(session, block, "met muziek")
    aside = services.blocks.spares.put_aside(session, block)
    assert _plan(services, session) == (["O1", "C2", "C3"], ["1.4"])
    services.blocks.spares.bring_in(session, block)
    assert _plan(services, session) == (["O1", "1.4", "C2", "C3"], [])
    assert services.planning.session(session).blocks[1].note == "met muziek"
    services.blocks.spares.put_aside(session, block)
    services.blocks.spares.bring_in(session, block, 0)
    assert _plan(services, session)[0][0] == "1.4", "where it was dropped"
    with pytest.raises(Exception):  # noqa: B017, PT011 - changed since, whatever it is called
        _undo(services, aside)


def test_what_keeps_a_workshop_safe_stays_in_the_plan(services, session):
    opening = services.planning.session(session).blocks[0].id
    spares = services.blocks.spares
    for attempt in (
        lambda: spares.put_aside(session, opening),
        lambda: spares.add(session, ActivityId("C3")),
        lambda: spares.add(session, ActivityId("C1")),
    ):
        with pytest.raises(StaysInPlan):
            attempt()
    spares.add(session, FEELS)
    with pytest.raises(AlreadySpare):
        spares.add(session, FEELS)
    assert _plan(services, session) == (["O1", "1.4", "C2", "C3"], [FEELS])


def test_a_pause_and_what_is_not_there_are_refused(services, session):
    services.blocks.add_pause(session)
    pause = services.planning.session(session).blocks[-1].id
    spares = services.blocks.spares
    for attempt in (
        lambda: spares.put_aside(session, pause),
        lambda: spares.put_aside(session, BlockId(99)),
        lambda: spares.bring_in(session, pause),
        lambda: spares.add(SessionId(99), FEELS),
        lambda: spares.add(session, ActivityId("9.9")),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_it_is_changed_like_any_part_and_promises_no_time(services, session):
    services.blocks.spares.add(session, FEELS)
    services.blocks.spares.add(session, ActivityId("1.2"))
    first, second = (block.id for block in services.planning.session(session).spare)
    assert first > max(b.id for b in services.planning.session(session).blocks)
    services.blocks.give(session, first, WayToGive(way=WorkingForm.ALONE))
    services.blocks.lengthen(session, first, 5)
    services.blocks.set_note(session, first, "met het digibord")
    services.blocks.give(session, second, WayToGive(variant="Kort"))
    services.blocks.move(session, second, 0)
    spare = services.planning.session(session).spare
    assert [(b.activity, b.minutes, b.way, b.note) for b in spare] == [
        ("1.2", 14, None, ""),
        ("1.3", 25, WorkingForm.ALONE, "met het digibord"),
    ]
    services.blocks.remove(session, first)
    services.blocks.add_pause(session)
    view = services.planning.get(session)
    ids = [block.id for block in view.session.every_block]
    assert len(ids) == len(set(ids))


def test_a_copy_of_the_workshop_has_the_same_in_hand(services, session):
    services.blocks.spares.add(session, FEELS)
    copy, _ = services.planning.duplicate(session)
    assert _plan(services, copy) == _plan(services, session)
    other = new_class(services, label="2C")
    services.series.copy_to(session, (other,))
    made = max(row.id for row in services.planning.all())
    assert _plan(services, SessionId(made)) == _plan(services, session)


def test_more_time_uses_it_and_less_time_does_not(services, session):
    services.blocks.spares.add(session, FEELS)
    proposal = services.fitting.propose(session, 70)
    assert [c.activity for c in proposal.fit.changes if c.what is Cut.USED] == [FEELS]
    accepted = services.fitting.accept(proposal)
    assert _plan(services, session) == (["O1", "1.4", FEELS, "C2", "C3"], [])
    _undo(services, accepted)
    assert _plan(services, session) == (["O1", "1.4", "C2", "C3"], [FEELS])
    services.fitting.accept(services.fitting.propose(session, 40))
    assert _plan(services, session)[1] == [FEELS]


def test_what_does_not_suit_the_class_is_not_proposed(services, session):
    services.blocks.spares.add(session, ActivityId("3.5"))  # strong, and two modules too early
    assert services.planning.get(session).spare[0].obstacles
    proposal = services.fitting.propose(session, 120)
    assert not [c for c in proposal.fit.changes if c.what is Cut.USED]
    assert services.lessons.begin(session).lesson.spare == ()


def test_its_papers_are_apart_and_counted_for_themselves(services, session):
    before = {d.key: d.copies for d in services.printing.prepare(session).counted}
    services.blocks.spares.add(session, FEELS)
    documents = services.printing.prepare(session)
    after = {d.key: d.copies for d in documents.counted}
    assert after == before | {"spare-pupils-lesson": 28, "spare-groups-4-cards": 8}
    extra = next(d.name for d in documents.counted if d.key[:5] == "spare")
    assert extra.startswith("Extra: ")


def test_it_stands_on_the_run_sheet_and_the_packing_list_and_on_no_paper_of_pupils(
    services, session
):
    services.blocks.spares.add(session, FEELS)
    block = services.planning.session(session).spare[0].id
    services.blocks.set_note(session, block, "alleen met muziek erbij")
    by_kind = {d.key: d.document for d in services.printing.prepare(session).counted}
    text = " ".join(draw(by_kind["trainer"]).text.split())
    assert "Extra, als er tijd over is 20 min Wat zegt mijn lijf? Kan vanaf 14 minuten" in text
    assert "alleen met muziek erbij" in text
    assert "7 × stift om nummers te schrijven (voor wat je extra hebt)" in text
    for kind, document in by_kind.items():
        if kind not in {"trainer", "school"}:
            assert "muziek" not in draw(document).text
    about = services.planning.get(session).about("nl")
    assert "wat een lijf laat merken" in about, "who decides knows of it too"


def test_what_the_library_lost_hides_in_the_reserve_and_the_plan_stays(services, session):
    services.blocks.spares.add(session, FEELS)
    gone = services.planning.session(session)
    lost = tuple(replace(block, activity=ActivityId("9.9")) for block in gone.spare)
    with services._database.change("test") as change:
        store.update(change, replace(gone, spare=lost))
    view = services.planning.get(session)
    assert (view.spare, view.session.spare) == ((), lost)
    assert services.printing.prepare(session).counted


def test_a_template_of_ones_own_keeps_it(services, session):
    services.blocks.spares.add(session, FEELS)
    block = services.planning.session(session).spare[0].id
    services.blocks.set_note(session, block, "voor 2B")
    services.blocks.give(session, block, WayToGive(way=WorkingForm.PAIRS))
    template = came(services, session, "Mijn les")
    other = new_class(services, label="2C")
    made = new_workshop(services, other, template)
    [spare] = services.planning.session(made).spare
    assert (spare.activity, spare.way, spare.note) == (FEELS, WorkingForm.PAIRS, "")
    assert _plan(services, made)[0] == ["O1", "1.4", "C2", "C3"]


@pytest.mark.parametrize("where", ["in the plan", "in reserve"])
def test_an_activity_of_ones_own_is_not_erased_under_a_workshop(services, session, where):
    own = own_activity(services, "Van mij", Module.BOUNDARIES)
    if where == "in reserve":
        services.blocks.spares.add(session, own)
    else:
        services.blocks.add_activity(session, own)
    services.material.remove(own)
    with pytest.raises(StillPlanned):
        services.material.erase(own)
    block = next(b for b in services.planning.session(session).every_block if b.activity == own)
    services.blocks.remove(session, block.id)
    services.material.erase(own)
    assert services.planning.session(session).minutes == 49
