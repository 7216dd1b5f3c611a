"""A text to hang up: as large as one page of A4 or A3 allows."""

import math
from dataclasses import replace
from functools import partial

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.handout import Handout
from hope_desktop.handouts import markdown
from hope_desktop.handouts.canvas import TaggedCanvas, rectangle
from hope_desktop.handouts.desk import Desk, Page
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.paper import PosterSize
from hope_desktop.handouts.specs import Poster
from hope_desktop.handouts.structure import Element
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
    scale = math.sqrt(2) if desk.paper.posters is PosterSize.A3 else 1.0
    size = PAGE_WIDTH * scale, PAGE_HEIGHT * scale
    room = size[1] - (_TOP + _BOTTOM) * scale
    part, before = desk.part(), desk.canvas.tree.heading
    for factor in _SIZES:
        desk.canvas.tree.heading = before
        part.kids.clear()
        stack = _stack(handout, desk, part, factor * scale, size[0] - 2 * _SIDE * scale)
        if stack.height <= room:
            down = max(0.0, (room - stack.height) * 0.35)
            place = (stack, _SIDE * scale, size[1] - _TOP * scale - down)
            frame = partial(_frame, scale=scale)
            return [Page((place,), handout.title, marks=frame, numbered=False, size=size)]
    raise UnprintableText("too-long", handout.title)


def _stack(handout: Handout, desk: Desk, part: Element, factor: float, width: float) -> Stack:
    look = scaled(STANDARD, factor)
    body = replace(look.body, after=look.body.after * 1.6)
    first = replace(look.headings[0], after=look.body.size * 1.1)
    look = replace(look, body=body, headings=(first, *look.headings[1:]))
    composer = desk.composer(look, width)
    pieces: list[Piece] = [composer.heading(clean(handout.title), 1, part)]
    for block in markdown.blocks(desk.filled(handout.body), handout.title):
        if not isinstance(block, markdown.HelpHere):
            pieces.append(composer.piece(block, part))
    return Stack(pieces)


def _frame(canvas: TaggedCanvas, scale: float) -> None:
    """Around the text, above the line at the foot of the page."""
    edge, foot = _FRAME * scale, (_FRAME + 12 * MM) * scale
    width, height = PAGE_WIDTH * scale - 2 * edge, PAGE_HEIGHT * scale - edge - foot
    box = rectangle(edge, foot, width, height)
    canvas.artifact(f"{2.2 * scale:.4g} w 0.06 0.29 0.36 RG {box} S")
