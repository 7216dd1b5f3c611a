"""Ten places with people of the cast: an ordinary moment, never the one to whom something happens.

A scene is drawn once and used on the lesson sheet, on a slide and in the module book. Where nobody
is named, there is room for whoever looks. Its words are part of the picture, and said with it.
"""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from hope_desktop.domain.frozen import frozen
from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.figures import centred
from hope_desktop.handouts.layout.people import whole_person
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.layout.typeset import broken, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, INK, Style
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, SheetLetters, wide
from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.paths import resource

WIDE, TALL = 190.0, 77.0
"""The size of a scene, in millimetres."""
_FOOT = TALL - 6
"""Where people stand."""
_HEIGHT = 54.0
"""How tall somebody is."""
_LETTERS = 13.0


@frozen
class Speech:
    """Somebody in a scene: with words, with an empty bubble to fill in, or just there."""

    who: str
    words: str = ""
    asks: bool = False
    """The bubble is empty; `words` stand above its lines."""


def read(parts: Sequence[str]) -> tuple[str, tuple[Speech, ...]]:
    """Return the place, and who is there: `robin: Hi.|roos|kim:|lot: ... What is that?`."""
    place, *rest = parts
    found = []
    for part in rest:
        who, colon, words = (piece.strip() for piece in part.partition(":"))
        asks = bool(colon) and (not words or words.startswith("..."))
        found.append(Speech(who, words.removeprefix("...").strip(), asks))
    return place, tuple(found)


def described(place: str, said: Sequence[Speech], translate: Translator) -> str:
    """Return what a scene shows, for who does not see it."""
    told = [translate(PLACES[place])]
    told += [f"{one.who.capitalize()}: {one.words}" for one in said if one.words and not one.asks]
    quiet = dict.fromkeys(one.who.capitalize() for one in said)
    told += [name for name in quiet if not any(f"{name}: " in line for line in told)]
    return ". ".join(line.rstrip(".") for line in told) + "."


def draw(
    canvas: TaggedCanvas,
    corner: tuple[float, float],
    place: str,
    said: Sequence[Speech],
    theme: PaperTheme,
    translate: Translator,
) -> None:
    """Draw a scene from its upper left corner in points, within a figure that is open."""
    pen = Pen(canvas, theme, None, SheetLetters(_LETTERS, 0, 0, 0, 0), corner)
    pen.box(0, 0, WIDE, TALL, theme.tint, corner=6)
    band = tuple(a * 0.55 + b * 0.45 for a, b in zip(theme.tint, theme.edge, strict=True))
    pen.box(0, TALL - 16, WIDE, 16, (band[0], band[1], band[2]), corner=6)
    _draw_place(pen, place)
    names = list(dict.fromkeys(one.who for one in said))
    asked = next((one.who for one in said if one.asks), names[-1] if names else "")
    beside = [name for name in names if name != asked][:1]
    right = 121.0 if beside else 104.0
    left_edge, right_edge = 0.0, right
    for name in beside:
        left_edge = 40 + _stands(pen, name, 40, turned=False)
    if asked:
        right_edge = right + _stands(pen, asked, right, turned=True)
    for one in said:
        if one.asks:
            _empty(pen, one, right_edge, translate)
        elif one.words and one.who == asked:
            width = min(62, wide(one.words, _LETTERS, bold=True) + 10)
            _spoken(pen, one.words, (right + 8 - width, 3.5, width), (right + 5, 20))
        elif one.words:
            width = min(60, wide(one.words, _LETTERS, bold=True) + 10, right - left_edge - 8)
            _spoken(pen, one.words, (left_edge + 5, 18.5, width), (left_edge - 1, 30))


def _stands(pen: Pen, name: str, x: float, *, turned: bool) -> float:
    (width, _high), _paint = whole_person(name, _HEIGHT * MM)
    pen.person(name, x, _FOOT, _HEIGHT, turned=turned)
    return width / MM


def _spoken(
    pen: Pen, words: str, place: tuple[float, float, float], tail: tuple[float, float]
) -> None:
    x, y, width = place
    style = Style(_LETTERS, _LETTERS * 1.25, bold=True, family=ANDIKA)
    lines = broken(plain(words), style, (width - 7) * MM, set())
    step = _LETTERS * 1.25 / MM
    pen.bubble((x, y, width, len(lines) * step + 5), tail)
    for number, line in enumerate(lines):
        text = "".join(bit.text for bit in line.bits)
        middle, base = pen.at(x + width / 2, y + 2.5 + number * step + _LETTERS * 0.95 / MM)
        centred(pen.canvas, text, style, middle, base)


def _empty(pen: Pen, one: Speech, beside: float, translate: Translator) -> None:
    """Draw a bubble with lines; what is asked stands above them."""
    left = beside + 9
    width = WIDE - 4 - left
    asked = one.words or translate(_("%(name)s says:")) % {"name": one.who.capitalize()}
    style = Style(12, 15, bold=True, colour=pen.theme.strong, family=ANDIKA)
    lines = broken(plain(asked), style, (width - 8) * MM, set())
    top = len(lines) * 15 / MM
    pen.bubble((left, 5, width, top + 25), (beside - 1, 22))
    for number, line in enumerate(lines):
        x, y = pen.at(left + 5, 7.5 + number * 15 / MM + 12 * 0.9 / MM)
        for bit in line.bits:
            pen.canvas.letters(bit.face, 12, x, y, bit.text, style.colour)
            x += bit.width
    pen.rules(left + 5, 5 + top + 1.5, width - 10, 2, 9.5, "")


PLACES = {
    "bench": _("A bench"),
    "lockers": _("At the lockers"),
    "bus-stop": _("At the bus stop"),
    "canteen": _("In the canteen"),
    "cycle-path": _("Two bicycles on the cycle path"),
    "gym-door": _("At the door of the gym"),
    "shop": _("In a shop"),
    "sofa": _("At home, by the sofa"),
    "phone": _("A phone"),
    "tree": _("Under a tree"),
}


@cache
def _strokes() -> dict[str, list[tuple[Any, ...]]]:
    """Read what each place is drawn with, in millimetres from its upper left corner."""
    found: dict[str, list[tuple[Any, ...]]]
    found = json.loads(resource("pictures/scenes.json").read_text("utf-8"))
    return found


def _pairs(numbers: Sequence[float]) -> list[tuple[float, float]]:
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _draw_place(pen: Pen, place: str) -> None:
    for kind, *given in _strokes()[place]:
        if kind == "icon":
            pen.icon(*given)
        elif kind == "box":
            x, y, width, high, corner, line, fill = given
            ground = pen.theme.tint if fill == "tint" else WHITE
            pen.box(x, y, width, high, ground, INK if line else None, corner, line)
        elif kind == "line":
            line, *points = given
            pen.stroke(_pairs(points), abs(line), INK if line > 0 else WHITE)
        else:
            places = [pen.at(x, y) for x, y in _pairs(given)]
            is_crown = kind == "crown"
            outline = shapes.smooth(tuple(places)) if is_crown else shapes.polygon(*places)
            fill = WHITE if is_crown else INK
            pen.canvas.shape(outline, (0, 0), fill=fill, stroke=INK, width=1.5)
