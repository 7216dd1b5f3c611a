from datetime import timedelta
from functools import partial

from hope_desktop.domain.printing.records import PrintedFile, PrintRecord
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import Session, SessionFacts
from hope_desktop.storage import prints
from hope_desktop.storage.damage.soundness import past_of
from hope_desktop.storage.rows import from_text
from hope_desktop.storage.workshops import sessions
from tests.making import NINE
from tests.storage.adding import a_session

FILE = PrintedFile("pupils.pdf", "pupils", "Leerlingen", "nl", "usual", 2, 30, 60, "abc")


def _record(session: SessionId, copies: int) -> PrintRecord:
    return PrintRecord(session, f"2B {copies}", NINE, "1", "usual", (FILE,), (("1.4", 1),))


def test_the_newest_print_is_known_with_all_its_files(db):
    session = a_session(db)
    assert prints.last(db.connection, session) is None
    for copies in (30, 28):
        with db.change("session.printed") as change:
            prints.insert(change, session, _record(session, copies))
    assert prints.last(db.connection, session) == _record(session, 28)


def test_what_stands_on_paper_is_kept_however_often_it_changes(db):
    session = a_session(db)
    with db.change("session.printed") as change:
        prints.insert(change, session, _record(session, 30))
    for minutes in range(60):
        with db.change("session.changed") as change:
            found = sessions.one(change.connection, session)
            changed = Session(session, found.class_id, SessionFacts(slot_minutes=minutes + 60), ())
            sessions.update(change, changed)
    past = past_of(db.connection, "sessions", str(session))
    kept = [from_text(one.before) for one in past.entries if one.printed]
    assert [row["slot_minutes"] for row in kept if row] == [50]


def test_the_moment_of_the_newest_print_is_known(db):
    session = a_session(db)
    assert prints.latest(db.connection) == {}
    for hours in (1, 0):
        db.now = partial(NINE.__add__, timedelta(hours=-hours))
        with db.change("session.printed") as change:
            prints.insert(change, session, _record(session, 30))
    assert prints.latest(db.connection) == {session: {"pupils": NINE}}
