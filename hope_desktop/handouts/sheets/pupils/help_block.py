"""The help block that ends every pupil sheet: who at school, and the lines for this age."""

from hope_desktop.dialect.blocks import Span
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts.dates import month_and_year
from hope_desktop.handouts.layout import pictures
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Whole
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import HELP
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.pupils.help_lines import (
    LineLook,
    LineWords,
    line_rows,
    shown_lines,
    way_to_reach,
)

_PADDING = 13.0
_CLOSE = 1.1
"""The leading of lines in a letter, in letter sizes."""
_DISC, _SMALL_DISC = 9.0 * MM, 5.5 * MM
"""Half the width of the lifebuoy's disc, on a block and beside a sentence."""


def help_block(
    context: SheetContext,
    parent: Element,
    width: float,
    kind: HandoutKind | None = None,
) -> Piece:
    """Make the block on its panel; without a named helper it has a line to write the name on.

    On a sheet of a kind, who gets a help card reads one sentence, with the first line. A letter
    comes before that card: it has every line, in few words.
    """
    _ = context.translate
    short = kind is HandoutKind.PUPIL_LETTER
    if kind and not short and context.occasion.help_on_card:
        return _sentence(context, parent, width)
    inner = context.for_pupils(theme=HELP).narrower(width - 2 * _PADDING)
    part = parent.add("Sect")
    style = inner.look.cell._replace(before=0, after=0)
    if short:
        style = style._replace(leading=style.size * _CLOSE)
    beside = inner.narrower(inner.width - 2 * _DISC - _PADDING)
    title = inner.look.heading(2)._replace(before=0, after=2)
    tag = context.canvas.tree.heading_tag(2)
    top: list[Piece] = [
        beside.text(_("Would you like to talk about it?"), title, part, tag),
        *_at_school(context, beside, part, style),
    ]
    context.canvas.credits.add(pictures.CREDIT)
    rows: list[Piece] = [
        _WithLifebuoy(Stack(top), inner.width, _SMALL_DISC if short else _DISC),
        *_lines(context, inner, part, style, short=short),
    ]
    if said := _when_checked(context):
        rows.append(inner.text(said, inner.look.small._replace(before=5, after=0), part))
    block = Frame(Stack(rows), width, HELP.panel, 6.0 if short else _PADDING)
    block.before = 14
    return Whole(block)


def _when_checked(context: SheetContext) -> str:
    """Tell the oldest day of a check, where every line was checked."""
    days = [line.checked_on for line in shown_lines(context)]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return ""
    date = month_and_year(min(known), context.translate)
    return context.translate("Numbers checked: %(date)s") % {"date": date}


def _sentence(context: SheetContext, parent: Element, width: float) -> Piece:
    """Tell where to go in a sentence; every line is on the card that every pupil has."""
    _ = context.translate
    inner = context.for_pupils(theme=HELP).narrower(width - 2 * _PADDING)
    context.canvas.credits.add(pictures.CREDIT)
    helper, lines = clean(context.occasion.helper.strip()), shown_lines(context)
    number = next((clean(way_to_reach(one)) for one in lines if one.phone), "")
    sentences = [_("Would you like to talk about it?")]
    if helper:
        sentences.append(_("At school: %(name)s.") % {"name": helper})
    if number:
        said = _("Or call %(number)s.") if helper else _("Call %(number)s.")
        sentences.append(said % {"number": number})
    sentences.append(_("Everything is on your help card."))
    beside = inner.narrower(inner.width - 2 * _SMALL_DISC - _PADDING)
    style = inner.look.cell._replace(before=0, after=0)
    lead, *rest = sentences
    lead_in = beside.text((Span(lead, bold=True), Span(" " + " ".join(rest))), style, parent)
    row = _WithLifebuoy(Stack([lead_in]), inner.width, _SMALL_DISC)
    block = Frame(row, width, HELP.panel, 8.0)
    block.indent, block.before = _PADDING, 10
    return Whole(block)


class _WithLifebuoy(Piece):
    """Texts, with the picture that means help on every paper to their right."""

    def __init__(self, texts: Stack, width: float, radius: float) -> None:
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
        return [inner.text(lead, style._replace(size=style.size + 1), part)]
    return [inner.writing_lines(1, _("At school you can go to:"), part)]


def _lines(
    context: SheetContext,
    inner: Composer,
    part: Element,
    style: Style,
    *,
    short: bool,
) -> list[Piece]:
    """Draw the lines of this class's card."""
    lines, words = shown_lines(context), LineWords(below=not short)
    setting = (lines, context, inner, part, LineLook(style, words, small=1.0))
    rows = line_rows(*setting, beside=True)
    if rows is None:
        rows = line_rows(*setting, beside=False) or []
    for row in rows if not short else ():
        row.after += style.size * 0.3
    return rows
