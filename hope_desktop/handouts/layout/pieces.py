"""The pieces that pages are made of: text, hanging parts and frames.

Pictures beside the text, for pupils who read with pictures.

On a page all text stands beside one column of pictures; on a card only the text that has one.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.shapes import rounded
from hope_desktop.handouts.layout.theme import CORNER
from hope_desktop.handouts.layout.typeset import TextLine
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Style
from hope_desktop.handouts.pdf.structure import Element

_ALMOST_A_PAGE = 600.0


class TextPiece(Piece):
    """The broken lines of one element. Without an `element` they are an artifact."""

    def __init__(
        self,
        lines: Sequence[TextLine],
        style: Style,
        width: float,
        element: Element | None,
    ) -> None:
        self.lines, self.style, self.width, self.element = lines, style, width, element
        self.height = len(lines) * style.leading
        self.before, self.after = style.before, style.after
        self.links: dict[str, Element] = {}
        self.more = False
        """Whether its element goes on, so that a space is needed after the last letter."""

    @property
    def least(self) -> float:
        return self.height if len(self.lines) < 4 else 2 * self.style.leading

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        count = min(int((room + 0.01) / self.style.leading), len(self.lines) - 2)
        if count < 2 or self.keep:
            return None
        head = TextPiece(self.lines[:count], self.style, self.width, self.element)
        tail = TextPiece(self.lines[count:], self.style, self.width, self.element)
        head.before, head.after, head.more = self.before, 0.0, True
        tail.before, tail.after, tail.links = 0.0, self.after, self.links
        head.links, tail.more = self.links, self.more
        return head, tail

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        style = self.style
        if not any(line.bits for line in self.lines):
            return
        y = top - (style.leading - style.size) / 2 - style.size * 0.78
        linked: list[tuple[str, float, float, float]] = []
        last = len(self.lines) - 1
        for index, line in enumerate(self.lines):
            at = x + (self.width - line.width) * style.align
            end = " " if (index < last or self.more) and not line.is_cut else ""
            for number, bit in enumerate(line.bits, 1):
                said = bit.text + end if number == len(line.bits) else bit.text
                canvas.write(self._element(bit.link), bit.face, style, at, y, said)
                if bit.link:
                    linked.append((bit.link, at, y, bit.width))
                at += bit.width
            y -= style.leading
        canvas.close()
        for address, left, base, width in linked:
            element = self.links.get(address)
            if element is not None:
                size = self.style.size
                canvas.link(element, (left, base - size * 0.25, left + width, base + size), address)
                with canvas.artifact():
                    canvas.pen(0.6, self.style.colour)
                    canvas.line(left, base - 1.6, left + width, base - 1.6)

    def _element(self, link: str) -> Element | None:
        if not link or self.element is None:
            return self.element
        found = self.links.get(link)
        if found is None:
            found = self.links[link] = self.element.add("Link", alt=link)
        return found


class Hanging(Piece):
    """A piece with something beside its first line: a list mark, a time, a label."""

    def __init__(self, label: Piece | None, body: Piece, indent: float, drop: float = 0.0) -> None:
        self.label, self.body, self.indent, self.drop = label, body, indent, drop
        self.height = max(body.height, label.height if label else 0.0)
        self.before, self.after, self.keep = body.before, body.after, body.keep

    @property
    def least(self) -> float:
        return max(self.body.least, self.label.height if self.label else 0.0)

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        if self.label and self.label.height > room:
            return None
        parts = self.body.split(room)
        if parts is None:
            return None
        head = Hanging(self.label, parts[0], self.indent, self.drop)
        return head, Hanging(None, parts[1], self.indent)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.label:
            self.label.draw(canvas, x, top - self.drop)
        self.body.draw(canvas, x + self.indent, top)


class NumberMark(Piece):
    """A number in the middle of a disc."""

    def __init__(
        self,
        text: TextPiece,
        radius: float,
        paint: Callable[[TaggedCanvas, float, float, float], None],
    ) -> None:
        self.text, self.radius, self.paint = text, radius, paint
        self.height = text.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        style, radius = self.text.style, self.radius
        with canvas.artifact():
            self.paint(canvas, x + radius, top - style.leading / 2 + style.size * 0.08, radius)
        self.text.draw(canvas, x, top)


type Paint = Callable[[TaggedCanvas, float, float, float, float], None]
"""Draws what surrounds a box, from its lower left corner, width and height."""


def outline(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
    """Draw a line all around."""
    canvas.shape(rounded(width, height, CORNER), (x, y), stroke=(0.25, 0.25, 0.25))


def strong(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
    """Draw a heavy line all around."""
    canvas.shape(rounded(width, height, CORNER), (x, y), stroke=INK, width=1.8)


def bar(canvas: TaggedCanvas, x: float, y: float, _width: float, height: float) -> None:
    """Draw a heavy line at the left: found at a glance, and a copier keeps it."""
    canvas.pen(3)
    canvas.line(x + 1.5, y, x + 1.5, y + height)


class Frame(Piece):
    """A piece with lines around it; if it is divided, each part has a complete frame."""

    def __init__(self, body: Piece, width: float, paint: Paint, padding: float = 10.0) -> None:
        self.body, self.width, self.paint, self.padding = body, width, paint, padding
        self.height = body.height + 2 * padding
        self.before, self.after = max(body.before, padding), max(body.after, padding)
        self.indent = padding

    @property
    def least(self) -> float:
        return self.body.least + 2 * self.padding

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        parts = self.body.split(room - 2 * self.padding)
        if parts is None:
            return None
        head, tail = (Frame(part, self.width, self.paint, self.padding) for part in parts)
        head.indent = tail.indent = self.indent
        return head, tail

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            self.paint(canvas, x, top - self.height, self.width, self.height)
        self.body.draw(canvas, x + self.indent, top - self.padding)


class Whole(Piece):
    """A piece that moves to the next page rather than divide, unless it is higher than a page."""

    def __init__(self, piece: Piece) -> None:
        self.piece, self.height = piece, piece.height
        self.before, self.after = piece.before, piece.after

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        return self.piece.split(room) if self.height > _ALMOST_A_PAGE else None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.piece.draw(canvas, x, top)


class SideBySide(Piece):
    """Columns next to each other, never divided."""

    def __init__(self, columns: Sequence[Piece], widths: Sequence[float]) -> None:
        self.columns, self.widths = columns, widths
        self.height = max((column.height for column in columns), default=0.0)
        self.before = max((column.before for column in columns), default=0.0)
        self.after = max(column.after for column in columns)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        for column, width in zip(self.columns, self.widths, strict=True):
            column.draw(canvas, x, top)
            x += width


class RuledLine(Piece):
    """A thin line over a width, above what follows it."""

    keep = True

    def __init__(self, width: float, weight: float, space: float) -> None:
        self.width, self.weight = width, weight
        self.before = self.after = space

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            canvas.pen(self.weight, 0.5)
            canvas.line(x, top, x + self.width, top)


_PLACE, _CLOSE = 1.45, 1.2
"""The place of a picture beside text, in its sides; on a card it is closer."""


class PictureColumn(NamedTuple):
    """Where a text has its pictures."""

    side: float = 0.0
    """Of a picture, in points; 0 leaves them out."""
    is_column: bool = False

    @property
    def left(self) -> float:
        """Return where text begins that has a picture."""
        return self.side * (_PLACE if self.is_column else _CLOSE)

    @property
    def column(self) -> float:
        """Return where all text begins, because a column is kept free; else 0."""
        return self.left if self.is_column else 0.0

    @property
    def taken(self) -> float:
        """Return what a picture takes of a text's width: nothing where a column is kept free."""
        return 0.0 if self.is_column else self.left


NO_PICTURES = PictureColumn()


def column_of(width: float) -> PictureColumn:
    """Make a column of pictures so wide."""
    return PictureColumn(width / _PLACE, is_column=True) if width else NO_PICTURES


def placed(picture: Piece | None, body: Piece, left: float) -> Piece:
    """Put a text to the right of its picture, or of the room for one."""
    if picture is not None:
        return WithPicture(picture, body, left)
    return Hanging(None, body, left) if left else body


class WithPicture(Piece):
    """A picture and its text, each in the middle of the other's height."""

    def __init__(self, picture: Piece, body: Piece, left: float) -> None:
        self.picture, self.body, self.left = picture, body, left
        self.height = max(picture.height, body.height)
        self.before, self.after, self.keep = body.before, body.after, body.keep

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        if self.picture.height > room or self.body.height <= self.picture.height:
            return None
        parts = self.body.split(room)
        if parts is None:
            return None
        return WithPicture(self.picture, parts[0], self.left), Hanging(None, parts[1], self.left)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.picture.draw(canvas, x, top - (self.height - self.picture.height) / 2)
        self.body.draw(canvas, x + self.left, top - (self.height - self.body.height) / 2)
