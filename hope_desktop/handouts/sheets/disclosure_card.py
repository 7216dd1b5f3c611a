"""What to do when a pupil tells something: one page, as large as fits, for the trainer."""

from dataclasses import replace

from hope_desktop.dialect import markdown
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, bar
from hope_desktop.handouts.layout.shapes import rounded
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH, STANDARD, scaled
from hope_desktop.handouts.layout.theme import CORNER
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.specs import DisclosureCard

_SIDE, _TOP, _BOTTOM = 24 * MM, 24 * MM, 32 * MM
_FRAME = 15 * MM
_SIZES = (1.3, 1.22, 1.15, 1.08, 1.0, 0.92, 0.85)


def draw(sheet: DisclosureCard, context: SheetContext) -> list[SheetPage]:
    room = PAGE_HEIGHT - _TOP - _BOTTOM
    part = context.part()
    heading = context.canvas.tree.heading
    for factor in _SIZES:
        context.canvas.tree.heading = heading
        part.kids.clear()
        stack = _stack(sheet, context, part, factor)
        if stack.height <= room:
            place = (stack, _SIDE, PAGE_HEIGHT - _TOP)
            return [SheetPage((place,), clean(sheet.title), marks=_frame)]
    raise UnprintableText(sheet.title)


def _stack(sheet: DisclosureCard, context: SheetContext, part: Element, factor: float) -> Stack:
    look = scaled(STANDARD, factor)
    title = look.headings[0]._replace(size=24, leading=29, colour=INK, after=8)
    look = replace(
        look,
        body=look.body._replace(after=look.body.size * 0.95),
        headings=(title, *look.headings[1:]),
    )
    composer = context.composer(look, PAGE_WIDTH - 2 * _SIDE)
    pieces: list[Piece] = [
        composer.heading(clean(sheet.title), 1, part),
        _helper(context, part, composer.width),
    ]
    pieces += composer.pieces(markdown.blocks(context.filled(sheet.body), sheet.title), part)
    return Stack(pieces)


def _helper(context: SheetContext, part: Element, width: float) -> Piece:
    """Whom to hand over to, on the card itself."""
    _ = context.translate
    style = Style(12.5, 16.5)
    inner = context.composer(width=width - 20)
    helper = clean(context.occasion.helper) or "_" * 28
    reserve = clean(context.occasion.reserve) or "_" * 28
    rows = [
        inner.text(f"{_('Go-to person at school:')} {helper}", style, part),
        inner.text(f"{_('Reserve:')} {reserve}", style, part),
    ]
    frame = Frame(Stack(rows), width, bar, 8)
    frame.after = 14
    return frame


def _frame(canvas: TaggedCanvas) -> None:
    bottom = _FRAME + 10 * MM
    with canvas.artifact():
        size = (PAGE_WIDTH - 2 * _FRAME, PAGE_HEIGHT - _FRAME - bottom)
        canvas.shape(rounded(*size, 2 * CORNER), (_FRAME, bottom), stroke=INK, width=3)
