"""Our own drawings, as large as a page allows and clear in black and white.

A painter gets the canvas and its lower left corner; it draws inside a figure that is open. Each
colour of the traffic light has a letter and a shape of its own.
"""

from collections.abc import Callable

from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, INK, Colour, Style, face

type Painter = Callable[[TaggedCanvas, float, float], None]
type Size = tuple[float, float]

LIGHTS: dict[str, Colour] = {
    "G": (0.72, 0.88, 0.70),
    "O": (1.0, 0.80, 0.50),
    "R": (0.95, 0.58, 0.54),
}
"""The colours of the traffic light by their letters, in Dutch as in English."""
_FULL = 160 * MM
"""The width of the text of pupils: no drawing is wider."""
_TALL = 200 * MM


def figure(name: str, width: float, theme: PaperTheme, times: float = 1.0) -> tuple[Size, Painter]:
    """Return the size and painter of a drawing by its name in the dialect, perhaps made smaller."""
    (wide, high), paint = _FIGURES[name](min(width, _FULL), theme)

    def smaller(canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.placed(times, x, y):
            paint(canvas, 0, 0)

    return ((wide * times, high * times), smaller if times != 1.0 else paint)


def centred(canvas: TaggedCanvas, text: str, style: Style, x: float, y: float) -> None:
    """Letters centred on a place of a base line."""
    cut = face(bold=style.bold, family=style.family)
    measured = cut.measure(text)
    at = x - measured.width * style.size / 2
    for run in measured.runs:
        canvas.letters(run.face, style.size, at, y, run.text, style.colour)
        at += run.width * style.size


def light(letter: str, radius: float) -> str:
    """Return the shape of a colour, around its middle: a circle, a triangle or a square."""
    if letter == "O":
        high = radius * 1.12
        return shapes.polygon((0, high), (-high, -high * 0.78), (high, -high * 0.78))
    if letter == "R":
        side = radius * 0.9
        return shapes.polygon((-side, -side), (side, -side), (side, side), (-side, side))
    return shapes.circle(radius)


def draw_light(canvas: TaggedCanvas, letter: str, x: float, y: float, radius: float) -> None:
    """Draw a white shape with its letter, around a middle."""
    canvas.shape(light(letter, radius), (x, y), fill=WHITE, stroke=INK, width=radius / 13)
    size = radius * 0.95
    down = 0.42 if letter == "O" else 0.36
    style = Style(size, size, bold=True, family=ANDIKA)
    centred(canvas, letter, style, x, y - size * down)


def _meter(width: float, _theme: PaperTheme) -> tuple[Size, Painter]:
    high, gap = 23 * MM, 3 * MM
    part = (width - 2 * gap) / 3

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        for n, (letter, colour) in enumerate(LIGHTS.items()):
            left = x + n * (part + gap)
            canvas.shape(shapes.rounded(part, high, 12), (left, y), fill=colour)
            draw_light(canvas, letter, left + part / 2, y + high / 2, 8 * MM)

    return (width, high), paint


def _circles(width: float, theme: PaperTheme) -> tuple[Size, Painter]:
    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        middle = (x + width / 2, y + width / 2)
        for part, ground in ((1, theme.tint), (0.7, WHITE), (0.4, theme.tint)):
            ring = shapes.circle(width / 2 * part - 1)
            canvas.shape(ring, middle, fill=ground, stroke=theme.strong, width=1.6)

    return (width, width), paint


_HALF_BODY = (
    (0, 297), (16, 293), (24, 278), (22, 258), (11, 243), (13, 232), (32, 225), (48, 216),
    (56, 196), (64, 160), (72, 128), (75, 112), (66, 108), (58, 124), (46, 160), (36, 186),
    (33, 160), (36, 130), (37, 100), (34, 60), (31, 26), (38, 10), (30, 4), (16, 6),
    (14, 26), (10, 70), (4, 112),
)  # fmt: skip


def _body(_width: float, theme: PaperTheme) -> tuple[Size, Painter]:
    """Draw the outline of a person seen from the front, without face or clothes.

    Large enough for a group to write the numbers of its cards in it.
    """
    times = _TALL / 300
    points = [(80 + x, y) for x, y in _HALF_BODY]
    points += [(80 - x, y) for x, y in reversed(_HALF_BODY[1:])]
    outline = tuple((times * x, times * y) for x, y in points)

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        canvas.shape(shapes.smooth(outline), (x, y), fill=WHITE, stroke=theme.strong, width=2.2)

    return (160.0 * times, _TALL), paint


_HAND = (
    (60, 0), (40, 30), (18, 66), (2, 96), (8, 106), (20, 98), (38, 76), (42, 84), (36, 130),
    (34, 168), (42, 178), (52, 170), (56, 132), (62, 112), (64, 134), (66, 186), (75, 198),
    (85, 187), (86, 136), (88, 112), (93, 132), (101, 176), (111, 183), (119, 172), (112, 128),
    (110, 100), (118, 112), (132, 142), (142, 146), (147, 135), (138, 104), (128, 60), (118, 26),
    (112, 0),
)  # fmt: skip


_FINGERS = ((-64, 118), (-22, 190), (40, 218), (108, 198), (134, 160))
"""Where the line at each finger begins."""
_LINE = 76


def _hand(width: float, theme: PaperTheme) -> tuple[Size, Painter]:
    """An open hand with a line to write on at each finger."""
    left, wide, high = 70, 282, 228
    times = width / wide
    outline = tuple((times * (left + x), times * y) for x, y in _HAND)
    lines = [
        (times * (left + x), times * y, times * (left + x + _LINE), times * y) for x, y in _FINGERS
    ]

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        path = shapes.smooth(outline, closed=False)
        canvas.shape(path, (x, y), fill=WHITE, stroke=theme.strong, width=2.2)
        canvas.pen(1.0, 0.4)
        canvas.lines([(x + a, y + b, x + c, y + d) for a, b, c, d in lines])

    return (width, high * times), paint


_FIGURES: dict[str, Callable[[float, PaperTheme], tuple[Size, Painter]]] = {
    "body": _body,
    "meter": _meter,
    "circles": _circles,
    "hand": _hand,
}
