"""Ten places with people of the cast: an ordinary moment, never the one to whom something happens.

A scene is drawn once and used on the lesson sheet, on a slide and in the module book. Where nobody
is named, there is room for whoever looks. Its words are part of the picture, and said with it.
"""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from hope_desktop.domain.terms import frozen
from hope_desktop.handouts.layout import people, shapes
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, Words, wide
from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.paths import resource

WIDE, TALL = 190.0, 77.0
"""The size of a scene, in millimetres."""
_HEIGHT = 54.0
"""How tall somebody is."""
_MIDDLE = 38.0
"""How far to the right a place stands in the middle."""
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
    for one in said:
        is_heard = one.words and not one.asks
        told.append(f"{one.who.capitalize()}{f': {one.words}' if is_heard else ''}")
    return ". ".join(line.rstrip(".") for line in dict.fromkeys(told)) + "."


def draw(
    canvas: TaggedCanvas,
    corner: tuple[float, float],
    place: str,
    speeches: Sequence[Speech],
    theme: PaperTheme,
    translate: Translator,
) -> None:
    """Draw a scene from its upper left corner in points, within a figure that is open."""
    pen = Pen(canvas, theme, None, corner)
    pen.box(0, 0, WIDE, TALL, theme.tint, corner=6)
    red, green, blue = (a * 0.55 + b * 0.45 for a, b in zip(theme.tint, theme.edge, strict=True))
    pen.box(0, TALL - 16, WIDE, 16, (red, green, blue), corner=6)
    names = list(dict.fromkeys(one.who for one in speeches))
    middle = 0.0 if names else _MIDDLE  # where nobody is, nobody was forgotten
    _draw_place(Pen(canvas, theme, None, pen.at(middle, 0)), place)
    asked = next((one.who for one in speeches if one.asks), names[-1] if names else "")
    beside = next((name for name in names if name != asked), "")
    right = 121.0
    left_edge = 40 + _stands(pen, beside, 40, turned=False) if beside else 0.0
    right_edge = right + _stands(pen, asked, right, turned=True) if asked else right
    for speech in speeches:
        if speech.asks:
            what = speech.words or translate("%(name)s says:") % {"name": speech.who.capitalize()}
            left, width = right_edge + 9, WIDE - 13 - right_edge
            lettering = Words(what, width - 8, 12, bold=True, colour=theme.strong)
            pen.bubble((left, 5, width, lettering.high + 25), (right_edge - 1, 22))
            pen.put(lettering, left + 5, 7)
            pen.rules(left + 5, 6.5 + lettering.high, width - 10, 2, 9.5, "")
        elif speech.words:
            is_asked = speech.who == asked
            most = 62 if is_asked else min(60, right - left_edge - 8)
            width = min(most, wide(speech.words, _LETTERS, bold=True) + 10)
            lettering = Words(speech.words, width - 7, _LETTERS, bold=True, align=0.5)
            x, y = (right + 8 - width, 3.5) if is_asked else (left_edge + 5, 18.5)
            tail = (right + 5.0, 20.0) if is_asked else (left_edge - 1, 30.0)
            pen.bubble((x, y, width, lettering.high + 5), tail)
            pen.put(lettering, x + 3.5, y + 2.2)


def _stands(pen: Pen, name: str, x: float, *, turned: bool) -> float:
    (width, _high), paint = people.whole_person(name, _HEIGHT * MM, turned=turned)
    paint(pen.canvas, *pen.at(x, TALL - 6))
    pen.canvas.credits.add(people.CREDIT)
    return width / MM


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
