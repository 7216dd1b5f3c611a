"""Lays a story down two columns: its headings, paragraphs and stops, each whole."""

from collections.abc import Callable, Sequence

from hope_desktop.dialect.blocks import ListBlock, ListItem, Paragraph, Span, Spans
from hope_desktop.handouts.layout.theme import WHITE
from hope_desktop.handouts.sheets.lesson_sheet.blocks import ZoneBlock
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, SheetLetters, high, wide
from hope_desktop.handouts.sheets.lesson_sheet.row import SheetRow, paragraph

_AISLE = 7.0
_LEADING = 1.29
_FACES = ("happy", "unsure", "sad")

type _Piece = tuple[str, float, Callable[[Pen, float, float], None]]
"""What it is, how high it is, and what draws it from its upper left corner."""


def columns(blocks: Sequence[ZoneBlock], letters: SheetLetters, width: float) -> SheetRow:
    """Return the story as one row; its height is what it needs."""
    across = (width - _AISLE) / 2
    pieces: list[_Piece] = []
    for block in blocks:
        pieces.append(_heading(block.title, letters, across))
        for part in block.body:
            if isinstance(part, Paragraph):
                pieces.append(_paragraph(part.spans, letters, across))
            elif isinstance(part, ListBlock):
                pieces += [_choice(item, letters, across) for item in part.items]

    def tall(second: int) -> float:
        return max(sum(one[1] for one in pieces[:second]), sum(one[1] for one in pieces[second:]))

    may_begin = [
        at
        for at in range(1, len(pieces))
        if pieces[at - 1][0] != "heading" and pieces[at][0] != "stop"
    ]
    second = min(may_begin, key=tall, default=len(pieces))

    def draw(pen: Pen, x: float, y: float, _tall: float) -> None:
        top = y
        for at, (_kind, height, paint) in enumerate(pieces):
            if at == second:
                x, top = x + across + _AISLE, y
            paint(pen, x, top)
            top += height

    height = tall(second) if pieces else 0.0
    return SheetRow(height, height, draw, name=pieces[0][0] if pieces else "")


def _heading(spans: Spans, letters: SheetLetters, width: float) -> _Piece:
    size = letters.story + 1.5
    text = "".join(span.text for span in spans)

    def paint(pen: Pen, x: float, y: float) -> None:
        pen.say("H3", text, x, y, width, size, bold=True, colour=pen.theme.strong, leading=1.25)

    return "heading", high((Span(text, bold=True),), size, width, 1.25), paint


def _paragraph(spans: Spans, letters: SheetLetters, width: float) -> _Piece:
    last = spans[-1] if spans else Span("")
    words = tuple(word.strip() for word in last.text.split("/")) if last.bold else ()
    if len(words) == len(_FACES):
        return _stop(spans[:-1], words, letters, width)
    is_stop = spans[:1] == (Span("Stop.", bold=True),)

    def paint(pen: Pen, x: float, y: float) -> None:
        pen.say("P", spans, x, y, width, letters.story, leading=_LEADING)

    kind = "stop" if is_stop else "paragraph"
    return kind, high(spans, letters.story, width, _LEADING) + 1.3, paint


def _choice(item: ListItem, letters: SheetLetters, width: float) -> _Piece:
    """Return what somebody may do, as one of a few."""
    spans = paragraph(item.blocks)
    tall = high(spans, letters.story, width - 9, 1.2) + 2.6

    def paint(pen: Pen, x: float, y: float) -> None:
        pen.ground(x, y, width, tall - 1, pen.theme.tint)
        with pen.canvas.artifact():
            pen.box(x + 2, y + (tall - 5) / 2, 4, 4, WHITE, pen.theme.strong, 1, 1.0)
        pen.say("P", spans, x + 8.5, y + 0.8, width - 9, letters.story, leading=1.2)

    return "stop", tall, paint


def _stop(said: Spans, words: Sequence[str], letters: SheetLetters, width: float) -> _Piece:
    """Return a stop: three faces of which one is circled, and the first words about it."""
    is_large = letters.story > 12
    tall = 16.0 if is_large else 10.8
    asked = "".join(span.text for span in said[1:]).split()
    lead = (*said[:1], Span(f" {asked[0]}." if asked else ""))
    step = (width - 37) / 3
    side = 10.2 if is_large else 6.8

    def paint(pen: Pen, x: float, y: float) -> None:
        pen.ground(x, y, width, tall, pen.theme.tint)
        pen.say("P", lead, x + 3, y + tall / 2 - 2.6, 34, 11.5, leading=1.2)
        for number, (face, word) in enumerate(zip(_FACES, words, strict=True)):
            left = x + 37 + number * step
            pen.icon(face, left + (step - side) / 2, y + 0.2, side, "")
            down = y + tall - letters.label * 1.2 / 2.83 - 0.4
            room = max(step, wide(word, letters.label) + 1)
            pen.say(
                "P",
                word,
                left + (step - room) / 2,
                down,
                room,
                letters.label,
                align=0.5,
                leading=1.15,
            )

    return "stop", tall + 2.2, paint
