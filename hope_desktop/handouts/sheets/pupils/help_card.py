"""The back of a help card: the lines, with large numbers, in pocket size."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise, product

from hope_desktop.dialect.blocks import Spans
from hope_desktop.domain.helplines import Helpline
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.pupils.card_face import PADDING, CardFace, SideText
from hope_desktop.handouts.sheets.pupils.help_block import line_rows, no_answer, what_for

_SIZES = (20, 18, 16, 14, 13, 12, 11, 10.5, 10)
"""Points of the words beside the numbers."""

_APART = 0.5
"""Of the letters: so much white is enough between two lines."""

_EASY = 12.0
"""Points: in smaller letters a card says less."""

type _Words = Callable[[Helpline], Spans]


def help_lines_face(
    text: SideText,
    card: Element,
    context: SheetContext,
    composer: Composer,
    panel: tuple[float, float],
) -> CardFace | None:
    """The lines below what the text has on this side, or None when they do not fit."""
    inner, room = composer.narrower(panel[0] - 2 * PADDING), panel[1] - 2 * PADDING
    kids, least = card.kids[:], _least(context)
    sizes = [size for size in _SIZES if size >= least]
    words = partial(what_for, language=context.language, hours=True)
    least_words = partial(words, short=True, purpose=False)  # whom one calls comes before why
    ways: tuple[tuple[_Words, bool], ...] = (
        (words, True),
        (partial(words, short=True), True),
        (least_words, True),
        (least_words, False),  # the line for danger says itself that it is always open
    )

    def laid(
        size: float, way: tuple[_Words, bool], *, beside: bool
    ) -> tuple[list[Piece], float] | None:
        """The pieces in letters of a size, and the room that is left."""
        card.kids[:] = kids
        pieces = inner.pieces(text.blocks, card)
        style = inner.look.body._replace(size=size, leading=size * 1.16, before=0, after=0)
        said, told = way
        rows = line_rows(context, inner, card, style, said, beside=beside, times=1.15)
        if rows is None:
            return None
        pieces += rows
        if told:
            pieces += no_answer(context, inner, card, style._replace(before=2))
        spare = room - Stack(pieces).height
        return (pieces, spare) if spare >= 0 else None

    if not any(laid(sizes[-1], ways[-1], beside=beside) for beside in (True, False)):
        return None  # not even the least of it
    for way, beside in product(ways, (True, False)):
        lay = partial(laid, way=way, beside=beside)
        large = [size for size in sizes if size >= _EASY or way[0] is not words]
        at = bisect_left(large, True, key=lambda size: lay(size) is not None)  # noqa: FBT003
        found = lay(large[at]) if at < len(large) else None
        if found is not None:
            pieces, spare = found
            side = _spread(pieces, min(spare / len(pieces), large[at] * _APART))
            down = (panel[1] - side.height) / 2
            return CardFace(panel, composer.theme.field, [(side, PADDING, down)])
    return None


def _spread(pieces: Sequence[Piece], gap: float) -> Stack:
    """The pieces with a gap between the lines, where a number stays with its words."""
    for above, piece in pairwise(pieces):
        if not above.keep:
            piece.before = max(above.after, piece.before) + gap
    return Stack(pieces)


def _least(context: SheetContext) -> float:
    """Of the words, in the reading form: they are small beside their numbers, never very small."""
    return context.reading.look.body.size * (0.75 if context.reading.pictures else 0.8)
