"""Counts and names as a trainer reads them."""

import pytest

from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.ui.printing.words import (
    PaperGroup,
    document_line,
    group_of,
    summary_line,
    workshop_line,
)
from tests.tools.shared_ui import made_ui


def printed(kind: str, pages: int, copies: int) -> PrintedFile:
    return PrintedFile(f"{kind}.pdf", kind, kind, "nl", "standaard", pages, copies, pages * copies)


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        ("trainer", PaperGroup.TRAINER),
        ("school", PaperGroup.SCHOOL),
        ("pupils", PaperGroup.PUPILS),
        ("groups-4", PaperGroup.PUPILS),
        ("class", PaperGroup.PUPILS),
    ],
)
def test_documents_belong_to_whom_they_are_for(kind: str, group: PaperGroup) -> None:
    assert group_of(kind) is group


@pytest.mark.parametrize(
    ("pages", "copies", "words"),
    [(1, 1, "1 page · 1 copy · 1 sheet"), (3, 30, "3 pages · 30 copies · 90 sheets")],
)
def test_paper_is_counted(pages: int, copies: int, words: str) -> None:
    assert document_line(printed("pupils", pages, copies), made_ui("en")) == words


def test_slides_are_counted_and_are_no_paper() -> None:
    shown = PrintedFile("s.pdf", "slides", "s", "nl", "standaard", 12, 1, 0, paper="screen")
    assert document_line(shown, made_ui("en")) == "12 slides"


def test_everything_is_summed() -> None:
    files = [printed("pupils", 2, 30), printed("trainer", 1, 2)]
    assert summary_line(files, made_ui("en")) == "2 files, 62 sheets of A4"
    assert summary_line(files[1:], made_ui("en")) == "1 file, 2 sheets of A4"


def test_a_workshop_without_date_or_class_can_be_told_apart() -> None:
    row = SessionRow(SessionId(1), ClassId(1), "", "De Brug", None, 50, 50, (), False)
    assert workshop_line(row, made_ui("en")) == "class without a name · no date yet · De Brug"
