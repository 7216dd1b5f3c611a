"""Puts a class or a workshop into a database, or makes a backup, without any service."""

from dataclasses import replace
from datetime import timedelta

from hope_desktop.domain.backups import BackupInfo
from hope_desktop.domain.terms import Changes, ClassId, SessionId
from hope_desktop.domain.workshops.plan import Session, SessionFacts
from hope_desktop.storage import classes
from hope_desktop.storage.database import Database
from hope_desktop.storage.snapshot import make_snapshot
from hope_desktop.storage.undo import undo
from hope_desktop.storage.workshops import sessions
from tests.making import CLASS_2B, NINE, OPENING, activity, blocks

PLAN = Session(SessionId(0), ClassId(1), SessionFacts(), blocks(OPENING, activity("1.4")))


def add_class(db: Database, **facts: object) -> ClassId:
    with db.change("class.added") as change:
        made = replace(CLASS_2B, **facts)  # type: ignore[arg-type]
        return classes.insert(change, made, "2026-2027")


def add_session(db: Database, session: Session) -> SessionId:
    with db.change("session.added") as change:
        return sessions.insert(change, session)


def a_session(db: Database, days_ago: int = 1) -> SessionId:
    """A workshop without parts, of a class that is added too."""
    facts = SessionFacts(start=NINE - timedelta(days=days_ago))
    return add_session(db, replace(PLAN, class_id=add_class(db), facts=facts, blocks=()))


def taken_back(db: Database, changes: Changes) -> Changes:
    """Undo what was changed, or what that gave to redo it."""
    return undo(db, changes.change)


def backed_up(db: Database) -> BackupInfo:
    return make_snapshot(db.connection, db.folder.backups)
