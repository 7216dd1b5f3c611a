"""Says how high something may be: the least and the best, and what of a page each gets."""

from collections.abc import Callable, Sequence

from hope_desktop.dialect.blocks import Paragraph, Span, Spans, TextBlock
from hope_desktop.domain.frozen import frozen
from hope_desktop.handouts.sheets.lesson_sheet.pen import Pen, SheetLetters
from hope_desktop.i18n.catalogue import Translator

GAP = 4.5
"""Between blocks."""
CLOSE = 2.5
"""The same, at least."""
_MOST = 3.5
"""How much further than to its best a block grows on a page that is not full."""


@frozen
class Room:
    """What rows are made for: letters, a width in millimetres, words, perhaps a panel."""

    letters: SheetLetters
    width: float
    translate: Translator
    on_panel: bool


@frozen
class SheetRow:
    """So high at least and at best, in millimetres; `draw(pen, x, y, height)`."""

    least: float
    best: float
    draw: Callable[[Pen, float, float, float], None]
    name: str = ""


def heights(rows: Sequence[SheetRow], room: float, gap: float) -> list[float]:
    """Return how high each is in a room: from least to best, and where there is room more."""
    free = room - gap * (len(rows) - 1)
    least, best = sum(row.least for row in rows), sum(row.best for row in rows)
    part = 0.0 if best == least else min(_MOST, max(0.0, (free - least) / (best - least)))
    return [row.least + (row.best - row.least) * part for row in rows]


def paragraph(blocks: Sequence[TextBlock]) -> Spans:
    """Return the words of the paragraphs among some blocks, as one."""
    found: list[Span] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += ([Span(" ")] if found else []) + list(block.spans)
    return tuple(found)
