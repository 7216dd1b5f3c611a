"""Draws a document: sheet after sheet, page after page, each with its footer.

A sheet is laid out whole, since its footer says how many pages it has, and then drawn and let go.
"""

from collections.abc import Callable
from dataclasses import replace

from hope_desktop.domain.errors import Cancelled
from hope_desktop.handouts.canvas import TaggedCanvas
from hope_desktop.handouts.desk import Desk, Page
from hope_desktop.handouts.pieces import Text
from hope_desktop.handouts.sheets.registry import pages_of
from hope_desktop.handouts.specs import Document, OwnMaterial, Rendered
from hope_desktop.handouts.styles import MM, PAGE_WIDTH, SAFE
from hope_desktop.handouts.text import clean
from hope_desktop.handouts.typeset import GREY, Style, broken, plain
from hope_desktop.texts import translator

_FOOT = Style(9, 11, colour=GREY)
_FOOT_TOP = 18 * MM


def print_document(document: Document, progress: Callable[[int], bool] | None) -> Rendered:
    """See `render.render`."""
    canvas = TaggedCanvas(clean(document.title), document.language)
    desk = Desk(canvas, document, translator(document.language))
    number = 0
    for sheet in document.sheets:
        pages = pages_of(sheet, desk)
        for index, page in enumerate(pages):
            number += 1
            if progress is not None and not progress(number):
                raise Cancelled
            _draw(page, index, len(pages), desk)
        canvas.end_sheet()
    lost = "".join(sorted(canvas.ink.replaced))
    return _with_own(document, Rendered(canvas.finish(), number, canvas.tree.text, lost))


def _with_own(document: Document, drawn: Rendered) -> Rendered:
    """A trainer's own file goes before what we drew for it."""
    match document.sheets:
        case (OwnMaterial(pdf=pdf, pages=pages),):
            from hope_desktop.handouts.assembly import joined  # pypdf, for own files alone

            whole = joined(pdf, drawn.pdf, clean(document.title))
            return replace(drawn, pdf=whole, pages=pages + drawn.pages)
        case _:
            return drawn


def _draw(page: Page, index: int, total: int, desk: Desk) -> None:
    canvas = desk.canvas
    if page.marks is not None:
        page.marks(canvas)
    for piece, x, top in page.placed:
        piece.draw(canvas, x, top)
    if page.header and index:
        _furniture(canvas, page.header, SAFE + 8 * MM, page.size[1] - SAFE - 2, 0.0)
    if page.foot:
        _foot(page, index, total, desk)
    canvas.end_page(page.size)


def _foot(page: Page, index: int, total: int, desk: Desk) -> None:
    _ = desk.translate
    document = desk.document
    said = [clean(page.foot)]
    if document.version:
        said.append(_("version %(version)s") % {"version": document.version})
    if document.for_trainer:
        said.append(_("reviewed") if document.reviewed else _("concept"))
    counted = _("Page %(n)d of %(total)d") % {"n": index + 1, "total": total}
    _furniture(desk.canvas, " · ".join(said), page.side, _FOOT_TOP, 0.0)
    if page.numbered:
        _furniture(desk.canvas, counted, PAGE_WIDTH - page.side, _FOOT_TOP, 1.0)


def _furniture(canvas: TaggedCanvas, text: str, x: float, top: float, align: float) -> None:
    found = broken(plain(text), _FOOT, PAGE_WIDTH - 2 * x if not align else 120, set())[:1]
    width = found[0].width
    Text(found, _FOOT, width, None).draw(canvas, x - width * align, top)
