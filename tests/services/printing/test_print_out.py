"""What a printer is asked for when nobody chooses otherwise."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.paper import CardLayout, PaperChoice, PosterSize
from hope_desktop.domain.printing.print_jobs import Rendered, Sides
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.handouts.specs import SingleHandout
from hope_desktop.services.printing.print_out import jobs_of, jobs_of_document
from hope_desktop.services.printing.printed import BundleFile
from tests.handouts import samples
from tests.making import handout


@pytest.mark.parametrize(
    ("sides", "asked"), [("single", Sides.ONE), ("long-edge", Sides.LONG_EDGE)]
)
def test_a_document_is_printed_as_its_plan_says(sides, asked):
    printed = PrintedFile("pupils.pdf", "pupils", "2B", "nl", "usual", 2, 30, 60, sides=sides)
    (job,) = jobs_of(BundleFile(printed, Rendered(b"%PDF", 2, ""), "2B.pdf"))
    assert (job.kind, job.title, job.copies, job.page_count) == ("pupils", "2B", 30, 2)
    assert (job.pdf, job.sides) == (b"%PDF", asked)


def test_backs_wait_until_the_paper_is_put_in_again():
    printed = PrintedFile("c", "c", "2B", "nl", "usual", 4, 8, 16, sides="fronts-backs")
    fronts, backs = jobs_of(BundleFile(printed, Rendered(b"%PDF", 4, ""), "2B.pdf"))
    assert (fronts.part, fronts.pages, fronts.copies, fronts.sheets) == ("fronts", "1-2", 8, 16)
    assert (backs.part, backs.pages, backs.copies, backs.sheets) == ("backs", "3-4", 0, 0)
    assert fronts.sides is backs.sides is Sides.ONE


BACKS = handout("1.4/kaart", HandoutKind.CARDS, body="Een\n\n***\n\nTwee")


@pytest.mark.parametrize(
    ("one", "paper", "jobs"),
    [
        (handout("1.4/blad"), PaperChoice(CardLayout.SHORT_EDGE), [("", Sides.ONE, "A4", 1)]),
        (BACKS, PaperChoice(), [("", Sides.ONE, "A4", 1)]),
        (BACKS, PaperChoice(CardLayout.SHORT_EDGE), [("", Sides.SHORT_EDGE, "A4", 1)]),
        (
            BACKS,
            PaperChoice(CardLayout.FRONTS_BACKS),
            [("fronts", Sides.ONE, "A4", 1), ("backs", Sides.ONE, "A4", 0)],
        ),
        (
            handout("O1/poster", HandoutKind.AGREEMENTS_POSTER),
            PaperChoice(posters=PosterSize.A3),
            [("", Sides.ONE, "A3", 1)],
        ),
    ],
    ids=["worksheet", "folded", "backs", "fronts first", "large poster"],
)
def test_a_handout_by_itself_is_printed_as_its_paper_asks(one, paper, jobs):
    document = replace(samples.document(SingleHandout(one)), paper=paper)
    found = jobs_of_document(document, Rendered(b"%PDF", 2, ""))
    assert [(job.part, job.sides, job.size, job.copies) for job in found] == jobs
