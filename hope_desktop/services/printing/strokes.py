"""The paper's drawings as plain operators, for code that draws them on a screen."""

import zlib
from functools import lru_cache

from hope_desktop.domain.texts.directives import FIGURES
from hope_desktop.handouts.layout.figures import figure
from hope_desktop.handouts.layout.pictures import picture_row, single
from hope_desktop.handouts.layout.theme import ADULT
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Colour, Face, Style

_SMALLER = 0.62
_WIDTH = 520.0
"""Points that a row of pictures may take."""


class _StrokesCanvas(TaggedCanvas):
    """Letters become an operator `t:` with their own UTF-8 in hexadecimals, so need no font."""

    def letters(
        self, _cut: Face, size: float, x: float, y: float, text: str, colour: Colour = INK
    ) -> None:
        red, green, blue = colour
        said = text.encode().hex()
        self.addLiteral(f"{red} {green} {blue} {size} {x} {y} t:{said}")

    def drawing(self, _name: str, data: bytes, _box: str) -> None:
        self.addLiteral(zlib.decompress(data).decode("ascii"))


@lru_cache(256)
def strokes(names: str, description: str) -> tuple[tuple[float, float], str]:
    """Return the size in points and the PDF operators of a drawing or of pictures in a row.

    Args:
        names: of a drawing, or of pictures with a space between them; a name must exist.
        description: words with commas between them stand below as many pictures.
    """
    words = tuple(word.strip() for word in description.split(","))
    shown = names.split()
    if names in FIGURES:
        size, paint = figure(names, 300.0, ADULT, _SMALLER)
    elif len(shown) > 1:
        below = words if len(words) == len(shown) else ()
        size, paint = picture_row(shown, below, _WIDTH, Style(11, 15), ADULT)
    else:
        size, paint = (44.0, 44.0), single(names, 44.0)
    canvas = _StrokesCanvas("", "nl")
    paint(canvas, 0.0, 0.0)
    operators: str = canvas.getCurrentPageContent()
    return size, operators
