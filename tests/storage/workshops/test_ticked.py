from datetime import datetime, timedelta

from hope_desktop.domain.printing.packing import Packed, PackingTick
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare, Afterwards, Answer, Tally
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import session_rows, ticked
from tests.making import CLASS_2B, NINE
from tests.storage.adding import a_session

CALLED = frozenset({Aftercare.CALLED_HELPER})
HALF = Packed(
    (PackingTick("things:tape", "tape", 2), PackingTick("papers:pupils", "Werkblad", 30, "a"))
)
DONE = Afterwards(Tally().with_slip((Answer.YES, None, Answer.NO)), CALLED)


def _keep(db: Database, session: SessionId, done: Afterwards | Packed) -> None:
    with db.change("session.ticked") as change:
        ticked.keep(change, session, done)


def test_what_was_done_is_read_as_it_was_kept(db):
    session = a_session(db)
    assert ticked.one(db.connection, session, Afterwards) == Afterwards()
    _keep(db, session, DONE)
    _keep(db, session, DONE)
    assert ticked.one(db.connection, session, Afterwards) == DONE


def test_who_is_still_to_be_called(db):
    called, talked, nothing, long_ago = (a_session(db, days) for days in (1, 2, 3, 40))
    _keep(db, called, DONE)
    _keep(db, talked, Afterwards(ticked=frozenset({Aftercare.TALKED})))
    since = NINE - timedelta(days=14)
    assert list(session_rows.to_call(db.connection, since, NINE)) == [talked, nothing]
    assert session_rows.to_call(db.connection, since, NINE)[talked] == CLASS_2B.helper
    assert long_ago in session_rows.to_call(db.connection, NINE - timedelta(days=60), NINE)


def test_what_was_packed_is_read_as_it_was_kept(db):
    session = a_session(db)
    assert ticked.one(db.connection, session, Packed) == Packed()
    for packed in (HALF, Packed(HALF.ticks, datetime.fromisoformat("2026-11-24T12:00"))):
        _keep(db, session, packed)
        assert ticked.one(db.connection, session, Packed) == packed
