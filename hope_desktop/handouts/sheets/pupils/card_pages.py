"""Places the sides of cards on paper: a card with a back is folded over.

A grid divides an A4 into equal cells; the sides of a card stand in neighbouring ones.

Of several sets each card has sheets of its own where that saves paper: every cut goes straight
through the pile and leaves stacks of one card. What does not fill a sheet shares the last ones.
A set that fills its sheets is printed set by set: nobody sorts it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import batched
from typing import NamedTuple

from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.sheet_context import SheetPage

_INSET = 6.5 * MM
"""From the edge of a cell to its panel. With `card_face.PADDING` text stays as far from the paper's
edge as printers ask, 12 mm; where they print less than they say only colour is lost."""
_REACH = 5 * MM
"""Length of a cut mark."""

type PlacedCard = tuple[Piece, ...]
"""The front of a card, and its back when it has one."""
type _Placed = tuple[Piece, float, float]


class Grid(NamedTuple):
    """An A4 as equal cells. Rows count from the top."""

    columns: int
    rows: int

    @property
    def cells(self) -> int:
        """Return how many sides go on a page."""
        return self.columns * self.rows

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a cell, in points."""
        return PAGE_WIDTH / self.columns, PAGE_HEIGHT / self.rows

    @property
    def panel(self) -> tuple[float, float]:
        """Width and height of the panel in a cell."""
        width, height = self.size
        return width - 2 * _INSET, height - 2 * _INSET

    def place(self, side: Piece, row: int, column: int) -> _Placed:
        """Put a side in its cell."""
        width, height = self.size
        return side, column * width + _INSET, PAGE_HEIGHT - row * height - _INSET


def pages_of_cards(
    groups: Sequence[tuple[Grid, Sequence[PlacedCard]]], sets: int
) -> list[SheetPage]:
    """Return the pages of some sets of cards in grids; cards with a back come first."""
    return _drawn_once([page for grid, cards in groups for page in _folded(cards, grid, sets)])


def _folded(cards: Sequence[PlacedCard], grid: Grid, sets: int) -> Iterator[SheetPage]:
    for group in _sheets(cards, grid.cells, sets):
        folds = sum(len(card) > 1 for card in group)
        for sides in batched((side for card in group for side in card), grid.cells):
            placed = [
                grid.place(side, *divmod(index, grid.columns)) for index, side in enumerate(sides)
            ]
            marks = partial(_marks, grid=grid, used=len(sides), folds=min(folds, grid.cells // 2))
            yield SheetPage(tuple(placed), marks=marks, numbered=False)


def _sheets(cards: Sequence[PlacedCard], cells: int, sets: int) -> list[list[PlacedCard]]:
    """Return the cards of each sheet: each by itself where it fills one, the others together."""
    sides = {len(card) for card in cards}
    if len(sides) == 1 and len(cards) * max(sides) % cells == 0:
        return [list(group) for group in batched(cards, cells // max(sides))] * sets
    alone: list[list[PlacedCard]] = []
    mixed: list[list[PlacedCard]] = []
    free = 0
    for card in sorted(cards, key=len, reverse=True):
        most = max(1, cells // len(card))
        alone += [[card] * most] * (sets // most)
        for _copy in range(sets % most):
            if len(card) > free:
                mixed.append([])
                free = cells
            mixed[-1].append(card)
            free -= len(card)
    return alone + mixed


def _drawn_once(pages: Sequence[SheetPage]) -> list[SheetPage]:
    """Return the same pages; what stands there a second time is not read aloud again."""
    seen: set[Piece] = set()
    all_pages = []
    for page in pages:
        fresh: list[_Placed] = []
        again: list[_Placed] = []
        for placed in page.placed:
            (again if placed[0] in seen else fresh).append(placed)
            seen.add(placed[0])
        all_pages.append(replace(page, placed=tuple(fresh), again=tuple(again)))
    return all_pages


def _marks(canvas: TaggedCanvas, grid: Grid, used: int, folds: int) -> None:
    """Short cut marks at the edges and crossings, and dashes where a card folds."""
    width, height = grid.size
    rows = -(-used // grid.columns)
    cuts, dashes = [], []
    for row in range(1, min(rows, grid.rows - 1) + 1):
        y = PAGE_HEIGHT - row * height
        if grid.columns == 1 and row % 2 and row // 2 < folds:
            dashes.append((0.0, y, PAGE_WIDTH, y))
            continue
        cuts += [(0, y, 2 * _REACH, y), (PAGE_WIDTH - 2 * _REACH, y, PAGE_WIDTH, y)]
        cuts += [(x - _REACH, y, x + _REACH, y) for x in _inner(width, grid)]
    for row in range(rows):
        top, bottom = PAGE_HEIGHT - row * height, PAGE_HEIGHT - (row + 1) * height
        for x in _inner(width, grid):
            if row < folds:
                dashes.append((x, top, x, bottom))
            else:
                cuts += [(x, top, x, top - _REACH), (x, bottom + _REACH, x, bottom)]
    with canvas.artifact():
        if cuts:
            canvas.pen(0.6, 0.35)
            canvas.lines(cuts)
        if dashes:
            canvas.setDash(4, 4)
            canvas.pen(0.8, 0.35)
            canvas.lines(dashes)


def _inner(width: float, grid: Grid) -> list[float]:
    """Return where a page is cut or folded from top to bottom."""
    return [column * width for column in range(1, grid.columns)]
