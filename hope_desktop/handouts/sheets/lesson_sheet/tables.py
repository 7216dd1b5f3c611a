"""Draws what is marked or looked at: statements, tables, pictures, our own drawings."""

from collections.abc import Callable, Sequence
from functools import partial

from hope_desktop.dialect.blocks import FigureBlock, ListBlock, Scale, Span, Spans, TableBlock
from hope_desktop.handouts.layout import figures
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import ADULT, WHITE
from hope_desktop.handouts.pdf.fonts import ANDIKA, Style
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, high, wide
from hope_desktop.handouts.sheets.lesson_sheet.row import Room, SheetRow, paragraph


def statements(room: Room, block: ListBlock, options: Sequence[str]) -> SheetRow:
    size, column = room.letters.body, 21.0
    names = max(wide(option, room.letters.label + 1, bold=True) for option in options)
    column = max(column, names + 3)
    pictured = any(item.picture for item in block.items)
    lead = room.letters.picture + 4 if pictured else 7.0
    words = room.width - lead - column * len(options) - 2
    texts = [high(paragraph(item.blocks), size, words) for item in block.items]
    side = room.letters.picture if pictured else 8.0
    least = [max(text + 2.4, side + 1.0, 10.0) for text in texts]

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        first = x + room.width - column * len(options)
        for number, option in enumerate(options):
            pen.say(
                "P", option, first + number * column, y, column, room.letters.label + 1,
                bold=True, align=0.5, leading=1.2,
            )  # fmt: skip
        y += 6.6
        more = (tall - 6.6 - sum(least)) / len(least)
        for number, item in enumerate(block.items):
            step = least[number] + more
            if number % 2 == 0:
                pen.ground(x - 3, y, room.width + 6, step, pen.theme.tint)
            if item.picture:
                top = y + (step - side) / 2
                pen.icon(item.picture.name, x, top, side, "", WHITE)
            said = paragraph(item.blocks)
            if block.first is not None and not pictured:
                said = (Span(f"{block.first + number}  ", bold=True), *said)
            down = (step - texts[number]) / 2 - 0.4
            pen.say("P", said, x + lead, y + down, words, size)
            _boxes(pen, (first, y, column, step), options)
            y += step

    return SheetRow(6.6 + sum(least), 6.6 + sum(least) + 5 * len(least), draw)


def _boxes(pen: Pen, place: tuple[float, float, float, float], options: Sequence[str]) -> None:
    first, y, column, step = place
    assert pen.section is not None
    element = pen.section.add("Figure", " / ".join(options))
    (left, low), (right, top) = (
        pen.at(first, y + step),
        pen.at(first + column * len(options), y),
    )
    with pen.canvas.figure(element, (left, low, right, top)):
        for number in range(len(options)):
            at = first + (number + 0.5) * column - 4
            pen.box(at, y + step / 2 - 4, 8, 8, WHITE, pen.theme.strong, 1.6)


def table(room: Room, block: TableBlock) -> SheetRow:
    size, columns = room.letters.body - 0.5, len(block.head)
    cells = [*([block.head] if any(block.head) else []), *block.rows]
    weights = [_weight([row[n] for row in cells], size) for n in range(columns)]
    widths = [room.width * weight / sum(weights) for weight in weights]
    texts = [
        max(
            high(cell, size, width - 4, 1.22) if cell else 0.0
            for cell, width in zip(row, widths, strict=True)
        )
        for row in cells
    ]
    fields = [not all(row) for row in cells]
    least = [
        max(text + 2.4, room.letters.rule if field else 0.0)
        for text, field in zip(texts, fields, strict=True)
    ]
    has_head = any(block.head)

    may_grow = sum(fields) or len(fields)

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        more = (tall - sum(least)) / may_grow
        for number, row in enumerate(cells):
            is_head = has_head and number == 0
            grows = fields[number] or not any(fields)
            step, left = least[number] + (more if grows else 0.0), x
            if not room.on_panel:
                pen.ground(x - 3, y, room.width + 6, step - 0.8, pen.theme.tint)
            for cell, width in zip(row, widths, strict=True):
                if cell:
                    down = y + (step - 0.8 - high(cell, size, width - 4, 1.22)) / 2
                    pen.say("P", cell, left, down, width - 4, size, bold=is_head, leading=1.22)
                else:
                    inner = step - 2.4
                    pen.ground(left, y + 0.8, width - 2, inner, WHITE)
                    count = max(1, int(inner / room.letters.rule))
                    what = room.translate("Lines to write on")
                    pen.rules(left + 2, y - 1.4, width - 6, count, (inner + 0.9) / count, what)
                left += width
            y += step

    grown = sum(8 if field else 0 for field in fields) or 3 * len(fields)
    return SheetRow(sum(least), sum(least) + grown, draw)


def pictures(room: Room, block: FigureBlock) -> SheetRow:
    names, words = block.pictures, block.words
    size, count = room.letters.label, len(block.pictures)
    cell = room.width / count
    below = max((high(word, size, cell - 3, 1.2) for word in words), default=0.0)
    least = min(13.0, cell - 2)

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        side = min(tall - below - (1 if words else 0), room.width / count - 2)
        for number, name in enumerate(names):
            left = x + (number + 0.5) * cell - side / 2
            on = WHITE if room.on_panel else pen.theme.tint
            pen.icon(name, left, y, side, words[number] if words else block.description, on)
            if words:
                pen.say(
                    "P",
                    words[number],
                    x + number * cell + 1.5,
                    y + side + 0.8,
                    cell - 3,
                    size,
                    align=0.5,
                    leading=1.2,
                )

    return SheetRow(least + below + 1, min(22.0, cell - 2) + below + 1, draw)


def drawing(room: Room, block: FigureBlock) -> SheetRow:
    return painted(
        room, lambda width, theme: figures.figure(block.name, width, theme), (block.description,)
    )


def painted(
    room: Room, make: Callable[..., tuple[figures.Size, figures.Painter]], said: Sequence[str]
) -> SheetRow:
    (_width, natural), _paint = make(room.width * MM, theme=ADULT)
    best = min(natural / MM, 118.0)

    def draw(pen: Pen, x: float, y: float, tall: float) -> None:
        (across, up), paint = make(room.width * MM, theme=pen.theme)
        times = min(1.0, tall * MM / up)
        left, low = pen.at(x + (room.width - across * times / MM) / 2, y + up * times / MM)
        assert pen.section is not None
        element = pen.section.add("Figure", ", ".join(said))
        box = (left, low, left + across * times, low + up * times)
        with pen.canvas.figure(element, box):
            pen.canvas.addLiteral(f"q {times:.4f} 0 0 {times:.4f} {left:.2f} {low:.2f} cm")
            paint(pen.canvas, 0, 0)
            pen.canvas.addLiteral("Q")

    return SheetRow(best if best < 30 else best * 0.45, best, draw)


def scale(room: Room, part: Scale) -> SheetRow:
    style = Style(room.letters.body, room.letters.body * 1.3, family=ANDIKA)
    return painted(room, partial(figures.scale, part, style=style), part.words)


def _weight(cells: Sequence[Spans], size: float) -> float:
    """Return how much of a width a column asks: what is written in, as much as a line."""
    widths = [wide(cell, size) + 5 for cell in cells if cell]
    if sum(not cell for cell in cells) * 2 >= len(cells):
        return 60.0
    return max(16.0, min(70.0, max(widths, default=16.0)))
