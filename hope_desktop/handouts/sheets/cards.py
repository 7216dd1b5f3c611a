"""Cards of 105 x 74 mm to cut out: eight on an A4, pooled over the handouts.

A card with a back takes two places beside each other: it is folded along the line between them,
and then both sides stand upright. Nothing has to line up with the back of the paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
from hope_desktop.handouts.styles import MM, PAGE_HEIGHT, PAGE_WIDTH, STANDARD, Look, scaled
from hope_desktop.handouts.typeset import Style

COLUMNS, ROWS = 2, 4
WIDTH, HEIGHT = PAGE_WIDTH / COLUMNS, PAGE_HEIGHT / ROWS
_SIDE = 13 * MM
"""Text to the paper's edge, and to the cut: printers keep 12 mm free."""
_TOP = 12.5 * MM
_SIZES = (1.17, 1.08, 1.0, 0.92, 0.86, 0.8)
"""Of 12 points: from 14 down to 9.6."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A side of a card, as the pieces that fill it."""

    stack: Stack


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
    art = desk.part(handout.title, "Sect")
    for front, back in markdown.cards(handout.body, handout.title):
        card = art.add("Art")
        sides = [_side(front, card, handout, desk)]
        if back or handout.kind is HandoutKind.HELP_CARD:
            sides.append(_side(back, card, handout, desk, back=True))
        yield tuple(sides)


def _side(text: str, card: Element, handout: Handout, desk: Desk, *, back: bool = False) -> _Side:
    room = HEIGHT - 2 * _TOP
    blocks = markdown.blocks(desk.filled(text), handout.title)
    heading, kids = desk.canvas.tree.heading, len(card.kids)
    for factor in _SIZES:
        desk.canvas.tree.heading = heading
        del card.kids[kids:]
        composer = desk.composer(_card_look(factor), WIDTH - 2 * _SIDE)
        pieces = composer.pieces(blocks, card)
        if back and handout.kind is HandoutKind.HELP_CARD:
            pieces += _help(desk, composer, card)
        stack = Stack(pieces)
        if stack.height <= room:
            return _Side(stack)
    raise UnprintableText("too-long", handout.title)


def _card_look(factor: float) -> Look:
    return scaled(STANDARD, factor)


def _help(desk: Desk, composer: Composer, card: Element) -> list[Piece]:
    size = composer.look.body.size * 0.86
    style = Style(max(size, 9), max(size, 9) * 1.22, after=2.2)
    return line_rows(composer, card, style, desk.occasion.help_lines, 27 * MM)


def _page(sides: Sequence[_Side], folds: int) -> Page:
    placed = []
    for index, side in enumerate(sides):
        row, column = divmod(index, COLUMNS)
        top = PAGE_HEIGHT - row * HEIGHT - (HEIGHT - side.stack.height) / 2
        placed.append((side.stack, column * WIDTH + _SIDE, top))
    rows = -(-len(sides) // COLUMNS)
    return Page(tuple(placed), marks=lambda canvas: _marks(canvas, rows, folds), numbered=False)


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
