from dataclasses import replace

import pytest

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.printing.print_jobs import PrintJob, Sides, ranges_of, sides_of
from tests.each import each


@each(
    ("typed", "ranges", "pages"),
    [
        ("1", "1", (1,)),
        ("1-3", "1-3", (1, 2, 3)),
        (" 2 - 2 ", "2", (2,)),
        ("5,1,2", "1-2,5", (1, 2, 5)),
        ("3-4; 4–6", "3-6", (3, 4, 5, 6)),
        ("1,3,5", "1,3,5", (1, 3, 5)),
    ],
)
def test_pages_are_read_as_people_type_them(typed, ranges, pages):
    assert ranges_of(typed, 6) == ranges
    assert PrintJob("pupils", "", b"", 6, pages=ranges).numbers == pages


def test_without_a_choice_every_page_is_printed():
    assert PrintJob("pupils", "", b"", 3).numbers == (1, 2, 3)


@each("typed", ["", "0", "7", "3-1", "a", "1-", "-2", "1,,2", "1.5", "²", "1-2-3", "9" * 5_000])
def test_pages_that_are_not_there_are_refused(typed):
    with pytest.raises(WrongValue) as refused:
        ranges_of(typed, 6)
    assert refused.value.field == "pages"


@each(
    ("copies", "sides", "pages", "sheets"),
    [
        (30, Sides.ONE, "", 150),
        (30, Sides.LONG_EDGE, "", 90),
        (2, Sides.SHORT_EDGE, "1-2", 2),
        (0, Sides.ONE, "", 0),
    ],
)
def test_sheets_are_counted(copies, sides, pages, sheets):
    assert PrintJob("pupils", "", b"", 5, copies, sides, pages=pages).sheets == sheets


def test_a_document_says_how_its_sheets_are_turned():
    words = ("single", "double", "long-edge", "short-edge", "anything")
    one, long, short = Sides
    assert [sides_of(word) for word in words] == [one, long, long, short, one]


def test_a_printer_with_one_side_prints_no_empty_pages():
    job = PrintJob("pupils", "", b"", 6, 30, Sides.LONG_EDGE, blanks=(2, 5))
    assert job.sheets == 90
    single = job.on(Sides.ONE)
    assert (single.sides, single.pages, single.sheets) == (Sides.ONE, "1,3-4,6", 120)
    assert job.on(Sides.SHORT_EDGE).pages == ""
    assert replace(job, pages="1-2").on(Sides.ONE).pages == "1-2"
