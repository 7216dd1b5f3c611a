from dataclasses import replace
from datetime import timedelta

from hope_desktop.domain.terms import ActivityId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import (
    Block,
    CheckItem,
    ChecklistLine,
    CheckState,
    Session,
    SessionFacts,
)
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import sessions
from tests.making import NINE, OPENING
from tests.storage.adding import PLAN, add_class, add_session


def test_a_workshop_comes_back_as_it_was(db):
    facts = SessionFacts(
        start=NINE,
        slot_minutes=45,
        trainer1="'A'",
        trainer2='"B"',
        alone=True,
        reason="{{help}} %s",
        room="lokaal 8",
        checklist=(ChecklistLine(CheckItem.QUIET_SPOT, CheckState.AGREED_OTHERWISE, "gang"),),
    )
    planned = (
        Block(1, ActivityId("1.4"), 20, "Kort", "rustig"),  # type: ignore[arg-type]
        Block(2, None, 5),  # type: ignore[arg-type]
    )
    full = Session(
        SessionId(0),
        add_class(db),
        facts,
        planned,
        TemplateId("S1"),
        "a",
        done=True,
        is_plan_b=True,
    )
    for session in (full, replace(PLAN, class_id=full.class_id)):
        made = add_session(db, session)
        assert sessions.one(db.connection, made) == replace(session, id=made)
        with db.change("session.changed") as change:
            sessions.update(change, replace(session, id=made, blocks=()))
        assert sessions.one(db.connection, made) == replace(session, id=made, blocks=())


def test_a_workshop_that_is_not_there(db):
    assert sessions.one(db.connection, SessionId(5)) is None


def _had(db: Database, session: SessionId) -> bool:
    found = sessions.one(db.connection, session)
    assert found is not None
    earlier, _planned = sessions.earlier(db.connection, found)
    return OPENING.id in earlier


def test_an_activity_counts_when_it_was_given_or_planned_before(db):
    class_id = add_class(db)

    def on(day: int, **other: object) -> SessionId:
        facts = SessionFacts(start=NINE + timedelta(days=day))
        return add_session(db, replace(PLAN, class_id=class_id, facts=facts, **other))  # type: ignore[arg-type]

    first = on(0)
    assert not _had(db, first)
    assert _had(db, on(7, blocks=()))
    assert not _had(db, on(-7, blocks=()))
    assert _had(db, add_session(db, replace(PLAN, class_id=class_id, blocks=())))


def test_without_dates_what_was_made_first_comes_first(db):
    class_id = add_class(db)
    empty = replace(PLAN, class_id=class_id, blocks=())
    early, first = add_session(db, empty), add_session(db, replace(PLAN, class_id=class_id))
    assert (_had(db, early), _had(db, first), _had(db, add_session(db, empty))) == (
        False,
        False,
        True,
    )


def test_a_workshop_without_a_day_comes_after_those_that_have_one(db):
    class_id = add_class(db)
    undated = add_session(db, replace(PLAN, class_id=class_id))
    on = SessionFacts(start=NINE)
    dated = add_session(db, replace(PLAN, class_id=class_id, facts=on))
    assert (_had(db, undated), _had(db, dated)) == (True, False)


def test_of_two_on_one_day_the_earlier_hour_comes_first(db):
    class_id = add_class(db)
    late = SessionFacts(start=NINE + timedelta(hours=2))
    second = add_session(db, replace(PLAN, class_id=class_id, facts=late))
    first = add_session(db, replace(PLAN, class_id=class_id, facts=SessionFacts(start=NINE)))
    same = add_session(db, replace(PLAN, class_id=class_id, facts=SessionFacts(start=NINE)))
    assert (_had(db, second), _had(db, first), _had(db, same)) == (True, False, False)


def test_what_was_given_counts_whenever_it_was(db):
    class_id = add_class(db)
    early = add_session(db, replace(PLAN, class_id=class_id, blocks=()))
    add_session(db, replace(PLAN, class_id=class_id, done=True))
    assert _had(db, early)


def test_another_class_does_not_count(db):
    add_session(db, replace(PLAN, class_id=add_class(db), done=True))
    other = add_session(db, replace(PLAN, class_id=add_class(db, label="2C"), blocks=()))
    same = add_session(db, replace(PLAN, class_id=add_class(db), blocks=()))
    assert (_had(db, other), _had(db, same)) == (False, True)
