"""The back of a help card: the lines, with large numbers, in pocket size."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise, product

from hope_desktop.domain.helplines import ALWAYS_OPEN, Helpline
from hope_desktop.handouts.dialect.blocks import Spans
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Hanging
from hope_desktop.handouts.layout.typeset import longest_word, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.pupils.card_face import PADDING, CardFace, SideText
from hope_desktop.handouts.sheets.pupils.help_block import NUMBER, no_answer, reach, what_for
from hope_desktop.handouts.text import clean

_SIZES = (20, 18, 16, 14, 13, 12, 11, 10.5, 10)
"""Points of the words beside the numbers."""

_SITE = 0.86
"""The size of a site beside numbers: it is longer, and nobody dials it."""

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
    ways: tuple[_Words, ...] = (
        words,
        partial(words, short=True),
        partial(words, short=True, purpose=False),  # whom one calls comes before what about
    )

    def laid(size: float, way: _Words, *, beside: bool) -> tuple[list[Piece], float] | None:
        """The pieces in letters of a size, and the room that is left."""
        card.kids[:] = kids
        pieces = inner.pieces(text.blocks, card)
        style = replace(inner.look.body, size=size, leading=size * 1.16, before=0, after=0)
        rows = line_rows(context, inner, card, style, way, beside=beside)
        if rows is None:
            return None
        pieces += rows
        if way is not ways[-1] or not _tells_when(context):
            pieces += no_answer(context, inner, card, replace(style, before=2))
        spare = room - Stack(pieces).height
        return (pieces, spare) if spare >= 0 else None

    if not any(laid(sizes[-1], ways[-1], beside=beside) for beside in (True, False)):
        return None  # not even the least of it
    for way, beside in product(ways, (True, False)):
        lay = partial(laid, way=way, beside=beside)
        at = bisect_left(sizes, True, key=lambda size: lay(size) is not None)  # noqa: FBT003
        fits = at < len(sizes) and (sizes[at] >= _EASY or way is not words)
        found = lay(sizes[at]) if fits else None
        if found is not None:
            pieces, spare = found
            side = _spread(pieces, min(spare / len(pieces), sizes[at] * _APART))
            down = (panel[1] - side.height) / 2
            return CardFace(panel, composer.theme.field, [(side, PADDING, down)])
    return None


def _spread(pieces: Sequence[Piece], gap: float) -> Stack:
    """The pieces with a gap between the lines, where a number stays with its words."""
    for above, piece in pairwise(pieces):
        if not above.keep:
            piece.before = max(above.after, piece.before) + gap
    return Stack(pieces)


def _tells_when(context: SheetContext) -> bool:
    """Whether the card says of the line that never closes when it is open."""
    return any(line.id == ALWAYS_OPEN and line.hours for line in context.occasion.help_lines)


def _least(context: SheetContext) -> float:
    """Of the words, in the reading form: they are small beside their numbers, never very small."""
    return context.reading.look.body.size * (0.75 if context.reading.pictures else 0.8)


def line_rows(
    context: SheetContext,
    inner: Composer,
    part: Element,
    style: Style,
    words: _Words,
    *,
    beside: bool,
) -> list[Piece] | None:
    """A row for each line on this class's card: its number or site, its name and its purpose.

    None where a number and words do not fit beside each other: a number that is broken in two is
    dialled wrong.
    """
    shown = [line for line in context.occasion.help_lines if line.contact]
    if not shown:
        return []
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    size = max(NUMBER, style.size * 1.15)
    strong = replace(style, size=size, leading=size * 1.08, bold=True, colour=inner.theme.strong)
    looks = [strong if line.phone else replace(strong, size=size * _SITE) for line in shown]
    ways = [plain(clean(reach(line))) for line in shown]
    widest = max(natural_width(*one) for one in zip(ways, looks, strict=True))
    indent = widest + style.size * 0.6
    whats = [words(line) for line in shown]
    longest = max(longest_word(what, replace(style, bold=True)) for what in whats)
    if beside and indent + max(longest, inner.width * 0.4) > inner.width:
        return None
    rows: list[Piece] = []
    for line, look, way, what in zip(shown, looks, ways, whats, strict=True):
        item = listing.add("LI")
        number = inner.narrower(widest + 4).text(way, look, item, "Lbl")
        width = inner.width - indent if beside else inner.width
        body = item.add("LBody")
        said_in = line.for_pupils_in(context.language)[1]
        if said_in != context.language:
            body.lang = said_in
        text = inner.narrower(width).text(what, style, body)
        if beside:
            lines = Stack([text])
            drop = max(0.0, (strong.leading - lines.height) / 2)
            rows.append(Hanging(number, _Dropped(lines, drop), indent))
        else:
            number.after, number.keep, text.after = 0, True, style.size * 0.4
            rows += [number, text]
    return rows


class _Dropped(Piece):
    """A piece placed a little lower."""

    def __init__(self, piece: Piece, drop: float) -> None:
        self.piece, self.drop = piece, drop
        self.height = piece.height + drop

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.piece.draw(canvas, x, top - self.drop)
