"""The help block that ends every pupil sheet: who at school, and the lines for this age."""

import re
from collections.abc import Callable
from functools import partial

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.helplines import ALWAYS_OPEN, Helpline
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, HandoutKind
from hope_desktop.handouts.dates import month_and_year
from hope_desktop.handouts.layout import pictures
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame, Hanging, Whole
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.theme import HELP
from hope_desktop.handouts.layout.typeset import longest_word, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, whole

_PADDING = 13.0
_DISC, _SMALL_DISC = 9.0 * MM, 5.5 * MM
"""Half the width of the lifebuoy's disc, on a block and beside a sentence."""
NUMBER = 14.0
"""Points: no number to call is smaller, on no paper of pupils."""
_SITE = 0.86
"""The size of a site beside numbers: it is longer, and nobody dials it."""
_LARGE = 17.0
"""Points: in letters from here on a letter leaves out the names of the lines."""


def help_block(
    context: SheetContext,
    parent: Element,
    width: float,
    kind: HandoutKind | None = None,
    *,
    brief: bool = False,
) -> Piece:
    """The block on its panel; without a named helper it has a line to write the name on.

    On a sheet of a kind, who gets a help card reads one sentence, with the first line. A letter
    comes before that card: it has every line, in few words, as a `brief` block has.
    """
    _ = context.translate
    is_letter = kind is HandoutKind.PUPIL_LETTER
    if kind is not None and not is_letter and context.occasion.help_on_card:
        return _sentence(context, parent, width)
    inner = context.for_pupils(theme=HELP).narrower(width - 2 * _PADDING)
    part = parent.add("Sect")
    style = inner.look.cell._replace(before=0, after=0)
    beside = inner.narrower(inner.width - 2 * _DISC - _PADDING)
    title = inner.look.heading(2)._replace(before=0, after=2)
    tag = context.canvas.tree.heading_tag(2)
    top: list[Piece] = [
        beside.text(_("Would you like to talk about it?"), title, part, tag),
        *_at_school(context, beside, part, style),
    ]
    context.canvas.credits.add(pictures.CREDIT)
    rows: list[Piece] = [
        _WithLifebuoy(Stack(top), inner.width),
        *_lines(context, inner, part, style, short=is_letter or brief),
    ]
    checked = [line.checked_on for line in context.occasion.help_lines if line.contact]
    days = [day for day in checked if day is not None]
    if days and len(days) == len(checked):
        said = _("Numbers checked: %(date)s") % {
            "date": month_and_year(min(days), context.translate)
        }
        rows.append(inner.text(said, inner.look.small._replace(before=5, after=0), part))
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
    style = inner.look.cell._replace(before=0, after=0)
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
        return [inner.text(lead, style._replace(size=style.size + 1), part)]
    return [inner.writing_lines(1, _("At school you can go to:"), part)]


def _lines(
    context: SheetContext, inner: Composer, part: Element, style: Style, *, short: bool
) -> list[Piece]:
    """The lines of this class's card, beside their numbers; in a letter in few words."""
    named = not short or style.size < _LARGE
    words = partial(what_for, language=context.language, named=named, short=short)
    rows = line_rows(context, inner, part, style, words, beside=True)
    if rows is None:
        rows = line_rows(context, inner, part, style, words, beside=False) or []
    for row in rows if not short else ():
        row.after += style.size * 0.3
    return rows


def line_rows(
    context: SheetContext,
    inner: Composer,
    part: Element,
    style: Style,
    words: Callable[[Helpline], Spans],
    *,
    beside: bool,
    times: float = 1.0,
) -> list[Piece] | None:
    """A row for each line on this class's card: its number or site, its name and its purpose.

    Numbers are so many `times` larger than words, and 14 points at least. None where a number and
    words do not fit beside each other: a number that is broken in two is dialled wrong.
    """
    shown = [line for line in context.occasion.help_lines if line.contact]
    if not shown:
        return []
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    size = max(NUMBER, style.size * times)
    leading, site = max(size * 1.08, style.leading), max(style.size, size * _SITE)
    strong = style._replace(size=size, leading=leading, bold=True, colour=inner.theme.strong)
    looks = [strong if line.phone else strong._replace(size=site) for line in shown]
    ways = [plain(clean(reach(line))) for line in shown]
    widest = max(natural_width(*one) for one in zip(ways, looks, strict=True))
    indent = widest + style.size * 0.6
    whats = [words(line) for line in shown]
    longest = max(longest_word(what, style._replace(bold=True)) for what in whats)
    if beside and indent + max(longest, inner.width * 0.4) > inner.width:
        return None
    rows: list[Piece] = []
    for line, look, way, what in zip(shown, looks, ways, whats, strict=True):
        item = listing.add("LI")
        number = inner.narrower(widest + 4).text(way, look, item, "Lbl")
        width = inner.width - indent if beside else inner.width
        body = item.add("LBody")
        said_in = line.for_pupils_in(context.language)[1]
        if said_in != context.language:
            body.lang = said_in
        text = inner.narrower(width).text(what, style, body)
        if beside:
            lines = Stack([text])
            drop = max(0.0, (strong.leading - lines.height) / 2)
            rows.append(Hanging(number, _Dropped(lines, drop), indent))
        else:
            number.after, number.keep, text.after = 0, True, style.size * 0.4
            rows += [number, text]
    return rows


class _Dropped(Piece):
    """A piece placed a little lower."""

    def __init__(self, piece: Piece, drop: float) -> None:
        self.piece, self.drop = piece, drop
        self.height = piece.height + drop

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.piece.draw(canvas, x, top - self.drop)


def no_answer(context: SheetContext, inner: Composer, part: Element, style: Style) -> list[Piece]:
    """What to do when a line is closed: hours stand on paper only where somebody checked them."""
    always = next(
        (line.phone for line in context.occasion.help_lines if line.id == ALWAYS_OPEN), None
    )
    if always is None:
        return []
    _ = context.translate
    said = _("No answer? Try another line. In danger: %(number)s, day and night.")
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

    With `short` a purpose is only its first words, except of the line that is always open; without
    `named` or `purpose` that is left out, for where there is little room; with `hours` it says when
    the line is open, as far as known.
    """
    said, said_in = line.for_pupils_in(language)
    name, text = clean(line.name), clean(said)
    if short and line.id != ALWAYS_OPEN:
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
