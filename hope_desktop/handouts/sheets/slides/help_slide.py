"""The last slide: the go-to person and the help lines of this class, with white between them."""

from collections.abc import Sequence

from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.helplines import Helpline
from hope_desktop.handouts.layout.flow import Piece, Placed, Stack
from hope_desktop.handouts.layout.pieces import Frame
from hope_desktop.handouts.layout.theme import HELP, WHITE
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import ANDIKA, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.pupils.help_lines import (
    LineLook,
    LineWords,
    line_rows,
    shown_lines,
)
from hope_desktop.handouts.sheets.slides.frame import (
    LEAST,
    NAME,
    ROOM,
    WIDE,
    SlideFrame,
    slide_composer,
)
from hope_desktop.handouts.slide_specs import HelpSlide

MOST_ROWS = 6
"""More go on a next slide."""
_SIZES = (48.0, 44.0, 40.0, 36.0, 33.0, 30.0, LEAST)
"""Points of what a line is for, and of its number: the largest that fit."""
_BELOW = (24.0, 17.0)
"""For sites that are too long to stand beside anything."""
_SMALL, _NAME = 0.6, 20.0
"""Of these, whose a line is, and the least of it in points: smaller than any other letters."""
_ONE_LINE = 1.8
"""The height of a row with one line and small letters below it, in letters."""
_WHITE, _MOST_WHITE = 9.0, 60.0
"""Above a row."""
_UP = 16.0
"""It begins so much higher than other slides."""
_WORDS = LineWords(short=True, below=True, no_name=True)


def draw(_sheet: HelpSlide, context: SheetContext) -> list[SheetPage]:
    """Who at school, then the lines: what each is for at the left, its number at the right."""
    part, _ = context.part(), context.translate
    band = SlideFrame(_("Would you like to talk about it?"), HELP, context, part, 2)
    lines = shown_lines(context)
    slides = max(1, -(-len(lines) // MOST_ROWS))
    pages = []
    for number in range(slides):
        who = _who(context, part)
        some = lines[number * len(lines) // slides : (number + 1) * len(lines) // slides]
        rows = _rows(some, ROOM + _UP - who.height, context, part)
        pages.append(band.page([Placed(Stack([who, *rows]), -_UP)]))
    return pages


def _who(context: SheetContext, part: Element) -> Piece:
    """Whom pupils can go to, in the largest letters that take two lines."""
    _ = context.translate
    helper = clean(context.occasion.helper.strip())
    said = f"{_('At school:')} {helper}" if helper else _("At school: the name is on the board.")
    room = NAME._replace(size=34, leading=36, colour=WHITE)
    composer = slide_composer(context, LEAST, HELP).narrower(WIDE - 32)
    if natural_width(plain(said), room) > 2 * composer.width * 0.9:
        room = NAME._replace(size=LEAST, leading=30, colour=WHITE)
    who = Frame(Stack([composer.text(said, room, part)]), WIDE, HELP.bar, 8)
    who.before = who.after = 0.0
    return who


def _rows(
    lines: Sequence[Helpline], room: float, context: SheetContext, part: Element
) -> list[Piece]:
    """The lines in the largest letters that fit, with as much white above each row."""
    if not lines:
        return []
    composer, kids = slide_composer(context, LEAST, HELP), part.kids[:]
    found: list[Piece] = []
    white = -1.0
    for beside, sizes in ((True, _SIZES), (False, _BELOW)):
        for size in sizes if white < 0 else ():
            part.kids[:] = kids
            look = LineLook(Style(size, size * 1.02, family=ANDIKA), _WORDS, small=_small(size))
            rows = line_rows(lines, context, composer, part, look, beside=beside) or []
            high = max((row.height for row in rows), default=room)
            white = (room - sum(row.height for row in rows)) / len(lines) if rows else -1.0
            found = rows
            if white >= _WHITE and high < size * _ONE_LINE:
                break
    for row in found[:: len(found) // len(lines)]:
        row.before = max(0.0, min(white, _MOST_WHITE))
    return found


def _small(size: float) -> float:
    """Of letters of a size, whose a line is."""
    return max(_SMALL, min(1.0, _NAME / size))
