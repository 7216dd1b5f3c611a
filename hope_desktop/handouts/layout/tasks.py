"""A task stays on the page where its answer is written."""

from collections.abc import Sequence

from hope_desktop.handouts.dialect.blocks import (
    FigureBlock,
    ListBlock,
    Pictured,
    Scale,
    TextBlock,
    WriteLines,
)
from hope_desktop.handouts.layout.flow import Piece

_HELD = 260.0
"""A piece that is higher, in points, may divide: else half a page would stay empty."""


def is_answer(block: TextBlock) -> bool:
    """Whether pupils answer there: lines, a scale, boxes to tick, a drawing to draw in."""
    if isinstance(block, Pictured):
        return is_answer(block.block)
    if isinstance(block, ListBlock):
        return all(item.checked is not None for item in block.items)
    return isinstance(block, WriteLines | Scale | FigureBlock)


def hold(pieces: Sequence[Piece]) -> None:
    """Lets pieces stay with what comes after them, unless they fill half a page."""
    if sum(piece.height for piece in pieces) <= _HELD:
        for piece in pieces:
            piece.keep = True
