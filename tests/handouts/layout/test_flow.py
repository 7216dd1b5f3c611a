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


def heights(pages: list[list]) -> list[list[float]]:
    return [[placed.piece.height for placed in page] for page in pages]


def test_pieces_fill_one_page_after_another():
    assert heights(columns([Block(40), Block(40), Block(40)], 100, "x")) == [[40, 40], [40]]


def test_piece_is_cut_where_the_page_ends():
    assert heights(columns([Block(40), Block(150, cut=True)], 100, "x")) == [[40, 60], [90]]


def test_heading_goes_along_with_what_follows():
    pieces = [Block(70), Block(20, keep=True), Block(40)]
    assert heights(columns(pieces, 100, "x")) == [[70], [20, 40]]


def test_two_headings_stay_together_with_the_text():
    headings = [Block(50), Block(20, keep=True), Block(20, keep=True)]
    assert heights(columns([*headings, Block(40, cut=True)], 95, "x")) == [[50], [20, 20, 40]]
    long = [*headings, Block(70, cut=True)]
    assert heights(columns(long, 100, "x")) == [[50, 20, 20, 10], [60]]


def test_last_page_is_not_almost_empty_when_the_one_before_it_can_give():
    assert heights(columns([Block(30)] * 3 + [Block(10)], 90, "x")) == [[30, 30], [30, 10]]
    assert heights(columns([Block(90), Block(10)], 90, "x")) == [[90], [10]]
    two = [*[Block(30)] * 3, Block(10), PageBreak(), Block(10)]
    assert heights(columns(two, 90, "x")) == [[30, 30], [30, 10], [10]]


def test_the_page_before_gives_the_last_one_what_it_can():
    assert heights(columns([Block(20)] * 6, 100, "x")) == [[20, 20, 20], [20, 20, 20]]
    assert heights(columns([Block(60), Block(30), Block(30)], 100, "x")) == [[60], [30, 30]]
    assert heights(columns([Block(70), Block(20), Block(20)], 100, "x")) == [[70], [20, 20]]
    kept = [Block(50), Block(30, keep=True), Block(10), Block(20)]
    assert heights(columns(kept, 100, "x")) == [[50], [30, 10, 20]]


def test_page_break_starts_a_page():
    assert heights(columns([Block(10), PageBreak(), Block(10)], 100, "x")) == [[10], [10]]


def test_piece_higher_than_a_page_is_refused():
    with pytest.raises(UnprintableText) as refused:
        columns([Block(101)], 100, "Titel")
    assert refused.value.where == "Titel"


def test_heading_without_company_on_any_page_still_prints():
    pieces = [Block(80, keep=True), Block(80)]
    assert heights(columns(pieces, 100, "x")) == [[80], [80]]


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
