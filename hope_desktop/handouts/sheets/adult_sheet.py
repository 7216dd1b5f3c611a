"""A text for trainers and teachers: a wider measure than pupils get, and no help block."""

from collections.abc import Sequence

from hope_desktop.domain.library.handout import Handout
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.styles import MM, TRAINER, Margins, scaled
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.pupils.pupil_sheet import parts_of, titled
from hope_desktop.handouts.specs import AnswerCard
from hope_desktop.handouts.text import clean

_MEASURE = 150 * MM


def draw(sheet: AnswerCard, context: SheetContext) -> list[SheetPage]:
    """The pages."""
    _ = context.translate
    foot = f"{_('For the trainer')} · {clean(sheet.handout.title)}"
    return adult_pages(sheet.handout, context, foot)


def adult_pages(handout: Handout, context: SheetContext, foot: str) -> list[SheetPage]:
    """The pages, without a last one that holds only a few lines."""
    parts = parts_of(handout, context)

    def build(part: Element, factor: float) -> Sequence[Piece]:
        composer = context.composer(scaled(TRAINER, factor), _MEASURE, width_between(Margins()))
        return titled(handout, parts, context, composer, part)

    return context.snug(build, foot, Margins())
