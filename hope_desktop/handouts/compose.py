"""Block values as measured pieces, each inside its structure element.

A composer is for one width and look; it makes the elements in the order of reading.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import singledispatchmethod

from hope_desktop.handouts import figures, markdown
from hope_desktop.handouts.canvas import TaggedCanvas, lines, rectangle
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.pieces import OUTLINE, Drawing, Frame, Hanging, Row, Table, Text
from hope_desktop.handouts.raw import string
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.styles import Look
from hope_desktop.handouts.typeset import INK, Span, Spans, Style, broken, natural_width, plain

_BOX = 9.0
"""Side of a check box, in points."""


class Composer:
    """Turns blocks into pieces of a width."""

    def __init__(
        self, canvas: TaggedCanvas, look: Look, width: float, writing: float, help_label: str = ""
    ) -> None:
        self.canvas, self.look, self.width, self.writing = canvas, look, width, writing
        self.help_label = help_label
        """What a drawing or field is called when its writer did not say."""

    def narrower(self, width: float, look: Look | None = None) -> "Composer":
        """The same for another width, and perhaps another look."""
        return Composer(self.canvas, look or self.look, width, self.writing, self.help_label)

    def text(
        self, spans: Spans | str, style: Style, parent: Element | None, tag: str = "P"
    ) -> Text:
        """A text in its own element, or furniture when there is no parent."""
        if isinstance(spans, str):
            spans = plain(spans)
        element = parent.add(tag) if parent is not None else None
        return self.within(spans, style, element)

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

    def pieces(self, blocks: Iterable[markdown.Block], parent: Element) -> list[Piece]:
        """All blocks, in order."""
        return [self.piece(block, parent) for block in blocks]

    @singledispatchmethod
    def piece(self, block: markdown.Block, parent: Element) -> Piece:
        """One block as a piece below a parent element."""
        raise TypeError(type(block))

    @piece.register
    def _heading(self, block: markdown.Heading, parent: Element) -> Piece:
        return self.heading(block.spans, max(block.level, 2), parent)

    @piece.register
    def _paragraph(self, block: markdown.Paragraph, parent: Element) -> Piece:
        return self.text(block.spans, self.look.body, parent)

    @piece.register
    def _banner(self, block: markdown.Banner, parent: Element) -> Piece:
        inner = self.narrower(self.width - 20)
        style = replace(self.look.body, bold=True, before=0, after=0)
        return Frame(Stack([inner.text(block.spans, style, parent)]), self.width, OUTLINE)

    @piece.register
    def _help(self, _block: markdown.HelpHere, _parent: Element) -> Piece:
        return Stack(())

    @piece.register
    def _list(self, block: markdown.ListBlock, parent: Element) -> Piece:
        body = self.look.body
        numbering = "Decimal" if block.first is not None else "Disc"
        element = parent.add("L", attributes=f"<</O/List/ListNumbering/{numbering}>>")
        marks = [
            f"{block.first + index}." if block.first is not None else "•"
            for index in range(len(block.items))
        ]
        widest = max((natural_width(plain(mark), body) for mark in marks), default=0.0)
        indent = max(widest + body.size * 0.55, body.size * 1.5)
        items = [
            self._item(item, mark, indent, element)
            for item, mark in zip(block.items, marks, strict=True)
        ]
        return Stack(items, before=body.before, after=body.after + 2)

    def _item(self, item: markdown.Item, mark: str, indent: float, parent: Element) -> Piece:
        line = parent.add("LI")
        body = self.look.body
        label: Piece
        if item.checked is None:
            label = self.text(plain(mark, bold=mark != "•"), body, line, "Lbl")
        else:
            label = self.check_box(line.add("Lbl"), checked=item.checked)
            indent = _BOX + body.size * 0.8
        inner = self.narrower(self.width - indent)
        content = Stack(inner.pieces(item.blocks, line.add("LBody")), after=body.after * 0.55)
        return Hanging(label, content, indent)

    def check_box(self, parent: Element, *, checked: bool = False) -> Piece:
        """A box to tick, level with the first line beside it."""
        style = self.look.body
        drop = (style.leading - _BOX) / 2
        state = "on" if checked else "off"
        attributes = f"<</O/PrintField/Role/cb/checked/{state}>>"
        element = parent.add("Form", alt=self.help_label or "\u2610", attributes=attributes)

        def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
            tick = lines([(x + 2, y + 4, x + 4, y + 2), (x + 4, y + 2, x + 8, y + 8)])
            box = f"1 w {INK} {rectangle(x, y, _BOX, _BOX)} S"
            canvas.draw(f"{box} 1.4 w {tick}" if checked else box)

        return Shifted(Drawing(element, (_BOX, _BOX), paint, 0), drop)

    @piece.register
    def _lines(self, block: markdown.WriteLines, parent: Element) -> Piece:
        return self.writing_lines(block.count, block.purpose, parent)

    def writing_lines(self, count: int, purpose: str, parent: Element) -> Piece:
        """Lines to write on, with what they are for above them; they divide over pages."""
        rows: list[Piece] = []
        if purpose:
            lead = self.text(purpose, replace(self.look.body, after=0), parent)
            lead.keep = True
            rows.append(lead)
        name = purpose or self.help_label or "..."
        field = f"<</O/PrintField/Role/tv/Desc {string(name)}>>"
        element = parent.add("Form", alt=name, attributes=field)
        rows.append(Lines(element, count, self.width, self.writing))
        return Stack(rows, before=4, after=10)

    @piece.register
    def _scale(self, block: markdown.Scale, parent: Element) -> Piece:
        element = parent.add("Figure", alt=" - ".join(block.words))
        painter = figures.scale(block.words, self.width, self.look.cell.size)
        return Drawing(element, (self.width, 46), painter, 10)

    @piece.register
    def _figure(self, block: markdown.FigureBlock, parent: Element) -> Piece:
        alt = block.description or self.help_label or block.name
        size, painter = figures.figure(block.name, self.width)
        return Drawing(parent.add("Figure", alt=alt), size, painter, 10)

    @piece.register
    def _table(self, block: markdown.TableBlock, parent: Element) -> Piece:
        rows = [list(row) for row in block.rows]
        return self.table(list(block.head), rows, parent)

    def table(
        self,
        head: Sequence[Spans],
        rows: Sequence[Sequence[Spans | Sequence[Piece] | str]],
        parent: Element,
        shares: Sequence[float] | None = None,
    ) -> Piece:
        """A table; column widths follow `shares`, or what the columns hold."""
        shares = shares or self._shares(head, rows)
        widths = [self.width * share / sum(shares) for share in shares]
        element = parent.add("Table")
        spoken = any(span.text.strip() for cell in head for span in cell)
        top = self._row(head, widths, element, "TH") if spoken else None
        drawn = [self._row(row, widths, element, "TD") for row in rows]
        again = (lambda: self._row(head, widths, None, "TH")) if spoken else None
        return Table(top, drawn, again)

    def _shares(
        self, head: Sequence[Spans], rows: Sequence[Sequence[Spans | Sequence[Piece] | str]]
    ) -> list[float]:
        """Wide columns for long texts, but none under a seventh of the rest together."""
        style = self.look.cell
        found = []
        for column, title in enumerate(head):
            wanted = natural_width(title, replace(style, bold=True))
            for row in rows:
                cell = row[column]
                if isinstance(cell, tuple) and cell and isinstance(cell[0], Span):
                    wanted = max(wanted, natural_width(cell, style))
            found.append(wanted + 14)
        if sum(found) <= self.width:
            return found
        return [max(wanted, 10) ** 0.6 for wanted in found]

    def _row(
        self,
        cells: Sequence[Spans | Sequence[Piece] | str],
        widths: Sequence[float],
        table: Element | None,
        tag: str,
    ) -> Row:
        line = table.add("TR") if table is not None else None
        head = tag == "TH"
        style = replace(self.look.cell, bold=head, after=0)
        stacks = []
        for content, width in zip(cells, widths, strict=True):
            scope = "<</O/Table/Scope/Column>>" if head else ""
            element = line.add(tag, attributes=scope) if line is not None else None
            inner = self.narrower(width - 10)
            stacks.append(Stack([inner.within(content, style, element)]))  # type: ignore[arg-type]
        return Row(stacks, widths, head=head)


class Shifted(Piece):
    """A piece a little lower than where it would stand."""

    def __init__(self, piece: Piece, down: float) -> None:
        self.piece, self.down = piece, down
        self.height = piece.height + down

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.piece.draw(canvas, x, top - self.down)


class Lines(Piece):
    """Writing lines of one form field."""

    def __init__(self, element: Element, count: int, width: float, step: float) -> None:
        self.element, self.count, self.width, self.step = element, count, width, step
        self.height = count * step

    @property
    def least(self) -> float:
        return min(self.count, 2) * self.step

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        count = int((room + 0.01) / self.step)
        if not 0 < count < self.count:
            return None
        head = Lines(self.element, count, self.width, self.step)
        return head, Lines(self.element, self.count - count, self.width, self.step)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        edges = [
            (x, top - n * self.step, x + self.width, top - n * self.step)
            for n in range(1, self.count + 1)
        ]
        canvas.figure(self.element, (x, top - self.height, x + self.width, top))
        canvas.draw(f"q 0.7 w 0.4 G {lines(edges)} Q")
        canvas.end()
