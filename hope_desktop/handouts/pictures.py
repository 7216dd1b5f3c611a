"""Pictures beside words, for readers who have few words yet: a row with a word below each."""

import json
from collections.abc import Sequence
from functools import cache

from hope_desktop.handouts.canvas import TaggedCanvas
from hope_desktop.handouts.figures import Painter, Size, centred
from hope_desktop.paths import resource

_BOX = 72.0
"""The side of the square in which a picture is drawn."""
_TIMES = 3.6
"""The side of a picture, in letter sizes."""
_BETWEEN = 1.6
"""The place of a picture in a row, in sides."""


def row(
    names: Sequence[str], words: Sequence[str], width: float, size: float
) -> tuple[Size, Painter]:
    """The size and the painter of pictures in a row, within a width, at a size of letters."""
    step = min(width / len(names), _TIMES * size * (_BETWEEN if len(names) > 1 else 1.0))
    side = min(_TIMES * size, step)
    below = size * 1.3 if words else 0.0

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        for n, name in enumerate(names):
            single(name, side)(canvas, x + (n + 0.5) * step - side / 2, y + below)
        for n, word in enumerate(words):
            centred(canvas, word, size * 0.85, x + (n + 0.5) * step, y + 0.25 * size, bold=False)

    return (step * len(names), side + below), paint


def single(name: str, side: float) -> Painter:
    """The painter of one picture in a square."""

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        times = side / _BOX
        at = f"{times:.4g} 0 0 {times:.4g} {x:.2f} {y:.2f} cm"
        canvas.draw(f"q {at} 1 J 1 j 0 g 0 G {_drawings()[name]} Q")

    return paint


@cache
def _drawings() -> dict[str, str]:
    found: dict[str, str] = json.loads(resource("pictures/openmoji.json").read_text("utf-8"))
    return found
