"""Draws a document: sheet after sheet, page after page, each with its footer.

A sheet is laid out completely, since its footer gives the number of pages, then drawn and freed.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.errors import Cancelled
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.printing.copies import CHECKLIST, TARGETS
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.dates import month_and_year
from hope_desktop.handouts.layout.pieces import TextPiece
from hope_desktop.handouts.layout.styles import FOOT, MM, SAFE
from hope_desktop.handouts.layout.typeset import broken, natural_width, plain, shortened
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.registry import pages_of, text_of
from hope_desktop.handouts.specs import Document, OwnMaterial, is_list
from hope_desktop.i18n.labels import roles_text

_FOOT_TOP = 18 * MM
_OF_TEACHER = (HandoutKind.TEACHER_SHEET_BEFORE, HandoutKind.TEACHER_SHEET_AFTER)


def print_document(document: Document, progress: Callable[[int], bool] | None) -> Rendered:
    """See `render.render`."""
    canvas = TaggedCanvas(clean(document.title), document.language)
    canvas.photos = {photo.name: photo for photo in document.photos}
    number = 0

    def go_on() -> None:
        if progress is not None and not progress(max(number, 1)):
            raise Cancelled

    canvas.document.go_on = go_on
    context = SheetContext(canvas, document)
    blanks: list[int] = []
    begins: list[int] = []
    credits: set[str] = set()
    laid = _laid_out(document, context)
    sheets = list(laid) if document.apart else laid
    backs = document.apart and any(len(sheet.pages) > 1 or sheet.follows for sheet in sheets)
    for sheet in sheets:
        if backs and number % 2 and not sheet.follows:
            number += 1
            blanks.append(number)
            canvas.end_page()
        begins.append(number)
        canvas.credits = sheet.credits
        context.turn_to(sheet.text)
        credits |= sheet.credits
        for index, page in enumerate(sheet.pages):
            number += 1
            go_on()
            draw_page(page, index, len(sheet.pages), context)
            canvas.end_page(page.size)
        if not document.apart:
            canvas.end_sheet()
    canvas.end_sheet()
    canvas.credits = credits
    lost = "".join(sorted(canvas.replaced))
    backs = backs or (number > 1 and not document.apart)
    pdf = canvas.finish()
    said = (lost, backs, tuple(blanks), tuple(canvas.marks), tuple(canvas.left_out))
    drawn = Rendered(pdf, number, canvas.tree.text, *said, tuple(begins))
    return _with_own(document, drawn)


class _LaidOut(NamedTuple):
    """A sheet before it is drawn."""

    pages: list[SheetPage]
    text: Handout | None
    credits: set[str]
    follows: bool
    """It may stand on the back of the sheet before it: both have one reader."""


def _laid_out(document: Document, context: SheetContext) -> Iterator[_LaidOut]:
    """Sheet after sheet, so that a thick pack of paper takes little memory."""
    after_one = False
    for sheet in document.sheets:
        context.canvas.credits = set()
        context.turn_to(text_of(sheet))
        text = text_of(sheet)
        for_teacher = text is not None and text.kind in _OF_TEACHER
        follows = is_list(sheet, CHECKLIST, TARGETS) or (for_teacher and after_one)
        after_one = for_teacher
        yield _LaidOut(pages_of(sheet, context), text, context.canvas.credits, follows)


def _with_own(document: Document, drawn: Rendered) -> Rendered:
    """Put a trainer's own file before what we drew for it."""
    match document.sheets:
        case (OwnMaterial(pdf=pdf, pages=pages, with_help=False),):
            drawn = Rendered(pdf, pages, "", backs=pages > 1)
            return replace(drawn, marks=_marks(pdf, pages))
        case (OwnMaterial(pdf=pdf),) if pdf:
            from hope_desktop.handouts.own_files.assembly import (
                joined_files,  # pypdf, for own files alone
            )

            whole, count = joined_files(pdf, drawn.pdf, clean(document.title))
            return replace(drawn, pdf=whole, pages=count, backs=True, marks=_marks(whole, count))
        case _:
            return drawn


def _marks(pdf: bytes, pages: int) -> tuple[str, ...]:
    """Of the pages of a file, of which we know no more than that it is another one."""
    digest = hashlib.sha256(pdf).hexdigest()[:16]
    return tuple(f"{digest}-{number}" for number in range(1, pages + 1))


def draw_page(page: SheetPage, index: int, total: int, context: SheetContext) -> None:
    """Draw what stands on a page of a sheet, from its lower left; the caller ends the page."""
    canvas = context.canvas
    if page.marks is not None:
        page.marks(canvas)
    for piece, x, top in page.placed:
        piece.draw(canvas, x, top)
    if page.again:
        with canvas.repeating():
            for piece, x, top in page.again:
                piece.draw(canvas, x, top)
    if page.header and index:
        found = broken(plain(page.header), page.small, page.size[0] - 2 * page.side, set())
        text = TextPiece(found, page.small, page.size[0] - 2 * page.side, None)
        text.draw(canvas, page.side, page.size[1] - SAFE)
    if page.foot and page.has_foot:
        _foot(page, index, total, context)


def _foot(page: SheetPage, index: int, total: int, context: SheetContext) -> None:
    """Title, version and state at the left, the number at the right; only a title may be cut.

    A page is not another one for a later version of the library, or once it was read.
    """
    _ = context.translate
    document = context.document
    said = []
    if document.version:
        said.append(_("version %(version)s") % {"version": document.version})
    if document.for_trainer:
        names = roles_text((one.name for one in document.read_by), _)
        said.append(_("read by %(names)s") % {"names": names} if names else _("concept"))
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
    context.canvas.seen.append(page.foot)
    with context.canvas.whichever():
        _furniture(context.canvas, left, page.small, (page.side, top), room)
    if told := _makers(context):
        style = FOOT._replace(family=page.small.family)
        below = (page.side, top - page.small.leading)
        _furniture(context.canvas, told, style, below, right - page.side)


def _makers(context: SheetContext) -> str:
    """Which lawyer read it, of an organisation that can be looked up, and who made its pictures."""
    _, text, makers = context.translate, context.text, []
    for one in context.document.lawyers:
        if text is not None and one.text == text.id:
            month = month_and_year(date.fromisoformat(f"{one.month}-01"), _)
            words = _("Read by a lawyer (%(organisation)s), %(month)s")
            makers.append(words % {"organisation": clean(one.organisation), "month": month})
    if context.canvas.credits:
        names = {"names": ", ".join(sorted(context.canvas.credits))}
        makers.append(_("Pictures: %(names)s") % names)
    return " · ".join(makers)


def _foot_top(page: SheetPage, context: SheetContext) -> float:
    below = FOOT.leading if _makers(context) else 0.0
    return max(_FOOT_TOP, SAFE + page.small.leading + below)


def _furniture(
    canvas: TaggedCanvas, text: str, style: Style, place: tuple[float, float], width: float
) -> None:
    found = broken(plain(text), style, width + 1, set())
    TextPiece(found, style, width, None).draw(canvas, *place)
