"""The shorter strip: the same plan with fewer minutes, for a class that comes in late."""

from dataclasses import replace

from hope_desktop.handouts.compose import Composer
from hope_desktop.handouts.desk import Desk
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.pieces import OUTLINE, Frame, Whole
from hope_desktop.handouts.specs import ShorterPlan
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.text import clean
from hope_desktop.handouts.typeset import Style, plain

_ROW = Style(12, 15)


def shorter_plan(plan: ShorterPlan, desk: Desk, composer: Composer, part: Element) -> Piece:
    """A framed strip that is never divided over pages."""
    _ = desk.translate
    inner = composer.narrower(composer.width - 20)
    section = part.add("Sect")
    tag = desk.canvas.tree.heading_tag(2)
    said = _("Shorter by %(n)d minutes") % {"n": plan.fewer_minutes}
    title = inner.text(said, Style(15, 19, bold=True, after=4), section, tag)
    pieces: list[Piece] = [title]
    head = [plain(_("Time")), plain(_("What")), plain(_("Minutes"))]
    rows = [[plain(at), plain(clean(name)), plain(str(n))] for at, name, n in plan.rows]
    look = replace(inner.look, cell=_ROW)
    pieces.append(inner.narrower(inner.width, look).table(head, rows, section, (14, 66, 20)))
    for cut in plan.cuts:
        pieces.append(inner.text(clean(cut), replace(_ROW, after=2), section))
    if plan.short_minutes:
        text = _("This still does not fit: %(n)d minutes short.") % {"n": plan.short_minutes}
        pieces.append(inner.text(text, replace(_ROW, bold=True), section))
    frame = Frame(Stack(pieces), composer.width, OUTLINE)
    frame.before = 14
    return Whole(frame)
