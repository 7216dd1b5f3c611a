"""What lies open at home on the last page of a booklet: a game, and nothing of who plays it.

Each is made from a fixed beginning, so that the same text gives the same page.
"""

import random
from collections.abc import Callable, Sequence

from hope_desktop.domain.modules import NUMBERED
from hope_desktop.handouts.layout import people, pictures, shapes
from hope_desktop.handouts.layout.figures import Painter, Size, centred
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme, theme_of
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, INK, Style

_COLUMNS, _ROWS = 13, 15
_LETTERS = 9
"""Of a square of letters, along a side."""
_OTHERS = "ABDEGHKLMNOPRSTUW"
"""The letters around hidden words: those that make few words by chance."""
_ALONG = ((0.30, 0.13, 0.36, 0.15), (0.70, 0.27, 0.30, 0.13), (0.52, 0.45, 0.25, 0.105),
          (0.79, 0.59, 0.19, 0.08))  # fmt: skip
"""The four stones of a path, the first the nearest: their middle, width and height."""

_HILL = ((0.01, 0.68), (0.2, 0.75), (0.45, 0.70), (0.7, 0.75), (0.99, 0.70))
"""What lies behind the path, from left to right."""

type _Cell = tuple[int, int]


def game(
    name: str, width: float, theme: PaperTheme, words: Sequence[str] = ()
) -> tuple[Size, Painter]:
    """The size and the painter of a game; `words` are those hidden among letters."""
    return _GAMES[name](width, theme, words)


def _walk(width: float, theme: PaperTheme, _words: Sequence[str]) -> tuple[Size, Painter]:
    """A path over four stones to draw along; those of the lessons that were are full."""
    high = 1.18 * width
    here = NUMBERED.index(theme.module) if theme.module in NUMBERED else 0

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        frame = shapes.rounded(width, high, 10)
        canvas.shape(frame, (x, y), fill=WHITE, stroke=theme.edge, width=1.2)
        hill = tuple((x + width * across, y + high * up) for across, up in _HILL)
        canvas.shape(shapes.smooth(hill, closed=False), (0, 0), stroke=theme.strong, width=1.3)
        pictures.single("tree", 0.24 * width)(canvas, x + 0.55 * width, y + 0.70 * high)
        pictures.single("cloud", 0.19 * width)(canvas, x + 0.06 * width, y + 0.82 * high)
        for n in range(len(_ALONG)):
            _stone(canvas, n, (x, y), (width, high), full=n <= here)
        (wide, _tall), robin = people.whole_person("robin", 0.5 * width)
        robin(canvas, x + 0.26 * width - wide / 2, y + 0.12 * high)

    return (width, high), paint


def _stone(
    canvas: TaggedCanvas, n: int, corner: tuple[float, float], size: Size, *, full: bool
) -> None:
    """One of the four with its number; on the first somebody stands."""
    across, up, wide, tall = _ALONG[n]
    strong = theme_of(NUMBERED[n]).strong
    middle = (corner[0] + size[0] * across, corner[1] + size[1] * up)
    outline = shapes.stone(size[0] * wide, size[0] * tall, n)
    canvas.shape(outline, middle, fill=strong if full else WHITE, stroke=strong, width=1.4)
    letters = 0.055 * size[0]
    style = Style(letters, letters, bold=True, colour=WHITE if full else strong, family=ANDIKA)
    aside = 0.0 if n else 0.07 * size[0]
    centred(canvas, str(n + 1), style, middle[0] + aside, middle[1] - letters * 0.36)


def _bicycles(width: float, theme: PaperTheme, _words: Sequence[str]) -> tuple[Size, Painter]:
    """Two bicycles beside each other, in a drawing to finish."""
    high = 1.15 * width

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        frame = shapes.rounded(width, high, 10)
        canvas.shape(frame, (x, y), fill=WHITE, stroke=theme.edge, width=1.2)
        pictures.single("sun", 0.2 * width)(canvas, x + 0.75 * width, y + high - 0.24 * width)
        for across in (0.1, 0.53):
            bicycle = pictures.single("bicycle", 0.38 * width)
            bicycle(canvas, x + across * width, y + 0.11 * high)
        canvas.pen(1.4, theme.strong)
        canvas.line(x + 0.04 * width, y + 0.14 * high, x + 0.96 * width, y + 0.14 * high)

    return (width, high), paint


def _maze(width: float, theme: PaperTheme, _words: Sequence[str]) -> tuple[Size, Painter]:
    """From stone 1, low at the left, to stone 4, high at the right."""
    side = width / _COLUMNS
    walls = _walls(_COLUMNS, _ROWS)

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        canvas.pen(1.4, theme.strong)
        canvas.lines(
            [(x + a * side, y + b * side, x + c * side, y + d * side) for a, b, c, d in walls]
        )
        for n, (across, up) in ((0, (0.5, 0.5)), (3, (_COLUMNS - 0.5, _ROWS - 0.5))):
            middle = (x + across * side, y + up * side)
            stone = shapes.stone(side * 0.86, side * 0.78, n)
            canvas.shape(stone, middle, fill=theme_of(NUMBERED[n]).strong)
            size = side * 0.55
            style = Style(size, size, bold=True, colour=WHITE, family=ANDIKA)
            centred(canvas, str(n + 1), style, middle[0], middle[1] - size * 0.36)

    return (width, side * _ROWS), paint


def _walls(columns: int, rows: int) -> list[tuple[int, int, int, int]]:
    """Lines between the points of a grid in which there is one way to each cell."""
    dice, seen = random.Random(7), {(0, 0)}  # noqa: S311 - a drawing
    opened: set[tuple[_Cell, _Cell]] = set()
    stack: list[_Cell] = [(0, 0)]
    while stack:
        x, y = stack[-1]
        beside = ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
        inside = [(a, b) for a, b in beside if 0 <= a < columns and 0 <= b < rows]
        fresh = [cell for cell in inside if cell not in seen]
        if not fresh:
            stack.pop()
            continue
        cell = dice.choice(fresh)
        opened |= {((x, y), cell), (cell, (x, y))}
        seen.add(cell)
        stack.append(cell)
    walls = [(0, 0, columns, 0), (0, rows, columns, rows), (0, 0, 0, rows)]
    walls.append((columns, 0, columns, rows))
    for x in range(columns):
        for y in range(rows):
            if x + 1 < columns and ((x, y), (x + 1, y)) not in opened:
                walls.append((x + 1, y, x + 1, y + 1))
            if y + 1 < rows and ((x, y), (x, y + 1)) not in opened:
                walls.append((x, y + 1, x + 1, y + 1))
    return walls


def _letters(width: float, theme: PaperTheme, words: Sequence[str]) -> tuple[Size, Painter]:
    """A square of letters in which words lie to the right, down or aslant."""
    rows, side = hidden(words), width / _LETTERS

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        canvas.shape(shapes.rounded(width, width, 10), (x, y), fill=theme.tint)
        size = side * 0.56
        style = Style(size, size, bold=True, colour=INK, family=ANDIKA)
        for down, line in enumerate(rows):
            for across, letter in enumerate(line):
                base = y + width - (down + 0.5) * side - size * 0.36
                centred(canvas, letter, style, x + (across + 0.5) * side, base)

    return (width, width), paint


def hidden(words: Sequence[str]) -> list[str]:
    """The rows of a square with the words in it; one that does not fit is left out."""
    places = [word.upper() for word in words if len(word) <= _LETTERS and word.isalpha()]
    for seed in range(200):
        rows = _hidden(places, random.Random(seed))  # noqa: S311 - a drawing
        if rows:
            return rows
    return hidden(words[:-1])


def _hidden(words: Sequence[str], dice: random.Random) -> list[str]:
    """The rows, or none when a word found no place."""
    square: dict[_Cell, str] = {}
    for word in sorted(words, key=len, reverse=True):
        found = [
            cells
            for x in range(_LETTERS)
            for y in range(_LETTERS)
            for right, down in ((1, 0), (0, 1), (1, 1))
            if (cells := [(x + right * n, y + down * n) for n in range(len(word))])
            and max(cells[-1]) < _LETTERS
            and all(square.get(cell, own) == own for cell, own in zip(cells, word, strict=True))
        ]
        if not found:
            return []
        square.update(zip(dice.choice(found), word, strict=True))
    every = range(_LETTERS)
    return ["".join(square.get((x, y)) or dice.choice(_OTHERS) for x in every) for y in every]


_GAMES: dict[str, Callable[[float, PaperTheme, Sequence[str]], tuple[Size, Painter]]] = {
    "walk": _walk,
    "bicycles": _bicycles,
    "maze": _maze,
    "letters": _letters,
}
