"""From cells to a table that fits its width: columns, or rows one under another.

Large letters leave columns of two syllables. Then each row becomes a box of its own, in which every
cell stands under the name of its column.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, TextPiece, Whole
from hope_desktop.handouts.layout.styles import SheetStyles
from hope_desktop.handouts.layout.tables import Table, TableRow, widths_for
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import longest_word, natural_width
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element

_CELL = 12.0
"""Room in a cell beside its text, both sides together."""
_NARROW = 6.0
"""A column that wants more is at least so many letter sizes wide."""
_BOX_PADDING = 9.0

type Cells = Sequence[Spans]


class Setter(Protocol):
    """What sets the texts of a table: a composer."""

    look: SheetStyles
    theme: PaperTheme
    wide: float
    writing: float

    def narrower(self, width: float) -> "Setter":
        """The same within a width."""

    def text(self, spans: Spans | str, style: Style, parent: Element | None) -> TextPiece:
        """A text in an element of its own."""

    def within(self, spans: Spans | str, style: Style, element: Element | None) -> TextPiece:
        """A text in an element that exists."""


def tabulate(
    head: Cells,
    rows: Sequence[Cells],
    setter: Setter,
    parent: Element,
    widths: Sequence[float] | None = None,
) -> Piece:
    """A table; column widths in points, or by what the columns hold."""
    if widths is None:
        wanted, least = _measured(head, rows, setter)
        if sum(least) > setter.wide and rows:
            return _stacked(head, rows, setter, parent)
        widths = widths_for(wanted, least, setter.wide)
    element = parent.add("Table")
    spoken = any(map(_says, head))
    top = _row(head, widths, setter, element, "TH") if spoken else None
    drawn = [_row(row, widths, setter, element, "TD") for row in rows]
    again = partial(_row, head, widths, setter, None, "TH") if spoken else None
    return Table(top, drawn, again, setter.theme)


def _measured(
    head: Cells, rows: Sequence[Cells], setter: Setter
) -> tuple[list[float], list[float]]:
    """The widths that the columns want, and the least they can be read in."""
    style = setter.look.cell
    strong = replace(style, bold=True)
    wanted, least = [], []
    for column, title in enumerate(head):
        cells = [row[column] for row in rows]
        natural = max([natural_width(title, strong), *(natural_width(c, style) for c in cells)])
        word = max([longest_word(title, strong), *(longest_word(c, style) for c in cells)])
        wanted.append(natural + _CELL + 4)
        least.append(max(word, min(natural, _NARROW * style.size)) + _CELL + 1)
    return wanted, least


def _row(
    cells: Cells, widths: Sequence[float], setter: Setter, table: Element | None, tag: str
) -> TableRow:
    line = table.add("TR") if table is not None else None
    head = tag == "TH"
    style = replace(setter.look.cell, after=0)
    if head:
        style = replace(style, bold=True, colour=WHITE)
    scope = "<</O/Table/Scope/Column>>" if head else ""
    stacks = []
    for content, width in zip(cells, widths, strict=True):
        element = line.add(tag, attributes=scope) if line is not None else None
        inner = setter.narrower(width - _CELL)
        stacks.append(Stack([inner.within(content, style, element)]))
    written = [head or _says(cell) for cell in cells]
    least = 0.0 if all(written) else setter.writing
    return TableRow(stacks, widths, head=head, least=least, written=written)


def _stacked(head: Cells, rows: Sequence[Cells], setter: Setter, parent: Element) -> Piece:
    listing = parent.add("L", attributes="<</O/List/ListNumbering/None>>")
    inner = setter.narrower(setter.wide - 2 * _BOX_PADDING)
    style = replace(setter.look.cell, before=0, after=4)
    boxes: list[Piece] = []
    for row in rows:
        body = listing.add("LI").add("LBody")
        texts: list[Piece] = []
        for title, cell in zip(head, row, strict=True):
            name = tuple(span._replace(bold=True) for span in title) if _says(title) else ()
            said = (*name, Span("\n"), *cell) if name and _says(cell) else name or cell
            texts.append(inner.text(said, style, body))
            if not _says(cell):
                texts[-1].height += setter.writing
        paint = setter.theme.panel if all(map(_says, row)) else setter.theme.field
        box = Frame(Stack(texts), setter.wide, paint, _BOX_PADDING)
        box.before = box.after = _BOX_PADDING - 1
        boxes.append(Whole(box))
    return Stack(boxes, before=10, after=10)


def _says(cell: Spans) -> bool:
    return any(span.text.strip() for span in cell)
