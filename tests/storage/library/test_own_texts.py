import pytest

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.ids import ChangeId
from hope_desktop.storage import history
from hope_desktop.storage.database import Database
from hope_desktop.storage.library import own_texts
from hope_desktop.storage.library.own_texts import mine, original, owner_of, owners, settle


@pytest.mark.parametrize(
    ("text_id", "owner"), [("1.4", "1.4"), ("1.4/kaarten.po", "1.4"), ("school/brief", "school")]
)
def test_a_text_knows_what_it_belongs_to(text_id: str, owner: str) -> None:
    assert owner_of(text_id) == owner


def test_without_texts_there_is_nothing_to_settle(db: Database) -> None:
    with db.transaction() as connection:
        settle(connection, "9.9")
    assert mine(db.connection, "9.9") is None
    assert original(db.connection, "9.9/x") == ""
    assert owners(db.connection) == ()


def test_a_text_without_a_version_has_nothing_to_put_back(db: Database) -> None:
    assert own_texts.given_up(db.connection) == ()
    with pytest.raises(NotFound):
        own_texts.bring_back(db.connection, ChangeId(1), "1.4/cards")


def test_what_no_library_has_any_more_is_not_offered(db: Database) -> None:
    with db.transaction() as connection:
        connection.execute("INSERT INTO my_texts(id, owner, original) VALUES ('9.9', '9.9', 'x')")
    with db.transaction() as connection:
        change = history.begin(connection, own_texts.GIVEN_UP)
        history.record(connection, change, "my_texts", "9.9")
        connection.execute("DELETE FROM my_texts")
    assert own_texts.given_up(db.connection) == ()
