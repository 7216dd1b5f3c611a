"""Makes rows of the blocks of a text: words, lines to write on, choices, tables, pictures."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from hope_desktop.dialect.blocks import (
    Banner,
    FigureBlock,
    FillIn,
    ListBlock,
    ListItem,
    Picture,
    Pictured,
    SheetMark,
    Span,
    Spans,
    TableBlock,
    TextBlock,
    WriteLines,
    spans_in,
    text_of,
)
from hope_desktop.domain.library.pictures import PICTURES
from hope_desktop.handouts.layout import figures
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import WHITE
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.sheets.lesson_sheet.blocks import ZoneBlock
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, Words, wide
from hope_desktop.handouts.sheets.lesson_sheet.row import (
    Room,
    SheetRow,
    abreast,
    captioned,
    heading,
    line,
    padded,
    paragraph,
    stack,
    tick,
)


def block_row(block: ZoneBlock, room: Room) -> SheetRow:
    """Return a block with its heading in a width."""
    inner = replace(room, on_panel=block.on_panel)
    title = heading(room, block.title, room.letters.body + 2.0, "H2")
    both = stack([title, stack(_rows(block.body, inner), 1.6, 0.6)], 1.0)
    return padded(both, 2.4, room.stripe) if block.on_panel else both


def _rows(body: Sequence[TextBlock], room: Room) -> list[SheetRow]:
    """Return a row for each block; what is to be chosen stands beside the list after it."""
    rows: list[SheetRow] = []
    chosen: tuple[str, ...] = ()
    for part in body:
        match part:
            case SheetMark("choose", chosen):
                pass
            case ListBlock() if chosen:
                rows.append(_statements(room, part, chosen))
                chosen = ()
            case ListBlock():
                rows += _list(room, part)
            case Pictured(picture, block):
                rows += _list(room, ListBlock((ListItem((block,), None, picture),)))
            case SheetMark("circle", words):
                rows.append(_chips(room, words))
            case SheetMark("say", (who,)):
                rows.append(_say(room, who))
            case _ if kind := _KINDS.get(type(part)):
                rows.append(kind(room, part))
            case _ if spans := tuple(spans_in(part)):
                rows.append(line(room, spans))
    return rows


def _list(room: Room, block: ListBlock) -> list[SheetRow]:
    """Return a row for each item: to write beside, to tick, or to read."""
    rows = []
    for number, item in enumerate(block.items):
        mark = "" if block.first is None else f"{block.first + number}"
        spans, is_answered = paragraph(item.blocks), isinstance(item.blocks[0], FillIn)
        if mark and (item.picture or is_answered):
            spans = (Span(f"{mark}. ", bold=True), *spans)
        if is_answered:
            rows.append(_answer(room, FillIn(spans), item.picture))
        elif item.checked is not None:
            rows.append(tick(room, spans, item.picture))
        else:
            grows = 4.0 if item.picture else 1.5
            rows.append(line(room, spans, item.picture, mark or "•", grows=grows))
    return rows


def _statements(room: Room, block: ListBlock, options: Sequence[str]) -> SheetRow:
    """Return a list with boxes beside it, and above them what each means."""
    label = room.letters.label + 1
    column = max(21.0, max(wide(option, label, bold=True) for option in options) + 3)
    first = room.width - column * len(options)

    def boxes(pen: Pen, x: float, y: float, tall: float) -> None:
        left = x + first
        with pen.figure(" / ".join(options), left, y, column * len(options), tall):
            for number in range(len(options)):
                at = left + (number + 0.5) * column - 4
                pen.box(at, y + tall / 2 - 4, 8, 8, WHITE, room.theme.strong, 1.6)

    def heads(pen: Pen, x: float, y: float, _tall: float) -> None:
        for number, option in enumerate(options):
            words = Words(option, column, label, bold=True, align=0.5)
            pen.put(words, x + first + number * column, y)

    rows = [SheetRow(6.6, 6.6, heads)]
    for number, item in enumerate(block.items):
        spans, lead = paragraph(item.blocks), 0.0 if item.picture else 7.0
        if block.first is not None and not item.picture:
            spans = (Span(f"{block.first + number}  ", bold=True), *spans)
        words = line(
            room, spans, item.picture, width=first - 2, lead=lead, air=(2.4, 1.0, 10.0), grows=5.0,
            under=None if number % 2 else room.stripe, on=WHITE,
        )  # fmt: skip
        rows.append(abreast([(0.0, words), (0.0, SheetRow(0, 0, boxes))]))
    return stack(rows)


def _field(
    room: Room, width: float, what: str, count: int = 1, *, is_white: bool = True
) -> SheetRow:
    """Return lines to write on, perhaps on a white field; more of them where it is higher."""
    edge, rule = (3.0 if is_white else 0.0), room.letters.rule

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        if is_white:
            pen.ground(x, y + edge * 0.3, width, tall - edge * 0.6, WHITE)
        lines = min(max(count, int(tall / rule)), count + 2)
        gap = (tall - edge * 0.3) / lines
        pen.rules(x + edge, y - edge * 0.5, width - 2 * edge, lines, gap, what)

    least = count * rule - (0.8 if is_white else 0.0)
    return SheetRow(least, least + 8, draw)


def _lines(room: Room, part: WriteLines) -> SheetRow:
    """Return lines to write on below what they are for."""
    what, count = part.purpose or room.translate("Lines to write on"), part.count
    field = _field(room, room.width, what, count, is_white=room.on_panel)
    field = replace(field, best=count * 12.0 + (3 if count == 1 else 12))
    label = line(room, plain(part.purpose, bold=True))
    return stack([label, field]) if part.purpose else field


def _answer(room: Room, block: FillIn, picture: Picture | None = None) -> SheetRow:
    """Return words with a field to write in beside them, or below them where it is narrow."""
    spans, is_wide = block.cells[0], room.width > 120
    width = room.width * 0.42 if is_wide else room.width
    words = line(room, spans, picture, width=width - 3, on=WHITE)
    field = _field(room, room.width - width * is_wide, text_of(spans))
    both = abreast([(0.0, words), (width, field)]) if is_wide else stack([words, field], 1.0)
    return padded(replace(both, best=both.least + 8), 0.8, room.stripe)


def _table(room: Room, block: TableBlock) -> SheetRow:
    """Return a table; what is empty is a field to write in."""
    cells = [*([block.head] if any(block.head) else []), *block.rows]
    weights = []
    for column in zip(*cells, strict=True):
        widest = max((wide(cell, room.letters.body) + 5 for cell in column if cell), default=16.0)
        is_written = sum(not cell for cell in column) * 2 >= len(column)
        weights.append(60.0 if is_written else max(16.0, min(70.0, widest)))
    is_read, what = all(all(row) for row in cells), room.translate("Lines to write on")
    rows = []
    for row in cells:
        left, drawn = 0.0, [(0.0, SheetRow(0, 0, room.stripe))]
        grows = 3.0 if is_read else 0.0 if all(row) else 8.0
        for cell, weight in zip(row, weights, strict=True):
            width = room.width * weight / sum(weights)
            made = _field(room, width - 2, what)
            if cell:
                words = _bold(cell) if row is block.head else cell
                made = line(room, words, width=width - 4, air=(1.6, 0, 0), grows=grows)
            drawn.append((left, made))
            left += width
        rows.append(abreast(drawn))
    return stack(rows, 0.8)


def _bold(spans: Spans) -> Spans:
    return tuple(span._replace(bold=True) for span in spans)


def _banner(room: Room, part: Banner) -> SheetRow:
    edge = 0.0 if room.on_panel else 2.2
    return line(
        room, _bold(part.spans), width=room.width - edge, lead=edge,
        air=(2 * edge, 0.0, 0.0), grows=2.0, under=room.stripe,
    )  # fmt: skip


def _chips(room: Room, parts: Sequence[str]) -> SheetRow:
    """Return words to circle, each perhaps behind its picture; little smaller on fewer lines."""
    body, fits, shown = room.letters.body, [], list[tuple[str, str]]()
    for part in parts:
        name, _colon, words = part.partition(": ")
        shown.append((name, words) if name in PICTURES else ("", part))
    side = 13.0 if shown[0][0] else 2.0
    for size in (body + 0.5, max(12.5, body - 1.5)):
        widest = max(wide(words, size, bold=True) for _name, words in shown) + side + 4
        lines = -(-len(parts) // max(1, int((room.width + 3) / (widest + 3))))
        fits.append((lines, -size))
    lines, smaller = min(fits)
    across = -(-len(parts) // lines)
    cell = (room.width - 3 * (across - 1)) / across

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        step = tall / lines
        for number, (name, said) in enumerate(shown):
            line = Words(said, cell - side - 2, -smaller, bold=True, align=0.5)
            left, top = x + number % across * (cell + 3), y + number // across * step
            pen.ground(left, top, cell, step - 2, room.field)
            if name:
                pen.icon(name, left + 2, top + step / 2 - 6, 10)
            pen.put(line, left + side, top + (step - 2 - line.high) / 2)

    return SheetRow(lines * 13.5, lines * 17.0, draw)


def _say(room: Room, who: str) -> SheetRow:
    """Return somebody with an empty bubble."""

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        side = min(22.0, tall)
        pen.icon(who, x, y + (tall - side) / 2, side, who.capitalize(), room.field)
        left, width = x + side + 8, room.width - side - 8
        with pen.canvas.artifact():
            pen.bubble((left, y + 0.8, width, tall - 1.6), (x + side + 1, y + tall * 0.6))
        count = int((tall - 3) / 11.5)
        what = room.translate("Lines to write on")
        pen.rules(left + 5, y + 0.2, width - 10, count, (tall - 5) / count, what)

    return SheetRow(17.0, 25.0, draw)


def _figure(room: Room, block: FigureBlock) -> SheetRow:
    """Return our own drawing, or pictures with a word below each."""
    if not block.pictures:
        return _painted(room, block)
    return captioned(room, block.pictures, block.words, block.description, room.field)


def _painted(room: Room, block: FigureBlock) -> SheetRow:
    """Return our own drawing, no higher than it is and than fits."""
    (across, up), paint = figures.figure(block.name, width=room.width * MM, theme=room.theme)
    best = min(up / MM, 118.0)

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        times = min(1.0, tall * MM / up)
        width, height = across * times / MM, up * times / MM
        left = x + (room.width - width) / 2
        low = pen.at(left, y + height)
        with (
            pen.figure(block.description, left, y, width, height),
            pen.canvas.placed(times, *low),
        ):
            paint(pen.canvas, 0, 0)

    return SheetRow(best if best < 30 else best * 0.45, best, draw)


_KINDS: dict[type, Callable[[Room, Any], SheetRow]] = {
    Banner: _banner,
    FigureBlock: _figure,
    FillIn: _answer,
    TableBlock: _table,
    WriteLines: _lines,
}
"""What makes a row of each kind of block; of another its words stand there."""
