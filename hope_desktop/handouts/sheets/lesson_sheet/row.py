"""Says how high something may be, and lays it below and beside other things on a page.

A story goes down two columns: its headings, paragraphs and stops, each whole.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from hope_desktop.dialect.blocks import (
    ListBlock,
    Paragraph,
    Picture,
    Span,
    Spans,
    TextBlock,
    text_of,
)
from hope_desktop.domain.terms import frozen
from hope_desktop.handouts.layout.theme import WHITE, PaperTheme
from hope_desktop.handouts.pdf.fonts import Colour
from hope_desktop.handouts.sheets.lesson_sheet.blocks import ZoneBlock
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, SheetLetters, Words
from hope_desktop.i18n.catalogue import Translator

FACES = ("happy", "unsure", "sad")
_AISLE = 7.0
"""Between the columns of a story."""

type Drawn = Callable[[Pen, float, float, float], None]
"""Draws from an upper left corner, so high."""


@frozen
class SheetRow:
    """So high at least and at best, in millimetres."""

    least: float
    best: float
    draw: Drawn
    name: str = ""


@frozen
class Room:
    """What rows are made for: letters, a width in millimetres, colours, perhaps a panel."""

    letters: SheetLetters
    theme: PaperTheme
    translate: Translator
    width: float
    on_panel: bool = False

    @property
    def field(self) -> Colour:
        """Return the colour of what stands out."""
        return WHITE if self.on_panel else self.theme.tint

    def stripe(self, pen: Pen, x: float, y: float, tall: float) -> None:
        """Draw the ground of a row that is answered; a panel is one already."""
        if not self.on_panel:
            pen.ground(x - 3, y, self.width + 6, tall, self.theme.tint)


def paragraph(blocks: Sequence[TextBlock]) -> Spans:
    """Return the words of the paragraphs among some blocks, as one."""
    found: list[Span] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += ([Span(" ")] if found else []) + list(block.spans)
    return tuple(found)


def stack(
    rows: Sequence[SheetRow],
    gap: float = 0.0,
    close: float | None = None,
    loose: float = 0.0,
    most: float = 5.0,
) -> SheetRow:
    """Return rows below each other as one.

    Between them is `gap`, or down to `close` where it is full; `loose` more where there is room,
    and each grows `most` times as far as to its best.
    """
    least, best = sum(row.least for row in rows), sum(row.best for row in rows)
    between = max(0, len(rows) - 1)

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        step = min(gap, (tall - least) / max(1, between))
        free = max(0.0, tall - least - step * between)
        part = min(most, free / (best - least)) if best > least else 0.0
        step += min(loose, (free - part * (best - least)) / max(1, len(rows)))
        for row in rows:
            height = row.least + (row.best - row.least) * part
            row.draw(pen, x, y, height)
            y += height + step

    closest = least + (gap if close is None else close) * between
    return SheetRow(closest, best + gap * between, draw)


def abreast(cells: Sequence[tuple[float, SheetRow]]) -> SheetRow:
    """Return rows beside each other as one, each so far from the left."""

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        for left, row in cells:
            row.draw(pen, x + left, y, tall)

    every = [row for _left, row in cells]
    return SheetRow(max(row.least for row in every), max(row.best for row in every), draw)


def padded(row: SheetRow, edge: float, under: Drawn) -> SheetRow:
    """Return a row with so much above and below it, on what is drawn before it."""

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        under(pen, x, y, tall)
        row.draw(pen, x, y + edge, tall - 2 * edge)

    return SheetRow(row.least + 2 * edge, row.best + 2 * edge, draw)


def heading(room: Room, spans: Spans, size: float, tag: str) -> SheetRow:
    """Return a heading in the colour of the lesson."""
    strong = room.theme.strong
    words = Words(text_of(spans), room.width, size, bold=True, colour=strong)
    return SheetRow(words.high, words.high, lambda pen, x, y, _: pen.put(words, x, y, tag), tag)


def line(
    room: Room,
    spans: Spans,
    picture: Picture | None = None,
    mark: str = "",
    *,
    width: float = 0.0,
    size: float = 0.0,
    lead: float = 0.0,
    air: tuple[float, float, float] = (0.0, 0.0, 0.0),
    grows: float = 0.0,
    under: Drawn | None = None,
    on: Colour | None = None,
) -> SheetRow:
    """Return words in the middle of a line, behind their mark or their picture.

    It is higher by `air` than its words and its picture, and so high at least; `under` is drawn
    before it.
    """
    side, size = room.letters.picture if picture else 0.0, size or room.letters.body
    left = lead + (side + 4 if picture else 6.0 if mark else 0.0)
    words = Words(spans, (width or room.width) - left, size)
    sign = Words(mark, 6, size, bold=True, colour=room.theme.strong)
    least = max(words.high + air[0], side + air[1] if picture else 0.0, air[2])

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        if under:
            under(pen, x, y, tall)
        down = y + (tall - words.high) / 2
        if picture:
            pen.icon(picture.name, x + lead, y + (tall - side) / 2, side, "", on or room.field)
        elif mark:
            pen.put(sign, x + lead, down)
        pen.put(words, x + left, down)

    return SheetRow(least, least + grows, draw)


def tick(
    room: Room, spans: Spans, picture: Picture | None = None, side: float = 6.6, size: float = 0.0
) -> SheetRow:
    """Return words behind a box to tick, on a ground."""

    def under(pen: Pen, x: float, y: float, tall: float) -> None:
        pen.ground(x - 2, y + 0.4, room.width + 4, tall - 0.8, room.field)
        with pen.canvas.artifact():
            top = y + (tall - side) / 2
            pen.box(x + 1, top, side, side, WHITE, room.theme.strong, side / 4, 1.3)

    on = room.theme.tint if room.on_panel else WHITE
    air, lead = (2.6, 1.5, side + 2.4), side + (4.4 if picture else 5.4)
    return line(room, spans, picture, size=size, lead=lead, air=air, grows=5.0, under=under, on=on)


def captioned(
    room: Room,
    names: Sequence[str],
    words: Sequence[str],
    means: str = "",
    on: Colour | None = None,
) -> SheetRow:
    """Return pictures beside each other, perhaps on discs, with a word below each if any."""
    step = room.width / len(names)
    said = [Words(word, step - 1, room.letters.label, align=0.5) for word in words]
    below = max((word.high for word in said), default=0.0)

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        side = min(tall - below, step - 2)
        for number, name in enumerate(names):
            left = x + number * step
            told = words[number] if said else means
            pen.icon(name, left + (step - side) / 2, y, side, told, on)
            if said:
                pen.put(said[number], left + 0.5, y + side)

    return SheetRow(min(13.0, step - 2) + below, min(22.0, step - 2) + below, draw)


def columns(blocks: Sequence[ZoneBlock], room: Room) -> SheetRow:
    """Return a story as one row of two columns; its height is what it needs."""
    room = replace(room, width=(room.width - _AISLE) / 2)
    rows: list[SheetRow] = []
    size = room.letters.story
    for block in blocks:
        rows.append(heading(room, block.title, size + 1.5, "H3"))
        for part in block.body:
            if isinstance(part, Paragraph):
                rows.append(_told(part.spans, room))
            elif isinstance(part, ListBlock):
                ticks = (tick(room, paragraph(i.blocks), side=4.0, size=size) for i in part.items)
                rows += [replace(row, best=row.least, name="stop") for row in ticks]
    laid = [
        abreast([(0.0, stack(rows[:at], most=1)), (room.width + _AISLE, stack(rows[at:], most=1))])
        for at in range(1, len(rows))
        if rows[at - 1].name != "H3" and rows[at].name != "stop"
    ]
    return min(laid, key=lambda row: row.least, default=stack(rows))


def _told(spans: Spans, room: Room) -> SheetRow:
    """Return a paragraph of a story, or a stop: three faces of which one is circled."""
    *earlier, last = spans or (Span(""),)
    words = tuple(word.strip() for word in last.text.split("/")) if last.bold else ()
    size = room.letters.story
    if len(words) != len(FACES):
        row = line(room, spans, size=size)
        name = "stop" if spans[:1] == (Span("Stop.", bold=True),) else "paragraph"
        return SheetRow(row.least + 0.6, row.least + 1.3, row.draw, name)
    tall = 15.0 if size > 12 else 12.0
    lead = line(room, tuple(earlier), width=34, size=11.5, lead=3.0)
    faces = captioned(replace(room, width=room.width - 34), FACES, words)

    def draw(pen: Pen, x: float, y: float, _tall: float) -> None:
        pen.ground(x, y, room.width, tall, room.field)
        lead.draw(pen, x, y, tall)
        faces.draw(pen, x + 34, y, tall - 0.4)

    return SheetRow(tall + 1.4, tall + 2.2, draw, "stop")
