"""Puts a class or a workshop into a database, or makes a backup, without any service."""

from dataclasses import replace

from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.workshops.plan import Session, SessionFacts
from hope_desktop.storage import classes, history
from hope_desktop.storage.backup import begin
from hope_desktop.storage.database import Database
from hope_desktop.storage.snapshot import BackupInfo, write_copy
from hope_desktop.storage.workshops import sessions
from tests.making import CLASS_2B, NINE, OPENING, activity, blocks

PLAN = Session(SessionId(0), ClassId(1), SessionFacts(), blocks(OPENING, activity("1.4")))


def add_class(db: Database, **facts: object) -> ClassId:
    with db.transaction() as connection:
        change = history.begin(connection, "class.added")
        made = replace(CLASS_2B, **facts)  # type: ignore[arg-type]
        return classes.insert(connection, change, made, "2026-2027", NINE)


def add_session(db: Database, session: Session) -> SessionId:
    with db.transaction() as connection:
        change = history.begin(connection, "session.added")
        return sessions.insert(connection, change, session, NINE)


def backed_up(db: Database) -> BackupInfo:
    copy = begin(db)
    try:
        return write_copy(copy, db.folder.backups, lambda _done, _of: True)
    finally:
        copy.end()
