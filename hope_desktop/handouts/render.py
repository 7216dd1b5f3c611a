"""The entry point of this package: turns a document value into bytes; loads reportlab only then."""

from collections.abc import Callable

from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.specs import Document, LessonSheet


def check_fit(document: Document) -> None:
    """Compose the lesson sheets of a document without drawing them.

    Raises:
        UnprintableText: one is too full.
    """
    from hope_desktop.handouts.pdf.canvas import TaggedCanvas
    from hope_desktop.handouts.sheet_context import SheetContext
    from hope_desktop.handouts.sheets.lesson_sheet.sheet import sheets_of

    context = SheetContext(TaggedCanvas("", document.language), document)
    for sheet in document.sheets:
        if isinstance(sheet, LessonSheet):
            sheets_of(sheet, context, strict=True)


def render(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    """Draws a document. `progress` is told often which page is drawn, from 1; False stops."""
    from hope_desktop.handouts.renderer import print_document

    return print_document(document, progress)
