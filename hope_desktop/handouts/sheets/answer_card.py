"""Answers for the trainer that belong to a pupil handout. No help block: pupils never hold it."""

from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.adult_sheet import adult_pages
from hope_desktop.handouts.specs import AnswerCard
from hope_desktop.handouts.text import clean


def draw(sheet: AnswerCard, context: SheetContext) -> list[SheetPage]:
    """The pages."""
    _ = context.translate
    foot = f"{_('For the trainer')} · {clean(sheet.handout.title)}"
    return adult_pages(sheet.handout, context, foot)
