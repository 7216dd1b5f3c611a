"""Draws in millimetres from an upper left corner: shapes, words, lines to write on, pictures."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext

from hope_desktop.dialect.blocks import Spans
from hope_desktop.domain.terms import frozen
from hope_desktop.handouts.layout import pictures, shapes
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import broken, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, INK, Colour, Style
from hope_desktop.handouts.pdf.structure import Element

LEFT, RIGHT = 14.0, 196.0
"""From where to where text stands, in millimetres from the left edge."""
WIDTH = RIGHT - LEFT


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

    def larger(self, times: float) -> "SheetLetters":
        """Return larger ones, and larger pictures; a line to write on stays."""
        return SheetLetters(
            self.body * times, self.story, self.label * times, self.rule, self.picture * times**2
        )


class Words:
    """A text in a width: how high it stands is known before it is drawn."""

    def __init__(
        self,
        text: str | Spans,
        width: float,
        size: float,
        *,
        bold: bool = False,
        colour: Colour = INK,
        align: float = 0.0,
    ) -> None:
        self.style = Style(size, size * 1.25, bold, colour, align=align, family=ANDIKA)
        self.width, self.lost = width, set[str]()
        spans = plain(text) if isinstance(text, str) else text
        self.lines = broken(spans, self.style, width * MM, self.lost)
        self.high = len(self.lines) * self.style.leading / MM
        self.wide = max((line.width for line in self.lines), default=0.0) / MM


def wide(text: str | Spans, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is on one line."""
    return Words(text, 1e6, size, bold=bold).wide


class Pen:
    """What draws a part of a page. Its words are content of `section`, in the order drawn.

    Without a section it draws within a figure or an artifact that is open.
    """

    def __init__(
        self,
        canvas: TaggedCanvas,
        theme: PaperTheme,
        section: Element | None,
        corner: tuple[float, float],
    ) -> None:
        self.canvas, self.theme, self.section, self.corner = canvas, theme, section, corner

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place in millimetres is on the page."""
        return self.corner[0] + x * MM, self.corner[1] - y * MM

    def put(self, words: Words, x: float, y: float, tag: str = "P") -> None:
        """Write a text from its upper left corner, as an element of the section."""
        style, element = words.style, None
        self.canvas.replaced |= words.lost
        if self.section is not None:
            tag = self.canvas.tree.heading_tag(int(tag[1])) if tag.startswith("H") else tag
            element = self.section.add(tag)
        for line in words.lines:
            left, base = self.at(x, y)
            left += style.align * (words.width * MM - line.width)
            for bit in line.bits:
                place = (left, base - style.size * 1.02, bit.text)
                if element is None:
                    self.canvas.letters(bit.face, style.size, *place, style.colour)
                else:
                    self.canvas.write(element, bit.face, style, *place)
                left += bit.width
            y += style.leading / MM
            if element is not None and line is not words.lines[-1] and not line.is_cut:
                element.say(" ")
        self.canvas.close()

    def figure(
        self, description: str, x: float, y: float, width: float, height: float
    ) -> AbstractContextManager[None]:
        """Return what holds a drawing: a figure that says something, or else nothing to hear."""
        if self.section is None:
            return nullcontext()
        if not description:
            return self.canvas.artifact()
        box = (*self.at(x, y + height), *self.at(x + width, y))
        return self.canvas.figure(self.section.add("Figure", description), box)

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
        self.canvas.addLiteral(f"1 J 1 j {path} l S")

    def rules(self, x: float, y: float, width: float, count: int, gap: float, what: str) -> None:
        """Draw lines to write on as one figure; the first lies `gap` below `y`."""
        with self.figure(what, x, y, width, count * gap):
            self.canvas.pen(0.8, 0.45)
            for number in range(1, count + 1):
                level = y + number * gap
                self.canvas.line(*self.at(x, level), *self.at(x + width, level))

    def icon(
        self, name: str, x: float, y: float, side: float, said: str = "", on: Colour | None = None
    ) -> None:
        """Draw a picture in a square, on a disc of a colour; `said` is what it means, if any."""
        self.canvas.credits |= pictures.credits_of([name])
        with self.figure(said, x, y, side, side):
            pictures.single(name, side * MM, on)(self.canvas, *self.at(x, y + side))

    def bubble(self, box: tuple[float, float, float, float], tail: tuple[float, float]) -> None:
        """Draw a speech bubble that points to a place left of it, or else below it."""
        x, y, width, height = box
        end_x, end_y = tail
        self.box(*box, WHITE, INK, min(6.5, height / 2), 1.5)
        if end_x < x:
            edge, middle = x, min(max(end_y, y + 5), y + height - 5)
            foot = [(edge + 0.1, middle - 3), (edge + 0.1, middle + 3)]
        else:
            edge, middle = y + height, min(max(end_x, x + 8), x + width - 8)
            foot = [(middle - 3.2, edge - 0.1), (middle + 2.6, edge - 0.1)]
        corners = (foot[0], tail, foot[1])
        self.canvas.shape(
            shapes.polygon(*(self.at(*place) for place in corners)), (0, 0), fill=WHITE
        )
        self.stroke(corners, 1.5)
