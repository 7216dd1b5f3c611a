"""Rows of cells with lines between them, below a head that is repeated on every page.

Cells with text are tinted; empty cells are white, since pupils write there.

From cells to a table that fits its width: columns, or rows one under another.

Large letters leave columns of two syllables. Then each row becomes a box of its own, in which every
cell stands under the name of its column.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from hope_desktop.dialect.blocks import Span, Spans, box_before
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, TextPiece, Whole
from hope_desktop.handouts.layout.styles import SheetStyles
from hope_desktop.handouts.layout.theme import ADULT, CORNER, WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import longest_word, natural_width
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element

_WHOLE = 8.5
"""Lines: a lower row moves to the next page in one piece."""
_PAD = 6.0
"""Between the edge of a row and its texts; a closer look has less."""
_SMALL, _LARGE = 5, 400.0
"""Rows and points: a table with so few stays in one piece, unless it is so high."""
_ROOM_FOR_PART = 60.0


_BESIDE_LAST = 3
"""With so many rows before it the last one takes another along to the next page."""


class TableRow(Piece):
    """Cells beside each other, with a minimum height. A high row is divided inside its cells."""

    def __init__(
        self,
        cells: Sequence[Stack],
        widths: Sequence[float],
        *,
        head: bool = False,
        pad: float = _PAD,
        least: float = 0.0,
        whole: float = 0.0,
        written: Sequence[bool] = (),
    ) -> None:
        self.cells, self.widths, self.head, self.pad = cells, widths, head, pad
        self.whole = whole
        """A lower row, in points, is not divided."""
        self.written = tuple(written)
        """Of each cell whether it says something; without any all of them do."""
        self.height = max(max((cell.height for cell in cells), default=0.0) + 2 * pad, least)

    @property
    def least(self) -> float:
        if self.height < self.whole:
            return self.height
        return max(_ROOM_FOR_PART, max(cell.least for cell in self.cells) + 2 * self.pad)

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        if self.head or self.height < self.whole or room < _ROOM_FOR_PART:
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
            TableRow(cells, self.widths, pad=self.pad, whole=self.whole, written=self.written)
            for cells in (heads, tails)
        )
        return head, tail

    def paint(self, canvas: TaggedCanvas, x: float, top: float, theme: PaperTheme) -> None:
        """Draw what lies below its letters: the ground of the cells, and lines between them."""
        bottom, left = top - self.height, x
        edges = [(x, top, x + sum(self.widths), top)]
        for at, width in enumerate(self.widths):
            is_written = not self.written or self.written[at]
            ground = theme.strong if self.head else theme.tint if is_written else WHITE
            canvas.fill(left, bottom, width, self.height, ground)
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
    """Rows below a head. `again` makes the head for a following page, as an artifact."""

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
        self.stays_whole = len(rows) <= _SMALL and self.height < _LARGE

    @property
    def least(self) -> float:
        if self.stays_whole:
            return self.height
        return (self.head.height if self.head else 0.0) + self.rows[0].least

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        if self.stays_whole:
            return None
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
        elif len(tails) == 1 and len(heads) >= _BESIDE_LAST:
            tails.insert(0, heads.pop())
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
            canvas.addLiteral(f"q {edge} W n")
            down = top
            for row in every:
                row.paint(canvas, x, down, self.theme)
                down -= row.height
            canvas.addLiteral("Q")
            canvas.shape(edge, (0, 0), stroke=self.theme.edge, width=1.2)
        for row in every:
            row.draw(canvas, x, top)
            top -= row.height


def widths_for(wanted: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Column widths that fill `width`: by what the columns want, no word broken if it can be."""
    total = sum(wanted)
    if total <= width:
        return [part * width / total for part in wanted]
    spare = width - sum(least)
    shares = [max(0.0, want - part) ** 0.6 for want, part in zip(wanted, least, strict=True)]
    if spare < 0 or not sum(shares):
        return [part * width / sum(least) for part in least]
    return [part + spare * share / sum(shares) for part, share in zip(least, shares, strict=True)]


_CELL = 12.0
"""Room in a cell beside its text, both sides together."""
_NARROW = 6.0
"""A column that wants more is at least so many letter sizes wide."""
_TO_WRITE, _TO_TICK = 2.2, 1.4
"""Of its least width, what a column to write in wants beside texts, and at most one to tick."""
_BOX_PADDING = 9.0

type Cells = Sequence[Spans]


class Setter(Protocol):
    """Lays out the texts of a table: a composer."""

    look: SheetStyles
    theme: PaperTheme
    width: float
    wide: float
    writing: float

    def narrower(self, width: float) -> "Setter":
        """Return the same within a width."""

    def text(self, spans: Spans | str, style: Style, parent: Element | None) -> TextPiece:
        """Make a text in an element of its own."""

    def within(self, spans: Spans | str, style: Style, element: Element | None) -> TextPiece:
        """Make a text in an element that exists."""

    def cell(self, spans: Spans, style: Style, element: Element | None) -> Piece:
        """Make what stands in a cell: a text, perhaps with a box to tick before it."""


def tabulate(
    head: Cells,
    rows: Sequence[Cells],
    setter: Setter,
    parent: Element,
    widths: Sequence[float] | None = None,
) -> Piece:
    """Make a table; column widths in points, or by what the columns hold."""
    if widths is None:
        wanted, least = _measured(head, rows, setter)
        if sum(least) > setter.wide and rows:
            return _stacked(head, rows, setter, parent)
        widths = widths_for(wanted, least, setter.wide)
    element = parent.add("Table")
    spoken = any(map(says, head))
    top = _row(head, widths, setter, element, "TH") if spoken else None
    drawn = [_row(row, widths, setter, element, "TD") for row in rows]
    again = partial(_row, head, widths, setter, None, "TH") if spoken else None
    return Table(top, drawn, again, setter.theme)


def _measured(
    head: Cells, rows: Sequence[Cells], setter: Setter
) -> tuple[list[float], list[float]]:
    """Return the widths that the columns want, and the least they can be read in."""
    style = setter.look.cell
    strong = style._replace(bold=True)
    wanted, least, word_widths = [], [], []
    for column, title in enumerate(head):
        cells = [_as_wide(row[column]) for row in rows]
        natural = max([natural_width(title, strong), *(natural_width(c, style) for c in cells)])
        word = max([longest_word(title, strong), *(longest_word(c, style) for c in cells)])
        word_widths.append(word)
        least.append(max(word, min(natural, _NARROW * style.size)) + _CELL + 1)
        wanted.append(natural + _CELL + 4)
    empty = [n for n in range(len(head)) if not any(says(row[n]) for row in rows)]
    for n in empty if sum(wanted) > setter.wide else ():
        if len(empty) > 1:
            least[n] = word_widths[n] + _CELL + 1  # to tick
            wanted[n] = min(wanted[n], least[n] * _TO_TICK)
        else:
            wanted[n] = least[n] * _TO_WRITE
    return wanted, least


def _as_wide(cell: Spans) -> Spans:
    """Letters as wide as the box before a cell, and its words."""
    box = box_before(cell)
    return (
        (Span("mm"), cell[0]._replace(text=cell[0].text.removeprefix(box)), *cell[1:])
        if box
        else cell
    )


def _row(
    cells: Cells, widths: Sequence[float], setter: Setter, table: Element | None, tag: str
) -> TableRow:
    line = table.add("TR") if table is not None else None
    head = tag == "TH"
    style = setter.look.cell._replace(after=0)
    if head:
        style = style._replace(bold=True, colour=WHITE)
    scope = "<</O/Table/Scope/Column>>" if head else ""
    stacks = []
    for content, width in zip(cells, widths, strict=True):
        element = line.add(tag, attributes=scope) if line is not None else None
        inner = setter.narrower(width - _CELL)
        stacks.append(Stack([inner.cell(content, style, element)]))
    least = 0.0 if head or all(map(says, cells)) else setter.writing
    written = [head or (says(cell) and not box_before(cell)) for cell in cells]
    pad = min(_PAD, 2 * setter.look.cell.after)
    whole = _WHOLE * style.leading
    return TableRow(stacks, widths, head=head, pad=pad, least=least, whole=whole, written=written)


def _stacked(head: Cells, rows: Sequence[Cells], setter: Setter, parent: Element) -> Piece:
    listing = parent.add("L", attributes="<</O/List/ListNumbering/None>>")
    inner = setter.narrower(setter.wide - 2 * _BOX_PADDING)
    style = setter.look.cell._replace(before=0, after=4)
    boxes: list[Piece] = []
    for row in rows:
        body = listing.add("LI").add("LBody")
        texts: list[Piece] = []
        for column, (title, cell) in enumerate(zip(head, row, strict=True)):
            name = tuple(span._replace(bold=True) for span in title)
            is_about = not column and any(map(str.isalpha, "".join(span.text for span in cell)))
            said = cell if is_about else (*name, Span(" "), *cell) if says(cell) else name
            look = style if column else style._replace(colour=setter.theme.strong, bold=True)
            texts.append(inner.text(said, look, body))
            if not says(cell):
                texts[-1].height += setter.writing
        paint = setter.theme.panel if all(map(says, row)) else setter.theme.field
        box = Frame(Stack(texts), setter.wide, paint, _BOX_PADDING)
        box.before = box.after = _BOX_PADDING - 1
        boxes.append(Whole(box))
    return Stack(boxes, before=10, after=10)


def says(cell: Spans) -> bool:
    """Tell whether anything stands in a cell."""
    return any(span.text.strip() for span in cell)
