"""How a sheet of pupils saves its last page: its drawings become smaller, then the white between.

The letters never do.
"""

from collections.abc import Sequence

from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.flow import PageBreak, Piece, Stack

_LARGE = 150.0
"""Points: a drawing that is higher gives way."""
_LEAST = 0.6
"""Of the size of a large drawing."""
_WHITE = 24.0
"""Points between the pieces of a page that come together on one."""
_AIR = ((0.01, 0.88), (0.03, 0.75), (0.16, 0.6))
"""How much closer a text may come, by the part of its height that it has to win."""


class Closer:
    """Says how much closer a sheet has to come, once it was laid out. `room` is that of a page."""

    def __init__(self, room: float) -> None:
        self.size = 1.0
        """Of its large drawings."""
        self._room, self._drawn, self._above = room, 0.0, 0.0
        self._part: tuple[float, float] | None = None

    def look_at(self, pieces: Sequence[Piece]) -> None:
        """Keeps how high the large drawings are, and what stands above the first of them.

        Of a text whose pages are begun on purpose that is of the part that runs over by least.
        """
        parts: list[list[Piece]] = [[]]
        for piece in pieces:
            if isinstance(piece, PageBreak):
                parts.append([])
            else:
                parts[-1].append(piece)
        heights = [Stack(part).height for part in parts]
        over, part, height = min(
            (height % self._room if height > self._room else height, part, height)
            for part, height in enumerate(heights)
        )
        self._part = (height, height - over) if len(parts) > 1 else None
        large = [n for n, piece in enumerate(parts[part]) if _is_large(piece)]
        self._drawn = sum(parts[part][n].height for n in large)
        self._above = Stack(parts[part][: large[0]]).height if large else 0.0

    def __call__(self, used: float, room: float) -> Sequence[float]:
        """Factors to try for the white between pieces; none when no page can be saved."""
        used, room = self._part or (used, room)
        over = used - room
        if self._drawn:
            over += _WHITE
            beside = (self._room - self._above - _WHITE) / self._drawn
            self.size = min(1.0, max(_LEAST, min(beside, 1 - over / self._drawn)))
            over -= (1 - self.size) * self._drawn
        return [air for part, air in _AIR if over <= used * part]


def _is_large(piece: Piece) -> bool:
    return isinstance(piece, DrawnField) and piece.height > _LARGE
