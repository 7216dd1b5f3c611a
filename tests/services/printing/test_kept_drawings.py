"""What was drawn is found again by what stands on it, and only so much is kept."""

from hope_desktop.handouts.specs import Rendered
from hope_desktop.services.printing.kept_drawings import KeptDrawings
from tests.handouts.samples import document


def test_the_paper_nobody_asked_for_goes_first() -> None:
    kept = KeptDrawings(most=100)
    papers = [document(title=str(number)) for number in range(3)]
    for paper in papers[:2]:
        kept.keep(paper, Rendered(b"x" * 45, 1, ""))
    assert kept.find(papers[0]) is not None
    kept.keep(papers[2], Rendered(b"x" * 45, 1, ""))
    assert [kept.find(paper) is not None for paper in papers] == [True, False, True]


def test_a_book_that_would_push_everything_out_is_not_kept() -> None:
    kept = KeptDrawings(most=100)
    kept.keep(document(title="klein"), Rendered(b"x", 1, ""))
    kept.keep(document(title="groot"), Rendered(b"x" * 90, 1, ""))
    assert kept.find(document(title="groot")) is None
    assert kept.find(document(title="klein")) is not None
    kept.clear()
    assert kept.find(document(title="klein")) is None
