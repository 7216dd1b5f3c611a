"""A booklet for each pupil: four pages, folded once.

Two lie on a sheet, which is cut once and printed on both sides over the long edge, as copiers do by
themselves. In large letters one takes a whole sheet, which lies on its side and turns over the
short edge. The inside lies behind the outside, page 2 behind the cover. Nothing stands in it that
may not be found at home: no help lines, which are on a card of their own, and nothing of how
somebody is.
"""

from collections.abc import Sequence
from functools import partial

from hope_desktop.dialect import markdown
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.pictures import PEOPLE
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.handouts.layout import people, shapes
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.figures import Painter, Size, centred
from hope_desktop.handouts.layout.flow import Piece, Stack
from hope_desktop.handouts.layout.pieces import Frame
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.layout.theme import CORNER, WHITE, PaperTheme, theme_of
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import ANDIKA, Style, face
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.sheets.pupils.sheet_head import STONES
from hope_desktop.handouts.specs import Booklet

PAGES = 4
_EDGE, _FOLD = 8 * MM, 7 * MM
"""What stays white at the edge of the paper and at the cut, and at the fold."""
_PANEL = 3.5 * MM
"""Between the edge of the colour of a cover and what stands on it."""
_GROUND = 6.5 * MM
"""Between that edge and the head and foot of the paper: no printer comes nearer for sure."""
_INSET = _GROUND + _PANEL - _EDGE
"""So much lower than other pages a cover begins, and so much higher it ends."""
_ABOVE_FOOT = 2 * MM
"""Between what stands on a page and its foot, at least."""
_PEOPLE = 0.42
"""How high people on a cover stand, at most, as a part of the page."""
_STONES = 19.6
"""The words below stones are so many times smaller than the page is wide, at most."""
_SPREAD = 6 * MM
"""Between what stands on a page that is not full, at most so much more."""
_LINE = 9 * MM
"""Between lines to write on."""
_SMALLER = (1.0, 0.9, 0.8, 0.7, 0.62, 0.45)
"""Of drawings, where a page is full."""


@frozen
class _Format:
    """A page of a booklet, in points."""

    wide: float
    high: float
    rows: int
    """So many booklets lie on a sheet."""
    sizes: tuple[float, ...]
    """The letters of a page: none is smaller."""

    @property
    def width(self) -> float:
        """What stands on a page has so much of its width."""
        return self.wide - _EDGE - _FOLD

    @property
    def room(self) -> float:
        """And so much of its height."""
        return self.high - 2 * _EDGE


_A6 = _Format(PAGE_WIDTH / 2, PAGE_HEIGHT / 2, 2, (15, 14, 13, 12.5, 12))
_A5 = _Format(PAGE_HEIGHT / 2, PAGE_WIDTH, 1, (21, 20, 19, 18))
_FORMATS = {Profile.LARGE: _A5}


def draw(sheet: Booklet, context: SheetContext) -> list[SheetPage]:
    """The outside and the inside of as many booklets as lie on a sheet."""
    handout, form = sheet.handout, _FORMATS.get(context.document.profile, _A6)
    part = context.part("Sect")
    found = markdown.pages(context.filled(handout.body), handout.title)
    if len(found) > PAGES:
        raise UnprintableText(handout.title)
    texts = [*found, *[""] * (PAGES - len(found))]  # white ones to draw on
    cover, left, right, back = (
        _page(n, text, handout, context, part, form) for n, text in enumerate(texts, 1)
    )
    outside = ((back, _EDGE), (cover, form.wide + _FOLD + _PANEL))
    inside = ((left, _EDGE), (right, form.wide + _FOLD))
    return [_sheet(outside, context.theme, form, covers=True), _sheet(inside, context.theme, form)]


def _sheet(
    pages: Sequence[tuple[Piece, float]], theme: PaperTheme, form: _Format, *, covers: bool = False
) -> SheetPage:
    """Booklets above each other; ears and searches meet the first."""
    high = form.rows * form.high
    above, *below = (
        tuple((piece, x, high - row * form.high - _EDGE) for piece, x in pages)
        for row in range(form.rows)
    )
    marks = partial(_marks, theme=theme, form=form, covers=covers)
    again = tuple(placed for row in below for placed in row)
    size = (2 * form.wide, high)
    return SheetPage(above, again=again, marks=marks, numbered=False, size=size)


def _marks(canvas: TaggedCanvas, theme: PaperTheme, form: _Format, *, covers: bool) -> None:
    """The ground of the covers, and where to cut and to fold."""
    across, feet = 2 * form.wide, [row * form.high for row in range(form.rows)]
    with canvas.artifact():
        for foot in feet if covers else ():
            ground = shapes.rounded(form.width, form.high - 2 * _GROUND, 1.3 * CORNER)
            at = (form.wide + _FOLD, foot + _GROUND)
            canvas.shape(ground, at, fill=theme.tint)
        canvas.pen(0.6, 0.35)
        for cut in feet[1:]:
            canvas.line(0, cut, 6 * MM, cut)
            canvas.line(across - 6 * MM, cut, across, cut)
        canvas.setDash(4, 4)
        for foot in feet:
            canvas.line(form.wide, foot, form.wide, foot + 5 * MM)
            canvas.line(form.wide, foot + form.high - 5 * MM, form.wide, foot + form.high)


def _page(
    number: int, text: str, handout: Handout, context: SheetContext, part: Element, form: _Format
) -> Piece:
    """A page in the largest letters in which it fits, its drawings smaller if need be."""
    holder, before = part.add("Sect"), context.canvas.tree.heading
    inset = _INSET if number == 1 else 0.0
    room = form.room - 2 * inset
    for smaller in _SMALLER:
        for size in form.sizes:
            holder.kids.clear()
            context.canvas.tree.heading = before
            pieces, ends = _laid(number, text, handout, context, holder, size, smaller, form)
            height = Stack(pieces).height + Stack(ends).height
            if height + (_ABOVE_FOOT if ends else 0) <= room:
                return _Filled(pieces, ends, room, inset)
    raise UnprintableText(handout.title)


def _laid(
    number: int,
    text: str,
    handout: Handout,
    context: SheetContext,
    holder: Element,
    size: float,
    smaller: float,
    form: _Format,
) -> tuple[list[Piece], list[Piece]]:
    """What stands on a page from above, and what stands at its foot."""
    width = form.width if number > 1 else form.width - 2 * _PANEL
    composer = context.for_card(size, width, beside=3)
    composer.writing, composer.figure_size = _LINE, smaller
    composer.discs = True
    body = composer.look.body
    _ = context.translate
    blocks = markdown.blocks(text, handout.title)
    if number > 1:
        pieces = composer.pieces(blocks, holder)
        return pieces, _foot(number, context, composer, holder, form)
    composer.special = {markdown.FigureBlock: partial(_people, most=_PEOPLE * form.high * smaller)}
    title = composer.look.headings[0]
    title = title._replace(size=2.1 * size, leading=2.4 * size, after=0)
    tag = context.canvas.tree.heading_tag(1)
    top: list[Piece] = [composer.text(clean(handout.title), title, holder, tag)]
    if label := context.occasion.class_label:
        words = _("Lesson for class %(label)s") % {"label": clean(label)}
        top.append(composer.text(words, body, holder))
    top += composer.pieces(blocks, holder)
    is_large = not any(isinstance(block, markdown.FigureBlock) for block in blocks)
    stones = _stones(context, composer, holder, smaller if is_large else 0.0)
    return top, [stones, _door(context, composer, holder)]


def _foot(
    number: int, context: SheetContext, composer: Composer, holder: Element, form: _Format
) -> list[Piece]:
    """What stands below whatever its text says, in the smallest letters: so on one line."""
    _, least = context.translate, form.sizes[-1]
    style = composer.look.body._replace(size=least, leading=1.3 * least, before=4, after=0)
    if number == PAGES:
        said = _("This booklet is yours. Nobody collects it.")
        return [composer.text(said, style._replace(bold=True), holder)]
    return [composer.text(_("Write down no secrets."), style, holder)] if number == 3 else []


class _Filled(Piece):
    """Pieces over the height of a page, and at its foot what stands there on each."""

    def __init__(
        self, pieces: Sequence[Piece], ends: Sequence[Piece], room: float, inset: float
    ) -> None:
        self.foot, self.height, self.inset = Stack(ends), room, inset
        spare = room - self.foot.height - Stack(pieces).height - (_ABOVE_FOOT if ends else 0)
        for piece in pieces[1:]:
            if not piece.keep:
                piece.after += min(_SPREAD, spare / len(pieces))
        self.top = Stack(pieces)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        self.top.draw(canvas, x, top - self.inset)
        self.foot.draw(canvas, x, top - self.inset - self.height + self.foot.height)


def _people(composer: Composer, block: markdown.FigureBlock, parent: Element, most: float) -> Piece:
    """Who is on the cover, from crown to sole; another drawing as on any page."""
    if not block.pictures or not PEOPLE.issuperset(block.pictures):
        return composer.figure(block, parent)
    composer.canvas.credits.add(people.CREDIT)
    (wide, high), painter = people.beside(block.pictures, composer.width, most)
    ground = 0.86 * composer.width

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        middle = (x + wide / 2, y + 0.5 * high)
        canvas.shape(shapes.stone(ground, 0.94 * high, 1), middle, fill=WHITE)
        painter(canvas, x, y)

    element = parent.add("Figure", block.description or composer.to_fill_in)
    return DrawnField(element, (wide, high), paint, space=6)


def _stones(context: SheetContext, composer: Composer, parent: Element, large: float) -> Piece:
    """The path: the stones of this lesson and of those before it are full.

    On a cover without people it is all there is, and `large`: a part of 1.
    """
    here = context.theme.module
    reached = NUMBERED.index(here) + 1 if here in NUMBERED else 0
    words = [context.translate(word) for word in STONES]
    style = composer.look.body._replace(bold=False, before=0, after=0)
    style = style._replace(size=min(style.size, composer.width / _STONES), family=ANDIKA)
    path = partial(_long_path, times=large) if large else _path
    size, painter = path(words, reached, style, composer.width)
    said = context.translate("The path: four steps")
    return DrawnField(parent.add("Figure", said), size, painter, space=5)


def _path(words: Sequence[str], reached: int, style: Style, width: float) -> tuple[Size, Painter]:
    step, high = width / len(words), 11 * MM
    bold = face(bold=True, family=ANDIKA)
    is_wide = max(bold.measure(word).width for word in words) * style.size > step
    names = style.leading * (2 if is_wide else 1)  # beside each other, else in two rows

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        for n, word in enumerate(words):
            theme, full = theme_of(NUMBERED[n]), n < reached
            middle = x + (n + 0.5) * step
            centre = y + names + high / 2 + (3 if n % 2 == 0 else 0)
            ground = theme.strong if full else WHITE
            stone = shapes.stone(0.8 * step, high, n)
            canvas.shape(stone, (middle, centre), fill=ground, stroke=theme.strong, width=1.4)
            ink = WHITE if full else theme.strong
            number = Style(14, 14, bold=True, colour=ink, family=ANDIKA)
            centred(canvas, str(n + 1), number, middle, centre - 5)
            name = style._replace(bold=n + 1 == reached)
            row = names - style.leading if n % 2 == 0 else 0.0
            centred(canvas, word, name, middle, y + row + style.size * 0.25)

    return (width, names + high + 4), paint


_WAY = ((0.27, 0.14, 0.46, 0.23), (0.71, 0.37, 0.43, 0.2), (0.27, 0.6, 0.4, 0.175),
        (0.71, 0.83, 0.34, 0.155))  # fmt: skip
"""The four stones of a long path: middle, width and height, in the width of a page."""
_IN_STONE = 0.9
"""Of a stone, how wide its word is at most."""


def _long_path(
    words: Sequence[str], reached: int, style: Style, width: float, times: float
) -> tuple[Size, Painter]:
    high = 0.98 * width * times
    bold = face(bold=True, family=ANDIKA)
    fits = [
        _IN_STONE * wide * width * times / bold.measure(word).width
        for word, (_across, _up, wide, _tall) in zip(words, _WAY, strict=True)
    ]
    style = style._replace(size=min(style.size, *fits))

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        for n, (word, (across, up, wide, tall)) in enumerate(zip(words, _WAY, strict=True)):
            theme, full = theme_of(NUMBERED[n]), n < reached
            middle = (x + across * width, y + up * high + 4)
            ground = theme.strong if full else WHITE
            stone = shapes.stone(wide * width * times, tall * width * times, n)
            canvas.shape(stone, middle, fill=ground, stroke=theme.strong, width=1.4)
            ink, size = WHITE if full else theme.strong, 0.075 * width * times
            number = Style(size, size, bold=True, colour=ink, family=ANDIKA)
            centred(canvas, str(n + 1), number, middle[0], middle[1] + 0.1 * size)
            name = style._replace(bold=n + 1 == reached, colour=ink)
            centred(canvas, word, name, middle[0], middle[1] - 0.9 * style.size)

    return (width, high), paint


def _door(context: SheetContext, composer: Composer, parent: Element) -> Piece:
    """How the booklet says without a word that somebody skips something."""
    _ = context.translate
    padding = 7.0
    inner = composer.narrower(composer.width - 2 * padding)
    style = composer.look.body._replace(before=0, after=0)
    lines = [
        inner.text(_("Booklet open: I join in."), style._replace(bold=True), parent),
        inner.text(_("Closed: I skip this for now. That is fine."), style, parent),
    ]
    return Frame(Stack(lines), composer.width, composer.theme.field, padding)
