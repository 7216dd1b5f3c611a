"""The last slide: the go-to person and the help lines of this class, in the largest letters."""

from collections.abc import Sequence
from itertools import batched

from hope_desktop.dialect.cleaning import clean
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
    ROOM,
    WIDE,
    SlideFrame,
    slide_composer,
)
from hope_desktop.handouts.slide_specs import HelpSlide

_NUMBERS = (88.0, 80.0, 72.0, 66.0, 60.0, 52.0)
"""Points of what is dialled: the largest that fits, below a very long name the last."""
_USUAL = 60.0
"""Of these and smaller, one that is too long is smaller than its neighbours."""
_WHITE, _MOST_WHITE = 8.0, 60.0
"""Above a row of lines."""
_BETWEEN = 24.0
_WHOSE = Style(LEAST, 32, family=ANDIKA)
_UP = 14.0
"""It begins so much higher than other slides."""


def draw(_sheet: HelpSlide, context: SheetContext) -> list[SheetPage]:
    """Who at school, then the lines; their numbers have the largest letters of all slides."""
    part, _ = context.part(), context.translate
    band = SlideFrame(_("Would you like to talk about it?"), HELP, context, part, 2)
    helper = clean(context.occasion.helper.strip())
    said = f"{_('At school:')} {helper}" if helper else _("At school: the name is on the board.")
    room = NAME._replace(size=34, leading=40, colour=WHITE)
    composer = slide_composer(context, LEAST, HELP).narrower(WIDE - 32)
    if natural_width(plain(said), room) > 2 * composer.width * 0.9:
        room = NAME._replace(size=LEAST, leading=33, colour=WHITE)
    name = composer.text(said, room, part)
    who = Frame(Stack([name]), WIDE, HELP.bar, 10)
    who.before = who.after = 0.0
    rows = _lines(ROOM + _UP - who.height, context, part)
    return [band.page([Placed(Stack([who, *rows]), -_UP)])]


def _lines(room: float, context: SheetContext, part: Element) -> list[Piece]:
    """All the lines in the largest numbers that fit, with as much white above each row."""
    lines = [line for line in context.occasion.help_lines if line.contact]
    if not lines:
        return []
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    for size in _NUMBERS:
        listing.kids.clear()
        rows, fits = _rows(lines, size, context, listing)
        white = (room - sum(row.height for row in rows)) / len(rows)
        if white >= _WHITE and (fits or size <= _USUAL):
            break
    for row in rows:
        row.before = min(white, _MOST_WHITE)
    return rows


def _rows(
    lines: Sequence[Helpline], size: float, context: SheetContext, listing: Element
) -> tuple[list[Piece], bool]:
    """Two beside each other, with whose it is below; the last of an odd number takes one line.

    Also whether the numbers are as large as that.
    """
    strong = Style(size, size * 0.82, bold=True, colour=HELP.strong, family=ANDIKA)
    taken = [natural_width(plain(clean(reach(line))), strong) + _BETWEEN for line in lines]
    paired = len(lines) // 2 * 2
    left, right = (max(taken[at:paired:2], default=WIDE / 2) for at in (0, 1))
    first = WIDE / 2
    if max(left, right) > first:
        first = min(max(WIDE * left / (left + right), WIDE * 0.4), WIDE * 0.6)
    widths = [(first, WIDE - first)[number % 2] for number in range(paired)]
    widths += [min(width, WIDE * 0.7) for width in taken[paired:]]
    composer = slide_composer(context, LEAST, HELP)
    cells: list[list[Piece]] = []
    for line, width, wanted in zip(lines, widths, taken, strict=True):
        item, is_alone = listing.add("LI"), len(cells) == paired
        fitting = strong._replace(size=size * min(1.0, width / wanted))
        name = line.for_pupils_in(context.language)[0]
        whose = clean(name if line.name == reach(line) else line.name)
        below = _WHOSE._replace(leading=strong.leading) if is_alone else _WHOSE
        rest = composer.narrower(WIDE - width if is_alone else width)
        number = composer.narrower(width).text(clean(reach(line)), fitting, item, "Lbl")
        cells.append([number, rest.text(whose, below, item, "LBody")])
    rows: list[Piece] = [
        SideBySide([Stack(cell) for cell in two], widths[at * 2 : at * 2 + 2])
        for at, two in enumerate(batched(cells[:paired], 2))
    ]
    rows += [SideBySide(cell, (widths[-1], WIDE - widths[-1])) for cell in cells[paired:]]
    return rows, all(wanted <= width for wanted, width in zip(taken, widths, strict=True))
