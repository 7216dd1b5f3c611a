"""Which sessions went with their class, told from the history alone."""

from dataclasses import replace

import pytest

from hope_desktop.domain.terms import ClassId, SessionId
from hope_desktop.storage import classes, history
from hope_desktop.storage.database import Database
from hope_desktop.storage.workshops import class_bin, sessions
from tests.storage.adding import PLAN, add_class, add_session


@pytest.fixture
def made(db) -> tuple[ClassId, SessionId, SessionId]:
    """A class with two sessions."""
    class_id = add_class(db)
    one, other = (add_session(db, replace(PLAN, class_id=class_id)) for _ in range(2))
    return class_id, one, other


def _remove(db: Database, class_id: ClassId) -> None:
    with db.change("class.removed") as change:
        classes.remove(change, class_id)


def test_a_session_that_lay_there_before_does_not_come_along(db, made):
    class_id, before, along = made
    with db.change("session.removed") as change:
        sessions.remove(change, before)
    _remove(db, class_id)
    whole, single = class_bin.thrown(db.connection)
    assert (whole.sessions, single.key) == (1, str(before))
    with db.change("class.put-back") as change:
        class_bin.put_back_class(change, class_id)
    assert change.changes.sessions == {along}


def test_without_history_a_class_still_comes_back_whole(db, made):
    class_id, one, other = made
    _remove(db, class_id)
    with db.transaction() as connection:
        connection.execute("DELETE FROM history")
    assert history.last(db.connection, "classes", class_id).at is None
    assert [found.sessions for found in class_bin.thrown(db.connection)] == [2]
    with db.change("class.put-back") as change:
        class_bin.put_back_class(change, class_id)
    assert change.changes.sessions == {one, other}
