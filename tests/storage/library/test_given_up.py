"""Only what was given up can be put back."""

import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import given_up


def test_a_text_without_a_version_has_nothing_to_put_back(db: Database) -> None:
    assert given_up.every(db.connection) == ()
    with pytest.raises(NotFound):
        given_up.put_back(db.connection, ChangeId(1), "1.4/cards")


def test_what_no_library_has_any_more_is_not_offered(db: Database) -> None:
    with db.transaction() as connection:
        connection.execute("INSERT INTO my_texts(id, owner, original) VALUES ('9.9', '9.9', 'x')")
    with db.transaction() as connection:
        change = history.begin(connection, given_up.WHAT)
        history.record(connection, change, "my_texts", "9.9")
        connection.execute("DELETE FROM my_texts")
    assert given_up.every(db.connection) == ()
