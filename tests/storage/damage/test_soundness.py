from hope_desktop.storage.damage.soundness import accept, damaged, past_of
from hope_desktop.storage.database import Database
from hope_desktop.storage.history import VERSIONS_KEPT


def _change(db: Database, year: int) -> None:
    with db.change("test.change") as change:
        change.record("classes", 1)
        change.connection.execute(
            "INSERT INTO classes(id, year) VALUES (1, ?)"
            " ON CONFLICT(id) DO UPDATE SET year = excluded.year",
            (year,),
        )


def test_a_row_is_sound_when_each_version_is_what_the_change_before_it_left(db):
    for year in range(VERSIONS_KEPT + 3):
        _change(db, year)
    assert damaged(db.connection) == ()
    db.connection.execute("UPDATE classes SET year = 9")
    assert [past.row_id for past in damaged(db.connection)] == ["1"]


def test_what_is_accepted_is_sound_with_its_older_versions(db):
    for year in (1, 2, 3):
        _change(db, year)
    db.connection.execute("UPDATE history SET before = replace(before, '1', '7')")
    db.connection.execute("UPDATE classes SET year = 9")
    (past,) = damaged(db.connection)
    accept(db.connection, past)
    assert damaged(db.connection) == ()


def test_what_is_accepted_is_sound_where_a_printed_version_lost_its_neighbours(
    db,
):
    _change(db, 1)
    with db.change("test.printed") as change:
        change.keep_printed("classes", 1)
    for year in range(VERSIONS_KEPT + 3):
        _change(db, year)
    past = past_of(db.connection, "classes", "1")
    assert past is not None
    db.connection.execute("UPDATE classes SET year = 9")
    accept(db.connection, past)
    assert damaged(db.connection) == ()
