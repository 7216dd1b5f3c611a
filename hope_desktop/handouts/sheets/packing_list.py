"""The packing list: what to print and what to bring, to tick off, and which help lines to check."""

from collections.abc import Sequence

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import BOX, check_box
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Hanging
from hope_desktop.handouts.layout.styles import MM, STANDARD, Margins, closer
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.occasion_line import occasion_line
from hope_desktop.handouts.specs import PackingList
from hope_desktop.handouts.text import clean

_ROW = Style(12, 16)
_DETAIL = Style(10.5, 14)
_COUNT = 16 * MM


def draw(sheet: PackingList, context: SheetContext) -> list[SheetPage]:
    """The page, or more when there is much to bring."""
    _ = context.translate

    def build(part: Element, size: float) -> list[Piece]:
        look = STANDARD if size == 1.0 else closer(STANDARD, 0.7)
        composer = context.composer(look, 160 * MM)
        composer.size = size
        pieces: list[Piece] = [composer.heading(_("Packing list"), 1, part)]
        pieces += occasion_line(context, composer, part)
        titles = (_("Printed"), _("To bring"), _("The school sees to"))
        for title, pile in zip(titles, Pile, strict=True):
            items = [item for item in sheet.items if item.pile is pile]
            if items:
                pieces.append(composer.heading(title, 2, part))
                pieces.append(_ticked([_item(item) for item in items], composer, part))
        if sheet.stale_lines:
            pieces += _stale(sheet.stale_lines, context, composer, part)
        return pieces

    return context.snug(build, _("Packing list"), Margins())


def _item(item: PackingItem) -> tuple[str, Spans, str]:
    count = f"{item.count} ×" if item.count else ""
    return count, (Span(clean(item.what)),), clean(item.detail)


def _ticked(
    rows: Sequence[tuple[str, Spans, str]], composer: Composer, part: Element, count: float = _COUNT
) -> Piece:
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    indent = BOX + 12
    inner = composer.narrower(composer.width - indent - count)
    pieces: list[Piece] = []
    for number, what, detail in rows:
        item = listing.add("LI")
        box = check_box(item.add("Lbl"), _ROW, composer.to_fill_in)
        body = item.add("LBody")
        amount = composer.narrower(count).text((Span(number, bold=True),), _ROW, body)
        texts: list[Piece] = [inner.text(what, _ROW, body)]
        if detail:
            texts.append(inner.text(detail, _DETAIL, body))
        content = Hanging(amount, Stack(texts), count) if count else Stack(texts)
        pieces.append(Stack([Hanging(box, content, indent)], after=6))
    return Stack(pieces, after=6)


def _stale(
    lines: Sequence[Helpline], context: SheetContext, composer: Composer, part: Element
) -> list[Piece]:
    _ = context.translate
    lead = _(
        "Nobody checked these lines lately. See on the site of each whether all is still right."
    )
    rows = []
    for line in lines:
        contact = "" if line.contact == line.name else f"  {clean(line.contact)}"
        rows.append(("", (Span(clean(line.name), bold=True), Span(contact)), ""))
    return [
        composer.heading(_("Help lines to check"), 2, part),
        composer.text(lead, composer.look.body, part),
        _ticked(rows, composer, part, 0.0),
    ]
