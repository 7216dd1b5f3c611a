"""The help block that ends every pupil sheet: who at school, and the lines for this age."""

import re
from dataclasses import replace
from itertools import batched

from hope_desktop.domain.helplines import ALWAYS_OPEN, Helpline
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, HandoutKind
from hope_desktop.handouts.dates import month_and_year
from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.layout import pictures
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, SideBySide, Whole
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import HELP
from hope_desktop.handouts.layout.typeset import natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, whole
from hope_desktop.handouts.text import clean

_PADDING = 13.0
_DISC, _SMALL_DISC = 9.0 * MM, 5.5 * MM
"""Half the width of the lifebuoy's disc, on a block and beside a sentence."""
NUMBER = 14.0
"""Points: no number to call is smaller, on no paper of pupils."""
_IN_COLUMNS = 13.0
"""Points, at most, of what stands below the numbers in two columns."""
_NUMBERS = 0.36
"""The part of the width that numbers take when words stand beside them."""
_LARGE = 17.0
"""Points: letters from here on are for whoever needs them, and have one column of lines."""


def help_block(
    context: SheetContext, parent: Element, width: float, kind: HandoutKind | None = None
) -> Piece:
    """The block on its panel; without a named helper it has a line to write the name on.

    On a sheet of a kind, who gets a help card reads one sentence, with the first line. A letter
    comes before that card: it has every line, in few words.
    """
    _ = context.translate
    is_letter = kind is HandoutKind.PUPIL_LETTER
    if kind is not None and not is_letter and context.occasion.help_on_card:
        return _sentence(context, parent, width)
    inner = context.for_pupils(theme=HELP).narrower(width - 2 * _PADDING)
    part = parent.add("Sect")
    style = replace(inner.look.cell, before=0, after=0)
    beside = inner.narrower(inner.width - 2 * _DISC - _PADDING)
    title = replace(inner.look.heading(2), before=0, after=2)
    tag = context.canvas.tree.heading_tag(2)
    top: list[Piece] = [
        beside.text(_("Would you like to talk about it?"), title, part, tag),
        *_at_school(context, beside, part, style),
    ]
    context.canvas.credits.add(pictures.CREDIT)
    rows: list[Piece] = [
        _WithLifebuoy(Stack(top), inner.width),
        *_lines(context, inner, part, style, short=is_letter),
    ]
    checked = [line.checked_on for line in context.occasion.help_lines if line.contact]
    days = [day for day in checked if day is not None]
    if days and len(days) == len(checked):
        said = _("Numbers checked: %(date)s") % {
            "date": month_and_year(min(days), context.translate)
        }
        rows.append(inner.text(said, replace(inner.look.small, before=5, after=0), part))
    block = Frame(Stack(rows), width, HELP.panel, _PADDING)
    block.before = 14
    return Whole(block)


def _sentence(context: SheetContext, parent: Element, width: float) -> Piece:
    """Where to go in one sentence; the rest is on the card that every pupil has."""
    _ = context.translate
    inner = context.for_pupils(theme=HELP).narrower(width - 2 * _PADDING)
    context.canvas.credits.add(pictures.CREDIT)
    helper = clean(context.occasion.helper.strip())
    number = next((clean(reach(one)) for one in context.occasion.help_lines if one.phone), "")
    words = [_("Would you like to talk about it?")]
    if helper:
        words.append(_("At school: %(name)s.") % {"name": helper})
    if number:
        words.append(_("Or call %(number)s.") % {"number": number})
    words.append(_("Everything is on your help card."))
    beside = inner.narrower(inner.width - 2 * _SMALL_DISC - _PADDING)
    style = replace(inner.look.cell, before=0, after=0)
    lead, *rest = words
    spans = (Span(lead, bold=True), Span(" " + " ".join(rest)))
    text = beside.text(spans, style, parent)
    block = Frame(_WithLifebuoy(Stack([text]), inner.width, _SMALL_DISC), width, HELP.panel, 8.0)
    block.indent, block.before = _PADDING, 10
    return Whole(block)


class _WithLifebuoy(Piece):
    """Texts, with the picture that means help on every paper to their right."""

    def __init__(self, texts: Stack, width: float, radius: float = _DISC) -> None:
        self.texts, self.width, self.radius = texts, width, radius
        self.height = max(texts.height, 2 * radius)
        self.after = 8.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        side = 2 * self.radius
        with canvas.artifact():
            disc = pictures.on_disc("lifebuoy", side)
            disc(canvas, x + self.width - side, top - (self.height + side) / 2)
        self.texts.draw(canvas, x, top - (self.height - self.texts.height) / 2)


def _at_school(context: SheetContext, inner: Composer, part: Element, style: Style) -> list[Piece]:
    _ = context.translate
    helper = context.occasion.helper.strip()
    if helper:
        lead = (Span(_("At school:") + " "), Span(clean(helper), bold=True))
        return [inner.text(lead, replace(style, size=style.size + 1), part)]
    return [inner.writing_lines(1, _("At school you can go to:"), part)]


def _lines(
    context: SheetContext, inner: Composer, part: Element, style: Style, *, short: bool
) -> list[Piece]:
    """The lines of this class's card, each number above what it is for."""
    shown = [line for line in context.occasion.help_lines if line.contact]
    if not shown:
        return []
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    if short or style.size >= _LARGE:
        strong = _strong(style)
        widths = [natural_width(plain(clean(reach(line))), strong) for line in shown]
        left = min(max(widths), inner.width * _NUMBERS)
        return [_beside(line, context, inner, listing, style, left, short=short) for line in shown]
    small = min(style.size, _IN_COLUMNS)
    style = replace(style, size=small, leading=small * 1.34)
    width = (inner.width - _PADDING) / 2
    column = inner.narrower(width)
    cells = [_below(line, context, column, listing, style) for line in shown]
    return [
        SideBySide(row, [width + _PADDING] * len(row), after=small * 0.4)
        for row in batched(cells, 2)
    ]


def _below(
    line: Helpline, context: SheetContext, column: Composer, listing: Element, style: Style
) -> Piece:
    """What a line is for below its number."""
    item = listing.add("LI")
    number = column.text(clean(reach(line)), _strong(style), item, "Lbl")
    return Stack([number, _purpose(line, context, column, item, style)])


def _beside(
    line: Helpline,
    context: SheetContext,
    inner: Composer,
    listing: Element,
    style: Style,
    left: float,
    *,
    short: bool,
) -> Piece:
    """The same beside it, for letters and large print; a site may be too long for that."""
    item, strong = listing.add("LI"), _strong(style)
    way = plain(clean(reach(line)))
    width = natural_width(way, strong) + 1
    number = inner.narrower(width).text(way, strong, item, "Lbl")
    indent = max(width, left) + style.size * 0.8
    style = replace(style, before=max(0.0, strong.leading - style.leading) / 2)
    beside = inner.narrower(inner.width - indent)
    text = _purpose(line, context, beside, item, style, short=short)
    row = Hanging(number, text, indent)
    row.before = row.after = 0.0 if short else style.size * 0.3
    return row


def _strong(style: Style) -> Style:
    size = max(NUMBER, style.size)
    leading = max(size * 1.22, style.leading if size == style.size else 0.0)
    return replace(style, size=size, leading=leading, bold=True, colour=HELP.strong)


def _purpose(
    line: Helpline,
    context: SheetContext,
    column: Composer,
    item: Element,
    style: Style,
    *,
    short: bool = False,
) -> Piece:
    body = item.add("LBody")
    said_in = line.for_pupils_in(context.language)[1]
    if said_in != context.language:
        body.lang = said_in
    named = not short or style.size < _LARGE
    said = what_for(line, context.language, named=named, short=short)
    return column.text(said, style, body)


def no_answer(context: SheetContext, inner: Composer, part: Element, style: Style) -> list[Piece]:
    """What to do when a line is closed: hours stand on paper only where somebody checked them."""
    always = next(
        (line.phone for line in context.occasion.help_lines if line.id == ALWAYS_OPEN), None
    )
    if always is None:
        return []
    _ = context.translate
    said = _("No answer? Call another line. %(number)s is always open.")
    return [inner.text(said % {"number": always}, style, part)]


def what_for(
    line: Helpline,
    language: str,
    *,
    named: bool = True,
    short: bool = False,
    hours: bool = False,
    purpose: bool = True,
) -> Spans:
    """The name of a line and what it is for, without what its number or site says already.

    With `short` a purpose is only its first words; without `named` or `purpose` that is left out,
    for where there is little room; with `hours` it says when the line is open, as far as known.
    """
    said, said_in = line.for_pupils_in(language)
    name, text = clean(line.name), clean(said)
    if short:
        text = re.split("[;,/(]", text)[0].strip()
    if not purpose and _letters(name) not in _letters(reach(line)):
        text = ""
    if hours and line.hours and said_in == USUAL_LANGUAGE:  # they are written in that alone
        open_at = clean(line.hours)
        text = ", ".join(filter(None, (text, _briefly(open_at) if short else open_at)))
    if _letters(name) in _letters(reach(line)) or not (named or not text):
        return (Span(text),)
    name = name.removeprefix(f"{reach(line)} ")
    return (Span(name, bold=True), Span(f", {text}" if text else ""))


def _briefly(hours: str) -> str:
    """`11-21 uur` for `elke dag 11 tot 21 uur`, in one piece."""
    hours = hours.replace("dag en nacht", "24 uur").removeprefix("elke dag ")
    return re.sub(r"(\d) tot (\d)", r"\1-\2", hours).replace(" uur", "\u00a0uur")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def reach(line: Helpline) -> str:
    """The one way to reach a line that stands on a card: its number, else its site."""
    return whole(line).phone or line.web or ""
