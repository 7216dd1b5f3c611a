"""The entry point of this package: turns a document value into bytes; loads reportlab only then."""

from collections.abc import Callable, Iterable

from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import ActivityId
from hope_desktop.handouts.specs import Document, LessonSheet


def left_out(
    documents: Iterable[Document], *, strict: bool = False
) -> dict[ActivityId | None, list[str]]:
    """Return what has no room on the lesson sheets of documents, by activity: nothing is drawn.

    Raises:
        UnprintableText: `strict` is given, and more has to go than may.
    """
    from hope_desktop.handouts.pdf.canvas import TaggedCanvas
    from hope_desktop.handouts.sheet_context import SheetContext
    from hope_desktop.handouts.sheets.lesson_sheet.sheet import sheets_of

    by_activity: dict[ActivityId | None, list[str]] = {}
    every = ((document, sheet) for document in documents for sheet in document.sheets)
    for document, sheet in every:
        if isinstance(sheet, LessonSheet):
            context = SheetContext(TaggedCanvas("", document.language), document)
            for made in sheets_of(sheet, context, strict=strict):
                for name in made.left_out:  # of two with one name the first went
                    owners = [part.activity for part in sheet.parts if part.has_block(name)]
                    by_activity.setdefault(owners[0], []).append(name)
    return by_activity


def render(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    """Draws a document. `progress` is told often which page is drawn, from 1; False stops."""
    from hope_desktop.handouts.renderer import print_document

    return print_document(document, progress)
