"""Cards to cut out: eight of 105 x 74 mm on an A4, pooled over the handouts.

A text that does not fit in the letters of its reading form gets a larger card: four, two or one on
an A4. `card_pages` says where fronts and backs stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts.dialect import card_texts, markdown
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.styles import READINGS
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.card_pages import Grid, PlacedCard, pages_of_cards
from hope_desktop.handouts.sheets.help_block import line_rows, no_answer
from hope_desktop.handouts.specs import CardSheet

_GRIDS = (Grid(2, 4), Grid(2, 2), Grid(1, 2), Grid(1, 1))
_SIZES = (30, 25, 22, 20, 18, 16, 14, 13, 12, 11, 10.3, 9.6)
"""Points. The cards of a handout have one size; of those below 12 each has its own."""
_LARGEST = {8: 18, 4: 22, 2: 25, 1: 30}
"""Points, by the cards on a page."""
_MOST = {Profile.LARGE: 4, Profile.EXTRA_LARGE: 2}
"""Cards on a page where the letters are large; else 8."""
_SMALLEST_SHARED = 12
_SMALLEST_LINES = {Profile.STANDARD: 9.5, Profile.PICTO: 14}
"""Points of the help lines on a card, which goes in a pocket; else as large as its text."""
_LINES_ONLY = "\0"
"""A back that holds only the help lines."""


def draw(sheet: CardSheet, context: SheetContext) -> list[SheetPage]:
    """The pages of cards.

    Raises:
        UnprintableText: `too-long` when a card does not fit on a page of its own.
    """
    made: dict[Grid, list[PlacedCard]] = {}
    for handout in sheet.handouts:
        grid, cards = _cards(handout, context)
        made.setdefault(grid, []).extend(cards)
    return pages_of_cards(sorted(made.items(), key=lambda found: -found[0].cells), context.paper)


def _cards(handout: Handout, context: SheetContext) -> tuple[Grid, list[PlacedCard]]:
    """The cards of a handout, as many on a page and then as large as suits all of them.

    Smaller letters are better than a word in two parts, and that is better than no card.
    """
    context.speak(handout.language)
    part = context.part("Sect")
    texts = card_texts.cards(handout.body, handout.title)
    if handout.kind is HandoutKind.HELP_CARD:
        texts = tuple((front, back or _LINES_ONLY) for front, back in texts)
    sides = [[_blocks(text, handout, context) for text in card if text] for card in texts]
    heading = context.canvas.tree.heading
    tries = list(_tries(context.document.profile))
    for is_last_resort in (False, True):
        for grid, sizes in tries:
            context.canvas.tree.heading = heading
            part.kids.clear()
            before = context.canvas.cut_words
            made = _set(sides, part, handout, context, grid, sizes)
            if made is not None and (is_last_resort or context.canvas.cut_words == before):
                return grid, made
    raise UnprintableText("too-long", handout.title)


def _tries(profile: Profile) -> Iterator[tuple[Grid, Sequence[float]]]:
    """Grids with the sizes that each card may choose from: one, or the small ones."""
    most = _MOST.get(profile, 8)
    standard = profile is Profile.STANDARD
    least = _SIZES[-1] if standard else READINGS[profile].look.body.size
    for grid in _GRIDS:
        if grid.cells <= most:
            sizes = _from(least, grid)
            yield from ((grid, (size,)) for size in sizes if size >= _SMALLEST_SHARED)
            if standard and grid.cells == most:
                yield grid, sizes


def _from(least: float, grid: Grid) -> list[float]:
    """The sizes for cards of a grid, the largest first; numbers alone are as large as fits."""
    return [size for size in _SIZES if least <= size <= _LARGEST[grid.cells]]


def _blocks(text: str, handout: Handout, context: SheetContext) -> tuple[markdown.TextBlock, ...]:
    return () if text == _LINES_ONLY else markdown.blocks(context.filled(text), handout.title)


def _set(
    cards: Sequence[Sequence[tuple[markdown.TextBlock, ...]]],
    part: Element,
    handout: Handout,
    context: SheetContext,
    grid: Grid,
    sizes: Sequence[float],
) -> list[PlacedCard] | None:
    """Every card, or None as soon as a side fits in none of the sizes."""
    made: list[PlacedCard] = []
    for card in cards:
        element = part.add("Art")
        sides: list[Stack] = []
        for blocks in card:
            with_lines = handout.kind is HandoutKind.HELP_CARD and bool(sides)
            own = sizes if blocks or not with_lines else _from(sizes[-1], grid)
            side = _side(blocks, element, context, grid, own, with_lines=with_lines)
            if side is None:
                return None
            sides.append(side)
        made.append(tuple(sides))
    return made


def _side(
    blocks: Sequence[markdown.TextBlock],
    card: Element,
    context: SheetContext,
    grid: Grid,
    sizes: Sequence[float],
    *,
    with_lines: bool,
) -> Stack | None:
    """One side in the largest of the sizes that fits, or None."""
    width, height = grid.room
    heading, kids = context.canvas.tree.heading, len(card.kids)
    cut = context.canvas.cut_words
    for size in sizes:
        context.canvas.tree.heading, context.canvas.cut_words = heading, cut
        del card.kids[kids:]
        composer = context.for_card(size, width)
        pieces = composer.pieces(blocks, card)
        if with_lines:
            pieces += _help(context, composer, card)
        side = Stack(pieces)
        if side.height <= height:
            return side
    return None


def _help(context: SheetContext, composer: Composer, card: Element) -> list[Piece]:
    body = composer.look.body
    least = _SMALLEST_LINES.get(context.document.profile, body.size)
    size = max(body.size * 0.86, least)
    style = replace(body, size=size, leading=size * 1.24, before=0, after=3)
    short = body.size < _SMALLEST_SHARED
    rows = line_rows(context, composer, card, style, short=short, hours=True)
    return [*rows, *no_answer(context, composer, card, replace(style, before=3))]
