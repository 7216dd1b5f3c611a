"""A text to hang up: as large as one page allows."""

from dataclasses import replace

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.handout import Handout
from hope_desktop.handouts import markdown
from hope_desktop.handouts.canvas import TaggedCanvas, rectangle
from hope_desktop.handouts.desk import Desk, Page
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.specs import Poster
from hope_desktop.handouts.styles import MM, PAGE_HEIGHT, PAGE_WIDTH, STANDARD, scaled
from hope_desktop.handouts.text import clean

_SIDE = 24 * MM
_TOP = 26 * MM
_BOTTOM = 34 * MM
_FRAME = 13 * MM
_SIZES = (3.0, 2.7, 2.4, 2.1, 1.85, 1.65, 1.45, 1.3, 1.15, 1.0)


def draw(sheet: Poster, desk: Desk) -> list[Page]:
    """The page, in the largest size that fits.

    Raises:
        UnprintableText: `too-long` when it does not fit in the size of a normal sheet.
    """
    handout = sheet.handout
    room = PAGE_HEIGHT - _TOP - _BOTTOM
    before = desk.canvas.tree.heading
    for factor in _SIZES:
        desk.canvas.tree.heading = before
        stack = _stack(handout, desk, factor)
        if stack.height <= room:
            down = max(0.0, (room - stack.height) * 0.35)
            place = (stack, _SIDE, PAGE_HEIGHT - _TOP - down)
            return [Page((place,), handout.title, marks=_frame, numbered=False)]
    raise UnprintableText("too-long", handout.title)


def _stack(handout: Handout, desk: Desk, factor: float) -> Stack:
    look = scaled(STANDARD, factor)
    body = replace(look.body, after=look.body.after * 1.6)
    first = replace(look.headings[0], after=look.body.size * 1.1)
    look = replace(look, body=body, headings=(first, *look.headings[1:]))
    composer = desk.composer(look, PAGE_WIDTH - 2 * _SIDE)
    part = desk.part()
    pieces: list[Piece] = [composer.heading(clean(handout.title), 1, part)]
    for block in markdown.blocks(desk.filled(handout.body), handout.title):
        if not isinstance(block, markdown.HelpHere):
            pieces.append(composer.piece(block, part))
    return Stack(pieces)


def _frame(canvas: TaggedCanvas) -> None:
    width, height = PAGE_WIDTH - 2 * _FRAME, PAGE_HEIGHT - 2 * _FRAME - 12 * MM
    canvas.artifact(
        f"2.2 w 0.06 0.29 0.36 RG {rectangle(_FRAME, _FRAME + 12 * MM, width, height)} S"
    )
