"""Drawings made of lines, right in black and white: every colour has its letter.

A painter gets the canvas and its lower left corner; it draws inside a figure that is open.
"""

import math
from collections.abc import Callable, Sequence

from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ATKINSON, face

type Painter = Callable[[TaggedCanvas, float, float], None]
type Size = tuple[float, float]

GREEN, ORANGE, RED = (0.72, 0.88, 0.70), (1, 0.78, 0.45), (0.93, 0.50, 0.46)
_LIGHTS = ((GREEN, "G"), (ORANGE, "O"), (RED, "R"))


def figure(name: str, width: float, times: float = 1.0) -> tuple[Size, Painter]:
    """The size and the painter of a drawing by its name in the dialect, perhaps made smaller."""
    (wide, high), paint = _FIGURES[name](min(width, 420.0))

    def smaller(canvas: TaggedCanvas, x: float, y: float) -> None:
        canvas.saveState()
        canvas.transform(times, 0, 0, times, x, y)
        paint(canvas, 0, 0)
        canvas.restoreState()

    return ((wide * times, high * times), smaller if times != 1.0 else paint)


def smooth(
    canvas: TaggedCanvas, points: Sequence[tuple[float, float]], *, closed: bool = True
) -> None:
    """Draws a smooth line through points (Catmull-Rom, as Bezier curves)."""
    count = len(points)
    steps = count if closed else count - 1
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for i in range(steps):
        around = [
            points[j % count if closed else max(0, min(j, count - 1))] for j in range(i - 1, i + 3)
        ]
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = around
        path.curveTo(
            bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy
        )
    if closed:
        path.close()
    canvas.drawPath(path)


def centred(
    canvas: TaggedCanvas,
    text: str,
    size: float,
    x: float,
    y: float,
    *,
    bold: bool = True,
    family: str = ATKINSON,
) -> None:
    """Letters centred on a place."""
    cut = face(bold=bold, family=family)
    measured = cut.measure(text)
    at = x - measured.width * size / 2
    for run in measured.runs:
        canvas.letters(run.face, size, at, y, run.text)
        at += run.width * size


def _meter(width: float) -> tuple[Size, Painter]:
    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        part = width / 3
        for n, (colour, letter) in enumerate(_LIGHTS):
            canvas.pen(1.2)
            canvas.setFillColor(colour)
            canvas.rect(x + n * part, y, part, 40, fill=1)
            centred(canvas, letter, 20, x + (n + 0.5) * part, y + 13)

    return (width, 40.0), paint


def _circles(width: float) -> tuple[Size, Painter]:
    size = min(width, 285.0)

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        middle = size / 2
        canvas.pen(1.4)
        for part in (1, 0.7, 0.4):
            canvas.circle(x + middle, y + middle, middle * part - 1)

    return (size, size), paint


_HALF_BODY = (
    (0, 297), (16, 293), (24, 278), (22, 258), (11, 243), (13, 232), (32, 225), (48, 216),
    (56, 196), (64, 160), (72, 128), (75, 112), (66, 108), (58, 124), (46, 160), (36, 186),
    (33, 160), (36, 130), (37, 100), (34, 60), (31, 26), (38, 10), (30, 4), (16, 6),
    (14, 26), (10, 70), (4, 112),
)  # fmt: skip


def _body(_width: float) -> tuple[Size, Painter]:
    """The outline of a person seen from the front, without face or clothes.

    Large enough for a group to write the numbers of its cards in it.
    """
    times = 1.3

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        right = [(x + times * (80 + px), y + times * py) for px, py in _HALF_BODY]
        left = [(x + times * (80 - px), y + times * py) for px, py in reversed(_HALF_BODY[1:])]
        canvas.pen(1.6)
        canvas.setLineJoin(1)
        smooth(canvas, [*right, *left])

    return (160.0 * times, 300.0 * times), paint


_HAND = (
    (60, 0), (40, 30), (18, 66), (2, 96), (8, 106), (20, 98), (38, 76), (42, 84), (36, 130),
    (34, 168), (42, 178), (52, 170), (56, 132), (62, 112), (64, 134), (66, 186), (75, 198),
    (85, 187), (86, 136), (88, 112), (93, 132), (101, 176), (111, 183), (119, 172), (112, 128),
    (110, 100), (118, 112), (132, 142), (142, 146), (147, 135), (138, 104), (128, 60), (118, 26),
    (112, 0),
)  # fmt: skip


def _hand(width: float) -> tuple[Size, Painter]:
    """An open hand, with room beside it to write at each finger."""
    times = min(width, 195.0) / 150

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        points = [(x + times * px, y + times * py + 2) for px, py in _HAND]
        canvas.pen(1.6)
        canvas.setLineJoin(1)
        smooth(canvas, points, closed=False)

    return (150 * times, 200 * times + 2), paint


def _traffic_light(_width: float) -> tuple[Size, Painter]:
    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        canvas.pen(1.6)
        canvas.setFillGray(1)
        canvas.rect(x + 1, y + 1, 68, 194, fill=1)
        for n, (colour, letter) in enumerate(_LIGHTS):
            centre = y + 34 + n * 64
            canvas.pen(1.4)
            canvas.setFillColor(colour)
            canvas.circle(x + 35, centre, 26, fill=1)
            centred(canvas, letter, 24, x + 35, centre - 8.5)

    return (70.0, 196.0), paint


def _path(width: float) -> tuple[Size, Painter]:
    """Four stones to cross, numbered."""

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        step = width / 4
        for n in range(4):
            cx, cy = x + (n + 0.5) * step, y + (38 if n % 2 else 56)
            stone = [
                (
                    cx + 0.43 * step * math.cos(a) * (1 + 0.06 * math.sin(3 * a + n)),
                    cy + 30 * math.sin(a),
                )
                for a in (k * math.pi / 5 for k in range(10))
            ]
            canvas.pen(1.4)
            smooth(canvas, stone)
            centred(canvas, str(n + 1), 20, cx, cy - 7)

    return (width, 96.0), paint


def _stop(_width: float) -> tuple[Size, Painter]:
    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        corners = [
            (x + 60 + 58 * math.cos(a), y + 60 + 58 * math.sin(a))
            for a in (math.pi / 8 + k * math.pi / 4 for k in range(8))
        ]
        sign = canvas.beginPath()
        sign.moveTo(*corners[0])
        for corner in corners[1:]:
            sign.lineTo(*corner)
        sign.close()
        canvas.pen(3)
        canvas.setFillColor(RED)
        canvas.drawPath(sign, fill=1)
        centred(canvas, "STOP", 30, x + 60, y + 50)

    return (120.0, 120.0), paint


_FIGURES: dict[str, Callable[[float], tuple[Size, Painter]]] = {
    "body": _body,
    "meter": _meter,
    "circles": _circles,
    "hand": _hand,
    "traffic-light": _traffic_light,
    "path": _path,
    "stop": _stop,
}
