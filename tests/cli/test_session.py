import json
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from hope_desktop.domain.errors import DiskFull
from hope_desktop.domain.terms import SessionId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.services.printing.prints import Prints
from tests.reading_pdf import text_of


def test_a_bundle_is_made_whole_with_its_manifest(planned, tmp_path):
    out = tmp_path / "printmap"
    said = planned(f"session print 1 --out {out} --form usual")
    assert said.code == 0
    papers = dict.fromkeys(("trainer", "trainer-second", "cards", "class", "school"), 1)
    papers |= {"pupils-lesson": 28, "letter-both": 1, "slides": 1}
    names = {"manifest.json", *(f"{kind}.pdf" for kind in papers)}
    assert {path.name for path in out.iterdir()} == names
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    copies = {document["kind"]: document["copies"] for document in manifest["documents"]}
    assert copies == papers
    sheets = {document["kind"]: document["sheets"] for document in manifest["documents"]}
    assert sheets["letter-both"] % 27 == 0, "the school copies them"
    assert manifest["sheets_total"] == 45
    assert "Wit" in text_of(out / "cards.pdf")
    assert "9:09" in text_of(out / "trainer.pdf")


@pytest.mark.parametrize("name", ["trainer.pdf", "manifest.json"])
@pytest.mark.parametrize("after", [False, True])
def test_a_file_that_no_print_made_is_not_replaced(planned, tmp_path, name, *, after):
    """Also where a print made one of that name, and it is another by now."""
    out = tmp_path / "x"
    out.mkdir()
    if after:
        assert planned("session", "print", "1", "--out", str(out)).code == 0
    (out / name).write_text("van mij")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    said = planned("session", "print", "1", "--out", str(out))
    assert (said.code, said.out) == (1, "")
    assert "is niet van een eerdere keer printen" in said.err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_papers_that_are_there_are_named_also_when_nothing_can_be_noted(
    planned, tmp_path, monkeypatch
):
    def full(*_: object) -> NoReturn:
        raise DiskFull

    monkeypatch.setattr(Prints, "record", full)
    said = planned(f"session print 1 --out {tmp_path / 'x'} --json")
    assert said.code == 0
    assert len(said.json["files"]) == len(list((tmp_path / "x").iterdir()))
    assert "staan in de map" in said.err


@pytest.mark.parametrize(("asked", "form"), [("--form pictures", "picto"), ("--large", "large")])
def test_pupils_paper_is_printed_in_a_reading_form_and_a_language(planned, tmp_path, asked, form):
    said = planned(f"session print 1 --out {tmp_path / 'x'} {asked} --text-lang en")
    assert said.code == 0
    manifest = json.loads((tmp_path / "x" / "manifest.json").read_text("utf-8"))
    assert (manifest["profile"], manifest["language"]) == (form, "en")
    files = {document["kind"]: document["file"] for document in manifest["documents"]}
    assert files["cards"] == f"cards-{form}-en.pdf"
    assert (files["trainer"], files["school"]) == ("trainer.pdf", "school.pdf")
    assert all((tmp_path / "x" / file).is_file() for file in files.values())


def test_an_open_window_is_told_about(planned, tmp_path):
    from hope_desktop.paths import data_folder

    services, _ = open_services(data_folder(tmp_path / "data"))
    said = planned("session list")
    services.close()
    assert said.code == 1
    assert said.err == "Hope Desktop staat open; sluit eerst het venster.\n"


KILLED_AMONG_ITS_PAPERS = """
import os, sys
from hope_desktop.cli.main import run
placed = []

def strike(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith(".pdf"):
        placed.append(arguments)
        if len(placed) == 5:
            os._exit(9)

sys.addaudithook(strike)
run(sys.argv[1:])
"""


@pytest.mark.nightly
def test_a_print_killed_half_way_is_taken_back_by_the_next_start(planned, tmp_path):
    folder = tmp_path / "map"

    def found() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    line = ["session", "print", "1", "--out", str(folder)]
    planned(*line)
    before = found()
    services, _ = open_services(data_folder(tmp_path / "data"))
    services.fitting.accept(services.fitting.propose(SessionId(1), 40))
    services.close()
    data = ["--data", str(tmp_path / "data")]
    command = [sys.executable, "-c", KILLED_AMONG_ITS_PAPERS, *data, *line]
    assert subprocess.run(command, cwd=Path(__file__).parents[2]).returncode == 9
    assert {path.name for path in folder.iterdir()} > set(before)
    assert planned("session list").code == 0
    assert found() == before
    assert not data_folder(tmp_path / "data").unfinished.exists()
