"""Kept choices become the paper that a print uses."""

from hope_desktop.handouts.paper import FOLDED, CardLayout, PaperChoice, PosterSize
from hope_desktop.services.printing.paper import paper_of
from hope_desktop.settings import Settings


def test_choices_are_used_and_their_lack_is_plain_folding() -> None:
    assert paper_of(Settings()) == FOLDED
    kept = Settings(cards="short-edge", posters="a3", back_right=2, back_up=-1)
    assert paper_of(kept) == PaperChoice(CardLayout.SHORT_EDGE, PosterSize.A3, 2, -1)
