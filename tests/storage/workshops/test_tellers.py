from dataclasses import replace
from datetime import timedelta

from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.teller import LetterWord, Teller
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import class_bin, sessions, tellers
from tests.making import NINE
from tests.storage.adding import PLAN, add_class, add_session

OWN = frozenset({"Samira"})
SAMIRA = Teller("Samira", frozenset(LetterWord), OWN, OWN, line="Ik vertel.", line_en="I talk.")


def _add(db: Database, teller: Teller | None, days: int | None = 0) -> SessionId:
    start = None if days is None else NINE + timedelta(days=days)
    planned = replace(PLAN, facts=SessionFacts(start=start), teller=teller)
    return add_session(db, replace(planned, class_id=add_class(db, label=f"{days}{teller}")))


def _history(db: Database) -> int:
    told = "SELECT count(*) FROM history WHERE table_name = 'tellers'"
    return int(db.connection.execute(told).fetchone()[0])


def test_who_tells_lies_apart_from_the_session_and_comes_back_with_it(db):
    made = _add(db, SAMIRA)
    found = sessions.one(db.connection, made)
    assert found.teller == SAMIRA
    rows = db.connection.execute("SELECT * FROM sessions").fetchall()
    assert "Samira" not in str(rows)
    for teller in (replace(SAMIRA, stopped=True), None, Teller("Joris")):
        with db.change("told") as change:
            sessions.update(change, replace(found, teller=teller))
        assert tellers.one(db.connection, made) == teller


def test_a_session_that_changes_in_another_way_leaves_no_trace_of_who_tells(db):
    made = _add(db, SAMIRA)
    found, before = sessions.one(db.connection, made), _history(db)
    assert found is not None
    with db.change("done") as change:
        sessions.update(change, replace(found, done=True))
    assert _history(db) == before == 1


def test_the_sessions_of_one_person_are_found_also_those_she_stopped_in(db):
    late, early = _add(db, SAMIRA, 3), _add(db, replace(SAMIRA, stopped=True), 1)
    _add(db, Teller("Joris"), 2)
    gone = _add(db, SAMIRA, 4)
    with db.change("removed") as change:
        sessions.remove(change, gone)
    assert tellers.sessions_of(db.connection, "Samira") == (early, late)
    assert tellers.sessions_of(db.connection, "samira") == ()


def test_stories_beside_a_session_are_those_to_tell_on_a_day(db):
    made = sessions.one(db.connection, _add(db, SAMIRA))
    assert made is not None
    _add(db, SAMIRA, 2)
    _add(db, SAMIRA, None)
    _add(db, replace(SAMIRA, stopped=True), 3)
    assert tellers.stories_beside(db.connection, made) == (NINE + timedelta(days=2),)
    assert tellers.stories_beside(db.connection, replace(made, teller=None)) == ()


def test_nothing_of_it_stays_when_a_session_is_erased(db):
    made = _add(db, SAMIRA)
    with db.transaction() as connection:
        class_bin.erase_session(connection, made)
    assert (tellers.one(db.connection, made), _history(db)) == (None, 0)
