"""The copy order."""

import pytest

from hope_desktop.handouts.sheets.copy_order import sheets_of
from hope_desktop.handouts.specs import CopyRow
from tests.handouts.proof import proven, shown
from tests.handouts.samples import COPY_ORDER


@pytest.mark.parametrize(
    ("pages", "copies", "sides", "sheets"),
    [(3, 29, "double", 58), (4, 10, "double", 20), (3, 29, "single", 87), (1, 1, "double", 1)],
)
def test_paper_is_counted(pages: int, copies: int, sides: str, sheets: int) -> None:
    assert sheets_of(CopyRow("a.pdf", "A", pages, copies, sides, "A4")) == sheets


def test_table_names_every_file_and_the_total() -> None:
    text = proven(COPY_ORDER).text
    assert "2B-leerlingen.pdf" in text
    assert "A4 160 g" in " ".join(text.split())
    assert "Together 60 sheets of paper." in text


def test_no_word_of_the_head_is_cut() -> None:
    said = shown(proven(COPY_ORDER, language="nl"))
    assert all(word in said.split() for word in ("Bestand", "Bladzijden", "Aantal", "Zijden"))
