"""The help lines of a class: what each is for, its number, and whose it is."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.helplines import ALWAYS_OPEN, Helpline
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.terms import frozen
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import SideBySide
from hope_desktop.handouts.layout.typeset import longest_word, natural_width, plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import INK, Colour, Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, whole

NUMBER = 14.0
"""Points: no number to call is smaller, on no paper of pupils."""
_SITE = 0.86
"""The size of a site beside numbers: it is longer, and nobody dials it."""
SMALL, LEAST = 0.8, 10.5
"""The size of whose a line is below its number, and the least of it in points."""


class LineSaid(NamedTuple):
    """What is said of a line: what it is for, whose it is and when, and that no name is asked."""

    need: str
    whose: str
    hours: str = ""
    no_name: str = ""


@frozen
class LineWords:
    """How what is said of each line stands there: what it is for, and whose it is."""

    below: bool = False
    """Whose it is stands below its number, in small letters, and when it is open."""

    def of(self, line: Helpline, context: SheetContext) -> LineSaid:
        """Return what is said; what its number says already is left out."""
        said, said_in = line.for_pupils_in(context.language)
        need, name = clean(said), clean(line.name)
        name = "" if _letters(name) in _letters(way_to_reach(line)) else name
        whose, hours = name.removeprefix(f"{way_to_reach(line)} "), ""
        if self.below and line.hours and said_in == USUAL_LANGUAGE:  # written in that alone
            hours = _briefly(clean(line.hours))
        no_name = context.translate("You do not have to say your name.") if line.no_name else ""
        return LineSaid(need or whose, whose if need else "", hours, no_name)

    def spans(self, line_said: LineSaid) -> Spans:
        """Return what stands before or above a number."""
        need = (Span(line_said.need, bold=True),)
        if self.below:
            return need
        whose = Span(f", {line_said.whose}" if line_said.whose else "")
        return (*need, whose, Span(f". {line_said.no_name}" if line_said.no_name else ""))


class LineLook(NamedTuple):
    """The letters of lines: numbers so many `times` larger than words, and 14 points at least."""

    style: Style
    words: LineWords
    times: float = 1.0
    small: float = SMALL
    """Of the words, whose a line is where that stands below its number."""

    @property
    def least(self) -> Style:
        """Of whose a line is."""
        size = max(self.style.size * self.small, min(self.style.size, LEAST))
        return self.style._replace(size=size, leading=size * 1.08)

    def number(self, line: Helpline, colour: Colour) -> Style:
        """Of what is dialled, or of a site."""
        size = max(NUMBER, self.style.size * self.times)
        leading = max(size, self.style.leading)
        size = size if line.phone else max(self.style.size, size * _SITE)
        return self.style._replace(size=size, leading=leading, bold=True, colour=colour)

    def number_width(
        self, lines: Sequence[Helpline], said: Sequence[LineSaid], most: float
    ) -> float:
        """Of a column for numbers and what is below them; no number is broken."""
        ways = [
            natural_width(plain(clean(way_to_reach(one))), self.number(one, INK)) for one in lines
        ]
        names = [
            min(natural_width(plain(one.whose), self.least), most)
            for one in said
            if self.words.below
        ]
        return max((*ways, *names)) + 1


def line_rows(
    lines: Sequence[Helpline],
    context: SheetContext,
    inner: Composer,
    part: Element,
    look: LineLook,
    *,
    beside: bool,
) -> list[Piece] | None:
    """Make a row for each line, its number at the right or below it.

    None where a number and words do not fit beside each other: a number that is broken in two is
    dialled wrong.
    """
    if not lines:
        return []
    style, lines_said = look.style, [look.words.of(line, context) for line in lines]
    right = look.number_width(lines, lines_said, inner.width * 0.4)
    left = inner.width - (right + style.size * 0.6 if beside else 0.0)
    spans_said = [look.words.spans(one) for one in lines_said]
    if beside and left < max(inner.width * 0.4, *(longest_word(one, style) for one in spans_said)):
        return None
    listing = part.add("L", attributes="<</O/List/ListNumbering/None>>")
    columns = (inner.narrower(left), inner.narrower(right if beside else left))
    rows: list[Piece] = []
    for line, line_said, spans in zip(lines, lines_said, spans_said, strict=True):
        body = listing.add("LI").add("LBody")
        said_in = line.for_pupils_in(context.language)[1]
        if said_in != context.language:
            body.lang = said_in
        texts, numbers = _sides(line, line_said, spans, look, columns, body, beside=beside)
        last = (
            [inner.text(line_said.no_name, look.least, body)]
            if look.words.below and line_said.no_name
            else []
        )
        if beside:
            sides = SideBySide((texts, numbers), (inner.width - right, right))
            rows.append(Stack([sides, *last]))
        else:
            below = Stack([numbers, *last])
            texts.keep, below.after = True, style.size * 0.4
            rows += [texts, below]
    return rows


def _sides(
    line: Helpline,
    line_said: LineSaid,
    spans: Spans,
    look: LineLook,
    columns: tuple[Composer, Composer],
    body: Element,
    *,
    beside: bool,
) -> tuple[Stack, Stack]:
    """Return what a line is for, and its number with whose it is."""
    words, numbers = columns
    number = look.number(line, words.theme.strong)
    drop = (number.leading - look.style.leading) / 2 if beside else 0.0
    texts = Stack([_Dropped(words.text(spans, look.style, body), drop)])
    reach: list[Piece] = [numbers.text(plain(clean(way_to_reach(line))), number, body)]
    whose = ", ".join(filter(None, (line_said.whose, line_said.hours)))
    if look.words.below and whose:
        reach.append(numbers.text(whose, look.least, body))
    return texts, Stack(reach)


def shown_lines(context: SheetContext) -> list[Helpline]:
    """Those on this class's card that may be printed, in order."""
    return [line for line in context.occasion.help_lines if line.contact]


class _Dropped(Piece):
    """A piece placed a little lower."""

    def __init__(self, piece: Piece, drop: float) -> None:
        self.piece, self.drop = piece, drop
        self.height = piece.height + drop

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.piece.draw(canvas, x, top - self.drop)


def no_answer(context: SheetContext, inner: Composer, part: Element, style: Style) -> list[Piece]:
    """Tell what to do when a line is closed: paper has hours only where somebody checked them."""
    if all(line.id != ALWAYS_OPEN for line in context.occasion.help_lines):
        return []
    return [inner.text(context.translate("No answer? Try another line."), style, part)]


def _briefly(hours: str) -> str:
    """`11-21 uur` for `elke dag 11 tot 21 uur`, and `24 uur`, in one piece."""
    hours = hours.replace("dag en nacht", "24 uur").removeprefix("elke dag ")
    return re.sub(r"(\d) tot (\d)", r"\1-\2", hours).replace(" uur", "\u00a0uur")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def way_to_reach(line: Helpline) -> str:
    """Return the one way to reach a line that stands on a card: its number, else its site."""
    return whole(line).phone or line.web or ""
