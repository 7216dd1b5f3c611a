"""Block values as measured pieces, each inside its structure element.

A composer is for one look and two widths: running text stays as wide as eyes like, while tables,
frames and drawings may use the whole page. It makes the elements in the order of reading.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from hope_desktop.handouts import figures, markdown, pictures
from hope_desktop.handouts.canvas import TaggedCanvas
from hope_desktop.handouts.fields import BOX, Drawing, check_box, writing_lines
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.pieces import OUTLINE, Frame, Hanging, Text
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.styles import Look
from hope_desktop.handouts.tables import Row, Table, widths_for
from hope_desktop.handouts.typeset import (
    Span,
    Spans,
    Style,
    broken,
    longest_word,
    natural_width,
    plain,
)

_SCALE_HEIGHT = 46.0
_CELL = 10.0
"""Room in a cell beside its text, both sides together."""

type Cells = Sequence[Spans]


class Composer:
    """Turns blocks into pieces."""

    def __init__(
        self,
        canvas: TaggedCanvas,
        look: Look,
        width: float,
        writing: float,
        to_fill_in: str,
        wide: float = 0.0,
    ) -> None:
        self.canvas, self.look, self.width, self.writing = canvas, look, width, writing
        self.wide = max(wide, width)
        self.to_fill_in = to_fill_in
        """What a drawing or field is called when its writer did not say."""

    def narrower(self, width: float, look: Look | None = None) -> "Composer":
        """The same within a width, and perhaps in another look."""
        return Composer(self.canvas, look or self.look, width, self.writing, self.to_fill_in)

    # Texts --------------------------------------------------------------------------------------

    def text(
        self, spans: Spans | str, style: Style, parent: Element | None, tag: str = "P"
    ) -> Text:
        """A text in an element of its own, or furniture when there is no parent."""
        return self.within(spans, style, parent.add(tag) if parent is not None else None)

    def within(self, spans: Spans | str, style: Style, element: Element | None) -> Text:
        """A text in an element that exists."""
        if isinstance(spans, str):
            spans = plain(spans)
        found = broken(spans, style, self.width, self.canvas.ink.replaced)
        return Text(found, style, self.width, element)

    def heading(self, spans: Spans | str, level: int, parent: Element) -> Text:
        """A heading that stays with what follows it."""
        tag = self.canvas.tree.heading_tag(level)
        piece = self.text(spans, self.look.heading(level), parent, tag)
        piece.keep = True
        return piece

    # Blocks -------------------------------------------------------------------------------------

    def pieces(self, blocks: Iterable[markdown.Block], parent: Element) -> list[Piece]:
        """All blocks, in order."""
        return [self.piece(block, parent) for block in blocks]

    def piece(self, block: markdown.Block, parent: Element) -> Piece:
        """One block below a parent element."""
        return _DRAWINGS[type(block)](self, block, parent)

    def title_or_heading(self, block: markdown.Heading, parent: Element) -> Piece:
        """A heading of the text; the sheet's title is the only one of level 1."""
        return self.heading(block.spans, max(block.level, 2), parent)

    def paragraph(self, block: markdown.Paragraph, parent: Element) -> Piece:
        """Running text."""
        return self.text(block.spans, self.look.body, parent)

    def banner(self, block: markdown.Banner, parent: Element) -> Piece:
        """A framed sentence over the whole width."""
        inner = self.narrower(self.wide - 20)
        style = replace(self.look.body, bold=True, before=0, after=0)
        return Frame(Stack([inner.text(block.spans, style, parent)]), self.wide, OUTLINE)

    def lines(self, block: markdown.WriteLines, parent: Element) -> Piece:
        """Lines to write on, with what they are for above them."""
        return self.writing_lines(block.count, block.purpose, parent)

    def writing_lines(self, count: int, purpose: str, parent: Element) -> Piece:
        """The same, from a count and words."""
        rows: list[Piece] = []
        if purpose:
            lead = self.text(purpose, replace(self.look.body, after=0), parent)
            lead.keep = True
            rows.append(lead)
        name = purpose or self.to_fill_in
        rows.append(writing_lines(parent, name, count, self.wide, self.writing))
        return Stack(rows, before=4, after=11)

    def scale(self, block: markdown.Scale, parent: Element) -> Piece:
        """Words along a line."""
        element = parent.add("Figure", alt=" - ".join(block.words))
        painter = figures.scale(block.words, self.wide, self.look.cell.size)
        return Drawing(element, (self.wide, _SCALE_HEIGHT), painter, space=10)

    def figure(self, block: markdown.FigureBlock, parent: Element) -> Piece:
        """A drawing of ours or pictures in a row, in the middle."""
        alt = block.description or self.to_fill_in
        if block.pictures:
            size, painter = pictures.row(
                block.pictures, block.words, self.wide, self.look.body.size
            )
        else:
            size, painter = figures.figure(block.name, self.wide)
        shift = (max(0.0, (self.wide - size[0]) / 2), 0.0)
        return Drawing(parent.add("Figure", alt), size, painter, space=10, shift=shift)

    def pictured(self, block: markdown.Pictured, parent: Element) -> Piece:
        """What has a picture, without it: this reading form has none."""
        return self.piece(block.block, parent)

    # Lists --------------------------------------------------------------------------------------

    def listing(self, block: markdown.ListBlock, parent: Element) -> Piece:
        """A list with bullets, numbers or check boxes."""
        body = self.look.body
        numbering = "Decimal" if block.first is not None else "Disc"
        element = parent.add("L", attributes=f"<</O/List/ListNumbering/{numbering}>>")
        marks = [
            f"{block.first + index}." if block.first is not None else "•"
            for index in range(len(block.items))
        ]
        widest = max((natural_width(plain(mark, bold=True), body) for mark in marks), default=0)
        indent = max(widest + body.size * 0.55, body.size * 1.5)
        items = [
            self._item(item, mark, indent, element)
            for item, mark in zip(block.items, marks, strict=True)
        ]
        return Stack(items, before=body.before, after=body.after + 2)

    def _item(self, item: markdown.Item, mark: str, indent: float, parent: Element) -> Piece:
        line, body = parent.add("LI"), self.look.body
        label: Piece
        if item.checked is None:
            label = self.text(plain(mark, bold=mark != "•"), body, line, "Lbl")
        else:
            label = check_box(line.add("Lbl"), body, self.to_fill_in, checked=item.checked)
            indent = BOX + body.size * 0.8
        inner = self.narrower(self.width - indent)
        content = Stack(inner.pieces(item.blocks, line.add("LBody")), after=body.after * 0.55)
        return Hanging(label, content, indent)

    # Tables -------------------------------------------------------------------------------------

    def table(
        self,
        head: Cells,
        rows: Sequence[Cells],
        parent: Element,
        widths: Sequence[float] | None = None,
    ) -> Piece:
        """A table; column widths in points, or by what the columns hold."""
        widths = widths or self._widths(head, rows)
        element = parent.add("Table")
        spoken = any(span.text.strip() for cell in head for span in cell)
        top = self._row(head, widths, element, "TH") if spoken else None
        drawn = [self._row(row, widths, element, "TD") for row in rows]
        again = partial(self._row, head, widths, None, "TH") if spoken else None
        return Table(top, drawn, again)

    def _widths(self, head: Cells, rows: Sequence[Cells]) -> list[float]:
        style = self.look.cell
        strong = replace(style, bold=True)
        wanted, least = [], []
        for column, title in enumerate(head):
            cells = [row[column] for row in rows]
            natural = [natural_width(cell, style) for cell in cells]
            words = [longest_word(cell, style) for cell in cells]
            wanted.append(max([natural_width(title, strong), *natural]) + _CELL + 4)
            least.append(max([longest_word(title, strong), *words]) + _CELL + 1)
        return widths_for(wanted, least, self.wide)

    def _row(self, cells: Cells, widths: Sequence[float], table: Element | None, tag: str) -> Row:
        line = table.add("TR") if table is not None else None
        head = tag == "TH"
        style = replace(self.look.cell, bold=head, after=0)
        scope = "<</O/Table/Scope/Column>>" if head else ""
        stacks = []
        for content, width in zip(cells, widths, strict=True):
            element = line.add(tag, attributes=scope) if line is not None else None
            inner = self.narrower(width - _CELL)
            stacks.append(Stack([inner.within(content, style, element)]))
        return Row(stacks, widths, head=head)


def _table(composer: Composer, block: markdown.TableBlock, parent: Element) -> Piece:
    return composer.table(block.head, block.rows, parent)


def _nothing(_composer: Composer, _block: markdown.HelpHere, _parent: Element) -> Piece:
    """Only pupil sheets have a help block, and they place it themselves."""
    return Stack(())


_DRAWINGS: dict[type, Callable[[Composer, Any, Element], Piece]] = {
    markdown.Heading: Composer.title_or_heading,
    markdown.Paragraph: Composer.paragraph,
    markdown.ListBlock: Composer.listing,
    markdown.TableBlock: _table,
    markdown.WriteLines: Composer.lines,
    markdown.Scale: Composer.scale,
    markdown.FigureBlock: Composer.figure,
    markdown.Banner: Composer.banner,
    markdown.HelpHere: _nothing,
    markdown.Pictured: Composer.pictured,
}


def labelled(name: str, value: str) -> tuple[Span, Span]:
    """`Name: value`, the name in bold."""
    return Span(f"{name} ", bold=True), Span(value)
