import pytest

from hope_desktop.storage.library.own_texts import mine, owner_of, owners, settle, shipped


@pytest.mark.parametrize(
    ("text_id", "owner"), [("1.4", "1.4"), ("1.4/kaarten.po", "1.4"), ("school/brief", "school")]
)
def test_a_text_knows_what_it_belongs_to(text_id, owner):
    assert owner_of(text_id) == owner


def test_without_texts_there_is_nothing_to_settle(db):
    with db.transaction() as connection:
        settle(connection, "9.9")
    assert mine(db.connection, "9.9") is None
    assert shipped(db.connection, "9.9/x") is None
    assert owners(db.connection) == ()
