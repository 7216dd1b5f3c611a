import os
from pathlib import Path

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import FolderProblem
from hope_desktop.paths import data_folder
from hope_desktop.services.backups import restore_closed
from hope_desktop.services.opening import Services, open_services
from tests.planning import new_class


@pytest.mark.nightly
def test_what_was_there_when_it_was_made_comes_back(services):
    services.classes.add(ClassFacts("De Brug"))
    made = services.backups.now()
    services.classes.add(ClassFacts("De Wissel"))
    summary = services.backups.what_changes(made.file)
    assert (summary.now.classes, summary.then.classes) == (2, 1)
    assert services.backups.restore(made.file).everything
    assert [c.facts.school for c in services.classes.all()] == ["De Brug"]
    services.planning.example()
    assert len(services.planning.all()) == 1, "the work goes on"


@pytest.mark.nightly
def test_a_stick_that_was_away_brings_back_nothing_that_was_erased(services, tmp_path):
    """Also where the work cannot be opened, or a command puts a backup back."""
    folder, place = services._database.folder, services.backups.second_place
    class_id = new_class(services, ClassFacts("De Brug"))
    made = services.backups.now()
    (tmp_path / "stick").mkdir()
    place.choose(tmp_path / "stick")
    place.bring_up_to_date(lambda _done, _of: True)
    away = (tmp_path / "stick").rename(tmp_path / "away")
    services.classes.remove(class_id)
    (thrown,) = services.bin.all()
    services.bin.erase(thrown)
    services.erasing.finish()
    services.close()
    folder.database.write_bytes(b"kapot")
    away.rename(tmp_path / "stick")
    (copy,) = (tmp_path / "stick").rglob(made.file.name)
    restore_closed(folder, copy)
    again, _ = open_services(folder)
    assert (again.classes.all(), again.bin.all()) == ((), ())
    again.close()


def _cut_off(services: Services, tmp_path: Path) -> Services:
    """The next session, after one that an empty battery ended."""
    services._database.close()
    return open_services(data_folder(tmp_path / "data"))[0]


@pytest.mark.nightly
def test_a_backup_is_due_by_the_last_change_in_the_newest_and_not_by_this_session(
    services, tmp_path
):
    services.backups.now()
    made = []
    for number in range(4):
        assert not services.backups.is_behind()
        services.classes.add(ClassFacts("De Brug", f"2{number}"))
        services = _cut_off(services, tmp_path)
        for _quiet_session in range(2):
            assert services.backups.is_due(), "whatever this session did"
            services = _cut_off(services, tmp_path)
        made.append(services.backups.now().file)
        assert not services.backups.is_due()
        services = _cut_off(services, tmp_path)
    assert services.backups.what_changes(made[-1]).then.classes == 4
    services.close()


@pytest.mark.nightly
def test_after_a_restore_and_when_the_newest_cannot_be_read_one_is_due(services, tmp_path):
    services.classes.add(ClassFacts("De Brug"))
    old = services.backups.now()
    services.classes.add(ClassFacts("De Wissel"))
    services.backups.restore(old.file)
    assert services.backups.is_behind(), "the newest holds what the restore took away"
    services.classes.add(ClassFacts("De Vaart"))
    assert services.backups.is_behind(), "the same number is another change"
    newest = services.backups.now()
    assert not services.backups.is_behind()
    newest.file.write_bytes(b"kapot")
    assert services.backups.is_behind()


def test_erasing_makes_one_due_in_this_session(services):
    class_id = new_class(services, ClassFacts("De Brug"))
    services.classes.remove(class_id)
    services.backups.now()
    (thrown,) = services.bin.all()
    services.bin.erase(thrown)
    assert services.backups.is_due()


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_where_its_folder_went_no_backup_is_made(services, tmp_path):
    folder = services._database.folder
    folder.root.rename(tmp_path / "away")
    with pytest.raises(FolderProblem) as refusal:
        services.backups.now()
    assert (refusal.value.path, refusal.value.why) == (folder.root, "moved")
    assert not folder.root.exists()
