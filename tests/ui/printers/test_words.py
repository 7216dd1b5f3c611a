import pytest

from hope_desktop.domain.printing.print_jobs import PrintJob
from hope_desktop.i18n.catalogue import plural, translator
from hope_desktop.ui.printers.words import amount_words, job_title, pages_words, sheets_words

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
def test_sheets_are_counted_for_each_size(jobs: tuple[PrintJob, ...], words: str) -> None:
    assert sheets_words(jobs, plural("en")) == words


def test_an_amount_is_papers_and_sheets() -> None:
    assert amount_words((PAPER, POSTER), plural("en")) == (
        "2 papers, 6 sheets of A4 + 1 sheet of A3"
    )


def test_half_a_paper_says_which_half() -> None:
    backs = PrintJob("c", "Cards", b"", 4, pages="3-4", part="backs")
    assert job_title(backs, translator("en")) == "Cards, the backs"
    assert "put the paper in again" in pages_words(backs, translator("en"), plural("en"))
    assert pages_words(POSTER, translator("en"), plural("en")) == "1 page · A3"
