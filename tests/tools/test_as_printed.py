"""The command that looks at a folder of PDFs names what differs and what was refused."""

from hope_desktop.handouts.own_files import foreign
from tests import files_of_others as others
from tests.hard_pdfs import hard_pdfs
from tests.tools.as_printed import main, verdict


def test_a_folder_is_told_by_file_and_counted(tmp_path, capfd):
    (tmp_path / "blad.pdf").write_bytes(others.pdf())
    (tmp_path / "slot.pdf").write_bytes(others.locked_pdf("geheim"))
    assert main([str(tmp_path)]) == 0
    assert capfd.readouterr().out == "slot.pdf: refused: locked\n1 as it looks, 1 refused\n"


def test_what_differs_is_told_by_page(tmp_path, monkeypatch):
    (tmp_path / "stempel.pdf").write_bytes(hard_pdfs()["stamp"])
    monkeypatch.setattr(foreign, "_OF_NAMES", ())
    assert verdict(tmp_path / "stempel.pdf") == "page 1 differs by 100%"
