"""Pictures in a row with a word below each, for readers who know few words yet."""

import json
from collections.abc import Iterable, Sequence
from functools import cache

from hope_desktop.domain.library.pictures import PEOPLE
from hope_desktop.domain.printing.paper import Photo
from hope_desktop.handouts.layout import people, shapes
from hope_desktop.handouts.layout.figures import Painter, Size, centred
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import broken, longest_word, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Colour, Style
from hope_desktop.paths import resource

CREDIT = "openmoji.org, CC BY-SA 4.0"
"""Who made the pictures that are no people, for the foot of a page that shows one."""
_BOX = 72.0
"""The side of the square in which a picture is drawn."""
_TIMES = 4.6
"""The side of a disc, in letter sizes."""
INSIDE = 0.74
"""The side of a picture, in that of its disc."""
_HIGHEST = 0.62
"""The height of a trainer's picture, at most: of the width of the text."""
_BETWEEN, _CLOSE = 1.6, 1.12
"""The place of a picture in a row, in sides: as is nice, and where more would not fit."""


def credits_of(names: Iterable[str]) -> set[str]:
    """Tell who made pictures, for the foot of a page that shows them."""
    return {people.CREDIT if name in PEOPLE else CREDIT for name in names}


def _in_rows(
    names: Sequence[str], words: Sequence[str], width: float, style: Style, side: float
) -> tuple[int, float]:
    """Count the pictures that stand beside each other, and how wide the place of each is."""
    gap = style.size * 0.6
    widest = max((longest_word(plain(word), style) for word in words), default=0.0)
    whole = max((natural_width(plain(word), style) for word in words), default=0.0)
    least = max(side * (_CLOSE if len(names) > 1 else 1.0), widest + gap)
    count = min(len(names), max(1, int(width / least)))
    count = -(-len(names) // -(-len(names) // count))  # rows of equal length
    return count, min(width / count, max(side * _BETWEEN, least, whole + gap))


def picture_row(
    names: Sequence[str], words: Sequence[str], width: float, style: Style, theme: PaperTheme
) -> tuple[Size, Painter]:
    """Return the size and painter of pictures on discs beside each other, for a style of letters.

    What does not fit beside each other goes on in a next row.
    """
    side, gap = min(_TIMES * style.size, width), style.size * 0.6
    count, step = _in_rows(names, words, width, style, side)
    below = [broken(plain(word), style, step - gap, set()) for word in words]
    under = max((len(lines) for lines in below), default=0) * style.leading
    height = side + under + (style.size * 0.4 if under else 0.0)
    rows = -(-len(names) // count)

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        for n, name in enumerate(names):
            at, column = divmod(n, count)
            middle, bottom = x + (column + 0.5) * step, y + (rows - at - 1) * height
            draw = on_disc(name, side, theme.spot or theme.tint)
            draw(canvas, middle - side / 2, bottom + height - side)
            for line_number, line in enumerate(below[n] if below else ()):
                base = bottom + under - line_number * style.leading - style.size * 0.85
                text = "".join(bit.text for bit in line.bits)
                centred(canvas, text, style._replace(bold=False), middle, base)

    return (step * count, height * rows), paint


def photo(found: Photo, width: float, times: float = 1.0) -> tuple[Size, Painter]:
    """Return the size and painter of a picture that a trainer brought; a small one stays small."""
    room = min(width / found.width, width * _HIGHEST / found.height, 0.75) * times
    size = (found.width * room, found.height * room)
    return size, lambda canvas, x, y: canvas.image(found, x, y, size)


def in_box(found: Photo, side: float) -> Painter:
    """Return the painter of a picture that a trainer brought, on white in a square."""
    times = side * INSIDE / max(found.width, found.height)
    wide, high = found.width * times, found.height * times

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        canvas.shape(shapes.rounded(side, side, side / 8), (x, y), fill=WHITE)
        at = (x + (side - wide) / 2, y + (side - high) / 2)
        canvas.image(found, *at, (wide, high))

    return paint


def single(name: str, side: float, ground: Colour | None = None) -> Painter:
    """Return the painter of one picture, in a square or on a disc in it; people are on one."""
    if name in PEOPLE:
        return people.head(name, side, ground or WHITE)
    inside = side * (INSIDE if ground else 1.0)
    left = (side - inside) / 2

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        if ground:
            canvas.shape(shapes.circle(side / 2), (x + side / 2, y + side / 2), fill=ground)
        scale = f"{inside / _BOX:.4f}"
        place = f"{scale} 0 0 {scale} {x + left:.2f} {y + left:.2f} cm"
        canvas.addLiteral(f"q {place} 1 J 1 j 0 g 0 G {_drawings()[name]} Q")

    return paint


def on_disc(name: str, side: float, ground: Colour = WHITE) -> Painter:
    """Return the painter of a picture on a disc of so wide."""
    return single(name, side, ground)


@cache
def _drawings() -> dict[str, str]:
    found: dict[str, str] = json.loads(resource("pictures/openmoji.json").read_text("utf-8"))
    return found
