from hope_desktop.storage.library.library_version import keep, kept_note


def test_the_last_version_that_was_taken_in_is_known(db):
    assert kept_note(db.connection, "version") == ""
    for version in ("1", "2"):
        with db.transaction() as connection:
            keep(connection, "version", version)
        assert kept_note(db.connection, "version") == version
