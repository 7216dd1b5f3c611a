"""What was erased stays erased wherever it returns: on a stick, in a file, in an old backup."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import FolderProblem
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.backups import restore_closed
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.second_place import SecondPlace
from hope_desktop.storage.backup_file import opened
from hope_desktop.storage.erasing.remembered import Memory
from hope_desktop.storage.erasing.rewriting import Gone, digest_of_name
from hope_desktop.storage.snapshot import backups_in
from hope_desktop.storage.workshops import tellers
from tests.bringing import bring
from tests.making import NINE, NOW
from tests.planning import new_class, new_workshop
from tests.services.test_erasing import KINDS
from tests.spreading import spread
from tests.tools.begun import begun

WORD = "zwaluw"
TELLER = "Zwaluwmus"


class Copies(NamedTuple):
    """Of work in which everything with the word was erased after these were made."""

    folder: DataFolder
    stick: Path
    one_file: Path


@pytest.fixture(scope="module")
def erased(tmp_path_factory) -> Path:
    """The stick was away, and another was chosen since."""
    place = tmp_path_factory.mktemp("erased")
    copies = _copies(place)
    services, _ = open_services(begun(copies.folder.root), lambda: NOW)
    services.classes.add(ClassFacts("De Vaart", "Blijft"))
    bring(services, "blijft.pdf", b"%PDF-1.4 blijft")
    copies.stick.mkdir()
    second = SecondPlace(copies.folder)
    second.choose(copies.stick)
    second.take_all(wanted=True)
    removals = [make(services, f"{WORD}{kind}") for kind, make in KINDS.items()]
    services.backups.now()
    for remove in removals:
        remove()
    told = new_class(services, ClassFacts("De Vaart", "Vertelt"))
    facts = SessionFacts(NINE, 100, TELLER, "Sam")
    new_workshop(services, told, "S4", None, facts, TELLER)
    info = services.backups.now()
    services.backups.to_one_file(info.file, copies.one_file)
    second.bring_up_to_date(lambda _done, _of: True)
    services._database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copy(copies.folder.database, place / "older.db")
    away = copies.stick.rename(place / "away")
    (place / "other").mkdir()
    second.choose(place / "other")
    while thrown := services.bin.all():
        services.bin.erase(thrown[0])
    services.erasing.run(lambda: services.telling.forget(TELLER), TELLER)
    services.erasing.finish()
    second.forget()
    services.close()
    away.rename(copies.stick)
    return place


def _copies(place: Path) -> Copies:
    return Copies(data_folder(place / "data"), place / "stick", place / "alles.zip")


@pytest.fixture
def copies(erased, tmp_path) -> Copies:
    shutil.copytree(erased, tmp_path / "here")
    return _copies(tmp_path / "here")


@pytest.fixture
def services(copies) -> Iterator[Services]:
    made, _ = open_services(copies.folder)
    with contextlib.closing(made):
        yield made


def _hits(*places: Path) -> list[str]:
    return [one for place in places for one in spread(place, WORD)]


def _labels(services: Services) -> set[str]:
    return {one.facts.label for one in services.classes.all()}


def test_a_stick_that_was_away_and_is_chosen_again_is_cleaned(copies, services):
    assert _hits(copies.folder.root) == []
    assert _hits(copies.stick) != []
    second, (own,) = SecondPlace(copies.folder), copies.stick.iterdir()
    second.choose(copies.stick)
    assert second.path == own, "its old folder, and no other beside it"
    second.bring_up_to_date(lambda _done, _of: True)
    assert _hits(copies.stick) == []
    oldest = backups_in(own)[0].file
    assert "%PDF-1.4 blijft" in "".join(spread_texts(own / "files"))
    services.backups.restore(oldest)
    assert "Blijft" in _labels(services)
    assert _hits(copies.folder.root) == []


def spread_texts(folder: Path) -> list[str]:
    return [path.read_bytes().decode("latin-1") for path in folder.iterdir()]


def test_a_file_of_all_work_is_cleaned_before_it_is_shown(copies, services):
    assert WORD.encode() in _bytes(copies.one_file)
    services.backups.what_changes(copies.one_file)
    assert WORD.encode() not in _bytes(copies.one_file)
    assert b"%PDF-1.4 blijft" in copies.one_file.read_bytes(), "the files that stay are in it"
    services.backups.restore(copies.one_file)
    assert _labels(services) >= {"Blijft", "Vertelt"}
    assert tellers.names(services._database.connection) == ()
    assert _hits(copies.folder.root) == []


def _bytes(file: Path) -> bytes:
    with contextlib.closing(opened(file)) as backup:
        return backup.serialize() + file.read_bytes()


def test_a_file_that_cannot_be_cleaned_is_not_shown(copies, services):
    failing = FolderProblem(copies.one_file, "no-permission")
    with (
        patch("hope_desktop.storage.erasing.rewriting.whole_at", side_effect=failing),
        pytest.raises(FolderProblem),
    ):
        services.backups.what_changes(copies.one_file)


def test_a_new_computer_knows_by_number_what_was_erased(copies, tmp_path):
    """From a backup that was made since; where a word alone tells it, the secret stayed behind."""
    with contextlib.closing(open_services(copies.folder)[0]) as services:
        newest = services.backups.now().file
    new = data_folder(tmp_path / "new")
    restore_closed(new, newest)
    with contextlib.closing(open_services(new)[0]) as services:
        services.backups.restore(copies.one_file)
        assert "9Z" not in _labels(services)
        assert spread(new.root, f"{WORD}klas") == []


def test_a_kill_before_it_was_kept_is_no_erasing(copies):
    services, _ = open_services(copies.folder)
    made = new_class(services, ClassFacts("De Vaart", "Toch niet"))
    info = services.backups.now()
    services.classes.remove(made)
    with (
        patch.object(services._database.witness, "mark", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        services.bin.erase(services.bin.all()[0])
    services.close()
    with contextlib.closing(open_services(copies.folder)[0]) as again:
        again.erasing.finish()
        assert len(again.bin.all()) == 1
        again.classes.add(ClassFacts("De Vaart", "Erna"))
        again.backups.restore(info.file)
        assert "Toch niet" in _labels(again)


def test_the_same_name_may_tell_again(copies, services):
    made = new_class(services, ClassFacts("De Vaart", "Weer"))
    facts = SessionFacts(NINE, 100, TELLER, "Sam")
    new_workshop(services, made, "S4", None, facts, TELLER)
    info = services.backups.now()
    services.backups.restore(info.file)
    assert tellers.names(services._database.connection) == (TELLER,)


def test_nobody_can_try_a_name_on_what_a_stick_carries(copies, services):
    file = services.backups.now().file
    with contextlib.closing(opened(file)) as backup:
        found = {digest for (digest,) in backup.execute("SELECT digest FROM erased")}
    assert len(found) > len(KINDS)
    stranger = Memory(copies.folder.root / "none")
    mine = Memory(copies.folder.erased)
    teller = Gone("tellers", "", "", digest_of_name(TELLER))
    assert mine._digest(teller) in found
    assert stranger._digest(teller) not in found


def test_work_that_was_set_back_is_cleaned_when_she_goes_on_with_it(copies):
    shutil.copy(copies.stick.parent / "older.db", copies.folder.database)
    with contextlib.closing(open_services(copies.folder)[0]) as services:
        assert services.start_check.check().older is not None
        assert services.backups.go_on()
        assert services.start_check.check().older is None
        assert _labels(services) >= {"Blijft", "Vertelt"}
        assert tellers.names(services._database.connection) == ()
        services.backups.now()
        services.erasing.finish()
    assert _hits(copies.folder.root) == []
