"""kill -9 of the real window, and of the services alone, one session after another."""

import contextlib
import os

import pytest

from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.storage import backup_file
from hope_desktop.storage.damage.soundness import damaged
from hope_desktop.storage.snapshot import backups_in

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
SESSIONS = int(os.environ.get("HOPE_SESSIONS", "2"))
_TOGETHER = 50
"""So many in one folder, until that is larger than a trainer's ever will be."""


def _sure(said: list[str]) -> set[str]:
    """What has to be there: not what was being taken back."""
    taken = {how: {word[5:] for word in said if word[:5] == how} for how in ("away ", "back ")}
    words = {word for word in said if word and word != "ready" and word[:5] not in taken}
    return words - (taken["away "] - taken["back "])


def _redo(services: Services, said: list[str]) -> None:
    """What was away when the kill came: one click brings it back."""
    away = said[-1][5:] if said and said[-1][:5] == "away " else ""
    last = services.undo.last()
    if away and last is not None and away not in _kept(services):
        services.undo.undo(last)
        assert away in _kept(services), "taken back, and lost"


def _kept(services: Services) -> set[str]:
    labels = [one.facts.label for one in services.classes.all()]
    assert len(labels) == len(set(labels)), "one of them was done twice"
    rooms = [one.facts.room for one in services.planning.all()]
    changed = {room.removesuffix(" b") for room in rooms if room.endswith(" b")}
    workshops = {room.removesuffix(" b") for room in rooms}
    return {
        *labels,
        *(f"workshop {room}" for room in workshops),
        *(f"changed {room}" for room in changed),
    }


def _is_in_a_backup(folder: DataFolder, told: set[str]) -> bool:
    with contextlib.closing(backup_file.opened(backups_in(folder.backups)[-1].file)) as backup:
        return told <= {label for (label,) in backup.execute("SELECT label FROM classes")}


@pytest.mark.parametrize("what", ["live", "serve"])
def test_a_killed_session_loses_nothing_that_it_told(what, tmp_path, blows):
    total = 0
    told: list[set[str]] = []
    for number in range(SESSIONS):
        folder = data_folder(tmp_path / str(number // _TOGETHER))
        if number % _TOGETHER == 0:
            told = []
        said = blows.strike(what, folder.root, number, longest=0.6)
        told.append(_sure(said))
        total += len(told[-1])
        services, _ = open_services(folder)
        with contextlib.closing(services):
            assert set().union(*told) <= _kept(services)
            _redo(services, said)
            assert damaged(services._database.connection) == ()
        if what == "live" and said[:1] == ["ready"] and any(told[:-1]):
            before = set().union(*told[:-1])
            assert _is_in_a_backup(folder, before), "more than one session without a backup"
    print(f"{SESSIONS} kills of {what}, {total} acknowledged changes, 0 lost")
    assert total > 0


def test_killed_between_an_undo_and_its_redo_one_click_brings_it_back(tmp_path, blows):
    with blows.begin("halfway", tmp_path, 0) as process:
        assert process.wait() == -9
    services, _ = open_services(data_folder(tmp_path))
    with contextlib.closing(services):
        assert _kept(services) == set(), "it was taken back, and the kill came before the redo"
        _redo(services, ["away 2B"])
        assert _kept(services) == {"2B"}
