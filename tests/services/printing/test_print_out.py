"""What a printer is asked for when nobody chooses otherwise."""

import pytest

from hope_desktop.domain.printing.print_jobs import Rendered, Sides
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.services.printing.print_out import jobs_of
from hope_desktop.services.printing.printed import BundleFile


@pytest.mark.parametrize(
    ("sides", "asked"), [("single", Sides.ONE), ("long-edge", Sides.LONG_EDGE)]
)
def test_a_document_is_printed_as_its_plan_says(sides, asked):
    printed = PrintedFile("pupils.pdf", "pupils", "2B", "nl", "usual", 2, 30, 60, sides=sides)
    (job,) = jobs_of(BundleFile(printed, Rendered(b"%PDF", 2, ""), "2B.pdf"))
    assert (job.kind, job.title, job.copies, job.page_count) == ("pupils", "2B", 30, 2)
    assert (job.pdf, job.sides) == (b"%PDF", asked)
