"""Lays a story down two columns: its headings, paragraphs and stops, each whole."""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.dialect.blocks import ListBlock, Paragraph, Span, Spans
from hope_desktop.handouts.sheets.lesson_sheet.blocks import ZoneBlock
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, Words, wide
from hope_desktop.handouts.sheets.lesson_sheet.row import (
    Room,
    SheetRow,
    abreast,
    line,
    paragraph,
    stack,
    tick,
)

_AISLE = 7.0
FACES = ("happy", "unsure", "sad")


def columns(blocks: Sequence[ZoneBlock], room: Room) -> SheetRow:
    """Return the story as one row; its height is what it needs."""
    room = replace(room, width=(room.width - _AISLE) / 2)
    rows: list[SheetRow] = []
    for block in blocks:
        rows.append(_heading(block.title, room))
        for part in block.body:
            if isinstance(part, Paragraph):
                rows.append(_paragraph(part.spans, room))
            elif isinstance(part, ListBlock):
                size = room.letters.story
                ticks = (
                    tick(room, paragraph(item.blocks), side=4.0, size=size) for item in part.items
                )
                rows += [replace(row, best=row.least, name="stop") for row in ticks]
    laid = [
        abreast([(0.0, stack(rows[:at])), (room.width + _AISLE, stack(rows[at:]))])
        for at in range(1, len(rows))
        if rows[at - 1].name != "heading" and rows[at].name != "stop"
    ]
    return min(laid, key=lambda row: row.least, default=stack(rows))


def _heading(spans: Spans, room: Room) -> SheetRow:
    text, size = "".join(span.text for span in spans), room.letters.story + 1.5
    words = Words(text, room.width, size, bold=True, colour=room.theme.strong)

    def draw(pen: Pen, x: float, y: float, _tall: float) -> None:
        pen.put(words, x, y, "H3")

    return SheetRow(words.high, words.high, draw, "heading")


def _paragraph(spans: Spans, room: Room) -> SheetRow:
    last = spans[-1] if spans else Span("")
    words = tuple(word.strip() for word in last.text.split("/")) if last.bold else ()
    if len(words) == len(FACES):
        return _stop(spans[:-1], words, room)
    row = line(room, spans, size=room.letters.story, leading=1.29)
    name = "stop" if spans[:1] == (Span("Stop.", bold=True),) else "paragraph"
    return SheetRow(row.least + 1.3, row.least + 1.3, row.draw, name)


def _stop(said: Spans, words: Sequence[str], room: Room) -> SheetRow:
    """Return a stop: three faces of which one is circled, and the first words about it."""
    label = room.letters.label
    tall, side = (16.0, 10.2) if room.letters.story > 12 else (10.8, 6.8)
    asked = "".join(span.text for span in said[1:]).split()
    lead = Words((*said[:1], Span(f" {asked[0]}." if asked else "")), 34, 11.5, 1.2)
    step = (room.width - 37) / 3

    def draw(pen: Pen, x: float, y: float, _tall: float) -> None:
        pen.ground(x, y, room.width, tall, room.theme.tint)
        pen.put(lead, x + 3, y + tall / 2 - 2.6)
        for number, (face, word) in enumerate(zip(FACES, words, strict=True)):
            left = x + 37 + number * step
            pen.icon(face, left + (step - side) / 2, y + 0.2, side)
            below = Words(word, max(step, wide(word, label) + 1), label, 1.15, align=0.5)
            pen.put(below, left + (step - below.width) / 2, y + tall - label * 1.2 / 2.83 - 0.4)

    return SheetRow(tall + 2.2, tall + 2.2, draw, "stop")
