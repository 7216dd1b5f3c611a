"""kill -9 of the real window while a trainer works in it, one session after another."""

import contextlib
import os
from pathlib import Path
from typing import Any

import pytest

from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.storage import backup_file
from hope_desktop.storage.snapshot import listed
from hope_desktop.storage.soundness import damaged

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")
WINDOWS = int(os.environ.get("HOPE_WINDOWS", "2"))


def test_a_killed_window_loses_nothing_and_the_next_one_makes_its_backup(
    tmp_path: Path, blows: Any
) -> None:
    folder = data_folder(tmp_path / "data")
    told: list[set[str]] = []
    for number in range(WINDOWS):
        said = blows.strike("live", folder.root, number, longest=0.6)
        told.append({word for word in said if word and word != "ready"})
        services, _ = open_services(folder)
        with contextlib.closing(services):
            kept = {one.facts.label for one in services.classes.all()}
            assert set().union(*told) <= kept
            assert damaged(services._database.connection) == ()
        if said[:1] == ["ready"] and any(told[:-1]):
            with contextlib.closing(backup_file.opened(listed(folder.backups)[-1].file)) as backup:
                labels = {label for (label,) in backup.execute("SELECT label FROM classes")}
            assert set().union(*told[:-1]) <= labels, "more than one session without a backup"
    print(f"{WINDOWS} killed windows, {sum(map(len, told))} acknowledged changes, 0 lost")
    assert any(told)
