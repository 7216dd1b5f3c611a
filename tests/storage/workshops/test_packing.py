from datetime import datetime

from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.printing.packing import Packed, PackingTick
from hope_desktop.domain.workshops.plan import Session, SessionFacts
from hope_desktop.storage import classes, history
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import class_bin, packing, sessions
from tests.making import CLASS_2B, NINE

HALF = Packed(
    (PackingTick("things:tape", "tape", 2), PackingTick("papers:pupils", "Werkblad", 30, "a"))
)


def _session(db: Database) -> SessionId:
    with db.transaction() as connection:
        change = history.begin(connection, "added")
        class_id = classes.insert(connection, change, CLASS_2B, "2026-2027", NINE)
        planned = Session(SessionId(0), ClassId(class_id), SessionFacts(start=NINE), ())
        return sessions.insert(connection, change, planned, NINE)


def _keep(db: Database, session: SessionId, packed: Packed) -> None:
    with db.transaction() as connection:
        change = history.begin(connection, "session.packed")
        packing.keep(connection, change, session, packed)


def test_what_was_packed_is_read_as_it_was_kept(db: Database) -> None:
    session = _session(db)
    assert packing.one(db.connection, session) == Packed()
    for packed in (HALF, Packed(HALF.ticks, datetime.fromisoformat("2026-11-24T12:00"))):
        _keep(db, session, packed)
        assert packing.one(db.connection, session) == packed


def test_nothing_of_it_stays_when_a_session_is_erased(db: Database) -> None:
    session = _session(db)
    _keep(db, session, HALF)
    with db.transaction() as connection:
        class_bin.erase_session(connection, session)
    assert packing.one(db.connection, session) == Packed()
    assert list(history.versions(db.connection, "packing", session)) == []
