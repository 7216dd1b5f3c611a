"""Rows of cells with lines between them, under a head that comes back on every page.

What says something is tinted; what is empty is white, since pupils write there.
"""

from collections.abc import Callable, Sequence

from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.theme import ADULT, CORNER, WHITE, PaperTheme
from hope_desktop.handouts.pdf.canvas import TaggedCanvas

_DIVIDE_FROM = 90.0
"""A row lower than this, in points, moves to the next page in one piece."""
_ROOM_FOR_PART = 60.0


class TableRow(Piece):
    """Cells beside each other, at least so high. Divides inside its cells when it is high."""

    def __init__(
        self,
        cells: Sequence[Stack],
        widths: Sequence[float],
        *,
        head: bool = False,
        pad: float = 6.0,
        least: float = 0.0,
        written: Sequence[bool] = (),
    ) -> None:
        self.cells, self.widths, self.head, self.pad = cells, widths, head, pad
        self.written = tuple(written)
        """Of each cell whether it says something; without any all of them do."""
        self.height = max(max((cell.height for cell in cells), default=0.0) + 2 * pad, least)

    @property
    def least(self) -> float:
        if self.height < _DIVIDE_FROM:
            return self.height
        return max(_ROOM_FOR_PART, max(cell.least for cell in self.cells) + 2 * self.pad)

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        if self.head or self.height < _DIVIDE_FROM or room < _ROOM_FOR_PART:
            return None
        heads: list[Stack] = []
        tails: list[Stack] = []
        for cell in self.cells:
            parts = _divided(cell, room - 2 * self.pad)
            if parts is None:
                return None
            heads.append(parts[0])
            tails.append(parts[1])
        head, tail = (
            TableRow(cells, self.widths, pad=self.pad, written=self.written)
            for cells in (heads, tails)
        )
        return head, tail

    def paint(self, canvas: TaggedCanvas, x: float, top: float, theme: PaperTheme) -> None:
        """What lies below its letters: the ground of the cells, and lines between them."""
        bottom, left = top - self.height, x
        edges = [(x, bottom, x + sum(self.widths), bottom)]
        for at, width in enumerate(self.widths):
            is_written = not self.written or self.written[at]
            ground = theme.strong if self.head else theme.tint if is_written else WHITE
            canvas.setFillColor(ground)
            canvas.rect(left, bottom, width, self.height, stroke=0, fill=1)
            left += width
            edges.append((left, top, left, bottom))
        canvas.pen(1.0, theme.tint if self.head else theme.edge)
        canvas.lines(edges[:-1])

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        left = x
        for cell, step in zip(self.cells, self.widths, strict=True):
            cell.draw(canvas, left + self.pad, top - self.pad)
            left += step


def _divided(cell: Stack, room: float) -> tuple[Stack, Stack] | None:
    if cell.height <= room:
        return cell, Stack(())
    parts = cell.split(room)
    return (Stack([parts[0]]), Stack([parts[1]])) if parts else None


class Table(Piece):
    """Rows under a head. `again` makes the head of a next page, as furniture."""

    def __init__(
        self,
        head: TableRow | None,
        rows: Sequence[TableRow],
        again: Callable[[], TableRow] | None = None,
        theme: PaperTheme = ADULT,
    ) -> None:
        self.head, self.rows, self.again, self.theme = head, rows, again, theme
        self.height = (head.height if head else 0.0) + sum(row.height for row in rows)
        self.before = self.after = 10.0

    @property
    def least(self) -> float:
        first = self.rows[0].least if self.rows else 0.0
        return (self.head.height if self.head else 0.0) + first

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        used = self.head.height if self.head else 0.0
        for index, row in enumerate(self.rows):
            if used + row.height > room + 0.01:
                return self._parted(index, room - used)
            used += row.height
        return None

    def _parted(self, index: int, left: float) -> tuple[Piece, Piece] | None:
        heads, tails = list(self.rows[:index]), list(self.rows[index:])
        parts = tails[0].split(left)
        if parts is not None and isinstance(parts[0], TableRow) and isinstance(parts[1], TableRow):
            heads.append(parts[0])
            tails[0] = parts[1]
        if not heads:
            return None
        again = self.again() if self.again else None
        theme = self.theme
        return Table(self.head, heads, self.again, theme), Table(again, tails, self.again, theme)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        every = [*([self.head] if self.head else ()), *self.rows]
        width = sum(every[0].widths)
        edge = shapes.rounded(width, self.height, CORNER, x=x, y=top - self.height)
        with canvas.artifact():
            canvas.saveState()
            canvas.addLiteral(f"{edge} W n")
            down = top
            for row in every:
                row.paint(canvas, x, down, self.theme)
                down -= row.height
            canvas.restoreState()
            canvas.shape(edge, (0, 0), stroke=self.theme.edge, width=1.2)
        for row in every:
            row.draw(canvas, x, top)
            top -= row.height


def widths_for(wanted: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Column widths that fill `width`: by what the columns want, no word broken if it can be."""
    total = sum(wanted)
    if total <= width:
        return [part * width / total for part in wanted]
    shares = [part**0.6 for part in wanted]
    found = [share * width / sum(shares) for share in shares]
    short = [n for n, part in enumerate(found) if part < least[n]]
    if not short or sum(least) > width:
        return found
    for n in short:
        found[n] = least[n]
    rest = [n for n in range(len(found)) if n not in short]
    room = width - sum(least[n] for n in short)
    spare = sum(found[n] - least[n] for n in rest)
    over = room - sum(least[n] for n in rest)
    for n in rest:
        found[n] = least[n] + (found[n] - least[n]) * over / spare if spare > 0 else least[n]
    return found
