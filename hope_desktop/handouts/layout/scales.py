"""Words along a line to mark a place on, or under one another when they are too wide for that."""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.handouts.dialect.blocks import Scale
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.figures import Painter, Size, centred
from hope_desktop.handouts.layout.styles import MM, resized
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import TextLine, broken, longest_word, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style

_LONG = 170 * MM
"""A line down the page, with cards at both sides."""
_ABOVE = 24.0
"""From the words to the top of the drawing, along a line."""


def scale(block: Scale, width: float, style: Style, theme: PaperTheme) -> tuple[Size, Painter]:
    """The size and the painter of a scale within a width, its words in a style."""
    words = block.words
    step = width / max(len(words), 1)
    if block.tall:
        large = resized(style, 1.5)
        return _downwards(words, width, large, theme, _LONG / max(len(words), 1), width / 2)
    if any(longest_word(plain(word), style) > step - style.size * 0.5 for word in words):
        return _downwards(words, width, style, theme)
    found = [broken(plain(word), style, step - style.size * 0.5, set()) for word in words]
    below = max(len(word) for word in found) * style.leading

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        line = y + below + _ABOVE / 2
        middles = [x + (n + 0.5) * step for n in range(len(words))]
        long = middles[-1] - middles[0] + _ABOVE
        track = shapes.rounded(long, 10, 5)
        canvas.shape(track, (middles[0] - _ABOVE / 2, line - 5), fill=theme.tint)
        for middle in middles:
            spot = shapes.circle(_ABOVE * 0.32)
            canvas.shape(spot, (middle, line), fill=WHITE, stroke=theme.strong, width=1.8)
        for middle, word in zip(middles, found, strict=True):
            for n, part in enumerate(word):
                at = y + below - n * style.leading - style.size
                centred(canvas, _text(part), replace(style, bold=False), middle, at)

    return (width, below + _ABOVE), paint


def _downwards(
    words: Sequence[str],
    width: float,
    style: Style,
    theme: PaperTheme,
    least: float = 0.0,
    shift: float = 0.0,
) -> tuple[Size, Painter]:
    left = shift + style.size * 2.2
    found = [broken(plain(word), style, width - left, set()) for word in words]
    heights = [max(len(word) * style.leading + style.size * 0.6, least) for word in found]

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        top, at = y + sum(heights), x + shift + style.size * 0.8
        centres = []
        for word, height in zip(found, heights, strict=True):
            centres.append(top - style.leading / 2)
            for n, part in enumerate(word):
                base = top - n * style.leading - style.leading / 2 - style.size * 0.3
                begin = x + left
                for bit in part.bits:
                    canvas.letters(bit.face, style.size, begin, base, bit.text)
                    begin += bit.width
            top -= height
        canvas.pen(style.size * 0.5, theme.tint)
        canvas.line(at, centres[0], at, centres[-1])
        for centre in centres:
            spot = shapes.circle(style.size * 0.4)
            canvas.shape(spot, (at, centre), fill=WHITE, stroke=theme.strong, width=1.8)

    return (width, sum(heights)), paint


def _text(line: TextLine) -> str:
    return "".join(bit.text for bit in line.bits)
