"""The help block that ends every pupil sheet: who at school, and the lines for this age."""

import re
from dataclasses import replace

from hope_desktop.domain.helplines import ALWAYS_OPEN, Helpline
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, Whole, outline
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, whole
from hope_desktop.handouts.text import clean

_PADDING = 11.0


def help_block(context: SheetContext, parent: Element, width: float) -> Piece:
    """The block in its frame; without a named helper it has a line to write the name on."""
    _ = context.translate
    inner = context.for_pupils().narrower(width - 2 * _PADDING)
    part = parent.add("Sect")
    style = replace(inner.look.cell, after=2)
    title = replace(inner.look.heading(3), before=0, after=3)
    tag = context.canvas.tree.heading_tag(2)
    rows: list[Piece] = [
        inner.text(_("Would you like to talk about it?"), title, part, tag),
        *_at_school(context, inner, part, style),
    ]
    rows += line_rows(context, inner, part, style)
    checked = [line.checked_on for line in context.occasion.help_lines if line.contact]
    days = [day for day in checked if day is not None]
    if days and len(days) == len(checked):
        said = _("Numbers checked: %(date)s") % {"date": context.month(min(days))}
        rows.append(inner.text(said, replace(inner.look.small, before=3, after=0), part))
    block = Frame(Stack(rows), width, outline, _PADDING)
    block.before = 16
    return Whole(block)


def _at_school(context: SheetContext, inner: Composer, part: Element, style: Style) -> list[Piece]:
    _ = context.translate
    helper = context.occasion.helper.strip()
    if helper:
        lead = (Span(_("At school:") + " "), Span(clean(helper), bold=True))
        return [inner.text(lead, replace(style, after=5), part)]
    return [inner.writing_lines(1, _("At school you can go to:"), part)]


def line_rows(
    context: SheetContext,
    inner: Composer,
    part: Element,
    style: Style,
    *,
    short: bool = False,
    hours: bool = False,
) -> list[Piece]:
    """A row for each line on this class's card: its number or site, its name and its purpose.

    Where a number and words do not fit beside each other they stand below each other: a number
    that is broken in two is dialled wrong. With `short` a purpose is only its first words, for
    where there is little room; with `hours` it says when the line is open, as far as known.
    """
    shown = [line for line in context.occasion.help_lines if line.contact]
    if not shown:
        return []
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    strong = replace(style, bold=True)
    widest = max(natural_width(plain(clean(reach(line))), strong) for line in shown)
    indent = widest + style.size
    whats = [_what(line, context.language, short=short, hours=hours) for line in shown]
    widest_word = max(_widest_word(what, strong) for what in whats)
    beside = indent <= inner.width * 0.48 and indent + widest_word <= inner.width
    rows: list[Piece] = []
    for line, what in zip(shown, whats, strict=True):
        item = listing.add("LI")
        number = inner.narrower(widest + 4).text(clean(reach(line)), strong, item, "Lbl")
        width = inner.width - indent if beside else inner.width
        body = item.add("LBody")
        said_in = line.for_pupils_in(context.language)[1]
        if said_in != context.language:
            body.lang = said_in
        text = inner.narrower(width).text(what, style, body)
        if beside:
            rows.append(Hanging(number, text, indent))
        else:
            number.after, number.keep, text.after = 0, True, style.size * 0.5
            rows += [number, text]
    return rows


def no_answer(context: SheetContext, inner: Composer, part: Element, style: Style) -> list[Piece]:
    """What to do when a line is closed: hours stand on paper only where somebody checked them."""
    always = next(
        (line.phone for line in context.occasion.help_lines if line.id == ALWAYS_OPEN), None
    )
    if always is None:
        return []
    _ = context.translate
    said = _("Nobody answers? Try another line. %(number)s is open day and night.")
    return [inner.text(said % {"number": always}, style, part)]


def _widest_word(what: Spans, style: Style) -> float:
    words = "".join(span.text for span in what).split()
    return max((natural_width(plain(word), style) for word in words), default=0.0)


def _what(line: Helpline, language: str, *, short: bool, hours: bool) -> Spans:
    said, said_in = line.for_pupils_in(language)
    name, purpose = clean(line.name), clean(said)
    if short:
        purpose = re.split("[;,/]", purpose)[0]
    if hours and line.hours and said_in == USUAL_LANGUAGE:  # they are written in that alone
        purpose = f"{purpose}, {clean(line.hours)}"
    if name == reach(line):
        return (Span(purpose),)
    return (Span(name, bold=True), Span(f", {purpose}" if purpose else ""))


def reach(line: Helpline) -> str:
    """The one way to reach a line that stands on a card: its number, else its site."""
    return whole(line).phone or line.web or ""
