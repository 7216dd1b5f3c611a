"""The shorter strip: the same plan with fewer minutes, for a class that comes in late."""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.handouts.compose import Composer
from hope_desktop.handouts.desk import Desk
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.pieces import Beside, Frame, Whole, outline
from hope_desktop.handouts.specs import ShorterPlan
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.text import clean
from hope_desktop.handouts.typeset import Span, Style

_ROW = Style(11.5, 14.5, after=2)
_TITLE = Style(14, 18, bold=True, after=4)
_GAP = 12.0
_PADDING = 9.0
_TIME, _MINUTES = 36.0, 44.0


def shorter_plans(
    plans: Sequence[ShorterPlan], desk: Desk, composer: Composer, part: Element
) -> Piece:
    """The strips beside each other, never divided over pages."""
    width = (composer.width - _GAP * (len(plans) - 1)) / len(plans)
    framed = [_strip(plan, desk, composer.narrower(width), part) for plan in plans]
    steps = [width + _GAP] * (len(plans) - 1) + [width]
    strips = Beside(framed, steps)
    strips.before = 14
    return Whole(strips)


def _strip(plan: ShorterPlan, desk: Desk, composer: Composer, part: Element) -> Piece:
    _ = desk.translate
    inner = composer.narrower(composer.width - 2 * _PADDING)
    section = part.add("Sect")
    tag = desk.canvas.tree.heading_tag(2)
    said = _("Shorter by %(n)d minutes") % {"n": plan.fewer_minutes}
    pieces: list[Piece] = [inner.text(said, _TITLE, section, tag)]
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    pieces += [_row(row, desk, inner, listing) for row in plan.rows]
    style = replace(_ROW, size=11, leading=14, before=4)
    pieces += [inner.text(clean(cut), style, section) for cut in plan.cuts]
    if plan.short_minutes:
        text = _("This still does not fit: %(n)d minutes short.") % {"n": plan.short_minutes}
        pieces.append(inner.text(text, replace(style, bold=True), section))
    return Frame(Stack(pieces), composer.width, outline, _PADDING)


def _row(row: tuple[str, str, int], desk: Desk, inner: Composer, listing: Element) -> Piece:
    at, title, minutes = row
    item = listing.add("LI")
    time = inner.narrower(_TIME - 2).text((Span(clean(at), bold=True),), _ROW, item, "Lbl")
    body = item.add("LBody")
    room = inner.width - _TIME - _MINUTES
    name = inner.narrower(room - 4).text(clean(title), _ROW, body)
    said = desk.translate("%(n)d min") % {"n": minutes}
    right = replace(_ROW, align=1.0)
    length = inner.narrower(_MINUTES).text(said, right, body)
    line = Beside([time, name, length], [_TIME, room, _MINUTES])
    line.after = _ROW.after
    return line
