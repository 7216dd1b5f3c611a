""""""

from hope_desktop.handouts import specs
from hope_desktop.handouts.paper import FOLDED, CardLayout, PaperChoice, PosterSize
from hope_desktop.services.printing.planned import PlannedDocument, paper_of
from hope_desktop.settings import Settings

OCCASION = specs.Occasion("", "", None, "", (), None, "", "", (), ())


def test_a_document_is_copied_on_one_side_unless_said_otherwise() -> None:
    assert PlannedDocument("pupils", specs.Document("x", (), OCCASION), 30).sides == "single"


def test_choices_are_used_and_their_lack_is_plain_folding() -> None:
    assert paper_of(Settings()) == FOLDED
    kept = Settings(cards="short-edge", posters="a3", back_right=2, back_up=-1)
    assert paper_of(kept) == PaperChoice(CardLayout.SHORT_EDGE, PosterSize.A3, 2, -1)
