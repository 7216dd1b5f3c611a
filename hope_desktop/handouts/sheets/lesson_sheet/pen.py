"""Draws in millimetres from an upper left corner: shapes, words, lines to write on, people."""

from collections.abc import Sequence

from hope_desktop.dialect.blocks import Spans
from hope_desktop.domain.frozen import frozen
from hope_desktop.handouts.layout import people, pictures, shapes
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import broken, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, INK, Colour, Style
from hope_desktop.handouts.pdf.structure import Element

LEADING = 1.34
LEFT, RIGHT = 14.0, 196.0
"""From where to where text stands, in millimetres from the left edge."""
RULE: Colour = (0.45, 0.45, 0.45)


@frozen
class SheetLetters:
    """The sizes of a reading form: letters in points, the rest in millimetres."""

    body: float
    story: float
    label: float
    rule: float
    """The least height of a line to write on."""
    picture: float
    """The side of a picture beside a line of text."""


def high(text: str | Spans, size: float, width: float, leading: float = LEADING) -> float:
    """Return how high a text stands in a width, in millimetres."""
    style = Style(size, size * leading, family=ANDIKA)
    lines = broken(plain(text) if isinstance(text, str) else text, style, width * MM, set())
    return len(lines) * size * leading / MM


def wide(text: str | Spans, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is on one line, in millimetres."""
    style = Style(size, size, bold=bold, family=ANDIKA)
    return natural_width(plain(text) if isinstance(text, str) else text, style) / MM


class Pen:
    """What draws a part of a page. Its words are content of `section`, in the order drawn."""

    def __init__(
        self,
        canvas: TaggedCanvas,
        theme: PaperTheme,
        section: Element | None,
        letters: SheetLetters,
        corner: tuple[float, float],
    ) -> None:
        self.canvas, self.theme, self.section, self.letters = canvas, theme, section, letters
        self.corner = corner
        """The upper left corner in points."""

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place in millimetres is on the page."""
        return self.corner[0] + x * MM, self.corner[1] - y * MM

    def say(
        self,
        tag: str,
        text: str | Spans,
        x: float,
        y: float,
        width: float,
        size: float = 0.0,
        *,
        bold: bool = False,
        colour: Colour = INK,
        align: float = 0.0,
        leading: float = LEADING,
    ) -> float:
        """Write a text as an element, or as furniture of the page without a tag.

        Returns:
            Where the next line would begin.
        """
        size = size or self.letters.body
        spans = plain(text) if isinstance(text, str) else text
        style = Style(size, size * leading, bold=bold, colour=colour, family=ANDIKA)
        element = None
        if tag and self.section is not None:
            tag = self.canvas.tree.heading_tag(int(tag[1])) if tag.startswith("H") else tag
            element = self.section.add(tag)
        lines = broken(spans, style, width * MM, self.canvas.replaced)
        for number, line in enumerate(lines):
            left, base = self.at(x, y)
            left += align * (width * MM - line.width)
            for bit in line.bits:
                self.canvas.write(element, bit.face, style, left, base - size * 1.02, bit.text)
                left += bit.width
            self.canvas.cut_words += line.is_cut
            y += size * leading / MM
            if element is not None and number < len(lines) - 1 and not line.is_cut:
                element.say(" ")
        self.canvas.close()
        return y

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        corner: float = 3.5,
        line: float = 1.2,
    ) -> None:
        """Draw a box with round corners."""
        path = shapes.rounded(width * MM, height * MM, corner * MM)
        self.canvas.shape(path, self.at(x, y + height), fill=fill, stroke=stroke, width=line)

    def ground(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """Draw a box that means nothing, behind what is to be read or written."""
        with self.canvas.artifact():
            self.box(x, y, width, height, fill)

    def stroke(
        self, points: Sequence[tuple[float, float]], line: float = 1.5, colour: Colour = INK
    ) -> None:
        """Draw a line from point to point."""
        self.canvas.pen(line, colour)
        places = [self.at(*point) for point in points]
        path = " l ".join(f"{x:.2f} {y:.2f}" for x, y in places).replace(" l ", " m ", 1)
        self.canvas.addLiteral(f"1 J 1 j {path} {'l S' if len(places) > 1 else 'S'}")

    def rules(self, x: float, y: float, width: float, count: int, gap: float, what: str) -> None:
        """Draw lines to write on as one figure; the first lies `gap` below `y`."""
        low, left = self.at(x + width, y + count * gap), self.at(x, y)
        element = self.section.add("Figure", what) if self.section is not None else None
        if element is None:
            self._rules(x, y, width, count, gap)
            return
        with self.canvas.figure(element, (left[0], low[1], low[0], left[1])):
            self._rules(x, y, width, count, gap)

    def _rules(self, x: float, y: float, width: float, count: int, gap: float) -> None:
        self.canvas.pen(0.8, RULE)
        for number in range(1, count + 1):
            (left, level), (right, _level) = self.at(x, y + number * gap), self.at(x + width, y)
            self.canvas.line(left, level, right, level)

    def icon(
        self, name: str, x: float, y: float, side: float, said: str = "", on: Colour | None = None
    ) -> None:
        """Draw a picture in a square, on a disc of a colour; `said` is what it means, if anything.

        Within a figure it is part of that.
        """
        left, low = self.at(x, y + side)
        paint = pictures.single(name, side * MM, on)
        self.canvas.credits |= pictures.credits_of([name])
        if self.section is None:
            paint(self.canvas, left, low)
        elif not said:
            with self.canvas.artifact():
                paint(self.canvas, left, low)
        else:
            element = self.section.add("Figure", said)
            box = (left, low, left + side * MM, low + side * MM)
            with self.canvas.figure(element, box):
                paint(self.canvas, left, low)

    def person(self, name: str, x: float, foot: float, tall: float, *, turned: bool) -> None:
        """Draw somebody whose feet stand on `foot`, as tall as somebody who stands would be."""
        _size, paint = people.whole_person(name, tall * MM, turned=turned)
        paint(self.canvas, *self.at(x, foot))
        self.canvas.credits.add(people.CREDIT)

    def bubble(self, box: tuple[float, float, float, float], tail: tuple[float, float]) -> None:
        """Draw a speech bubble that points to a place beside or below it."""
        x, y, width, height = box
        end_x, end_y = tail
        side = -1 if end_x < x - 1 else 1 if end_x > x + width + 1 else 0
        if side and y - 4 <= end_y <= y + height + 12:
            edge_x, middle = (x if side < 0 else x + width), min(max(end_y, y + 5), y + height - 5)
            foot = [(edge_x - side * 0.4, middle - 3), (edge_x - side * 0.4, middle + 3)]
            seam = [(edge_x - side * 0.75, middle - 2.6), (edge_x - side * 0.75, middle + 2.6)]
        else:
            edge_y, down = (y + height, -1) if end_y > y + height else (y, 1)
            at = min(max(end_x, x + 8), x + width - 8)
            foot = [(at - 3.2, edge_y + down * 0.4), (at + 2.6, edge_y + down * 0.4)]
            seam = [(at - 2.8, edge_y + down * 0.75), (at + 2.2, edge_y + down * 0.75)]
        self.box(x, y, width, height, WHITE, INK, min(6.5, height / 2), 1.5)
        (ax, ay), (tx, ty), (bx, by) = self.at(*foot[0]), self.at(*tail), self.at(*foot[1])
        path = f"{ax:.2f} {ay:.2f} m {tx:.2f} {ty:.2f} l {bx:.2f} {by:.2f} l"
        self.canvas.shape(path, (0, 0), fill=WHITE, stroke=INK, width=1.5)
        self.stroke(seam, 3.4, WHITE)
