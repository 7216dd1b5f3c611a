"""Pages end where nothing is torn apart that belongs together."""

import pytest

from hope_desktop.dialect import markdown
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.handouts.layout.flow import (
    PageBreak,
    Piece,
    Stack,
    columns,
    fit_in_height,
    hold,
    is_answer,
)


class Block(Piece):
    """A piece of a height that may be cut at every ten points."""

    def __init__(self, height: float, *, keep: bool = False, cut: bool = False) -> None:
        self.height, self.keep, self.cut = height, keep, cut

    @property
    def least(self) -> float:
        return 10 if self.cut else self.height

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        part = room // 10 * 10
        if not self.cut or not 0 < part < self.height:
            return None
        return Block(part, cut=True), Block(self.height - part, cut=True)


HEADING, THIRTY, TEN = Block(20, keep=True), [Block(30)] * 3, Block(10)
HEADINGS = [Block(50), HEADING, HEADING]
PAGES: dict[str, list[tuple[list[Piece], float, list[list[float]]]]] = {
    "pieces fill one page after another": [([Block(40)] * 3, 100, [[40, 40], [40]])],
    "a piece is cut where the page ends": [
        ([Block(40), Block(150, cut=True)], 100, [[40, 60], [90]])
    ],
    "a heading goes along with what follows": [
        ([Block(70), HEADING, Block(40)], 100, [[70], [20, 40]])
    ],
    "two headings stay together with the text": [
        ([*HEADINGS, Block(40, cut=True)], 95, [[50], [20, 20, 40]]),
        ([*HEADINGS, Block(70, cut=True)], 100, [[50, 20, 20, 10], [60]]),
    ],
    "the last page is not almost empty when the one before it can give": [
        ([*THIRTY, TEN], 90, [[30, 30], [30, 10]]),
        ([Block(90), TEN], 90, [[90], [10]]),
        ([*THIRTY, TEN, PageBreak(), TEN], 90, [[30, 30], [30, 10], [10]]),
    ],
    "the page before gives the last one what it can": [
        ([Block(20)] * 6, 100, [[20, 20, 20], [20, 20, 20]]),
        ([Block(60), Block(30), Block(30)], 100, [[60], [30, 30]]),
        ([Block(70), Block(20), Block(20)], 100, [[70], [20, 20]]),
        ([Block(50), Block(30, keep=True), TEN, Block(20)], 100, [[50], [30, 10, 20]]),
    ],
    "a page break starts a page": [([TEN, PageBreak(), TEN], 100, [[10], [10]])],
    "a heading without company on any page still prints": [
        ([Block(80, keep=True), Block(80)], 100, [[80], [80]])
    ],
}


@pytest.mark.parametrize("told", PAGES)
def test_pages_end_where(told):
    for pieces, room, heights in PAGES[told]:
        pages = columns(pieces, room, "x")
        assert [[placed.piece.height for placed in page] for page in pages] == heights


def test_piece_higher_than_a_page_is_refused():
    with pytest.raises(UnprintableText) as refused:
        columns([Block(101)], 100, "Titel")
    assert refused.value.where == "Titel"


def test_space_between_is_the_larger_of_the_two():
    first, second = Block(10), Block(10)
    first.after, second.before = 5, 8
    placed, rest = fit_in_height([first, second], 100)
    assert [p.down for p in placed] == [0, 18]
    assert rest == []


def test_stack_divides_between_its_pieces():
    stack = Stack([Block(30), Block(30), Block(30)])
    assert stack.height == 90
    parts = stack.split(65)
    assert parts is not None
    assert [part.height for part in parts] == [60, 30]
    assert stack.split(20) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("{{lines:2|Dit zeg ik}}", True),
        ("{{figure:body|Een lijf}}", True),
        ("- [ ] ja\n- [ ] nee", True),
        ("Dit is {{box}} waar {{box}} niet waar", True),
        ("{{picture:pencil|Een potlood}}\n{{lines:2|}}", True),
        ("- ja\n- [ ] nee", False),
        ("Robin wacht.", False),
        ("## Kop", False),
    ],
)
def test_where_pupils_answer(text, answer):
    (block,) = markdown.blocks(text)
    assert is_answer(block) == answer


@pytest.mark.parametrize(("heights", "held"), [([20, 30], True), ([200, 200], False), ([], True)])
def test_what_fills_half_a_page_may_divide(heights, held):
    pieces = [Piece() for _height in heights]
    for piece, height in zip(pieces, heights, strict=True):
        piece.height = height
    hold(pieces)
    assert all(piece.keep is held for piece in pieces)
