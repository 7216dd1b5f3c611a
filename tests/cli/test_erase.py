"""Erasing by command."""

from pathlib import Path

import pytest

from hope_desktop.domain.ids import ClassId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from tests.cli.conftest import CLASS_2B, Hope


def test_what_lies_in_the_bin_goes_and_nothing_else(hope: Hope, tmp_path: Path) -> None:
    hope(CLASS_2B)
    said = hope("erase class 1")
    assert (said.code, said.out) == (1, ""), "it is not in the bin"
    services, _ = open_services(data_folder(tmp_path / "data"))
    services.classes.remove(ClassId(1))
    services.close()
    assert hope("erase class 1 --json").json == {"kind": "class", "id": "1"}
    assert hope("erase class 1").code == 1


@pytest.mark.parametrize("line", ["erase", "erase class", "erase dog 1"])
def test_bad_lines_are_refused(hope: Hope, line: str) -> None:
    assert hope(line).code == 2


def test_who_told_is_erased_by_command(hope: Hope) -> None:
    hope(CLASS_2B)
    line = "session new --class 1 --template S4 --reason ja --start 2090-12-01T09:00 --trainers"
    hope(*line.split(), "Samira, Joris", "--teller", "Samira")
    assert hope("teller erase samira --json").json == {"sessions": [1]}
    assert hope("session show 1 --json").json["teller"] is None
    assert hope("teller erase Samira").code == 1
