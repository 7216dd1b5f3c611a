"""Cards to cut out: eight of 105 x 74 mm on an A4, pooled over the handouts.

A text that does not fit in the letters of its reading form gets a larger card: six, four, two or
one on an A4. `card_pages` says where fronts and backs stand.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from hope_desktop.dialect import card_texts, markdown
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.texts.directives import asked_picture
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.styles import MM, READINGS
from hope_desktop.handouts.layout.theme import HELP, HELP_DARK
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.pupils.card_face import (
    PADDING,
    SideText,
    face_of_card,
    sign,
    taken_apart,
)
from hope_desktop.handouts.sheets.pupils.card_pages import Grid, PlacedCard, pages_of_cards
from hope_desktop.handouts.sheets.pupils.help_card import help_lines_face
from hope_desktop.handouts.sheets.pupils.story import slip_drawings
from hope_desktop.handouts.specs import CardSheet

_GRIDS = (Grid(2, 4), Grid(2, 3), Grid(2, 2), Grid(1, 2), Grid(1, 1))
_SIZES = (44, 38, 34, 30, 27, 24, 22, 20, 18, 17, 16, 15, 14, 13.5, 13, 12.5, 12, 11.5)
"""Points. The cards of a handout have one size; none is smaller, on larger cards if need be."""
_LARGEST = {8: 22, 6: 24, 4: 30, 2: 34, 1: 44}
"""Points, by the cards on a page."""
_DISCS = ((27 * MM, 17, 3.2), (20 * MM, 14, 3.2), (13 * MM, 0, 2.4), (0.0, 0, 2.4))
"""Widths of the disc of a picture, each with the least points it may cost, and beside it the sides
of the pictures that stand beside a line, in its letters. The last leaves out that of a set, where
it would take larger cards."""
_DISCS_OF_PICTO = (  # letters before pictures: they are as large as those of the usual version
    (27 * MM, 22, 3.2),
    (24 * MM, 18, 2.7),
    (20 * MM, 18, 2.2),
    (13 * MM, 17, 2.0),
    (11 * MM, 0, 1.8),
)
_MOST = {Profile.LARGE: 4, Profile.EXTRA_LARGE: 2}
"""Cards on a page where the letters are large; else 8."""
_LEAST = {Profile.STANDARD: 11.5, Profile.PICTO: 15}
"""Points of letters on a card where few words stand in much white; else those of the form."""
_LEAST_OF = {HandoutKind.STATEMENT_CARDS: 16.0}
"""Points: what a whole class reads, from further away."""
_SIGNS = 2
"""On a page: what a group holds up is read from the front of a class."""
_LIFEBUOY = "lifebuoy"
_LINES_ONLY = "\0"
"""A back that holds only the help lines."""


def draw(sheet: CardSheet, context: SheetContext) -> list[SheetPage]:
    made: dict[Grid, list[PlacedCard]] = {}
    for handout in sheet.handouts:
        grid, cards = _cards(handout, context)
        made.setdefault(grid, []).extend(cards)
    groups = sorted(made.items(), key=lambda found: -found[0].cells)
    return pages_of_cards(groups, context.paper, sheet.sets)


def _cards(handout: Handout, context: SheetContext) -> tuple[Grid, list[PlacedCard]]:
    """The cards of a handout, as many on a page and then as large as suits all of them.

    Smaller letters are better than a word in two parts, and that is better than no card.
    """
    context.turn_to(handout)
    part = context.part("Sect")
    texts = card_texts.cards(handout.body, handout.title)
    if handout.kind is HandoutKind.HELP_CARD:
        texts = tuple((front, back or _LINES_ONLY) for front, back in texts)
    cards = [
        [_Side(_taken_apart(t, handout, context, n), n, len(t)) for n, t in enumerate(card) if t]
        for card in texts
    ]
    most = _MOST.get(context.document.profile, 8)
    if handout.kind is HandoutKind.SIGNS:
        most = min(most, _SIGNS)
    for may_cut in (False, True):
        setting = partial(_setting, handout=handout, context=context, may_cut=may_cut)
        for ways in _ways(context.document.profile, most, _LEAST_OF.get(handout.kind, 0.0)):
            made = _largest(cards, ways, part, setting, context)
            if made is not None:
                return made
    raise UnprintableText(handout.title)


class _Side(NamedTuple):
    """A side of a card before it is set."""

    text: SideText
    number: int
    """0 is the front."""
    letters: int
    """How long its Markdown is: about how long it is on paper."""


class _Way(NamedTuple):
    """How cards may be set: the grid, and the sizes of letters, of a disc, and beside letters."""

    grid: Grid
    size: float
    disc: float
    beside: float


type _Set = Callable[[_Side, Element], Piece | None]
"""Sets a side of a card in one way, or gives None when it does not fit."""


@cache
def _ways(profile: Profile, most: int, least: float) -> tuple[tuple[_Way, ...], ...]:
    """From the most cards on a page and the largest pictures; of each from the largest letters."""
    least = max(least, _LEAST.get(profile) or READINGS[profile].look.body.size)
    discs = _DISCS_OF_PICTO if profile is Profile.PICTO else _DISCS
    return tuple(
        tuple(
            _Way(grid, size, disc * (8 / grid.cells) ** 0.35, beside)
            for size in _SIZES
            if max(least, floor) <= size <= _LARGEST[grid.cells]
        )
        for grid in _GRIDS
        if grid.cells <= most
        for disc, floor, beside in discs
    )


def _taken_apart(text: str, handout: Handout, context: SheetContext, side: int) -> SideText:
    """The picture of a set stands on fronts: there it tells sets apart, and backs are full."""
    is_help = handout.kind is HandoutKind.HELP_CARD
    blocks = markdown.blocks(context.filled(text), handout.title) if text != _LINES_ONLY else ()
    beside = context.reading.pictures > 0
    head = "" if side else asked_picture(handout.body) or _LIFEBUOY * is_help
    return taken_apart(blocks, head, beside=beside)


def _largest(
    cards: Sequence[Sequence[_Side]],
    ways: Sequence[_Way],
    part: Element,
    setting: Callable[[_Way], _Set],
    context: SheetContext,
) -> tuple[Grid, list[PlacedCard]] | None:
    """The cards in the first way in which all of them fit; each way takes less room than the last.

    The longest side is tried alone, and then what did not fit beside it.
    """
    at, canvas = 0, context.canvas
    heading, credits = canvas.tree.heading, set(canvas.credits)
    sides = (side for card in cards for side in card)
    hardest = max(sides, key=lambda side: side.letters, default=None)
    if hardest is not None:
        fits = partial(_fits, hardest, setting)
        at = bisect_left(ways, True, key=fits)  # noqa: FBT003 - what is looked for
    while at < len(ways):
        canvas.tree.heading, canvas.credits = heading, set(credits)
        part.kids.clear()
        made, hardest = _all(cards, part, setting(ways[at]))
        if hardest is None:
            return ways[at].grid, made
        smaller = range(at + 1, len(ways))
        at = next((n for n in smaller if _fits(hardest, setting, ways[n])), len(ways))
    canvas.tree.heading, canvas.credits = heading, credits
    part.kids.clear()
    return None


def _fits(side: _Side, setting: Callable[[_Way], _Set], way: _Way) -> bool:
    return setting(way)(side, Element("Art")) is not None


def _all(
    cards: Sequence[Sequence[_Side]], part: Element, set_side: _Set
) -> tuple[list[PlacedCard], _Side | None]:
    """Every card, or those before the side that does not fit, which comes with them."""
    made: list[PlacedCard] = []
    for card in cards:
        element = part.add("Art")
        pieces: list[Piece] = []
        for side in card:
            piece = set_side(side, element)
            if piece is None:
                return made, side
            pieces.append(piece)
        made.append(tuple(pieces))
    return made, None


def _setting(way: _Way, *, handout: Handout, context: SheetContext, may_cut: bool) -> _Set:
    panel, is_help = way.grid.panel, handout.kind is HandoutKind.HELP_CARD
    width = panel[0] - 2 * PADDING
    front = context.for_card(way.size, width, HELP_DARK if is_help else None, way.beside)
    back = context.for_card(way.size, width, HELP, way.beside) if is_help else front
    front.discs = is_help  # pictures are black, and its panel is dark
    if handout.kind is HandoutKind.EVALUATION_SLIP:
        front.special = slip_drawings()

    def set_side(side: _Side, element: Element) -> Piece | None:
        before = context.canvas.cut_words
        piece: Piece | None
        if is_help and side.number:
            piece = help_lines_face(side.text, element, context, back, panel)
        elif handout.kind is HandoutKind.SIGNS:
            piece = sign(side.text, element, front, panel)
        else:
            piece = face_of_card(side.text, element, front, panel, way.disc, handout.kind)
        return piece if may_cut or context.canvas.cut_words == before else None

    return set_side
