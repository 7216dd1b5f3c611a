"""What people fill in by hand: check boxes and writing lines, each a form field of its own."""

from collections.abc import Callable

from hope_desktop.handouts.canvas import TaggedCanvas, lines, rectangle
from hope_desktop.handouts.flow import Piece
from hope_desktop.handouts.raw import string
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.typeset import INK, Style

BOX = 9.5
"""Side of a check box, in points."""


class Drawing(Piece):
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
        canvas.figure(self.element, (left, y, left + width, y + height))
        self.painter(canvas, left, y)
        canvas.end()


class WritingLines(Piece):
    """Lines of one field; they may divide over pages."""

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
        head = WritingLines(self.element, count, self.width, self.step)
        return head, WritingLines(self.element, self.count - count, self.width, self.step)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        edges = [
            (x, top - n * self.step, x + self.width, top - n * self.step)
            for n in range(1, self.count + 1)
        ]
        canvas.figure(self.element, (x, top - self.height, x + self.width, top))
        canvas.draw(f"q 0.7 w 0.4 G {lines(edges)} Q")
        canvas.end()


def check_box(parent: Element, style: Style, name: str, *, checked: bool = False) -> Drawing:
    """A box to tick, level with the first line of a text in this style."""
    state = "on" if checked else "off"
    element = parent.add("Form", name, f"<</O/PrintField/Role/cb/checked/{state}>>")

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        box = f"1 w {INK} {rectangle(x, y, BOX, BOX)} S"
        tick = lines([(x + 2, y + 4.5, x + 4, y + 2), (x + 4, y + 2, x + 8, y + 8)])
        canvas.draw(f"{box} 1.5 w {tick}" if checked else box)

    return Drawing(element, (BOX, BOX), paint, shift=(0.0, (style.leading - BOX) / 2))


def writing_lines(
    parent: Element, name: str, count: int, width: float, step: float
) -> WritingLines:
    """Lines to write on; `name` is what a screen reader says."""
    element = parent.add("Form", name, f"<</O/PrintField/Role/tv/Desc {string(name)}>>")
    return WritingLines(element, count, width, step)
