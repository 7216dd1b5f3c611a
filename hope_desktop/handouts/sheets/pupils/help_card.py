"""The back of a help card: the lines, with large numbers, in pocket size."""

from bisect import bisect_left
from collections.abc import Callable
from functools import partial
from itertools import pairwise, product
from typing import Any

from hope_desktop.domain.terms import frozen
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
    LineLook,
    LineWords,
    line_rows,
    no_answer,
    shown_lines,
)

_SIZES = (20, 18, 16, 14, 13, 12.5, 12, 11.5, 11, LEAST)
"""Points of the words beside the numbers."""

_APART = 0.5
"""Of the letters: so much white is enough between two lines."""

_PADDING = 3 * MM
"""Above and below them, less than on other cards: they are many."""
_WHITE = 0.2
"""Of the letters: so much at least is between two lines."""
_BEYOND, _ABOVE, _ROUND = 2 * MM, 0.8, 4
"""How far the ground of a row reaches beyond it, and its corners."""
type _Best = tuple[float, bool, bool]
"""Letters, whether also that there are other lines, and whether numbers stand beside words."""
type _Lay = Callable[..., tuple[list[Piece], float] | None]
_FITTED: dict[object, tuple[_Best | None, int]] = {}
"""What fitted before, with the words that were cut in looking for it: the same card again."""
_MOST = 500


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

    def laid(self, size: float, *, told: bool, beside: bool) -> tuple[list[Piece], float] | None:
        """Return the pieces in letters of a size, and the room that is left."""
        card, context = self.card, self.context
        card.kids[:] = self.kids
        inner = self.composer.narrower(self.panel[0] - 2 * PADDING)
        pieces = inner.pieces(self.text.blocks, card)
        style = inner.look.body._replace(size=size, leading=size * 1.1, before=0, after=0)
        look, lines = LineLook(style, LineWords(below=True), times=1.15), shown_lines(context)
        rows = line_rows(lines, context, inner, card, look, beside=beside)
        if rows is None:
            return None
        if beside:
            ground, wide = self.composer.theme.tint, inner.width
            rows = [_Row(row, wide, None if n % 2 else ground) for n, row in enumerate(rows)]
        pieces += rows
        if told:
            pieces += no_answer(context, inner, card, style._replace(before=2))
        room = self.panel[1] - 2 * _PADDING
        spare = room - Stack(pieces).height - _WHITE * size * len(rows)
        more = sum(max(one.height for one in rows) - row.height for row in rows) if beside else 0.0
        if 0 < more <= spare:
            highest = max(row.height for row in rows)
            for row in rows:
                row.height = highest
            spare -= more
        return (pieces, spare) if spare >= 0 else None


def help_lines_face(
    text: SideText,
    card: Element,
    context: SheetContext,
    composer: Composer,
    panel: tuple[float, float],
) -> CardFace | None:
    """Return the lines below what the text has on this side, or None when they do not fit."""
    canvas = context.canvas
    smallest = context.reading.look.body.size * (0.66 if context.reading.pictures else 0.8)
    laid = _Side(text, card, tuple(card.kids), context, composer, panel).laid
    words = (*text.blocks,), (*shown_lines(context),)
    said = (*words, context.language, context.occasion.adults)
    key = (*said, composer.look, composer.writing, panel, smallest)
    if key not in _FITTED:
        before = canvas.cut_words
        best = _largest(laid, smallest)
        _FITTED[key] = best, canvas.cut_words - before
        canvas.cut_words = before
        if len(_FITTED) > _MOST:
            del _FITTED[next(iter(_FITTED))]
    best, cut = _FITTED[key]
    before = canvas.cut_words
    found = laid(best[0], told=best[1], beside=best[2]) if best else None
    canvas.cut_words = before + cut
    if best is None or found is None:
        return None
    pieces, spare = found
    gap = min(_WHITE * best[0] + spare / len(pieces), best[0] * _APART)
    for above, piece in pairwise(pieces):
        if not above.keep:  # a number stays with its words
            piece.before = max(above.after, piece.before) + gap
    side = Stack(pieces)
    return CardFace(panel, composer.theme.field, [(side, PADDING, (panel[1] - side.height) / 2)])


def _largest(laid: _Lay, smallest: float) -> _Best | None:
    """Return the letters and the way that say most, or None when not even the least fits."""
    sizes = [size for size in _SIZES if size >= smallest]
    for told, beside in product((True, False), repeat=2):
        lay = partial(laid, told=told, beside=beside)
        at = bisect_left(sizes, True, key=lambda size: lay(size) is not None)  # noqa: FBT003
        if at < len(sizes) and lay(sizes[at]) is not None:
            return sizes[at], told, beside
    return None


class _Row(Piece):
    """A row, every second on a ground of its own: nobody reads on into the next number."""

    def __init__(self, row: Piece, width: float, ground: Colour | None) -> None:
        self.row, self.width, self.ground, self.height = row, width, ground, row.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.ground is not None:
            with canvas.artifact():
                ground = shapes.rounded(self.width + 2 * _BEYOND, self.height + 2 * _ABOVE, _ROUND)
                at = (x - _BEYOND, top - self.height - _ABOVE)
                canvas.shape(ground, at, fill=self.ground)
        self.row.draw(canvas, x, top - (self.height - self.row.height) / 2)
