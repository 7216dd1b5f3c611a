"""What people fill in by hand, each a separate form field, and the marks before list items.

Check boxes and writing lines; a dot, a number on a disc, or a box to tick.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from hope_desktop.dialect.blocks import ListBlock, ListItem, Paragraph, Spans
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.pieces import Hanging, NumberMark, TextPiece
from hope_desktop.handouts.layout.tables import Setter
from hope_desktop.handouts.layout.theme import PaperTheme
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.document import string
from hope_desktop.handouts.pdf.fonts import INK, Colour, Style
from hope_desktop.handouts.pdf.structure import Element

_PAPER: Colour = (1.0, 1.0, 1.0)
BOX = 9.5
"""Side of a check box beside letters of 12 points, in points."""


class DrawnField(Piece):
    """A figure or a form field: one element with a box, painted by a function.

    The painter gets the canvas and the lower left corner.
    """

    def __init__(
        self,
        element: Element,
        size: tuple[float, float],
        painter: Callable[[TaggedCanvas, float, float], None],
        *,
        space: float = 0.0,
        shift: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        self.element, self.size, self.painter, self.shift = element, size, painter, shift
        self.height = size[1] + shift[1]
        self.before = self.after = space

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        width, height = self.size
        left, y = x + self.shift[0], top - self.shift[1] - height
        with canvas.figure(self.element, (left, y, left + width, y + height)):
            self.painter(canvas, left, y)


_UNDIVIDED = 6
"""So many lines stay on one page."""
_AT_LEAST = 2


class WritingLines(Piece):
    """The lines of one field; only a long field is divided over pages."""

    def __init__(self, element: Element, count: int, width: float, step: float) -> None:
        self.element, self.count, self.width, self.step = element, count, width, step
        self.height = count * step

    @property
    def least(self) -> float:
        return (self.count if self.count <= _UNDIVIDED else _AT_LEAST) * self.step

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        count = min(int((room + 0.01) / self.step), self.count - _AT_LEAST)
        if count < _AT_LEAST or self.count <= _UNDIVIDED:
            return None
        head = WritingLines(self.element, count, self.width, self.step)
        return head, WritingLines(self.element, self.count - count, self.width, self.step)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        edges = [
            (x, top - n * self.step, x + self.width, top - n * self.step)
            for n in range(1, self.count + 1)
        ]
        with canvas.figure(self.element, (x, top - self.height, x + self.width, top)):
            canvas.pen(0.7, 0.5)
            canvas.lines(edges)


def box_side(style: Style) -> float:
    """Return the side of a check box beside letters in this style."""
    return style.size * BOX / 12


def check_box(
    parent: Element, style: Style, name: str, colour: Colour = INK, *, checked: bool
) -> DrawnField:
    """Make a box to tick, level with the first line of a text in this style."""
    state = "on" if checked else "off"
    element = parent.add("Form", name, f"<</O/PrintField/Role/cb/checked/{state}>>")

    side = box_side(style)
    part = side / BOX

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        corners = shapes.rounded(side, side, side * 0.22)
        canvas.shape(corners, (x, y), fill=_PAPER, stroke=colour, width=1.2 * part)
        if checked:
            turn = (x + 4 * part, y + 2 * part)
            canvas.pen(1.5 * part)
            canvas.line(x + 2 * part, y + 4.5 * part, *turn)
            canvas.line(*turn, x + 8 * part, y + 8 * part)

    return DrawnField(element, (side, side), paint, shift=(0.0, (style.leading - side) / 2))


def beside_box(
    words: Spans, style: Style, setter: Setter, parent: Element, *, checked: bool = False
) -> Piece:
    """Words with a box to tick before them."""
    box = check_box(parent, style, "".join(s.text for s in words), checked=checked)
    indent = box_side(style) + style.size * 0.5
    return Hanging(box, setter.narrower(setter.width - indent).text(words, style, parent), indent)


def writing_lines(
    parent: Element, name: str, count: int, width: float, step: float
) -> WritingLines:
    """Lines to write on; `name` is what a screen reader says."""
    element = parent.add("Form", name, f"<</O/PrintField/Role/tv/Desc {string(name)}>>")
    return WritingLines(element, count, width, step)


_LETTERED = re.compile(r"([A-F])\.?\s*")
_NUMBERED = re.compile(r"(\d{1,2})\.\s+(.+)", re.DOTALL)


def lettered(block: ListBlock) -> ListBlock | None:
    """Make a list of things to choose from, without the bold letters its items begin with."""
    items = []
    for item in block.items:
        match item:
            case ListItem(blocks=(Paragraph(spans=(lead, *rest)), *others), checked=None) if (
                lead.bold and _LETTERED.fullmatch(lead.text)
            ):
                rest = [rest[0]._replace(text=rest[0].text.lstrip()), *rest[1:]] if rest else []
                items.append(replace(item, blocks=(Paragraph(tuple(rest)), *others)))
            case _:
                return None
    return replace(block, items=tuple(items)) if block.first is None else None


def numbered_heading(piece: TextPiece, spans: Spans, setter: Setter) -> Piece:
    """Make a heading whose number stands on a disc before it, or the piece it has already."""
    match = _NUMBERED.fullmatch(spans[0].text) if spans else None
    if match is None:
        return piece
    style, element = piece.style, piece.element
    number = style._replace(colour=setter.theme.tint, align=0.5)
    radius = style.leading * 0.56
    mark = setter.narrower(2 * radius).within(match[1], number, element)
    mark.more = True
    indent = 2 * radius + style.size * 0.5
    rest = (spans[0]._replace(text=match[2]), *spans[1:])
    title = setter.narrower(piece.width - indent).within(rest, style, element)
    title.keep = True
    return Hanging(NumberMark(mark, radius, setter.theme.mark), title, indent)


def tick_box(
    line: Element, body: Style, theme: PaperTheme, name: str, *, checked: bool
) -> tuple[Piece, float]:
    """Make a box to tick, and where the text beside it begins."""
    box = check_box(line.add("Lbl"), body, name, theme.strong, checked=checked)
    return box, box_side(body) + body.size * 0.8


def list_mark(mark: str, label: Element, setter: Setter) -> Piece:
    """Make a dot in colour, or a number on a disc, level with a first line of text."""
    body, theme = setter.look.body, setter.theme
    if mark == "•":
        style = body._replace(colour=theme.strong)
        return setter.narrower(body.size).within(mark, style, label)
    style = body._replace(bold=True, colour=theme.tint, align=0.5)
    around = natural_width(plain(mark), style) / 2 + body.size * 0.25
    radius = max(min(body.leading / 2, body.size * 0.78), around)
    return NumberMark(setter.narrower(2 * radius).within(mark, style, label), radius, theme.mark)
