"""The last slide: the go-to person and the help lines of this class, in the largest letters."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import batched

from hope_desktop.domain.helplines import Helpline
from hope_desktop.handouts.layout.flow import Piece, Placed, Stack
from hope_desktop.handouts.layout.pieces import Frame, SideBySide
from hope_desktop.handouts.layout.theme import HELP, WHITE
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import ANDIKA, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.pupils.help_block import reach
from hope_desktop.handouts.sheets.slides.frame import (
    LEAST,
    NAME,
    WIDE,
    SlideFrame,
    slide_composer,
)
from hope_desktop.handouts.slide_specs import HelpSlide
from hope_desktop.handouts.text import clean

_NUMBERS = (88, 88, 72, 60)
"""Points of what is dialled, by the rows of lines."""
_BELOW = (40, 40, 26, 13)
"""The same of the white below a row."""
_BETWEEN = 24.0
_WHOSE = Style(LEAST, 30, family=ANDIKA)


def draw(_sheet: HelpSlide, context: SheetContext) -> list[SheetPage]:
    """Who at school, then the lines; their numbers have the largest letters of all slides."""
    part, _ = context.part(), context.translate
    band = SlideFrame(_("Would you like to talk about it?"), HELP, context, part, 2)
    helper = clean(context.occasion.helper.strip())
    said = f"{_('At school:')} {helper}" if helper else _("At school: the name is on the board.")
    room = replace(NAME, size=34, leading=40, colour=WHITE)
    composer = slide_composer(context, LEAST, HELP)
    name = composer.narrower(WIDE - 32).text(said, room, part)
    pieces: list[Piece] = [Frame(Stack([name]), WIDE, HELP.bar, 10), *_lines(context, part)]
    pieces[0].before, pieces[0].after = 0.0, 12.0
    return [band.page([Placed(Stack(pieces), -14.0)])]


def _lines(context: SheetContext, part: Element) -> list[Piece]:
    """Two beside each other: the number or the site, and below it whose it is."""
    composer = slide_composer(context, LEAST, HELP)
    lines = [line for line in context.occasion.help_lines if line.contact]
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>") if lines else part
    strong, widths = _columns(lines)
    cells: list[Piece] = []
    for number, line in enumerate(lines):
        inner, item = composer.narrower(widths[number % 2]), listing.add("LI")
        way = plain(clean(reach(line)))
        times = min(1.0, inner.width / (natural_width(way, strong) + _BETWEEN))
        fitting = replace(strong, size=strong.size * times)
        name = line.for_pupils_in(context.language)[0]
        whose = clean(name if line.name == reach(line) else line.name)
        texts = (inner.text(way, fitting, item, "Lbl"), inner.text(whose, _WHOSE, item, "LBody"))
        cells.append(Stack(texts))
    below = _BELOW[_rows(lines)]
    return [SideBySide(row, widths[: len(row)], below) for row in batched(cells, 2)]


def _rows(lines: Sequence[Helpline]) -> int:
    return min((len(lines) - 1) // 2, len(_NUMBERS) - 1) if lines else 0


def _columns(lines: Sequence[Helpline]) -> tuple[Style, tuple[float, float]]:
    """The largest style in which the numbers fit in two columns, and how wide these are."""
    rows = _rows(lines)
    left = right = 0.0
    for size in _NUMBERS[rows:]:
        style = Style(size, size * 0.82, bold=True, colour=HELP.strong, family=ANDIKA)
        taken = [natural_width(plain(clean(reach(line))), style) + _BETWEEN for line in lines]
        left, right = max(taken[::2], default=0.0), max(taken[1::2], default=0.0)
        if left + right <= WIDE:
            break
    first = max(WIDE / 2, left) if right <= WIDE / 2 else WIDE - right
    first = min(max(first, WIDE * 0.4), WIDE * 0.6)
    return style, (first, WIDE - first)
