"""Draws a document: sheet after sheet, page after page, each with its footer.

A sheet is laid out whole, since its footer says how many pages it has, and then drawn and let go.
"""

from collections.abc import Callable
from dataclasses import replace

from hope_desktop.domain.errors import Cancelled
from hope_desktop.handouts.layout.pieces import TextPiece
from hope_desktop.handouts.layout.styles import FOOT, MM, SAFE
from hope_desktop.handouts.layout.typeset import broken, natural_width, plain, shortened
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.registry import pages_of, text_of
from hope_desktop.handouts.specs import Document, OwnMaterial, Rendered
from hope_desktop.handouts.text import clean

_FOOT_TOP = 18 * MM


def print_document(document: Document, progress: Callable[[int], bool] | None) -> Rendered:
    """See `render.render`."""
    canvas = TaggedCanvas(clean(document.title), document.language)
    context = SheetContext(canvas, document)
    number = 0
    credits: set[str] = set()
    for sheet in document.sheets:
        canvas.credits.clear()
        context.turn_to(text_of(sheet))
        pages = pages_of(sheet, context)
        credits |= canvas.credits
        for index, page in enumerate(pages):
            number += 1
            if progress is not None and not progress(number):
                raise Cancelled
            _draw(page, index, len(pages), context)
        canvas.end_sheet()
    canvas.credits |= credits
    lost = "".join(sorted(canvas.replaced))
    return _with_own(document, Rendered(canvas.finish(), number, canvas.tree.text, lost))


def _with_own(document: Document, drawn: Rendered) -> Rendered:
    """A trainer's own file goes before what we drew for it."""
    match document.sheets:
        case (OwnMaterial(pdf=pdf, pages=pages),):
            from hope_desktop.handouts.own_files.assembly import (
                joined,  # pypdf, for own files alone
            )

            whole = joined(pdf, drawn.pdf, clean(document.title))
            return replace(drawn, pdf=whole, pages=pages + drawn.pages)
        case _:
            return drawn


def _draw(page: SheetPage, index: int, total: int, context: SheetContext) -> None:
    canvas = context.canvas
    if page.marks is not None:
        page.marks(canvas)
    for piece, x, top in page.placed:
        piece.draw(canvas, x, top)
    if page.header and index:
        _above(page, canvas)
    if page.foot:
        _foot(page, index, total, context)
    canvas.end_page(page.size)


def _above(page: SheetPage, canvas: TaggedCanvas) -> None:
    found = broken(plain(page.header), page.small, page.size[0] - 2 * page.side, set())
    text = TextPiece(found, page.small, page.size[0] - 2 * page.side, None)
    text.draw(canvas, page.side, page.size[1] - SAFE)


def _foot(page: SheetPage, index: int, total: int, context: SheetContext) -> None:
    """Title, version and state at the left, the number at the right; only a title may be cut."""
    _ = context.translate
    document = context.document
    said = []
    if document.version:
        said.append(_("version %(version)s") % {"version": document.version})
    if document.for_trainer:
        said.append(_("reviewed") if document.reviewed else _("concept"))
    right = page.size[0] - page.side
    room = right - page.side
    if page.numbered:
        counted = _("Page %(n)d of %(total)d") % {"n": index + 1, "total": total}
        width = natural_width(plain(counted), page.small)
        place = (right - width, _foot_top(page, context))
        _furniture(context.canvas, counted, page.small, place, width)
        room -= width + 2 * page.small.size
    tail = "".join(f" · {part}" for part in said)
    left = shortened(clean(page.foot), tail, page.small, room)
    top = _foot_top(page, context)
    _furniture(context.canvas, left, page.small, (page.side, top), room)
    if context.canvas.credits:
        credit = _("Pictures: %(names)s") % {"names": ", ".join(sorted(context.canvas.credits))}
        below = (page.side, top - page.small.leading)
        _furniture(context.canvas, credit, replace(FOOT, family=page.small.family), below, room)


def _foot_top(page: SheetPage, context: SheetContext) -> float:
    below = FOOT.leading if context.canvas.credits else 0.0
    return max(_FOOT_TOP, SAFE + page.small.leading + below)


def _furniture(
    canvas: TaggedCanvas, text: str, style: Style, place: tuple[float, float], width: float
) -> None:
    found = broken(plain(text), style, width + 1, set())
    TextPiece(found, style, width, None).draw(canvas, *place)
