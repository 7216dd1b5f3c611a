"""What a damaged file still gives comes along with a backup; what it does not is told."""

import contextlib
import os
import random
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from hope_desktop.domain.backups import Salvaged
from hope_desktop.domain.classes import ClassFacts, SchoolClass
from hope_desktop.domain.errors import NotOurDatabase
from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.backups import restore_closed
from hope_desktop.services.opening import open_services
from hope_desktop.storage.snapshot import backups_in
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.tools.begun import begun

PAGES = int(os.environ.get("HOPE_PAGES", "8"))
_PAGE = 4096
NEW = [f"Nieuw{number:02}" for number in range(20)]


class Work(NamedTuple):
    """With twenty classes that are newer than its newest backup, and what hangs on them."""

    folder: DataFolder
    classes: dict[str, SchoolClass]
    data: bytes


@pytest.fixture(scope="module")
def work(tmp_path_factory) -> Work:
    folder = begun(tmp_path_factory.mktemp("whole") / "data")
    services, _ = open_services(folder)
    for number in range(5):
        services.classes.add(ClassFacts("De Vaart", f"Oud{number}"))
    services.backups.now()
    made = [new_class(services, ClassFacts("De Brug", name, question="x" * 90)) for name in NEW]
    services.classes.mark_module(made[0], Module.BOUNDARIES)
    facts = SessionFacts(start=NINE, slot_minutes=100, trainer1="Noor")
    workshop = new_workshop(services, made[1], "S4", facts=facts)
    block = services.planning.session(workshop).blocks[1].id
    for number in range(30):
        services.blocks.set_note(workshop, block, f"Aantekening {number}. " * 12)
    old = next(one for one in services.classes.all() if one.facts.label == "Oud0")
    services.classes.remove(old.id)
    classes = _by_label(services.classes.all())
    services.close()
    return Work(folder, classes, folder.database.read_bytes())


def _by_label(classes: tuple[SchoolClass, ...]) -> dict[str, SchoolClass]:
    return {one.facts.label: one for one in classes}


def _restored(work: Work, data: bytes, place: Path) -> tuple[Salvaged, dict[str, SchoolClass]]:
    """What came along, and the classes that there are, after a restore over such a file."""
    shutil.copytree(work.folder.root, place)
    folder = data_folder(place)
    folder.database.write_bytes(data)
    with contextlib.suppress(NotOurDatabase):
        open_services(folder)[0].close()
    folder.database.write_bytes(data)
    salvaged = restore_closed(folder, backups_in(folder.backups)[0].file)
    services, _ = open_services(folder)
    with contextlib.closing(services):
        checked = services.start_check.check()
        assert (checked.damaged, checked.older) == ((), None)
        return salvaged, _by_label(services.classes.all())


def _without(data: bytes, page: int) -> bytes:
    """With page one damaged as well, so that SQLite gives nothing of it any more."""
    bad = bytearray(data)
    for one in (0, page):
        bad[one * _PAGE : (one + 1) * _PAGE] = bytes(_PAGE)
    return bytes(bad)


def test_every_row_that_its_digest_proves_comes_back(work, tmp_path):
    """A page at a time; of what it held itself it is told by name that it did not come."""
    pages = [work.data[at : at + _PAGE] for at in range(0, len(work.data), _PAGE)]
    telling = [at for at, page in enumerate(pages) if at and b"Nieuw" in page]
    chance = random.Random(5)
    chosen = telling + chance.sample(range(1, len(pages)), max(0, PAGES - len(telling)))
    for number, page in enumerate(chosen[:PAGES]):
        salvaged, found = _restored(work, _without(work.data, page), tmp_path / f"{number}")
        came = [one.name for one in salvaged.came if one.table == "classes"]
        assert "Oud0" not in found or b"Oud0" in pages[page], "what was thrown away stays so"
        for name in NEW:
            if found.get(name) == work.classes[name]:
                assert name in came
            else:
                assert name.encode() in pages[page], "it was on that page"
                assert name not in found


def test_all_of_it_comes_along_and_is_named(work, tmp_path):
    salvaged, found = _restored(work, _without(work.data, 0), tmp_path / "data")
    assert found == work.classes
    assert {one.name for one in salvaged.came if one.table == "classes"} == {*NEW, "Oud0"}
    assert "sessions" in {one.table for one in salvaged.came}
    assert salvaged.lost == ()


@pytest.mark.parametrize("damage", [b"", b"\0" * 20_000, os.urandom(50_000), b"SQLite format 3"])
def test_a_file_that_gives_nothing_costs_nothing_more(work, tmp_path, damage):
    salvaged, found = _restored(work, damage, tmp_path / "data")
    assert salvaged == Salvaged()
    assert sorted(found) == [f"Oud{number}" for number in range(5)]


def test_a_row_with_a_letter_changed_does_not_come_and_is_told(work, tmp_path):
    """Where the row itself lies; its history is right."""
    bad = _without(work.data.replace(b"De BrugNieuw07", b"De BregNieuw07"), 0)
    salvaged, found = _restored(work, bad, tmp_path / "data")
    assert "Nieuw07" not in found
    assert len(found) == len(work.classes) - 1
    assert [one.table for one in salvaged.lost] == ["classes"]
