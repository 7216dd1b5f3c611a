"""Cards to cut out: eight of 105 x 74 mm on an A4, pooled over the handouts.

A text that does not fit in the letters of its reading form gets a larger card: six, four, two or
one on an A4. `card_pages` says where fronts and backs stand.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from hope_desktop.dialect import card_texts, markdown
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.directives import asked_picture
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.styles import MM, READINGS, resized
from hope_desktop.handouts.layout.theme import HELP, HELP_DARK
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element, Tree
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
from hope_desktop.handouts.specs import CardSheet

_GRIDS = (Grid(2, 4), Grid(2, 3), Grid(2, 2), Grid(1, 2), Grid(1, 1))
_SIZES = (44, 38, 34, 30, 27, 24, 22, 20, 18, 17, 16, 15, 14, 13.5, 13, 12.5, 12, 11.5)
"""Points. Most cards of a handout have one size; none is smaller, on larger cards if need be."""
_LARGEST = {8: 30, 6: 30, 4: 34, 2: 34, 1: 44}
"""Points, by the cards on a page."""
_DISCS = ((27 * MM, 22, 3.2), (22 * MM, 20, 3.2), (18 * MM, 18, 3.2), (13 * MM, 0, 2.4))
"""Widths of the disc of a picture, each with the least letters beside it, in points, and the sides
of the pictures that stand beside a line, in its letters. Each takes less room than the last."""
_NO_DISC = ((0.0, 0, 2.4),)
"""Leaves out the picture of a set, where it would take larger cards."""
_DISCS_OF_PICTO = (  # letters before pictures: they are as large as those of the usual version
    (27 * MM, 22, 3.2),
    (24 * MM, 22, 2.7),
    (20 * MM, 20, 2.2),
    (13 * MM, 20, 1.8),
    (13 * MM, 18, 1.5),
    (11 * MM, 0, 1.8),
)
_MOST = {Profile.LARGE: 4}
"""Cards on a page where the letters are large; else 8."""
_LEAST = {Profile.STANDARD: 11.5, Profile.PICTO: 15}
"""Points of letters on a card where few words stand in much white; else those of the form."""
_LEAST_OF = {HandoutKind.STATEMENT_CARDS: 16.0}
"""Points: what a whole class reads, from further away."""
_ODD = 4
"""One in so many cards may have smaller letters than the others of its set."""
_SHARED = 17
"""Points: a set has larger letters only when all of its cards fit in them, as beside pictures."""
_LINES = 60
"""The room that lines to write on take, in letters of a text."""
_SIGNS = 2
"""On a page: what a group holds up is read from the front of a class."""
_HELPER = 1.2
"""Who there is to go to at school: of other headings in a card."""
_LIFEBUOY = "lifebuoy"
_LINES_ONLY = "\0"
"""A back that holds only the help lines."""


def draw(sheet: CardSheet, context: SheetContext) -> list[SheetPage]:
    placed_by_grid: dict[Grid, list[PlacedCard]] = {}
    for handout in sheet.handouts:
        grid, cards = _cards(handout, context)
        begin = Element("H1")
        begin.say(clean(handout.title))
        named = [(_OfSet(card[0], begin), *card[1:]) for card in cards]
        placed_by_grid.setdefault(grid, []).extend(named)
    groups = sorted(placed_by_grid.items(), key=lambda found: -found[0].cells)
    return pages_of_cards(groups, sheet.sets)


class _OfSet(Piece):
    """The front of a card; the first of its set has a bookmark."""

    def __init__(self, face: Piece, begin: Element) -> None:
        self.face, self.begin, self.height = face, begin, face.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        canvas.bookmark(self.begin, top)
        self.face.draw(canvas, x, top)


def _cards(handout: Handout, context: SheetContext) -> tuple[Grid, list[PlacedCard]]:
    """Return the cards of a handout, as many on a page and as large as suits all of them.

    Smaller letters are better than a word in two parts, and that is better than no card.
    """
    context.turn_to(handout)
    part = context.part("Sect")
    texts = card_texts.cards(handout.body, handout.title)
    if handout.kind is HandoutKind.HELP_CARD:
        texts = tuple((front, back or _LINES_ONLY) for front, back in texts)
    cards = [
        [
            _Side(_taken_apart(t, handout, context, n), n, len(t) + _LINES * t.count("{{lines"))
            for n, t in enumerate(card)
            if t
        ]
        for card in texts
    ]
    most = _MOST.get(context.document.profile, 8)
    if handout.kind is HandoutKind.SIGNS:
        most = min(most, _SIGNS)
    if handout.kind is HandoutKind.HELP_CARD and context.document.profile is not Profile.STANDARD:
        most = 4  # it holds as many lines for who reads least
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
    """How long its Markdown is, and lines to write on: about how much room it takes."""


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
    """From the most cards on a page; each from the largest letters and pictures to the smallest."""
    least = max(least, _LEAST.get(profile) or READINGS[profile].look.body.size)
    discs = (_DISCS_OF_PICTO,) if profile is Profile.PICTO else (_DISCS, _NO_DISC)
    return tuple(
        tuple(
            _Way(grid, size, disc * (8 / grid.cells) ** 0.35, beside)
            for (_, above, _), (disc, floor, beside) in pairwise(((0, _SIZES[0], 0), *steps))
            for size in _SIZES
            if max(least, floor) <= size <= min(_LARGEST[grid.cells], above)
        )
        for grid in _GRIDS
        if grid.cells <= most
        for steps in discs
    )


def _taken_apart(text: str, handout: Handout, context: SheetContext, side: int) -> SideText:
    """Return a front with the picture of a set, which tells sets apart; backs are full."""
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
    """Return the cards in the first way that suits most; each takes less room than the last.

    One in four may have smaller letters: a long card makes not all others small.
    """
    longest = sorted(cards, key=lambda card: -max(side.letters for side in card))
    odd, canvas, set_in = len(cards) // _ODD, context.canvas, cache(setting)
    heading, credits = canvas.tree.heading, set(canvas.credits)
    at = 0
    if longest:
        can_end = _fits(longest[0], set_in, ways[-1])
        at = _first(longest[odd], set_in, ways, 0) if can_end else len(ways)
    while at < len(ways):
        canvas.tree.heading, canvas.credits = heading, set(credits)
        part.kids.clear()
        way, (made, at) = ways[at], _most(cards, set_in, ways, at, part, canvas.tree)
        if len(made) == len(cards):
            return way.grid, made
    canvas.tree.heading, canvas.credits = heading, credits
    part.kids.clear()
    return None


def _most(
    cards: Sequence[Sequence[_Side]],
    setting: Callable[[_Way], _Set],
    ways: Sequence[_Way],
    at: int,
    part: Element,
    tree: Tree,
) -> tuple[list[PlacedCard], int]:
    """Return the cards in a way, a few in a later one, and where to try next."""
    placed_cards: list[PlacedCard] = []
    shared = next((n for n, way in enumerate(ways) if way.size <= _SHARED), len(ways))
    left = 0 if at < shared else len(cards) // _ODD
    for card in cards:
        heading = tree.heading
        placed, own = _card(card, part, setting(ways[at])), at
        if placed is None:
            left, own = left - 1, _first(card, setting, ways, at + 1)
            if left < 0 or own == len(ways):
                return placed_cards, min(own, shared) if at < shared else own
            tree.heading = heading  # what was tried is not on the page
            placed = _card(card, part, setting(ways[own]))
        if placed is not None:
            placed_cards.append(placed)
    return placed_cards, at + 1


def _first(
    card: Sequence[_Side], setting: Callable[[_Way], _Set], ways: Sequence[_Way], begin: int
) -> int:
    """Return the number of the first way in which a card fits, or of none."""
    fits = partial(_fits, card, setting)
    return bisect_left(ways, True, lo=begin, key=fits)  # noqa: FBT003 - what is looked for


def _fits(card: Sequence[_Side], setting: Callable[[_Way], _Set], way: _Way) -> bool:
    return all(setting(way)(side, Element("Art")) is not None for side in card)


def _card(card: Sequence[_Side], part: Element, set_side: _Set) -> PlacedCard | None:
    """Its sides, or None when one of them does not fit."""
    element = part.add("Art")
    pieces = []
    for side in card:
        piece = set_side(side, element)
        if piece is None:
            part.kids.remove(element)
            return None
        pieces.append(piece)
    return tuple(pieces)


def _setting(way: _Way, *, handout: Handout, context: SheetContext, may_cut: bool) -> _Set:
    panel, is_help = way.grid.panel, handout.kind is HandoutKind.HELP_CARD
    width = panel[0] - 2 * PADDING
    front = context.for_card(way.size, width, HELP_DARK if is_help else None, way.beside)
    back = context.for_card(way.size, width, HELP, way.beside) if is_help else front
    if is_help:
        front.discs = True  # pictures are black, and its panel is dark
        first, helper, third = front.look.headings
        front.look = replace(front.look, headings=(first, resized(helper, _HELPER), third))

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
