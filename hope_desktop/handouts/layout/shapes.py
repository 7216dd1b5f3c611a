"""Outlines as PDF operators, made once, since a page repeats many of them.

Each begins at its own zero point, and `TaggedCanvas.shape` puts it in its place.
"""

import math
from functools import cache

_BEND = 0.5523
"""How far the handles of a quarter of a circle reach, in its radius."""


@cache
def circle(radius: float) -> str:
    """Around the zero point."""
    return ellipse(radius, radius)


@cache
def ellipse(across: float, up: float) -> str:
    """Around the zero point, by half its width and half its height."""
    return rounded(2 * across, 2 * up, max(across, up), -across, -up)


@cache
def rounded(width: float, height: float, corner: float, x: float = 0.0, y: float = 0.0) -> str:
    """Return a box with round corners from its lower left; a low one has smaller corners."""
    a, b = min(corner, width / 2), min(corner, height / 2)
    left, right, low, high = x, x + width, y, y + height
    ka, kb = a * (1 - _BEND), b * (1 - _BEND)
    return " ".join(
        (
            _to(left + a, low, "m"),
            _to(right - a, low, "l"),
            _bend(right - ka, low, right, low + kb, right, low + b),
            _to(right, high - b, "l"),
            _bend(right, high - kb, right - ka, high, right - a, high),
            _to(left + a, high, "l"),
            _bend(left + ka, high, left, high - kb, left, high - b),
            _to(left, low + b, "l"),
            _bend(left, low + kb, left + ka, low, left + a, low),
            "h",
        )
    )


@cache
def stone(width: float, height: float, number: int) -> str:
    """Return a stone of the path around the zero point; each number has a shape of its own."""
    points = []
    for step in range(8):
        angle = step * math.pi / 4
        off = 1 + 0.04 * math.sin(2 * angle + 1.7 * number) + 0.05 * math.sin(3 * angle - number)
        points.append((width / 2 * off * math.cos(angle), height / 2 * off * math.sin(angle)))
    return smooth(tuple(points))


@cache
def smooth(points: tuple[tuple[float, float], ...], *, closed: bool = True) -> str:
    """Return a smooth line through points (Catmull-Rom, as Bezier curves)."""
    count = len(points)
    parts = [_to(*points[0], "m")]
    for i in range(count if closed else count - 1):
        around = [
            points[j % count if closed else max(0, min(j, count - 1))] for j in range(i - 1, i + 3)
        ]
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = around
        parts.append(
            _bend(
                bx + (cx - ax) / 6,
                by + (cy - ay) / 6,
                cx - (dx - bx) / 6,
                cy - (dy - by) / 6,
                cx,
                cy,
            )
        )
    return " ".join([*parts, "h"] if closed else parts)


@cache
def polygon(*corners: tuple[float, float]) -> str:
    """Straight lines from corner to corner, closed."""
    first, *rest = corners
    return " ".join([_to(*first, "m"), *(_to(x, y, "l") for x, y in rest), "h"])


def _to(x: float, y: float, operator: str) -> str:
    return f"{x:.2f} {y:.2f} {operator}"


def _bend(*places: float) -> str:
    return f"{' '.join(f'{place:.2f}' for place in places)} c"
