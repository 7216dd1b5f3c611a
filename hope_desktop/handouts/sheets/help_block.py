"""The help block that ends every pupil sheet: who at school, and the lines for this age."""

from dataclasses import replace

from hope_desktop.domain.helplines import Helpline
from hope_desktop.handouts.compose import Composer
from hope_desktop.handouts.desk import Desk
from hope_desktop.handouts.flow import Piece, Stack
from hope_desktop.handouts.pieces import OUTLINE, Frame, Hanging, Whole
from hope_desktop.handouts.structure import Element
from hope_desktop.handouts.styles import MM
from hope_desktop.handouts.text import clean
from hope_desktop.handouts.typeset import Span, Spans, Style

_PADDING = 11.0


def help_block(desk: Desk, parent: Element, width: float) -> Piece:
    """The block in its frame; without a named helper it has a line to write the name on."""
    _ = desk.translate
    outer = desk.composer(width=width)
    inner = outer.narrower(width - 2 * _PADDING)
    part = parent.add("Sect")
    style = replace(outer.look.body, size=11, leading=15, after=2)
    title = replace(outer.look.heading(3), before=0, after=3)
    tag = desk.canvas.tree.heading_tag(2)
    rows: list[Piece] = [
        inner.text(_("Would you like to talk about it?"), title, part, tag),
        *_at_school(desk, inner, part, style),
    ]
    rows += line_rows(inner, part, style, desk.occasion.help_lines)
    block = Frame(Stack(rows), width, OUTLINE, _PADDING)
    block.before = 16
    return Whole(block)


def _at_school(desk: Desk, inner: Composer, part: Element, style: Style) -> list[Piece]:
    _ = desk.translate
    helper = desk.occasion.helper.strip()
    if helper:
        lead = (Span(_("At school:") + " "), Span(clean(helper), bold=True))
        return [inner.text(lead, replace(style, after=5), part)]
    return [inner.writing_lines(1, _("At school you can go to:"), part)]


def line_rows(
    inner: Composer,
    part: Element,
    style: Style,
    lines: tuple[Helpline, ...],
    indent: float | None = None,
) -> list[Piece]:
    """A row for each line that can be reached: the number or site beside its name and purpose."""
    shown = [line for line in lines if line.contact]
    if not shown:
        return []
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    indent = indent if indent is not None else 38 * MM
    rows: list[Piece] = []
    for line in shown:
        item = listing.add("LI")
        known = line.name.strip() == reach(line)
        number = inner.narrower(indent - 6).text(
            reach(line), replace(style, bold=True), item, "Lbl"
        )
        body = item.add("LBody")
        purpose = f", {line.for_pupils}" if line.for_pupils else ""
        what: Spans = (Span(clean(line.name), bold=True), Span(clean(purpose)))
        if known:
            what = (Span(clean(line.for_pupils)),)
        text = inner.narrower(inner.width - indent).text(what, style, body)
        rows.append(Hanging(number, text, indent))
    return rows


def reach(line: Helpline) -> str:
    """The one way to reach a line that stands on a card: its number, else its site."""
    return line.phone or line.web or ""
