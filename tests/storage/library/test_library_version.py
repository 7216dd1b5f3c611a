from hope_desktop.storage.database import Database
from hope_desktop.storage.library.library_version import keep, library_version


def test_the_last_version_that_was_taken_in_is_known(db: Database) -> None:
    assert library_version(db.connection) == ""
    for version in ("1", "2"):
        with db.transaction() as connection:
            keep(connection, "version", version)
        assert library_version(db.connection) == version
