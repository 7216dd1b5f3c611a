"""The database of an earlier version opens, and everything in it is still there."""

import shutil
from pathlib import Path

import pytest

from hope_desktop.domain.ids import ChangeId, ClassId, HelplineId, SessionId
from hope_desktop.domain.modules import Module
from hope_desktop.paths import data_folder
from hope_desktop.services.backups import closed_backups
from hope_desktop.services.opening import open_services
from hope_desktop.storage import prints

OLD = Path(__file__).resolve().parent.parent / "data" / "databases"
NOTE_CHANGED = ChangeId(7)


@pytest.mark.parametrize("file", sorted(OLD.glob("*.db")), ids=lambda file: file.stem)
def test_a_database_of_an_earlier_version_opens_and_keeps_all(file, tmp_path):
    folder = data_folder(tmp_path / "data")
    folder.root.mkdir()
    shutil.copyfile(file, folder.database)
    services, findings = open_services(folder)
    try:
        assert findings == ()
        assert len(closed_backups(folder)) == 1, "a backup is made before anything changes"
        first, second = services.classes.get(ClassId(1)), services.classes.get(ClassId(2))
        assert (first.facts.school, first.facts.pupils) == ("De Brug", 27)
        assert (second.facts.pupils, second.facts.question) == (16, "Kan het in twee keer?")
        assert [done.module for done in second.path] == [Module.BOUNDARIES]
        assert len(services.classes.all()) == 2
        plan = services.planning.get(SessionId(1))
        assert plan.session.blocks[1].note == "Vraag naar de poster van vorige keer."
        assert services.library.helplines()[HelplineId("kindertelefoon")].checked_by == "J. Wit"
        printed = prints.last(services._database.connection, SessionId(1))
        assert {document.kind for document in printed.files} >= {"trainer", "school", "pupils"}
        services.undo.undo(NOTE_CHANGED)
        assert services.planning.session(SessionId(1)).blocks[1].note == ""
        services.backups.verify(services.backups.now().file)
    finally:
        services.close()
