from hope_desktop.domain.terms import ActivityId, HelplineId
from hope_desktop.paths import data_folder
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.starter import refresh_starter
from hope_desktop.storage.database import open_database


def test_a_newer_library_is_taken_in_and_checks_stay(services, tmp_path):
    services.helplines.mark_checked(HelplineId("112"), "A")
    services.close()
    database = open_database(data_folder(tmp_path / "data"))
    with database.transaction() as connection:
        connection.execute("UPDATE library_meta SET value = 'oud' WHERE key = 'version'")
        connection.execute("DELETE FROM activities WHERE id = '1.4'")
    assert refresh_starter(database) == ()
    library = Library(database)
    assert library.version() != "oud"
    assert library.activity(ActivityId("1.4")).title
    assert library.helplines()[HelplineId("112")].checked_by == "A"
    assert refresh_starter(database) == (), "it is not taken in a second time"
    database.close()
