from pathlib import Path

import pytest

from hope_desktop.domain.terms import ClassId
from tests.cli.conftest import with_services
from tests.planning import new_workshop

pytestmark = pytest.mark.clock


def test_a_backup_is_made_listed_looked_at_and_put_back(planned, tmp_path):
    file = planned("backup now").out.strip()
    (info,) = planned("backup list --json").json
    assert info.keys() >= {"file", "sequence", "made_at", "bytes", "checked"}
    assert (info["file"], info["checked"], info["bytes"]) == (file, True, Path(file).stat().st_size)
    assert planned(f"backup verify {file}").out == "Deze reservekopie is goed.\n"
    with_services(tmp_path, lambda services: new_workshop(services, ClassId(1)))
    assert planned(f"backup restore {Path(file).name}").code == 0
    assert len(planned("session list --json").json) == 1


def test_all_of_the_work_goes_in_one_file_to_another_computer(planned, tmp_path):
    one_file = tmp_path / "mee.zip"
    assert planned(f"backup all --out {one_file}").out == f"{one_file}\n"
    assert planned(f"--data {tmp_path / 'other'} backup restore {one_file}").code == 0
    assert len(planned(f"--data {tmp_path / 'other'} session list --json").json) == 1


def test_what_cannot_be_read_is_marked_in_the_list(hope, tmp_path):
    made = Path(hope("backup now").out.strip())
    junk = made.with_name("hope-000009-20990101T000000Z.zip")
    junk.write_bytes(b"geen kopie")
    assert [info["checked"] for info in hope("backup list --json").json] == [True, False]
    good, bad = hope("backup list").out.splitlines()
    assert good.endswith(str(made))
    assert bad.endswith("nog niet gecontroleerd")


def test_no_backups_is_an_answer(hope):
    assert hope("backup list --json").json == []
    assert hope("backup list").out == "Nog geen reservekopieën\n"


@pytest.mark.parametrize("command", ["verify", "restore"])
@pytest.mark.parametrize("place", ["brief.txt", "weg.db", "."])
def test_only_a_backup_is_one_and_nothing_changes(planned, tmp_path, command, place):
    (tmp_path / "brief.txt").write_text("Beste school")
    said = planned(f"backup {command} {tmp_path / place}")
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    assert len(planned("session list --json").json) == 1
