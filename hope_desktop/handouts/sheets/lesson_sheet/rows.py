"""Makes rows of the blocks of a text, and draws them: words, lines to write on, choices."""

from collections.abc import Callable, Sequence
from typing import Any

from hope_desktop.dialect.blocks import (
    Banner,
    FigureBlock,
    FillIn,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Pictured,
    Scale,
    SheetMark,
    Span,
    Spans,
    TableBlock,
    TextBlock,
    WriteLines,
)
from hope_desktop.domain.frozen import frozen
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE
from hope_desktop.handouts.sheets.lesson_sheet.blocks import ZoneBlock
from hope_desktop.handouts.sheets.lesson_sheet.pen import LEADING, Pen, SheetLetters, high, wide
from hope_desktop.handouts.sheets.lesson_sheet.row import Room, SheetRow, heights, paragraph
from hope_desktop.handouts.sheets.lesson_sheet.tables import (
    drawing,
    pictures,
    scale,
    statements,
    table,
)
from hope_desktop.i18n.catalogue import Translator

_GROWN = 12.0
"""The height of a line to write on where there is room."""
_CHIP = 11.5


def row_of(
    block: ZoneBlock, letters: SheetLetters, width: float, translate: Translator
) -> SheetRow:
    """Return a block with its heading in a width."""
    setter = ZoneSetter(letters, width, translate, block.on_panel)
    rows = setter.rows(block.body)
    size = letters.body + 2.0
    said = "".join(span.text for span in block.title)
    title = high(block.title, size, width, 1.25) + 1.0
    edge = 2.4 if block.on_panel else 0.0
    gap = 1.6
    fixed = title + 2 * edge + gap * max(0, len(rows) - 1)

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        if block.on_panel:
            pen.ground(x - 3, y, width + 6, tall, pen.theme.tint)
        strong = pen.theme.strong
        pen.say("H2", said, x, y + edge, width, size, bold=True, colour=strong, leading=1.25)
        top = y + edge + title
        inner = tall - title - 2 * edge
        for row, height in zip(rows, heights(rows, inner, gap), strict=True):
            row.draw(pen, x, top, height)
            top += height + gap

    return SheetRow(
        fixed + sum(row.least for row in rows),
        fixed + sum(row.best for row in rows),
        draw,
        said,
    )


@frozen
class ZoneSetter(Room):
    """Makes rows of the blocks of a text, in one width."""

    def rows(self, body: Sequence[TextBlock]) -> list[SheetRow]:
        """Return a row for each block; what is to be chosen stands beside the list after it."""
        rows: list[SheetRow] = []
        chosen: tuple[str, ...] = ()
        for part in body:
            match part:
                case SheetMark("choose", parts):
                    chosen = parts
                case SheetMark("circle", parts):
                    rows.append(self.chips(parts))
                case SheetMark("say", (who, *count)):
                    rows.append(self.say(who, int(count[0]) if count else 1))
                case ListBlock() if chosen:
                    rows.append(statements(self, part, chosen))
                    chosen = ()
                case ListBlock():
                    rows += self.list(part)
                case _:
                    rows.append(self.row(part))
        return rows

    def row(self, part: TextBlock) -> SheetRow:
        make = _MAKERS.get(type(part))
        return make(self, part) if make else SheetRow(0, 0, lambda *_place: None)

    def pictured(self, part: Pictured) -> SheetRow:
        block = part.block
        if isinstance(block, Paragraph | Heading) and not isinstance(block, FillIn):
            return self.item(block.spans, part.picture, "•")
        return self.row(block)

    def text(self, spans: Spans, *, bold: bool = False) -> SheetRow:
        """Return words; bold ones stand on a ground."""
        size, edge = self.letters.body - (0 if bold else 0.5), 0.0
        if bold and not self.on_panel:
            edge = 2.2
        inner, leading = self.width - 2 * edge, 1.3 if bold else LEADING
        text = high(spans, size, inner, leading)

        def draw(pen: Pen, x: float, y: float, tall: float) -> None:
            if edge:
                pen.ground(x - 3, y, self.width + 6, tall, pen.theme.tint)
            top = y + (tall - text) / 2
            pen.say("P", spans, x + edge, top, inner, size, bold=bold, leading=leading)

        return SheetRow(text + 2 * edge, text + 2 * edge + 2 * bold, draw)

    def lines(self, count: int, purpose: str) -> SheetRow:
        size, rule = self.letters.body - 0.5, self.letters.rule
        label = high(purpose, size, self.width, 1.25) if purpose else 0.0
        what = self.translate("Lines to write on")

        def draw(pen: Pen, x: float, y: float, tall: float) -> None:
            if purpose:
                pen.say("P", purpose, x, y, self.width, size, bold=True, leading=1.25)
            room = tall - label
            number = max(count, int(room / 10.8))
            if self.on_panel:
                pen.ground(x, y + label + 0.8, self.width, room - 0.8, WHITE)
            edge = 4 if self.on_panel else 0
            top = y + label - (1.5 if self.on_panel else 0)
            pen.rules(x + edge, top, self.width - 2 * edge, number, room / number, purpose or what)

        best = label + (count + (count > 1)) * _GROWN + (3 if count == 1 else 0)
        return SheetRow(label + count * rule, best, draw)

    def chips(self, parts: Sequence[str]) -> SheetRow:
        size, across = self.letters.body + 0.5, 0
        for size in (self.letters.body + 0.5, 12.5):
            widest = max(wide(part, size, bold=True) for part in parts) + 6
            across = max(1, min(len(parts), int((self.width + 3) / (widest + 3))))
            if across == len(parts):
                break
        across = -(-len(parts) // -(-len(parts) // across))
        lines = -(-len(parts) // across)
        step = max(_CHIP, 1.4 * size / MM * 1.6) + 2

        def draw(pen: Pen, x: float, y: float, tall: float) -> None:
            step, cell = tall / lines, (self.width - 3 * (across - 1)) / across
            for number, part in enumerate(parts):
                left, top = x + number % across * (cell + 3), y + number // across * step
                fill = WHITE if self.on_panel else pen.theme.tint
                pen.ground(left, top, cell, step - 2, fill)
                down = (step - 2 - high(part, size, cell - 4, 1.2)) / 2
                pen.say(
                    "P",
                    part,
                    left + 2,
                    top + down,
                    cell - 4,
                    size,
                    bold=True,
                    align=0.5,
                    leading=1.2,
                )

        return SheetRow(lines * step, lines * (step + 2), draw)

    def say(self, who: str, count: int) -> SheetRow:
        least = max(17.0, count * self.letters.rule + 4)

        def draw(pen: Pen, x: float, y: float, tall: float) -> None:
            side = min(24.0, tall, self.width * 0.22)
            top = y + (tall - side) / 2
            pen.icon(
                who, x, top, side, who.capitalize(), WHITE if self.on_panel else pen.theme.tint
            )
            left = side + 8
            with pen.canvas.artifact():
                pen.bubble(
                    (x + left, y + 0.8, self.width - left, tall - 1.6),
                    (x + side + 1, y + tall * 0.6),
                )
            number = max(count, int((tall - 3) / 11.5))
            gap = (tall - 5) / number
            what = self.translate("An empty bubble to write in")
            pen.rules(x + left + 5, y + 0.2, self.width - left - 10, number, gap, what)

        return SheetRow(least, least + 8, draw)

    def list(self, block: ListBlock) -> list[SheetRow]:
        """Return a row for each item; short ones without a picture stand closer."""
        found = []
        for number, item in enumerate(block.items):
            mark = "" if block.first is None else f"{block.first + number}"
            lead = item.blocks[0] if item.blocks else Paragraph(())
            if isinstance(lead, FillIn):
                found.append(self.answer(lead, item.picture, mark))
            elif item.checked is not None:
                found.append(self.item(paragraph(item.blocks), item.picture, ""))
            else:
                found.append(self.item(paragraph(item.blocks), item.picture, mark or "•"))
        return found

    def item(self, spans: Spans, picture: Picture | None, mark: str) -> SheetRow:
        """Return an item behind its mark and its picture; without a mark it has a box to tick."""
        side, size, is_tick = self.letters.picture if picture else 0.0, self.letters.body, not mark
        left = 11.0 if is_tick else 0.0
        lead = left + (side + 4 if picture else 1.0 if is_tick else 6.0)
        if picture and mark.isdigit():
            spans = (Span(f"{mark}. ", bold=True), *spans)
        text = high(spans, size, self.width - lead, 1.27)
        least = max(text + 3, side + 1.5, 9.0) if is_tick else max(text, side)

        def draw(pen: Pen, x: float, y: float, tall: float) -> None:
            on = WHITE if self.on_panel != is_tick else pen.theme.tint
            down = y + (tall - text) / 2
            if is_tick:
                ground = WHITE if self.on_panel else pen.theme.tint
                pen.ground(x - 2, y, self.width + 4, tall, ground)
                with pen.canvas.artifact():
                    at = y + (tall - 6.6) / 2
                    pen.box(x + 1, at, 6.6, 6.6, WHITE, pen.theme.strong, 1.5, 1.3)
            if picture:
                pen.icon(picture.name, x + left, y + (tall - side) / 2, side, "", on)
            elif mark:
                label = pen.theme.strong
                pen.say("P", mark, x, down, 6, size, bold=True, colour=label, leading=1.27)
            pen.say("P", spans, x + lead, down, self.width - lead, size, leading=1.27)

        return SheetRow(least, least + (5 if is_tick else 4 if picture else 1.5), draw)

    def answer(self, block: FillIn, picture: Picture | None, mark: str = "") -> SheetRow:
        """Return words with a field to write in beside them, or below them where it is narrow."""
        size = self.letters.body - 0.5
        side = self.letters.picture if picture else 0.0
        lead = side + 3 if picture else 0.0
        is_wide = self.width > 120
        room = (self.width - lead) * (0.42 if is_wide else 1.0) - 3
        said = block.cells[0]
        if mark:
            said = (Span(f"{mark}. ", bold=True), *said)
        text = high(said, size, room, 1.22)
        rule = self.letters.rule
        least = max(text, side, rule) + 2.5 if is_wide else max(text, side) + rule + 2

        def draw(pen: Pen, x: float, y: float, tall: float) -> None:
            if not self.on_panel:
                pen.ground(x - 3, y, self.width + 6, tall, pen.theme.tint)
            head = tall if is_wide else max(text, side) + 2
            if picture:
                top = y + (head - side) / 2
                pen.icon(picture.name, x - 1, top, side, "", WHITE)
            pen.say("P", said, x + lead, y + (head - text) / 2, room, size, leading=1.22)
            left = x + lead + room + 3 if is_wide else x
            width = x + self.width - left
            top = y + 1.4 if is_wide else y + head
            inner = y + tall - 1.4 - top
            pen.ground(left, top, width, inner, WHITE)
            number = max(1, int(inner / (rule - 0.8)))
            what = "".join(span.text for span in said)
            pen.rules(left + 3, top - 2, width - 6, number, inner / number, what)

        return SheetRow(least, least + 12, draw)


_MAKERS: dict[type, Callable[[ZoneSetter, Any], SheetRow]] = {
    WriteLines: lambda setter, part: setter.lines(part.count, part.purpose),
    FillIn: lambda setter, part: setter.answer(part, None),
    Pictured: ZoneSetter.pictured,
    FigureBlock: lambda setter, part: (
        pictures(setter, part) if part.pictures else drawing(setter, part)
    ),
    Scale: scale,
    Banner: lambda setter, part: setter.text(part.spans, bold=True),
    TableBlock: table,
    Paragraph: lambda setter, part: setter.text(part.spans),
    Heading: lambda setter, part: setter.text(part.spans),
}
"""What makes a row of each kind of block."""
