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
"""More go on a next slide, as do lines that would take smaller letters than other slides have."""
_SIZES = (48.0, 44.0, 40.0, 36.0, 33.0, 30.0, LEAST)
"""Points of what a line is for, and of its number: the largest that fit."""
_BELOW = (24.0, 17.0)
"""For sites that are too long to stand beside anything."""
_ONE_LINE = 1.8
"""The height of a site that is not broken, in letters."""
_WHITE, _MOST_WHITE = 9.0, 60.0
"""Above a row."""
_UP = 16.0
"""It begins so much higher than other slides."""
_WORDS = LineWords()


def draw(_sheet: HelpSlide, context: SheetContext) -> list[SheetPage]:
    """Draw who is at school, then the lines: what each is for at the left, its number beside it."""
    part, _ = context.part(), context.translate
    band = SlideFrame(_("Would you like to talk about it?"), HELP, context, part, 2)
    lines = shown_lines(context)
    kids, least = part.kids[:], max(1, -(-len(lines) // MOST_ROWS))
    for slides in (least, least + 1, least):  # where more do not help, as few as can be
        part.kids[:], pages, fits = kids, [], True
        for number in range(slides):
            who = _who(context, part)
            some = lines[number * len(lines) // slides : (number + 1) * len(lines) // slides]
            rows, large = _rows(some, ROOM + _UP - who.height, context, part)
            fits = fits and large
            pages.append(band.page([Placed(Stack([who, *rows]), -_UP)]))
        if fits:
            break
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
) -> tuple[list[Piece], bool]:
    """Return the lines in the largest letters that fit, and whether these are as on other slides.

    As much white is above each row.
    """
    if not lines:
        return [], True
    composer, kids = slide_composer(context, LEAST, HELP), part.kids[:]
    pieces: list[Piece] = []
    white, is_large = -1.0, False
    for beside, sizes in ((True, _SIZES), (False, _BELOW)):
        for size in sizes if white < 0 else ():
            part.kids[:] = kids
            look = LineLook(Style(size, size * 1.02, family=ANDIKA), _WORDS)
            rows = line_rows(lines, context, composer, part, look, beside=beside) or []
            white = (room - sum(row.height for row in rows)) / len(lines) if rows else -1.0
            pieces, is_large = rows, beside and white >= 0
            is_whole = beside or max(row.height for row in rows[1::2]) < size * _ONE_LINE
            if white >= _WHITE and is_whole:
                break
    for row in pieces[:: len(pieces) // len(lines)]:
        row.before = max(0.0, min(white, _MOST_WHITE))
    return pieces, is_large
