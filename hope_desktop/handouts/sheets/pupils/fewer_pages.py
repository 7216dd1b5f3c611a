"""How a sheet of pupils saves pages: pages are shared, drawings and then white become smaller.

The letters never do.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.flow import LEAST, PageBreak, Piece, Stack, columns
from hope_desktop.handouts.sheet_context import SheetPage

_LARGE = 150.0
"""Points: a drawing that is higher gives way."""
_LEAST = 0.6
"""Of the size of a large drawing."""
_ON_NEXT = (1.0, 0.9, 0.8, 0.7)
"""Sizes for a drawing that would be smaller below all that is said: it may begin the next page."""
WHITE = 24.0
"""Points between the pieces of a page that come together on one."""
_AIR = ((0.01, 0.88), (0.03, 0.75), (0.16, 0.6))
"""How much closer a text may come, by the part of its height that it has to win."""


def without_breaks(
    pieces: Sequence[Piece], room: float, where: str, *, pictured: bool
) -> list[Piece]:
    """The pieces without a page break that only costs paper: what fits on one page shares it.

    Where a part takes more than a page its writer's pages are gone, and the next part may follow.
    So it may beside pictures, whose pages are short, if that saves one.
    """
    parts = parts_in(pieces)
    made = parts[:1]
    for part in parts[1:]:
        if Stack([*made[-1], *part]).height <= room:
            made[-1] = [*made[-1], *part]
        else:
            made.append(part)
    shared = [piece for part in made for piece in (PageBreak(), *part)][1:]
    flowing = [piece for piece in pieces if not isinstance(piece, PageBreak)]
    if len(made) > 1 and (pictured or any(Stack(part).height > room for part in made)):
        return min(shared, flowing, key=lambda found: len(columns(found, room, where)))
    return shared


def has_empty_page(pages: Sequence[SheetPage], room: float) -> bool:
    """Whether only the help and what is held to it is on the last page, or one is almost empty.

    Or would be, had the page before it given nothing.
    """
    *others, last = pages
    alone = all(piece.keep for piece, _x, _top in last.placed[:-1])
    filled = [page.filling for page in pages]
    return bool(others) and (
        alone or min(filled) < room * LEAST or sum(filled) < room * (len(others) + LEAST)
    )


def parts_in(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """What begins a page on purpose, and what follows it."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, PageBreak):
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts


class Closer:
    """Says how much closer a sheet has to be set, once laid out. `room` is the height of a page."""

    def __init__(self, room: float) -> None:
        self.size = 1.0
        """Of its large drawings."""
        self._room, self._drawn, self._above = room, 0.0, 0.0
        self._part: tuple[float, float] | None = None
        self._aim = 0

    def look_at(self, pieces: Sequence[Piece]) -> None:
        """Keeps how high the large drawings are, and what stands above the first of them.

        Of a text whose pages are begun on purpose that is of the part that runs over by least.
        """
        parts = parts_in(pieces)
        heights = [Stack(part).height for part in parts]
        over, part, height = min(
            (height % self._room if height > self._room else height, part, height)
            for part, height in enumerate(heights)
        )
        self._part = (height, height - over) if len(parts) > 1 else None
        large = [n for n, piece in enumerate(parts[part]) if _is_large(piece)]
        self._drawn = sum(parts[part][n].height for n in large)
        self._above = Stack(parts[part][: large[0]]).height if large else 0.0

    def __call__(self, used: float, room: float) -> Iterator[float]:
        """Factors to try for the white between pieces; none when no page can be saved.

        The fewest pages that its drawings allow come first.
        """
        if not self._drawn:
            self._aim = round(room / self._room)
            yield from _airs(used - self._aim * self._room, used)
            return
        used, room = self._part or (used, room)
        most, drawn, above = round(room / self._room), self._drawn, self._above
        least = used + WHITE - (1 - _LEAST) * drawn
        fewest = max(1, ceil((least - _AIR[-1][0] * used) / self._room))
        for pages in range(min(fewest, most), most + 1):
            self._aim = pages
            over = used + WHITE - pages * self._room
            beside = (self._room - above - WHITE) / drawn
            together = min(1.0, max(_LEAST, min(beside, 1 - over / drawn)))
            for self.size in _ON_NEXT if pages > 1 and together < _ON_NEXT[-1] else ():
                if over <= (1 - self.size) * drawn:
                    yield _AIR[0][1]
            for self.size in (together, _LEAST) if pages > 1 else (together,):
                yield from _airs(over - (1 - self.size) * drawn, used)

    def is_met(self, pages: int) -> bool:
        """Whether so many pages are as few as was asked for with the last factor."""
        return self._part is not None or pages <= self._aim


def _airs(over: float, used: float) -> list[float]:
    return [air for part, air in _AIR if over <= used * part]


def _is_large(piece: Piece) -> bool:
    return isinstance(piece, DrawnField) and piece.height > _LARGE
