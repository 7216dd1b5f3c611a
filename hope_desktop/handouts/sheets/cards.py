"""Cards of 105 x 74 mm to cut out: eight on an A4, pooled over the handouts.

A card with a back takes two places beside each other: it is folded along the line between them,
and then both sides stand upright. Nothing has to line up with the back of the paper.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.handout import Handout, HandoutKind
from hope_desktop.handouts import markdown
from hope_desktop.handouts.canvas import TaggedCanvas, lines
from hope_desktop.handouts.compose import Composer
from hope_desktop.handouts.desk import Desk, Page
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.sheets.help_block import line_rows
from hope_desktop.handouts.specs import CardSheet
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.styles import MM, PAGE_HEIGHT, PAGE_WIDTH, STANDARD, scaled
from hope_desktop.handouts.typeset import Style

COLUMNS, ROWS = 2, 4
WIDTH, HEIGHT = PAGE_WIDTH / COLUMNS, PAGE_HEIGHT / ROWS
_EDGE = 12.5 * MM
"""Text to the paper's edge: printers keep 12 mm free."""
_CUT = 7 * MM
"""Text to a cut or a fold."""
_ROOM = (WIDTH - _EDGE - _CUT, HEIGHT - _EDGE - _CUT)
_SIZES = (1.5, 1.33, 1.17, 1.08, 1.0, 0.92, 0.86, 0.8)
"""Of 12 points: from 18 down to 9.6. The cards of a handout have one size down to 12."""
_UNIFORM = 1.0
_LINES_ONLY = "\0"
"""A back that holds only the help lines."""

type _Side = Stack
"""A side of a card, as the pieces that fill it."""


def draw(sheet: CardSheet, desk: Desk) -> list[Page]:
    """The pages of cards, those with a back beside their back.

    Raises:
        UnprintableText: `too-long` when a card does not fit in 9.6 points.
    """
    made = [card for handout in sheet.handouts for card in _cards(handout, desk)]
    doubles = [card for card in made if len(card) == 2]
    singles = [card[0] for card in made if len(card) == 1]
    pages = []
    places = [side for card in doubles for side in card] + singles
    fold_rows = len(doubles)
    for start in range(0, len(places), COLUMNS * ROWS):
        on_page = places[start : start + COLUMNS * ROWS]
        folds = max(0, min(fold_rows - start // COLUMNS, ROWS))
        pages.append(_page(on_page, folds))
    return pages


def _cards(handout: Handout, desk: Desk) -> Iterator[tuple[_Side, ...]]:
    """The cards of a handout, in the largest size that suits all of them."""
    part = desk.part("Sect")
    texts = markdown.cards(handout.body, handout.title)
    if handout.kind is HandoutKind.HELP_CARD:
        texts = tuple((front, back or _LINES_ONLY) for front, back in texts)
    sides = [[_blocks(text, handout, desk) for text in card if text] for card in texts]
    heading = desk.canvas.tree.heading
    for factor in _SIZES:
        desk.canvas.tree.heading = heading
        part.kids.clear()
        fixed = factor if factor >= _UNIFORM else None
        made = [_card(card, part.add("Art"), handout, desk, fixed) for card in sides]
        if all(side is not None for card in made for side in card):
            return iter(tuple(side for side in card if side is not None) for card in made)
        if fixed is None:
            break
    raise UnprintableText("too-long", handout.title)


def _blocks(text: str, handout: Handout, desk: Desk) -> tuple[markdown.Block, ...]:
    return () if text == _LINES_ONLY else markdown.blocks(desk.filled(text), handout.title)


def _card(
    sides: Sequence[tuple[markdown.Block, ...]],
    card: Element,
    handout: Handout,
    desk: Desk,
    factor: float | None,
) -> list[_Side | None]:
    """The sides in a size, or each as large as fits; None for a side that does not fit."""
    made: list[_Side | None] = []
    for number, blocks in enumerate(sides):
        lines = handout.kind is HandoutKind.HELP_CARD and number == 1
        heading, kids = desk.canvas.tree.heading, len(card.kids)
        for size in (factor,) if factor else _SIZES:
            desk.canvas.tree.heading = heading
            del card.kids[kids:]
            composer = desk.composer(scaled(STANDARD, size), _ROOM[0])
            pieces = composer.pieces(blocks, card)
            if lines:
                pieces += _help(desk, composer, card, size)
            side = Stack(pieces)
            if side.height <= _ROOM[1]:
                break
        made.append(side if side.height <= _ROOM[1] else None)
    return made


def _help(desk: Desk, composer: Composer, card: Element, factor: float) -> list[Piece]:
    size = max(composer.look.body.size * 0.86, 9.5)
    style = Style(size, size * 1.24, after=3)
    short = factor < _UNIFORM
    return line_rows(composer, card, style, desk.occasion.help_lines, short=short)


def _page(sides: Sequence[_Side], folds: int) -> Page:
    placed = []
    for index, side in enumerate(sides):
        row, column = divmod(index, COLUMNS)
        highest = PAGE_HEIGHT - row * HEIGHT - (_CUT if row else _EDGE)
        lowest = PAGE_HEIGHT - (row + 1) * HEIGHT + (_CUT if row < ROWS - 1 else _EDGE)
        middle = PAGE_HEIGHT - (row + 0.5) * HEIGHT + side.height / 2
        top = max(min(middle, highest), lowest + side.height)
        placed.append((side, WIDTH + _CUT if column else _EDGE, top))
    rows = -(-len(sides) // COLUMNS)
    return Page(tuple(placed), marks=partial(_marks, rows=rows, folds=folds), numbered=False)


def _marks(canvas: TaggedCanvas, rows: int, folds: int) -> None:
    """Short cut marks at the edges and crossings, and dashes where a card folds."""
    reach = 5 * MM
    cuts = []
    middle = PAGE_WIDTH / 2
    for row in range(1, rows + 1):
        y = PAGE_HEIGHT - row * HEIGHT
        if row < ROWS:
            cuts += [(0, y, reach * 2, y), (PAGE_WIDTH - reach * 2, y, PAGE_WIDTH, y)]
            cuts.append((middle - reach, y, middle + reach, y))
    for row in range(rows):
        top, bottom = PAGE_HEIGHT - row * HEIGHT, PAGE_HEIGHT - (row + 1) * HEIGHT
        if row < folds:
            canvas.artifact(f"[4 4] 0 d 0.8 w 0.35 G {lines([(middle, top, middle, bottom)])}")
        else:
            cuts += [(middle, top, middle, top - reach), (middle, bottom + reach, middle, bottom)]
    canvas.artifact(f"0.6 w 0.35 G {lines(cuts)}")
