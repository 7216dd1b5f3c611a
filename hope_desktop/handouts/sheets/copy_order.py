"""The copy order: what the school's copy room has to make, file by file."""

from hope_desktop.domain.printing.records import PrintedFile, sheets_for_visit
from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.styles import MM, Margins
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.paper import CardLayout
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.sheets.occasion_line import occasion_line
from hope_desktop.handouts.specs import CopyOrder
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.catalogue import amount, counted

_TOTAL = Style(13, 18, bold=True, before=8)
_TOGETHER = counted("Together %(n)d sheet of paper.", "Together %(n)d sheets of paper.")


def draw(sheet: CopyOrder, context: SheetContext) -> list[SheetPage]:
    """The page."""
    _ = context.translate
    composer = context.composer(width=width_between(Margins()))
    part = context.part()
    lead = _("For the copy room: please make these copies. Thank you!")
    where, file, what = (_("In this file"), 34, 54) if sheet.in_one else (_("File"), 48, 40)
    widths = tuple(mm * MM for mm in (file, what, 25, 18, 18, 21))
    head = tuple(
        plain(name) for name in (where, _("What"), _("Pages"), _("Copies"), _("Sides"), _("Paper"))
    )
    pieces: list[Piece] = [composer.heading(_("Copy order"), 1, part)]
    pieces += occasion_line(context, composer, part)
    pieces.append(composer.text(lead, composer.look.body, part))
    ours = [row for row in sheet.rows if not row.by_school]
    letters = [row for row in sheet.rows if row.by_school]
    if ours:
        pieces.append(composer.table(head, [_row(row, context) for row in ours], part, widths))
    if letters:
        said = _("The school mails these letters or hands them out, about a week before.")
        pieces.append(composer.heading(_("Letters"), 2, part))
        pieces.append(composer.text(said, composer.look.body, part))
        pieces.append(composer.table(head, [_row(row, context) for row in letters], part, widths))
    said = amount(_TOGETHER, sheets_for_visit(sheet.rows), _)
    pieces.append(composer.text(said, _TOTAL, part))
    for line in (_("Ready before:"), _("Collected by:")):
        pieces.append(composer.narrower(90 * MM).writing_lines(1, line, part))
    return context.pages(pieces, _("Copy order"))


def _row(row: PrintedFile, context: SheetContext) -> tuple[Spans, ...]:
    _ = context.translate
    sides = {
        "single": _("single"),
        "double": _("double"),
        CardLayout.LONG_EDGE.value: _("double, long edge"),
        CardLayout.SHORT_EDGE.value: _("double, short edge"),
        CardLayout.FRONTS_BACKS.value: _("first the fronts, then the backs"),
    }[row.sides]
    return (
        plain(clean(row.file)),
        plain(clean(row.title)),
        plain(str(row.pages) if row.pages else "-"),
        (Span(str(row.times), bold=True),),
        plain(sides),
        plain(clean(row.paper)),
    )
