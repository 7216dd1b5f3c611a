"""The back of a help card: the lines, with large numbers, in pocket size."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise, product
from typing import Any

from hope_desktop.domain.frozen import frozen
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Colour
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.pupils.card_face import PADDING, CardFace, SideText
from hope_desktop.handouts.sheets.pupils.help_lines import (
    LEAST,
    SMALL,
    LineLook,
    LineWords,
    line_rows,
    no_answer,
    shown_lines,
)

_SIZES = (20, 18, 16, 14, 13, 12.5, 12, 11.5, 11, 10.5, 10)
"""Points of the words beside the numbers."""

_APART = 0.5
"""Of the letters: so much white is enough between two lines."""

_PADDING = 3 * MM
"""Above and below them, less than on other cards: they are many."""
_WHITE = 0.02
"""Of the letters: so much at least is between two lines."""
_BEYOND, _ABOVE, _ROUND = 2 * MM, 0.8, 4
"""How far the ground of a row reaches beyond it, and its corners."""
_LEAST_NAME = 9.5
"""Points of whose a line is, where only so it can stand on the card."""
_SHORT = LineWords(short=True, below=True, hours=True)
_FULL = LineWords(below=True, hours=True, no_name=True)
_NAMELESS = replace(_SHORT, below=False, named=False)
_WAYS = (
    (_FULL, True, LEAST),
    (_SHORT, True, LEAST),
    (_SHORT, True, _LEAST_NAME),
    (_NAMELESS, True, LEAST),
    (_NAMELESS, False, LEAST),
    (replace(_NAMELESS, hours=False), False, LEAST),
)
"""What is said, whether also that there are other lines, and points of whose a line is.

What it is for comes before whose it is.
"""
_EASY, _FAIR = 12.0, 11.0
"""Points: in smaller letters a card says less, and still less."""


@frozen
class _Side:
    """What stands on the side of a card, laid out again and again."""

    text: SideText
    card: Element
    kids: tuple[Any, ...]
    """What the card has before."""
    context: SheetContext
    composer: Composer
    panel: tuple[float, float]

    def laid(
        self, size: float, way: tuple[LineWords, bool, float], *, beside: bool
    ) -> tuple[list[Piece], float] | None:
        """The pieces in letters of a size, and the room that is left."""
        card, context = self.card, self.context
        card.kids[:] = self.kids
        inner = self.composer.narrower(self.panel[0] - 2 * PADDING)
        pieces = inner.pieces(self.text.blocks, card)
        style = inner.look.body._replace(size=size, leading=size * 1.1, before=0, after=0)
        said, told, floor = way
        look, lines = LineLook(style, said, times=1.15, floor=floor), shown_lines(context)
        rows = line_rows(lines, context, inner, card, look, beside=beside)
        if rows is None:
            return None
        ground, wide = self.composer.theme.tint, inner.width
        pieces += [
            _Grounded(row, wide, ground) if beside and n % 2 == 0 else row
            for n, row in enumerate(rows)
        ]
        if told:
            pieces += no_answer(context, inner, card, style._replace(before=2))
        room = self.panel[1] - 2 * _PADDING
        spare = room - Stack(pieces).height - _WHITE * size * len(rows)
        return (pieces, spare) if spare >= 0 else None


def help_lines_face(
    text: SideText,
    card: Element,
    context: SheetContext,
    composer: Composer,
    panel: tuple[float, float],
) -> CardFace | None:
    """The lines below what the text has on this side, or None when they do not fit."""
    smallest = _least(context)
    sizes = [size for size in _SIZES if size >= smallest]
    fair = {_FULL: _EASY, _SHORT: _FAIR if smallest <= _EASY else smallest / SMALL}

    laid = _Side(text, card, tuple(card.kids), context, composer, panel).laid
    if not any(laid(sizes[-1], _WAYS[-1], beside=beside) for beside in (True, False)):
        return None  # not even the least of it
    for way, beside in product(_WAYS, (True, False)):
        lay = partial(laid, way=way, beside=beside)
        large = [size for size in sizes if size >= fair.get(way[0], smallest)]
        at = bisect_left(large, True, key=lambda size: lay(size) is not None)  # noqa: FBT003
        found = lay(large[at]) if at < len(large) else None
        if found is not None:
            pieces, spare = found
            side = _spread(
                pieces, min(_WHITE * large[at] + spare / len(pieces), large[at] * _APART)
            )
            down = (panel[1] - side.height) / 2
            return CardFace(panel, composer.theme.field, [(side, PADDING, down)])
    return None


class _Grounded(Piece):
    """A row on a ground of its own: nobody reads on into the next number."""

    def __init__(self, row: Piece, width: float, ground: Colour) -> None:
        self.row, self.width, self.ground, self.height = row, width, ground, row.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            ground = shapes.rounded(self.width + 2 * _BEYOND, self.height + 2 * _ABOVE, _ROUND)
            at = (x - _BEYOND, top - self.height - _ABOVE)
            canvas.shape(ground, at, fill=self.ground)
        self.row.draw(canvas, x, top)


def _spread(pieces: Sequence[Piece], gap: float) -> Stack:
    """The pieces with a gap between the lines, where a number stays with its words."""
    for above, piece in pairwise(pieces):
        if not above.keep:
            piece.before = max(above.after, piece.before) + gap
    return Stack(pieces)


def _least(context: SheetContext) -> float:
    """Of the words, in the reading form: they are small beside their numbers, never very small."""
    return context.reading.look.body.size * (0.75 if context.reading.pictures else 0.8)
