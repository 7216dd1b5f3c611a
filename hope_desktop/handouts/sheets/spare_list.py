"""What the trainer has in hand, below the plan at a glance: title, minutes, and when it suits."""

from collections.abc import Sequence

from hope_desktop.handouts.dialect.blocks import Span
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Hanging, Whole
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import SpareRow
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.text import clean

_HEAD = Style(16, 20, bold=True, after=4)
_ROW = Style(12, 15)
_WHEN = Style(11, 14, after=2)
_MINUTES = 25 * MM


def spare_list(
    rows: Sequence[SpareRow], context: SheetContext, composer: Composer, part: Element
) -> Piece:
    """A heading and a row for each, with its minutes where blocks have their times."""
    section = part.add("Sect")
    head = composer.text(
        context.translate("In reserve"), _HEAD, section, context.canvas.tree.heading_tag(2)
    )
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    whole = Whole(Stack([head, *(_row(row, context, composer, listing) for row in rows)]))
    whole.before = 12
    return whole


def _row(row: SpareRow, context: SheetContext, composer: Composer, listing: Element) -> Piece:
    _ = context.translate
    item = listing.add("LI")
    minutes = _("%(n)d min") % {"n": row.minutes}
    mark = composer.narrower(_MINUTES - 6).text((Span(minutes, bold=True),), _ROW, item, "Lbl")
    body = item.add("LBody")
    inner = composer.narrower(composer.width - _MINUTES)
    texts: list[Piece] = [
        inner.text((Span(clean(row.title), bold=True),), _ROW, body),
        inner.text(clean(row.when), _WHEN, body),
    ]
    if row.note.strip():
        texts.append(inner.text(f"{_('Note:')} {clean(row.note)}", _WHEN, body))
    return Hanging(mark, Stack(texts, after=5), _MINUTES)
