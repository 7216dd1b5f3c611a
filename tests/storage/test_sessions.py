from dataclasses import replace
from datetime import timedelta

from hope_desktop.domain.ids import ActivityId, ClassId, SessionId, TemplateId
from hope_desktop.domain.plan import (
    Block,
    Check,
    CheckItem,
    CheckState,
    Session,
    SessionFacts,
)
from hope_desktop.storage import classes, history, sessions
from hope_desktop.storage.database import Database
from tests.making import CLASS_2B, NINE, OPENING, activity, blocks

PLAN = Session(SessionId(0), ClassId(1), SessionFacts(), blocks(OPENING, activity("1.4")))


def _class(db: Database, **facts: object) -> ClassId:
    with db.transaction() as connection:
        change = history.begin(connection, "class.added")
        made = replace(CLASS_2B, **facts)  # type: ignore[arg-type]
        return classes.insert(connection, change, made, "2026-2027", NINE)


def _add(db: Database, session: Session) -> SessionId:
    with db.transaction() as connection:
        change = history.begin(connection, "session.added")
        return sessions.insert(connection, change, session, NINE)


def test_a_workshop_comes_back_as_it_was(db: Database) -> None:
    facts = SessionFacts(
        start=NINE,
        slot_minutes=45,
        trainer1="'A'",
        trainer2='"B"',
        alone=True,
        reason="{{help}} %s",
        room="lokaal 8",
        checklist=(Check(CheckItem.QUIET_SPOT, CheckState.AGREED_OTHERWISE, "gang"),),
    )
    planned = (
        Block(1, ActivityId("1.4"), 20, "Kort", NINE, "rustig"),  # type: ignore[arg-type]
        Block(2, None, 5),  # type: ignore[arg-type]
    )
    full = Session(
        SessionId(0), _class(db), facts, planned, TemplateId("S1"), "a", done=True, is_plan_b=True
    )
    for session in (full, replace(PLAN, class_id=full.class_id)):
        made = _add(db, session)
        assert sessions.one(db.connection, made) == replace(session, id=made)
        with db.transaction() as connection:
            change = history.begin(connection, "session.changed")
            sessions.update(connection, change, replace(session, id=made, blocks=()))
        assert sessions.one(db.connection, made) == replace(session, id=made, blocks=())


def test_a_workshop_that_is_not_there(db: Database) -> None:
    assert sessions.one(db.connection, SessionId(5)) is None
    assert sessions.rows(db.connection, NINE) == ()


def test_a_removed_workshop_is_in_no_list(db: Database) -> None:
    made = _add(db, replace(PLAN, class_id=_class(db)))
    with db.transaction() as connection:
        sessions.remove(connection, history.begin(connection, "session.removed"), made)
    assert sessions.rows(db.connection, NINE) == sessions.recent(db.connection, 9) == ()


def test_what_was_touched_last_is_recent(db: Database) -> None:
    class_id = _class(db)
    made = [_add(db, replace(PLAN, class_id=class_id)) for _ in range(3)]
    with db.transaction() as connection:
        change = history.begin(connection, "session.changed")
        sessions.update(connection, change, replace(PLAN, id=made[0], class_id=class_id))
    assert [row.id for row in sessions.recent(db.connection, 2)] == [made[0], made[2]]


def test_today_counts_from_midnight(db: Database) -> None:
    class_id = _class(db)
    early = _add(db, replace(PLAN, class_id=class_id, facts=SessionFacts(start=NINE)))
    before = NINE - timedelta(hours=10)
    past = _add(db, replace(PLAN, class_id=class_id, facts=SessionFacts(start=before)))
    found = [row.id for row in sessions.rows(db.connection, NINE + timedelta(hours=8))]
    assert found == [early, past]


def _had(db: Database, session: SessionId) -> bool:
    found = sessions.one(db.connection, session)
    assert found is not None
    return sessions.had_activity(db.connection, found, OPENING.id)


def test_an_activity_counts_when_it_was_given_or_planned_before(db: Database) -> None:
    class_id = _class(db)

    def on(day: int, **other: object) -> SessionId:
        facts = SessionFacts(start=NINE + timedelta(days=day))
        return _add(db, replace(PLAN, class_id=class_id, facts=facts, **other))  # type: ignore[arg-type]

    first = on(0)
    assert not _had(db, first)
    assert _had(db, on(7, blocks=()))
    assert not _had(db, on(-7, blocks=()))
    assert _had(db, _add(db, replace(PLAN, class_id=class_id, blocks=())))


def test_without_dates_what_was_made_first_comes_first(db: Database) -> None:
    class_id = _class(db)
    empty = replace(PLAN, class_id=class_id, blocks=())
    early, first = _add(db, empty), _add(db, replace(PLAN, class_id=class_id))
    assert (_had(db, early), _had(db, first), _had(db, _add(db, empty))) == (False, False, True)


def test_what_was_given_counts_whenever_it_was(db: Database) -> None:
    class_id = _class(db)
    early = _add(db, replace(PLAN, class_id=class_id, blocks=()))
    _add(db, replace(PLAN, class_id=class_id, done=True))
    assert _had(db, early)


def test_another_class_does_not_count(db: Database) -> None:
    _add(db, replace(PLAN, class_id=_class(db), done=True))
    other = _add(db, replace(PLAN, class_id=_class(db, label="2C"), blocks=()))
    same = _add(db, replace(PLAN, class_id=_class(db), blocks=()))
    assert (_had(db, other), _had(db, same)) == (False, True)
