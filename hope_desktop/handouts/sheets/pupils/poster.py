"""A text to hang up: as large as one page of A4 allows."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from hope_desktop.dialect import markdown
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.directives import asked_picture
from hope_desktop.handouts.layout import pictures, shapes
from hope_desktop.handouts.layout.flow import Piece, Placed, Stack, columns
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, PAGE_WIDTH
from hope_desktop.handouts.layout.theme import ADULT, CORNER, HELP, PaperTheme
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage
from hope_desktop.handouts.specs import Poster

_SIDE = 24 * MM
_TOP = 26 * MM
_BOTTOM = 34 * MM
_FRAME = 13 * MM
_PICTURE, _SMALLER = 3.3, 2.8
"""The side of pictures, in letters; and in the forms that have them only on posters."""
_TIGHT = 0.75
"""Of the pictures and of the white, where large letters would else need a second page."""
_APART = 1.0
"""Of the letters: so much white, at most, is put between pieces where a page is not full."""
_SIZES = tuple(36 * 0.95**n for n in range(22))
"""Points on an A4; never smaller than the letters of the reading form."""
_THEMES = {HandoutKind.POSTER_STRIP: HELP, HandoutKind.ANSWER_CARD: ADULT}
"""Other posters have the colours of their module."""


def draw(sheet: Poster, context: SheetContext) -> list[SheetPage]:
    """Draw the page, in the largest size that fits; in large letters more when it has to be."""
    handout = sheet.handout
    width, room = PAGE_WIDTH - 2 * _SIDE, PAGE_HEIGHT - _TOP - _BOTTOM
    part, before = context.part(), context.canvas.tree.heading
    least = context.reading.look.body.size
    theme = _THEMES.get(handout.kind, context.theme)

    def pieces(letters: float, tight: float) -> list[Piece]:
        context.canvas.tree.heading = before
        part.kids.clear()
        return _pieces(handout, context, part, letters, width, tight)

    sizes = [*(size for size in _SIZES if size > least), least]

    def fits(letters: float, tight: float) -> bool:
        cut = context.canvas.cut_words
        is_low = Stack(pieces(letters, tight)).height <= room
        return is_low and (context.canvas.cut_words == cut or letters == sizes[-1])

    for tight in (1.0, _TIGHT):
        at = bisect_left(sizes, True, key=partial(fits, tight=tight))  # noqa: FBT003
        if at < len(sizes):
            made = pieces(sizes[at], tight)
            spare = (room - Stack(made).height) / len(made)
            for piece in made[:-1]:
                piece.after += min(spare, sizes[at] * _APART)
            stack = Stack(made)
            return [_page(handout, [Placed(stack, (room - stack.height) * 0.35)], theme)]
    if context.document.profile is Profile.STANDARD:
        raise UnprintableText(handout.title)
    parts = columns(pieces(least, 1.0), room, handout.title)
    return [_page(handout, placed, theme) for placed in parts]


def _page(handout: Handout, placed: Sequence[Placed], theme: PaperTheme) -> SheetPage:
    top = PAGE_HEIGHT - _TOP
    return SheetPage(
        tuple((piece, _SIDE, top - down) for piece, down in placed),
        handout.title,
        marks=partial(_ground, theme=theme),
        numbered=False,
    )


def _pieces(
    handout: Handout,
    context: SheetContext,
    part: Element,
    letters: float,
    width: float,
    tight: float,
) -> list[Piece]:
    theme = _THEMES.get(handout.kind)
    is_usual = context.reading.pictures == 0
    beside = tight * (_SMALLER if is_usual else _PICTURE)
    composer = context.for_card(letters, width, theme, beside, always=is_usual)
    look = composer.look
    body = look.body._replace(after=look.body.after * 1.6 * tight)
    first = look.headings[0]._replace(after=look.body.size * 1.1 * tight)
    composer.discs, composer.writing = True, context.writing  # a class writes there together
    composer.look = replace(look, body=body, headings=(first, *look.headings[1:]))
    shown = asked_picture(handout.body)
    disc = 4 * letters if shown else 0.0
    title = composer.narrower(width - 1.15 * disc).heading(clean(handout.title), 1, part)
    pieces: list[Piece] = [_Titled(title, shown, width, disc) if shown else title]
    if shown:
        context.canvas.credits |= pictures.credits_of([shown])
    blocks = markdown.blocks(context.filled(handout.body), handout.title)
    text = [block for block in blocks if not isinstance(block, markdown.HelpHere)]
    return pieces + composer.pieces(text, part)


class _Titled(Piece):
    """A title with the picture that the text asks for to its right."""

    keep = True

    def __init__(self, title: Piece, picture: str, width: float, side: float) -> None:
        self.title, self.picture, self.width, self.side = title, picture, width, side
        self.height, self.after = max(title.height, side), title.after

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            disc = pictures.on_disc(self.picture, self.side)
            disc(canvas, x + self.width - self.side, top - self.side)
        self.title.draw(canvas, x, top - (self.height - self.title.height) / 2)


def _ground(canvas: TaggedCanvas, theme: PaperTheme) -> None:
    """Draw a panel with an edge behind the text, above the line at the foot of the page."""
    edge, foot = _FRAME, _FRAME + 12 * MM
    width, height = PAGE_WIDTH - 2 * edge, PAGE_HEIGHT - edge - foot
    panel = shapes.rounded(width, height, 2 * CORNER)
    with canvas.artifact():
        canvas.shape(panel, (edge, foot), fill=theme.tint, stroke=theme.strong, width=2.2)
