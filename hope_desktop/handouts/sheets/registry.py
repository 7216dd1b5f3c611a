"""Which module draws which spec. A new kind of sheet is one line here and one file beside it."""

from collections.abc import Callable
from typing import Any

from hope_desktop.domain.library.handout import Handout
from hope_desktop.handouts import run_specs, specs
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets import (
    activity_sheet,
    adult_sheet,
    own_material,
    reading_booklet,
    run_sheet,
    school_letter,
)
from hope_desktop.handouts.sheets.lesson_sheet import sheet as lesson_sheet
from hope_desktop.handouts.sheets.pupils import cards, poster, pupil_sheet
from hope_desktop.handouts.sheets.slides import help_slide, text_slides
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides


def pages_of(sheet: specs.Sheet, context: SheetContext) -> list[SheetPage]:
    """Return the laid out pages of a sheet."""
    return _DRAWINGS[type(sheet)](sheet, context)


def text_of(sheet: specs.Sheet) -> Handout | None:
    """Return the text of a sheet with one of the library."""
    handout = getattr(sheet, "handout", None)
    return handout if isinstance(handout, Handout) else None


_DRAWINGS: dict[type, Callable[[Any, SheetContext], list[SheetPage]]] = {
    specs.PupilSheet: pupil_sheet.draw,
    specs.LessonSheet: lesson_sheet.draw,
    specs.Poster: poster.draw,
    specs.CardSheet: cards.draw,
    run_specs.RunSheet: run_sheet.draw,
    specs.AnswerCard: adult_sheet.draw,
    specs.SchoolLetter: school_letter.draw,
    specs.ReadingBooklet: reading_booklet.draw,
    specs.ActivitySheet: activity_sheet.draw,
    specs.SingleHandout: lambda sheet, context: pages_of(specs.spec_of(sheet.handout), context),
    specs.OwnMaterial: own_material.draw,
    Slide: text_slides.draw,
    TextSlides: text_slides.draw_text,
    HelpSlide: help_slide.draw,
}
