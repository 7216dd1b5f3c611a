from pathlib import Path

from hope_desktop.domain.errors import FolderProblem, PrinterProblem
from hope_desktop.i18n.refusals import sentence


def test_a_folder_is_named_and_an_unknown_reason_still_says_what_to_do() -> None:
    full = sentence(FolderProblem(Path("stick"), "full"), str)
    assert full == "There is no room left in stick. Choose another place or make room."
    assert sentence(FolderProblem(Path("stick"), "odd"), str).startswith("Nothing may be")


def test_a_printer_that_says_nothing_is_looked_for() -> None:
    said = [sentence(PrinterProblem(why), str) for why in ("silent", "odd", "gone")]
    assert said[0] == said[1] != said[2]
