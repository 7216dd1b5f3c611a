"""What a row says: a table of what became of a paper, and what is seen and heard of it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.printing.print_jobs import Sides
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.printing.reprinting import Different, Differs, PrintDifferences
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.own_documents import AttachedFile
from hope_desktop.services.printing.to_print import DrawnPapers, HowPrinted, made_ready, why_due
from hope_desktop.ui.printing.bag import Bag
from hope_desktop.ui.printing.lines import PaperLine, PaperLines
from tests.making import NINE
from tests.tools.shared_ui import made_ui
from tests.ui.printing.conftest import drawn, sheets

UI = made_ui("nl")
WHOLE = Different("trainer", Differs.CONTENT, 1, 1)
PART = Different("trainer", Differs.CONTENT, 1, 1, "3-4", "other")
FEW = Different("pupils-lesson", Differs.COPIES, 28, 27)


def shown(
    page: Bag, services: Services, qtbot: QtBot, *due: Different, saved: bool = False
) -> PaperLine:
    """The trainer's papers, when these are not right and the rest is printed."""
    whole = drawn(page, qtbot).whole
    since = PrintDifferences(NINE, "printer", due)
    why = why_due(whole, since)
    kinds = frozenset({"trainer"}) if saved else frozenset[str]()
    found = lines(made_ready(DrawnPapers(whole, why, since, kinds)), services)
    kind = due[0].kind if due else "trainer"
    return next(one for one in found if one.kind == kind)


def lines(papers: DrawnPapers, services: Services, **sides: Sides) -> list[PaperLine]:
    """All rows of drawn papers."""
    packing = services.packing.of(papers.documents.session)
    return [*PaperLines(papers, packing, HowPrinted(sides), {}, UI).every()]


@pytest.mark.parametrize(
    ("due", "state", "below", "sheets"),
    [
        ((), "geprint", "", "4"),
        ((WHOLE,), "opnieuw printen", "Anders sinds", "4"),
        ((PART,), "opnieuw printen", "alleen blz. 3-4", "1 van 4"),
        ((FEW,), "nog 1 printen", "Er liggen er al 27", "1 van 28"),
    ],
    ids=["right", "other", "some pages", "too few"],
)
def test_what_became_of_a_paper(
    page,
    services,
    qtbot,
    due,
    state,
    below,
    sheets,
):
    found = shown(page, services, qtbot, *due)
    assert (found.state, found.amount.rpartition(" ")[0]) == (state, sheets)
    assert below in found.below
    assert found.ticked is (None if due else False), "a tick is there only once it is printed"


def test_what_was_saved_is_not_called_printed(page, services, qtbot):
    assert shown(page, services, qtbot, saved=True).state == "opgeslagen"


def test_what_a_full_lesson_sheet_has_no_room_for_is_named(page, services, qtbot):
    papers = drawn(page, qtbot)
    lesson = papers.files["pupils-lesson"]
    full = replace(lesson, rendered=replace(lesson.rendered, left_out=("Mijn woord",)))
    (line,) = lines(replace(papers, whole=replace(papers.whole, files=(full,))), services)
    assert line.below == "Past er niet op: “Mijn woord”"


def test_letters_are_the_school_s_to_copy_and_not_in_the_bag(page):
    letter = next(one for one in page.lines if one.kind == "letter-both")
    assert (letter.number, letter.below) == (1, "De school kopieert er 27")
    assert letter.ticked is None


def test_a_file_that_goes_along_as_it_came_is_hers_and_not_counted(page, services, qtbot):
    papers = drawn(page, qtbot)
    file = PrintedFile("x.docx", "own-7", "Kwartet", "nl", "standard", 0, 8, 0)
    one = AttachedFile(file, None, for_trainer=False)
    documents = replace(papers.documents, attached=(one,))
    papers = replace(papers, whole=replace(papers.whole, documents=documents))
    found = lines(papers, services)
    kwartet = next(line for line in found if line.kind == "own-7")
    assert kwartet.spoken(UI) == (
        "Kwartet, van jou, 8, niet meegeteld, zelf printen, Je eigen programma opent en print het"
    )
    total = sum(job.sheets for job in papers.jobs(HowPrinted()))
    assert total == sum(sheets(one) for one in found if one.amount and not one.is_own)


def test_a_row_is_heard_as_one_sentence():
    line = PaperLine(
        "trainer",
        "Papieren van de trainer",
        number=2,
        sides="beide kanten",
        amount="12 vellen",
        state="opnieuw printen",
    )
    assert line.spoken(UI) == (
        "Papieren van de trainer, 2, beide kanten, 12 vellen, opnieuw printen"
    )
    assert replace(line, state="geprint", ticked=True).spoken(UI).endswith("geprint, in de tas")
    assert replace(line, ticked=False).spoken(UI).endswith("nog niet in de tas")


@pytest.mark.parametrize("sides", list(Sides))
def test_the_total_is_the_sum_of_the_rows(page, services, qtbot, sides):
    papers = drawn(page, qtbot)
    how = {"trainer": sides, "class": sides, "cards": sides}
    total = sum(job.sheets for job in papers.jobs(HowPrinted(how)))
    assert sum(sheets(line) for line in lines(papers, services, **how) if line.amount) == total
