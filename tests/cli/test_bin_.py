from pathlib import Path

import pytest

from hope_desktop.domain.ids import ClassId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from tests import files_of_others as others
from tests.cli.conftest import CLASS_2B


def test_what_was_thrown_away_is_listed_and_comes_back(hope, tmp_path):
    assert hope("bin list").out == "De prullenbak is leeg\n"
    (tmp_path / "kwartet.pdf").write_bytes(others.pdf())
    hope(f"material add {tmp_path / 'kwartet.pdf'}")
    hope("material remove 1")
    (row,) = hope("bin list --json").json
    assert (row["id"], row["kind"], row["title"]) == ("file-1", "file", "kwartet")
    assert row["thrown_at"][:10] in hope("bin list").out
    assert hope("bin put-back file-1").out == "file-1\n"
    assert "kwartet" in hope("material list").out


def test_what_lies_in_the_bin_goes_and_nothing_else(hope, tmp_path):
    hope(CLASS_2B)
    said = hope("erase class 1")
    assert (said.code, said.out) == (1, ""), "it is not in the bin"
    services, _ = open_services(data_folder(tmp_path / "data"))
    services.classes.remove(ClassId(1))
    services.close()
    assert hope("erase class 1 --json").json == {"kind": "class", "id": "1"}
    assert hope("erase class 1").code == 1


@pytest.mark.parametrize(
    "line", ["erase activity 1.1", "erase material 3", "erase template x", "bin put-back class-7"]
)
def test_what_is_not_in_the_bin_is_said_in_one_sentence(hope, line):
    wanted = line.split()[-1]
    assert hope(line).err == f"Dit ligt niet in de prullenbak: {wanted}.\n"


@pytest.mark.parametrize("line", ["erase", "erase class", "erase dog 1"])
def test_bad_lines_are_refused(hope, line):
    assert hope(line).code == 2


def test_who_told_is_erased_by_command(hope):
    hope(CLASS_2B)
    line = "session new --class 1 --template S4 --reason ja --start 2090-12-01T09:00 --trainers"
    hope(*line.split(), "Samira, Joris", "--teller", "Samira")
    assert hope("teller erase samira --json").json == {"sessions": [1]}
    assert hope("session show 1 --json").json["teller"] is None
    assert hope("teller erase Samira").code == 1


def test_what_still_has_it_is_named(hope, tmp_path):
    hope(CLASS_2B)
    made = Path(hope("backup now").out.strip())
    services, _ = open_services(data_folder(tmp_path / "data"))
    services.classes.remove(ClassId(1))
    services.close()
    made.write_bytes(b"not a backup")
    said = hope("erase class 1")
    assert (said.code, made.name in said.err) == (0, True)
