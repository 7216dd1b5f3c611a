"""A text for trainers and teachers: a wider measure than pupils get, and no help block."""

from collections.abc import Sequence

from hope_desktop.dialect.blocks import BLANK
from hope_desktop.dialect.cleaning import clean
from hope_desktop.dialect.merged import Lists, merged
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.styles import (
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TRAINER,
    Margins,
    SheetStyles,
    closer,
    scaled,
)
from hope_desktop.handouts.layout.theme import ADULT, on_panel
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.pupils.pupil_sheet import parts_of, titled
from hope_desktop.handouts.specs import AnswerCard

SIZES = (0.96, 0.92, 0.88, 0.875)
"""Letters for adults get as small as 10.5 points where that saves the last page."""
_HALF = PAGE_HEIGHT / 2
_MARGINS = Margins(25 * MM, 25 * MM, top=16 * MM, bottom=22 * MM)
"""Texts, tables and lines to write on have one width, as on the paper of pupils."""


def draw(sheet: AnswerCard, context: SheetContext) -> list[SheetPage]:
    """Draw the pages."""
    _ = context.translate
    foot = f"{_('For the trainer')} · {clean(sheet.handout.title)}"
    return adult_pages(sheet.handout, context, foot, sheet.lists)


def look_in(factor: float) -> SheetStyles:
    """Return the look of paper for adults in a size; smaller, with less white between texts."""
    look = scaled(TRAINER, factor)
    return look if factor == 1 else closer(look, 0.5 if factor == SIZES[-1] else 0.75)


def adult_pages(
    handout: Handout, context: SheetContext, foot: str, lists: Lists
) -> list[SheetPage]:
    """Return the pages; one where letters of 10.5 points make it one, or half of one."""
    width = width_between(_MARGINS)
    parts = [merged(part, lists, BLANK) for part in parts_of(handout, context)]

    def build(part: Element, factor: float) -> Sequence[Piece]:
        composer = context.composer(look_in(factor), width)
        if handout.kind is HandoutKind.FORM:
            composer.theme = on_panel(ADULT)
        return titled(handout, parts, context, composer, part)

    if handout.per_page == 2:
        heading = context.canvas.tree.heading
        card = Stack(build(context.part(), 1.0))
        if card.height <= _HALF - 2 * _MARGINS.top:
            first, second = (
                ((card, _MARGINS.left, half - _MARGINS.top),) for half in (PAGE_HEIGHT, _HALF)
            )
            return [SheetPage(first, marks=_cut, again=second)]
        context.canvas.tree.root.kids.pop()
        context.canvas.tree.heading = heading
    return context.snug(build, foot, _MARGINS, closer=lambda _used, _room: SIZES)


def _cut(canvas: TaggedCanvas) -> None:
    with canvas.artifact():
        canvas.setDash(4, 4)
        canvas.pen(0.7, 0.4)
        canvas.line(0, _HALF, PAGE_WIDTH, _HALF)
