"""What a printer is asked for when nobody chooses otherwise."""

import pytest

from hope_desktop.domain.print_jobs import Sides
from hope_desktop.domain.printing import PrintedFile
from hope_desktop.handouts.specs import Rendered
from hope_desktop.services.print_out import jobs_of
from hope_desktop.services.printed import BundleFile


@pytest.mark.parametrize(
    ("sides", "asked"), [("single", Sides.ONE), ("long-edge", Sides.LONG_EDGE)]
)
def test_a_document_is_printed_as_its_plan_says(sides: str, asked: Sides) -> None:
    printed = PrintedFile("pupils.pdf", "pupils", "2B", "nl", "standaard", 2, 30, 60, sides=sides)
    (job,) = jobs_of(BundleFile(printed, Rendered(b"%PDF", 2, ""), "2B.pdf"))
    assert (job.kind, job.title, job.copies, job.page_count) == ("pupils", "2B", 30, 2)
    assert (job.pdf, job.sides) == (b"%PDF", asked)


def test_backs_wait_until_the_paper_is_put_in_again() -> None:
    printed = PrintedFile("c", "c", "2B", "nl", "standaard", 4, 8, 16, sides="fronts-backs")
    fronts, backs = jobs_of(BundleFile(printed, Rendered(b"%PDF", 4, ""), "2B.pdf"))
    assert (fronts.part, fronts.pages, fronts.copies, fronts.sheets) == ("fronts", "1-2", 8, 16)
    assert (backs.part, backs.pages, backs.copies, backs.sheets) == ("backs", "3-4", 0, 0)
    assert fronts.sides is backs.sides is Sides.ONE
