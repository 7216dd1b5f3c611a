"""Stacks measured pieces below each other, and decides where a page ends.

A piece knows its height before anything is drawn, and may be split for the room that is left.

A task stays on the page where its answer is written.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hope_desktop.dialect.blocks import (
    FigureBlock,
    FillIn,
    ListBlock,
    Pictured,
    TextBlock,
    WriteLines,
)
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.handouts.pdf.canvas import TaggedCanvas


class Piece:
    """Something to put on a page. Heights are in points; `keep` keeps it with the next piece."""

    height: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keep: bool = False

    @property
    def least(self) -> float:
        """Return the height of the smallest part that may stand at the end of a page."""
        return self.height

    def split(self, _room: float) -> "tuple[Piece, Piece] | None":
        """Return a part that fits and the rest, or None when it does not divide there."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draws itself below `top`, from `x` to the right."""


class Placed(NamedTuple):
    """A piece and how far below the top of its column it starts."""

    piece: Piece
    down: float


class PageBreak(Piece):
    """What comes after it starts on a new page."""


_ENOUGH = 0.45
"""Of the room: up to this the page before the last gives it something, where that can."""
_SHARES = (0.92, 0.84, 0.76, 0.68, 0.6, 0.5)
"""Of what fills the page before it, where that page may end to give it more."""


def fit_in_height(
    pieces: Sequence[Piece], room: float, *, together: bool = True
) -> tuple[list[Placed], list[Piece]]:
    """Return what fits in a height, and what is left; a heading never ends a page.

    Unless `together` is False, for more that has to stay together than a page holds.
    """
    placed: list[Placed] = []
    down = 0.0
    for index, piece in enumerate(pieces):
        if isinstance(piece, PageBreak):
            return placed, list(pieces[index + 1 :])
        gap = max(piece.before, placed[-1].piece.after) if placed else 0.0
        left = room - down - gap
        if piece.height <= left + 0.01 and (not together or _company(pieces, index, left)):
            placed.append(Placed(piece, down + gap))
            down += gap + piece.height
            continue
        parts = piece.split(left) if not piece.keep else None
        if parts is not None:
            placed.append(Placed(parts[0], down + gap))
            return placed, [parts[1], *pieces[index + 1 :]]
        return placed, list(pieces[index:])
    return placed, []


def _company(pieces: Sequence[Piece], index: int, left: float) -> bool:
    """Tell whether what must stay together with this one begins on this page too."""
    need = 0.0
    while True:
        piece = pieces[index]
        if not piece.keep or index + 1 == len(pieces):
            return True
        after = pieces[index + 1]
        need += piece.height + max(piece.after, after.before)
        if need + (after.height if after.keep else after.least) > left + 0.01:
            return False
        index += 1


def columns(pieces: Sequence[Piece], room: float, where: str) -> list[list[Placed]]:
    """Lay the pieces over columns of a height."""
    pages: list[list[Placed]] = []
    part: list[Piece] = []
    for piece in (*pieces, PageBreak()):
        if not isinstance(piece, PageBreak):
            part.append(piece)
            continue
        pages += _balanced(part, room, where)
        part = []
    return pages


def _balanced(pieces: Sequence[Piece], room: float, where: str) -> list[list[Placed]]:
    """Pages of which the last has enough, or as much as the one before it can give."""
    pages = _flowed(pieces, (), room, where)
    if len(pages) < 2:
        return pages
    heights, best = [room] * (len(pages) - 2), pages
    for share in _SHARES:
        if _lower(best) >= room * _ENOUGH:
            break
        try:
            found = _flowed(pieces, [*heights, _filled(pages[-2]) * share], room, where)
        except UnprintableText:  # of what stays whole nothing fits in less: it has nothing to give
            break
        if len(found) == len(pages) and _lower(found) > _lower(best):
            best = found
    return best


def _lower(pages: Sequence[Sequence[Placed]]) -> float:
    """Return what fills the emptier of the last two pages."""
    return min(map(_filled, pages[-2:]))


def _filled(page: Sequence[Placed]) -> float:
    return page[-1].down + page[-1].piece.height if page else 0.0


def _flowed(
    pieces: Sequence[Piece], heights: Sequence[float], room: float, where: str
) -> list[list[Placed]]:
    """Return the pieces over pages of these heights, and of `room` after them."""
    pages: list[list[Placed]] = []
    rest = list(pieces)
    while rest:
        height = heights[len(pages)] if len(pages) < len(heights) else room
        placed, rest = _begun(rest, height, where)
        pages.append(placed)
    return pages


def _begun(pieces: Sequence[Piece], height: float, where: str) -> tuple[list[Placed], list[Piece]]:
    """Return what fits on a fresh page: something always, even of what should stay together."""
    for together in (True, False):
        placed, rest = fit_in_height(pieces, height, together=together)
        if placed or not rest:
            return placed, rest
    parts = rest[0].split(height)
    if parts is None:
        raise UnprintableText(where)
    return [Placed(parts[0], 0.0)], [parts[1], *rest[1:]]


class Stack(Piece):
    """Several pieces as one, which can be divided between or inside them."""

    def __init__(self, pieces: Sequence[Piece], before: float = 0.0, after: float = 0.0) -> None:
        self.before, self.after = before, after
        self.placed, _rest = fit_in_height(pieces, float("inf"))
        last = self.placed[-1] if self.placed else None
        self.height = last.down + last.piece.height if last else 0.0

    @property
    def pieces(self) -> list[Piece]:
        """Return what it is made of."""
        return [placed.piece for placed in self.placed]

    @property
    def least(self) -> float:
        least = 0.0
        for index, placed in enumerate(self.placed):
            piece = placed.piece
            if not piece.keep or index + 1 == len(self.placed):
                return placed.down + piece.least
            least = placed.down + piece.height
        return least

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        placed, rest = fit_in_height(self.pieces, room)
        if not placed or not rest:
            return None
        return (
            Stack([p.piece for p in placed], self.before),
            Stack(rest, after=self.after),
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for piece, down in self.placed:
            piece.draw(canvas, x, top - down)


_HELD = 330.0
"""What is higher, in points, may divide: else half a page would stay empty."""


def is_answer(block: TextBlock) -> bool:
    """Tell whether pupils answer there: lines, boxes to tick, a drawing to draw in."""
    if isinstance(block, Pictured):
        return is_answer(block.block)
    if isinstance(block, ListBlock):
        return all(item.checked is not None for item in block.items)
    return isinstance(block, FillIn | WriteLines | FigureBlock)


def hold(pieces: Sequence[Piece]) -> None:
    """Lets pieces stay with what comes after them, unless they fill half a page."""
    if sum(piece.height for piece in pieces) <= _HELD:
        for piece in pieces:
            piece.keep = True
