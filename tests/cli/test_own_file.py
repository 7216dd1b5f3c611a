from pathlib import Path

import pytest

from tests import files_of_others as others
from tests.cli.conftest import Hope
from tests.reading_pdf import text_of


def test_a_file_is_added_listed_printed_and_removed(planned: Hope, tmp_path: Path) -> None:
    file, out = tmp_path / "blad.pdf", tmp_path / "map"
    file.write_bytes(others.acting_pdf())
    said = planned(f"file add 1.4 {file} --group-size 2 --title Kwartet")
    assert said.out == "1\n"
    assert "scripts" in said.err
    (row,) = planned("file list 1.4 --json").json
    assert (row["title"], row["group_size"], row["pages"]) == ("Kwartet", "2", 1)
    assert planned(f"session print 1 --out {out}").code == 0
    assert "Werkblad van ons" in text_of(out / "own-1.pdf")
    assert planned("file remove 1").code == 0
    assert "Kwartet" not in planned("file list 1.4").out


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("slot.pdf", others.locked_pdf("x"), "wachtwoord"),
        ("boek.pdf", others.pdf(61), "61"),
        ("plaat.png", others.gif(3), "PNG"),
        ("weg.pdf", None, "weg.pdf"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(
    hope: Hope, tmp_path: Path, name: str, data: bytes | None, word: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    said = hope(f"file add 1.4 {tmp_path / name}")
    assert said.code == 1
    assert word in said.err


def test_an_activity_that_is_not_there_has_no_files(hope: Hope) -> None:
    assert hope("file list 9.9").code == 1
    assert hope("file remove 7").code == 1
