import pytest

from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.ui.printers.words import amount_words, sheets_by_size
from tests.tools.shared_ui import made_ui

PAPER = PrintJob("pupils", "Pupils", b"", 2, copies=3)
POSTER = PrintJob("posters", "Posters", b"", 1, size="A3")


@pytest.mark.parametrize(
    ("jobs", "words"),
    [
        ((), "0 sheets"),
        ((PAPER,), "6 sheets of A4"),
        ((PAPER, POSTER), "6 sheets of A4 + 1 sheet of A3"),
    ],
)
def test_sheets_are_counted_for_each_size(jobs, words):
    assert sheets_by_size(jobs, made_ui("en")) == words


def test_an_amount_is_papers_and_sheets():
    assert amount_words((PAPER, POSTER), made_ui("en")) == (
        "2 papers, 6 sheets of A4 + 1 sheet of A3"
    )
