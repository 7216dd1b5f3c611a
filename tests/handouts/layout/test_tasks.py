"""A task stays on the page where its answer is written."""

import pytest

from hope_desktop.handouts.dialect import markdown
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.tasks import hold, is_answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("{{lines:2|Dit zeg ik}}", True),
        ("{{scale:fijn|niet fijn}}", True),
        ("{{figure:body|Een lijf}}", True),
        ("- [ ] ja\n- [ ] nee", True),
        ("{{picture:pencil|Een potlood}}\n{{lines:2|}}", True),
        ("- ja\n- [ ] nee", False),
        ("Robin wacht.", False),
        ("## Kop", False),
    ],
)
def test_where_pupils_answer(text: str, answer: bool) -> None:
    (block,) = markdown.blocks(text)
    assert is_answer(block) == answer


@pytest.mark.parametrize(("heights", "held"), [([20, 30], True), ([200, 200], False), ([], True)])
def test_what_fills_half_a_page_may_divide(heights: list[float], held: bool) -> None:
    pieces = [Piece() for _height in heights]
    for piece, height in zip(pieces, heights, strict=True):
        piece.height = height
    hold(pieces)
    assert all(piece.keep is held for piece in pieces)
