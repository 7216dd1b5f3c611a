"""Turns block values into measured pieces, each inside its structure element.

A composer is for one look in the colours of a theme; tables and drawings may be wider than text. It
makes the elements in the order of reading.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from itertools import batched, cycle, zip_longest
from typing import Any

from hope_desktop.dialect import markdown
from hope_desktop.dialect.blocks import TICKED, Span, Spans, box_before
from hope_desktop.domain.texts.directives import is_photo
from hope_desktop.handouts.layout import figures, pictures
from hope_desktop.handouts.layout.fields import (
    DrawnField,
    beside_box,
    box_side,
    check_box,
    lettered,
    list_mark,
    numbered_heading,
    tick_box,
    writing_lines,
)
from hope_desktop.handouts.layout.flow import Piece, Stack, hold, is_answer
from hope_desktop.handouts.layout.pieces import (
    NO_PICTURES,
    Frame,
    Hanging,
    SideBySide,
    TextPiece,
    placed,
)
from hope_desktop.handouts.layout.styles import SheetStyles, resized
from hope_desktop.handouts.layout.tables import Cells, tabulate
from hope_desktop.handouts.layout.theme import ADULT, PaperTheme
from hope_desktop.handouts.layout.typeset import broken, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Style
from hope_desktop.handouts.pdf.structure import Element

_OVER_ALL = (
    markdown.Pictured,
    markdown.ListBlock,
    markdown.TableBlock,
    markdown.FigureBlock,
    markdown.Banner,
    markdown.HelpHere,
)
"""What does not stand in the column beside the pictures: it knows its own place, or is wide."""
_LABEL = 0.3
"""Of the width, what words take before a line or boxes."""
_QUESTIONS = 6
"""So many stay on one page, unless they fill half of it."""
_BOXES, _BESIDE_BOX = 3, 0.85
"""So many beside each other, and the white beside each, in letter sizes."""
_BARE = 5.0
"""Above and below lines to write on that have no words above them, in points."""


class Composer:
    """Turns blocks into pieces."""

    def __init__(
        self,
        canvas: TaggedCanvas,
        look: SheetStyles,
        width: float,
        writing: float,
        to_fill_in: str,
        wide: float = 0.0,
        theme: PaperTheme = ADULT,
    ) -> None:
        self.canvas, self.width, self.writing = canvas, width, writing
        self.theme, self.look = theme, look
        self.wide = max(wide, width)
        self.to_fill_in = to_fill_in
        """What a drawing or field is called when its writer did not say."""
        self.beside = NO_PICTURES
        self.discs = False  # behind the pictures beside texts
        self.padding = 11.0  # between the edge of a box and what stands in it, in points
        self.figure_size = 1.0
        """Less than 1 where a page is almost full."""
        self.special: Mapping[type, Drawing] = {}
        """The blocks that a kind of sheet draws in its own way."""
        self.size = 1.0
        """Of every text; less than 1 where that saves a page."""

    def narrower(self, width: float) -> "Composer":
        """Return the same within a width."""
        made = copy(self)
        made.width = made.wide = width
        made.beside, made.figure_size = NO_PICTURES, 1.0
        return made

    def __copy__(self) -> "Composer":
        """As `copy` makes it, in a tenth of the time: each line of a table has one."""
        made = object.__new__(type(self))
        vars(made).update(vars(self))
        return made

    # Texts --------------------------------------------------------------------------------------

    def text(
        self, spans: Spans | str, style: Style, parent: Element | None, tag: str = "P"
    ) -> TextPiece:
        """Make a text in an element of its own, or furniture when there is no parent."""
        return self.within(spans, style, parent.add(tag) if parent is not None else None)

    def within(self, spans: Spans | str, style: Style, element: Element | None) -> TextPiece:
        """Make a text in an element that exists."""
        self.canvas.document.go_on()
        if isinstance(spans, str):
            spans = plain(spans)
        if self.size != 1.0:
            style = resized(style, self.size)
        found = broken(spans, style, self.width, self.canvas.replaced)
        self.canvas.cut_words += sum([line.is_cut for line in found])
        return TextPiece(found, style, self.width, element)

    def heading(self, spans: Spans | str, level: int, parent: Element) -> TextPiece:
        """Make a heading that stays with what follows it; the title may be wider than the text."""
        tag = self.canvas.tree.heading_tag(level)
        composer = self.narrower(self.wide) if level == 1 else self
        piece = composer.text(spans, self.look.heading(level), parent, tag)
        piece.keep = True
        return piece

    # Blocks -------------------------------------------------------------------------------------

    def pieces(self, blocks: Sequence[markdown.TextBlock], parent: Element) -> list[Piece]:
        """Make all blocks, in order. A task stays on the page where its answer is written."""
        drawn: list[Piece] = []
        for block, after in zip_longest(blocks, blocks[1:]):
            next_pieces = (
                self.items(block, parent)
                if isinstance(block, markdown.ListBlock)
                else [self.piece(block, parent)]
            )
            if is_answer(block) or (_asks(block) and not self.beside.side):
                hold(next_pieces[:-1])
            if after is not None and is_answer(after) and not is_answer(block):
                hold(next_pieces)
            drawn += next_pieces
        return drawn

    def piece(self, block: markdown.TextBlock, parent: Element) -> Piece:
        """One block below a parent element."""
        draw = self.special.get(type(block)) or _DRAWINGS[type(block)]
        drawn = draw(self, block, parent)
        if isinstance(block, _OVER_ALL):
            return drawn
        return placed(None, drawn, self.beside.column)

    def title_or_heading(self, block: markdown.Heading, parent: Element) -> Piece:
        """Make a heading of the text; the sheet's title is the only one of level 1."""
        piece = self.heading(block.spans, max(block.level, 2), parent)
        return numbered_heading(piece, block.spans, self) if self.theme.module else piece

    def paragraph(self, block: markdown.Paragraph, parent: Element) -> Piece:
        """Running text."""
        return self.text(block.spans, self.look.body, parent)

    def banner(self, block: markdown.Banner, parent: Element) -> Piece:
        """Make a sentence over the whole width: on a panel, or on a card or a poster on a bar."""
        inner, theme = self.narrower(self.wide - 2 * self.padding), self.theme
        style = self.look.body._replace(bold=True, before=0, after=0)
        style = style._replace(colour=theme.tint) if theme.spot else style
        text = inner.text(block.spans, style, parent)
        return Frame(
            Stack([text]), self.wide, theme.bar if theme.spot else theme.panel, self.padding
        )

    def writing_lines(self, count: int, purpose: str, parent: Element) -> Piece:
        """Lines to write on in a white box, with what they are for above them."""
        width = self.width if self.beside.is_column else self.wide
        inside = width - 2 * self.padding
        rows: list[Piece] = []
        if purpose:
            style = self.look.body._replace(bold=True, colour=INK, after=0)
            lead = self.narrower(inside).text(purpose, style, parent)
            lead.keep = True
            rows.append(lead)
        name = purpose or self.to_fill_in
        rows.append(writing_lines(parent, name, count, inside, self.writing))
        box = Frame(Stack(rows), width, self.theme.field, self.padding if purpose else _BARE)
        box.indent = self.padding
        return box

    def figure(self, block: markdown.FigureBlock, parent: Element) -> Piece:
        """Make a drawing of ours, a trainer's picture or pictures in a row, in the middle."""
        alt = block.description or self.to_fill_in
        if photo := self.canvas.photos.get(block.name):
            size, painter = pictures.photo(photo, self.wide, self.figure_size)
        elif is_photo(block.name):  # its file is gone
            return Stack(())
        elif block.pictures:
            self.canvas.credits |= pictures.credits_of(block.pictures)
            size, painter = pictures.picture_row(
                block.pictures, block.words, self.wide, self.look.cell, self.theme
            )
        else:
            size, painter = figures.figure(block.name, self.wide, self.theme, self.figure_size)
        shift = (max(0.0, (self.wide - size[0]) / 2), 0.0)
        return DrawnField(parent.add("Figure", alt), size, painter, space=10, shift=shift)

    # Lists --------------------------------------------------------------------------------------

    def listing(self, block: markdown.ListBlock, parent: Element) -> Piece:
        """Make a list with bullets, numbers or check boxes."""
        body = self.look.body
        return Stack(self.items(block, parent), before=body.before, after=body.after + 2)

    def items(self, block: markdown.ListBlock, parent: Element) -> list[Piece]:
        """Make the same, item by item, so that a page can end between them."""
        body = self.look.body
        numbering = "Decimal" if block.first is not None else "Disc"
        element = parent.add("L", attributes=f"<</O/List/ListNumbering/{numbering}>>")
        choices = lettered(block) if self.theme.module else None
        block = choices or block
        first = "A" if choices else block.first
        marks = [
            "•" if first is None else chr(65 + n) if choices else str((block.first or 0) + n)
            for n in range(len(block.items))
        ]
        widest = max((natural_width(plain(mark, bold=True), body) for mark in marks), default=0)
        indent = max(widest + body.size * 0.9, body.size * (1.1 if first is None else 2.0))
        pictured = any(item.picture for item in block.items)
        left = self.beside.left if pictured or self.beside.is_column else 0.0
        drawn = [
            self._item(item, mark, indent, element, left)
            for item, mark in zip(block.items, marks, strict=True)
        ]
        if choices:
            hold(drawn[:-1])
        drawn[0].before, drawn[-1].after = body.before, body.after + 2
        return drawn

    def _item(
        self, item: markdown.ListItem, mark: str, indent: float, parent: Element, left: float
    ) -> Piece:
        line, body = parent.add("LI"), self.look.body
        label: Piece
        if item.checked is not None:
            name, checked = self.to_fill_in, item.checked
            label, indent = tick_box(line, body, self.theme, name, checked=checked)
        else:
            label = list_mark(mark, line.add("Lbl"), self)
        taken = self.beside.taken if left else 0.0
        inner = self.narrower(self.width - taken - indent)
        holder = line.add("LBody")
        picture = self.picture(item.picture, holder) if item.picture and left else None
        texts = Stack(inner.pieces(item.blocks, holder), after=self.look.between)
        return placed(picture, Hanging(label, texts, indent), left)

    # Tables -------------------------------------------------------------------------------------

    def table(
        self,
        head: Cells,
        rows: Sequence[Cells],
        parent: Element,
        widths: Sequence[float] | None = None,
    ) -> Piece:
        """Make a table; column widths in points, or by what the columns hold."""
        return tabulate(head, rows, self, parent, widths)

    def cell(self, spans: Spans, style: Style, element: Element | None) -> Piece:
        """Make what stands in a cell: a text, perhaps with a box to tick before it."""
        if element is None or not box_before(spans):
            return self.within(spans, style, element)
        return _boxed(self, spans, style, element)

    # Pictures beside text -----------------------------------------------------------------------

    def pictured(self, block: markdown.Pictured, parent: Element) -> Piece:
        """Put a picture beside what has one; nothing in a reading form that has none."""
        beside = self.beside
        if not beside.side:
            return self.piece(block.block, parent)
        picture = self.picture(block.picture, parent)
        inner = self.narrower(self.width - beside.taken)
        return placed(picture, inner.piece(block.block, parent), beside.left)

    def picture(self, picture: markdown.Picture, parent: Element, part: float = 1) -> DrawnField:
        """Make a picture that stands beside its text, perhaps a little smaller."""
        side = self.beside.side * part
        self.canvas.credits |= pictures.credits_of([picture.name])
        element = parent.add("Figure", picture.description or self.to_fill_in)
        ground = (self.theme.spot or self.theme.tint) if self.discs else None
        return DrawnField(element, (side, side), pictures.single(picture.name, side, ground))


def _asks(block: markdown.TextBlock) -> bool:
    """Tell whether it is a list of a few questions, which are read together."""
    if not isinstance(block, markdown.ListBlock) or len(block.items) > _QUESTIONS:
        return False
    said = [b for item in block.items for b in item.blocks if isinstance(b, markdown.Paragraph)]
    return all(any("?" in span.text for span in b.spans) for b in said)


def _fill_in(composer: Composer, block: markdown.FillIn, parent: Element) -> Piece:
    """Lines or boxes, with the words before them in a column of their own."""
    said, *cells = block.cells
    style, name = composer.look.body._replace(before=0, after=0), "".join(s.text for s in said)
    left = composer.width * _LABEL if name else 0.0
    beside = composer.narrower(left - style.size / 2)
    label = beside.text(said, style, parent) if name else None
    width, writing = composer.width - left, composer.writing
    if box_before(cells[0]):
        widths = _widths_of_boxes(cells, style, width)
        boxes = [
            _boxed(composer.narrower(wide), cell, style, parent)
            for cell, wide in zip(cells, cycle(widths), strict=False)
        ]
        rows = [SideBySide(some, widths[: len(some)]) for some in batched(boxes, _BOXES)]
        return Stack([Hanging(label, Stack(rows), left)], before=14, after=2)
    lines = writing_lines(parent, name or composer.to_fill_in, len(cells), width, writing)
    drop = max(0.0, writing - label.height + 2) if label and len(cells) == 1 else 10.0
    return Stack([Hanging(label, lines, left, drop)], before=9)


def _widths_of_boxes(cells: Sequence[Spans], style: Style, width: float) -> list[float]:
    """Of the columns of boxes: by their words if all fit on one line, else equal."""
    count = min(len(cells), _BOXES)
    mark = natural_width(plain(f"{box_before(cells[0])} a"), style)
    box = box_side(style) + natural_width(plain("a"), style) + _BESIDE_BOX * style.size
    wanted = [natural_width(cell, style) - mark + box for cell in cells]
    spare = width - sum(wanted)
    if len(cells) > count or spare < 0:
        return [width / count] * count
    return [wide + spare / count for wide in wanted]


def _boxed(composer: Composer, spans: Spans, style: Style, parent: Element) -> Piece:
    """Draw the box that words begin with, and beside it the words."""
    mark = box_before(spans)
    first = spans[0]._replace(text=spans[0].text.removeprefix(mark).lstrip())
    words = tuple(span for span in (first, *spans[1:]) if span.text)
    checked = mark == TICKED
    if not words:
        return check_box(parent, style, composer.to_fill_in, checked=checked)
    return beside_box(words, style, composer, parent, checked=checked)


type Drawing = Callable[[Composer, Any, Element], Piece]
"""Draws a block of some type below an element."""

_DRAWINGS: dict[type, Drawing] = {
    markdown.Heading: Composer.title_or_heading,
    markdown.Paragraph: Composer.paragraph,
    markdown.FillIn: _fill_in,
    markdown.ListBlock: Composer.listing,
    markdown.TableBlock: lambda composer, b, parent: composer.table(b.head, b.rows, parent),
    markdown.WriteLines: lambda c, b, parent: c.writing_lines(b.count, b.purpose, parent),
    markdown.FigureBlock: Composer.figure,
    markdown.Banner: Composer.banner,
    markdown.SheetMark: lambda *_: Stack(()),  # a lesson sheet alone knows them
    markdown.HelpHere: lambda *_: Stack(()),  # only pupil sheets have one, and place it themselves
    markdown.Pictured: Composer.pictured,
}


def labelled(name: str, value: str) -> tuple[Span, Span]:
    """`Name: value`, the name in bold."""
    return Span(f"{name} ", bold=True), Span(value)
